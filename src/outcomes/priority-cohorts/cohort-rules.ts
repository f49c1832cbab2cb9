import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkDay, type Day } from '../../time/index.ts';
import { checkWholeNumber } from '../measure/whole-number.ts';

/** How codes of a register become the people of a cohort. National policy gives none of it: each is the caller’s choice. */
export interface CohortRules {
  readonly id: string;
  readonly title: string;
  /** Codes that put a person in. */
  readonly enters: readonly string[];
  /** Codes that take a person out, from their day on: `no longer lives in a care home`. */
  readonly leaves: readonly string[];
  /** Whether a person with codes of both kinds on one day is in from that day, or out. */
  readonly bothOnOneDay: 'in' | 'out';
  /** How many days after the last code that puts them in people stay in without another: after 1 January, by 30, up to and on the 31st. */
  readonly lapsesAfterDays: number | 'never';
  readonly membership: CohortMembership;
  /** Who was in too shortly to count. */
  readonly exposure: LeastExposure;
}

/**
 * When people are members. `fixed`: those who are in on a day, from it on; nobody enters after it, and whoever leaves is out
 * for good, or stays until death, as who was chosen is followed. `open`: whoever is in, for as long as they are.
 */
export type CohortMembership =
  | { readonly kind: 'fixed'; readonly on: Day; readonly until: Day; readonly leavers: 'leave' | 'stay-until-death' }
  | { readonly kind: 'open'; readonly from: Day; readonly until: Day };

/**
 * `none`: everybody counts. `before`: only those who had been in so many days when the cohort was fixed. `within`: only rows
 * of so many days; that takes out those who die or leave soon, which is known only afterwards.
 */
export type LeastExposure =
  | { readonly kind: 'none' }
  | { readonly kind: 'before'; readonly days: number }
  | { readonly kind: 'within'; readonly days: number };

const checkCodes: Check = (value, path) => checkEach(value, path, checkCode);
const checkDays: Check = (value, path) => checkWholeNumber(value, path, 1);
const ruleChecks: FieldChecks = {
  id: checkCode,
  title: checkText,
  enters: checkCodes,
  leaves: checkCodes,
  bothOnOneDay: (value, at) => checkWord(value, at, ['in', 'out']),
  lapsesAfterDays: (value, at) => (value === 'never' ? [] : checkDays(value, at)),
  membership: (value, at) =>
    checkKind(value, at, {
      fixed: {
        on: checkDay,
        until: checkDay,
        leavers: (word, place) => checkWord(word, place, ['leave', 'stay-until-death']),
      },
      open: { from: checkDay, until: checkDay },
    }),
  exposure: (value, at) => checkKind(value, at, { none: {}, before: { days: checkDays }, within: { days: checkDays } }),
};

/** Problems of the rules of a cohort. */
export function checkCohortRules(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, ruleChecks);
  if (problems.length > 0) return problems;
  const { enters, leaves, membership, exposure } = value as CohortRules;
  const placed = (name: string, codes: readonly string[]) =>
    codes.map((key, place) => ({ key, path: placeIn(path, name, place) }));
  const found = checkDistinct([...placed('enters', enters), ...placed('leaves', leaves)]);
  const start = membership.kind === 'fixed' ? membership.on : membership.from;
  if (membership.until <= start) {
    const message = 'The cohort has no day in it.';
    const help = '"until" is the first day after it.';
    found.push({ path: placeIn(path, 'membership', 'until'), code: 'ends-before-it-starts', message, help });
  }
  if (membership.kind === 'open' && exposure.kind === 'before') {
    const message = 'An open cohort is fixed on no day that anybody could have been in before.';
    const help = 'Fix the cohort on a day, or ask for no exposure before it.';
    found.push({ path: placeIn(path, 'exposure'), code: 'contradiction', message, help });
  }
  return found;
}
