import {
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import type { WhenWrong } from '../measure/evaluate/asked.ts';
import { checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import { checkNumber } from '../checked-number.ts';

/** How discharges are to be counted. The specification of the publication settles none of these: a contract has to. */
export interface DischargeReadyTerms {
  /**
   * What an empty Discharge Ready Date means: that there was no delay, for the guidance lets a trust leave it empty then; or
   * nothing, so that the discharge is left out; or that the records cannot be counted.
   */
  readonly missingDrd: 'no-delay' | 'exclude' | 'fail';
  /** Discharges that are not meant, looked at in this order: each goes to the first that is true of it. It may be empty. */
  readonly exclusions: readonly DischargeExclusion[];
  /** What becomes of records that are wrong: a date before or after what it cannot be, or a field that cannot be read. */
  readonly whenWrong: WhenWrong;
  /** Only discharges on a day of it count. Without it, every one does. */
  readonly period?: ClosedPeriod;
}

/**
 * Discharges that a contract may leave out. The targets speak of adults, and the guidance of stays of a night or longer; that
 * the publication leaves any of these out was not found.
 */
export type DischargeExclusion =
  { readonly kind: 'under-age'; readonly age: number } | { readonly kind: 'died' } | { readonly kind: 'same-day-stay' };

/** Problems of the terms on which discharges are counted. */
export function checkDischargeReadyTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termsChecks, { period: checkClosedPeriod });
  if (problems.length > 0) return problems;
  const { exclusions } = value as DischargeReadyTerms;
  const at = placeIn(path, 'exclusions');
  return checkDistinct(exclusions.map(({ kind }, place) => ({ key: kind, path: placeIn(at, place, 'kind') })));
}

/** A whole number of years. */
const checkAge: Check = (value, path) => {
  const problems = checkNumber(value, path, 0, 150);
  if (problems.length > 0 || Number.isInteger(value)) return problems;
  return [{ path, code: 'not-whole', message: 'This is not a whole age.', help: 'Give whole years.' }];
};

const checkExclusion: Check = (value, path) =>
  checkKind(value, path, { 'under-age': { age: checkAge }, died: {}, 'same-day-stay': {} });

const termsChecks: FieldChecks = {
  missingDrd: (value, path) => checkWord(value, path, ['no-delay', 'exclude', 'fail']),
  exclusions: (value, path) => checkEach(value, path, checkExclusion),
  whenWrong: checkWhenWrong,
};
