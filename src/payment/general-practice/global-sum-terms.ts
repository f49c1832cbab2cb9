import {
  checkBetween,
  checkExact,
  checkShare,
  compare,
  fraction,
  one,
  sumOf,
  type ExactNumber,
} from '../../exact/index.ts';
import { checkWeightedCount, type WeightedCount } from '../../model/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkFields,
  checkTruth,
  placeIn,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, periodOfFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkQuarterlyLists } from '../check-population.ts';
import { checkGrounds, type Grounds } from '../statement/grounds.ts';
import { checkRoundingTerm, type RoundingTerm } from '../statement/rounding-rule.ts';

/** What the GMS contract pays for a weighted list in a year, and what it takes off for services not given. */
export interface GlobalSumTerms {
  readonly year: FinancialYear;
  /** Pounds a year for one contractor-weighted patient. */
  readonly pricePounds: ExactNumber;
  /** The share taken off where a practice does not provide care out of hours: 4.82% is `"0.0482"`. */
  readonly outOfHoursShare: ExactNumber;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** A practice's own facts. */
export interface GlobalSumFacts {
  /** The practice's code. */
  readonly practice: string;
  /** The contractor-weighted lists of the four quarters, or their average where only that is published. */
  readonly weightedPatients: readonly WeightedCount[] | { readonly average: ExactNumber };
  /** Pounds a year for temporary patients: a fixed amount of the practice, in real data sometimes below zero. */
  readonly temporaryPatientsPounds: ExactNumber;
  readonly providesOutOfHours: boolean;
  /** Additional services that the practice has opted out of. */
  readonly optOuts: readonly OptOut[];
}

/** A service opted out of, and the share that is taken off for it. */
export interface OptOut {
  readonly service: string;
  readonly share: ExactNumber;
}

/** Problems of the terms of a global sum. */
export function checkGlobalSumTerms(value: unknown, path: string): Problem[] {
  const wrongShape = checkFields(value, path, ['year', 'pricePounds', 'outOfHoursShare', 'rounding', 'grounds']);
  if (wrongShape.length > 0) return wrongShape;
  const terms = value as Partial<GlobalSumTerms>;
  return [
    ...checkFinancialYear(terms.year, placeIn(path, 'year')),
    ...checkBetween(terms.pricePounds, placeIn(path, 'pricePounds'), 'The price', 0),
    ...checkShare(terms.outOfHoursShare, placeIn(path, 'outOfHoursShare'), 'The deduction'),
    ...checkRoundingTerm(terms.rounding, placeIn(path, 'rounding')),
    ...checkGrounds(terms.grounds, placeIn(path, 'grounds')),
  ];
}

/** Problems of a practice's facts. */
export function checkGlobalSumFacts(value: unknown, path: string): Problem[] {
  const fields = ['practice', 'weightedPatients', 'temporaryPatientsPounds', 'providesOutOfHours', 'optOuts'];
  const wrongShape = checkFields(value, path, fields);
  if (wrongShape.length > 0) return wrongShape;
  const facts = value as Partial<GlobalSumFacts>;
  return [
    ...checkCode(facts.practice, placeIn(path, 'practice')),
    ...checkPatients(facts.weightedPatients, placeIn(path, 'weightedPatients')),
    ...checkExact(facts.temporaryPatientsPounds, placeIn(path, 'temporaryPatientsPounds')),
    ...checkTruth(facts.providesOutOfHours, placeIn(path, 'providesOutOfHours')),
    ...checkEach(facts.optOuts, placeIn(path, 'optOuts'), checkOptOut),
  ];
}

function checkPatients(value: unknown, path: string): Problem[] {
  if (Array.isArray(value) && value.length > 0) return checkEach(value, path, checkWeightedCount);
  if (Array.isArray(value)) {
    const help = 'Give the four quarterly lists, or { average }.';
    return [{ path, code: 'missing', message: 'No list is given.', help }];
  }
  const wrongShape = checkFields(value, path, ['average']);
  if (wrongShape.length > 0) return wrongShape;
  const { average } = value as { readonly average?: unknown };
  return checkBetween(average, placeIn(path, 'average'), 'The weighted list', 0);
}

function checkOptOut(value: unknown, path: string): Problem[] {
  const wrongShape = checkFields(value, path, ['service', 'share']);
  if (wrongShape.length > 0) return wrongShape;
  const { service, share } = value as Partial<OptOut>;
  return [...checkCode(service, placeIn(path, 'service')), ...checkShare(share, placeIn(path, 'share'), 'An opt-out')];
}

/** Problems of terms and facts together, where neither has any alone. */
export function checkGlobalSumTogether(terms: GlobalSumTerms, facts: GlobalSumFacts, path: string): Problem[] {
  const { weightedPatients, optOuts } = facts;
  const at = placeIn(path, 'optOuts');
  const placed = optOuts.map(({ service }, place) => ({ key: service, path: placeIn(at, place, 'service') }));
  return [
    ...('average' in weightedPatients
      ? []
      : checkQuarterlyLists(
          weightedPatients,
          placeIn(path, 'weightedPatients'),
          'contractor-weighted',
          periodOfFinancialYear(terms.year),
        )),
    ...checkDistinct(placed),
    ...checkDeductions(terms, facts, at),
  ];
}

function checkDeductions({ outOfHoursShare }: GlobalSumTerms, facts: GlobalSumFacts, path: string): Problem[] {
  const shares = [...(facts.providesOutOfHours ? [] : [outOfHoursShare]), ...facts.optOuts.map(({ share }) => share)];
  if (compare(sumOf(shares.map(fraction)), one) <= 0) return [];
  const message = 'The deductions come to more than the whole payment.';
  const help = 'Give shares that come to at most 1, the one for care out of hours included.';
  return [{ path, code: 'out-of-range', message, help }];
}
