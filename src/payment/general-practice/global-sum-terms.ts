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
  checkObject,
  checkTruth,
  placeIn,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, periodOfFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkQuarterlyLists } from '../check-population.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';

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
  /** On whose word the practice's own figures stand: its list, and its amount for temporary patients. */
  readonly grounds: Grounds;
}

/** A service opted out of, and the share that is taken off for it. */
export interface OptOut {
  readonly service: string;
  readonly share: ExactNumber;
  /** On whose word the share stands. */
  readonly grounds: Grounds;
}

/** Problems of the terms of a global sum. */
export function checkGlobalSumTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    year: checkFinancialYear,
    pricePounds: (price, at) => checkBetween(price, at, 'The price', 0),
    outOfHoursShare: (share, at) => checkShare(share, at, 'The deduction'),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

/** Problems of a practice's facts. */
export function checkGlobalSumFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    practice: checkCode,
    weightedPatients: checkPatients,
    temporaryPatientsPounds: checkExact,
    providesOutOfHours: checkTruth,
    optOuts: (optOuts, at) => checkEach(optOuts, at, checkOptOut),
    grounds: checkGrounds,
  });
}

function checkPatients(value: unknown, path: string): Problem[] {
  if (Array.isArray(value) && value.length > 0) return checkEach(value, path, checkWeightedCount);
  if (Array.isArray(value)) {
    const help = 'Give the four quarterly lists, or { average }.';
    return [{ path, code: 'missing', message: 'No list is given.', help }];
  }
  return checkObject(value, path, { average: (list, at) => checkBetween(list, at, 'The weighted list', 0) });
}

function checkOptOut(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    service: checkCode,
    share: (share, at) => checkShare(share, at, 'An opt-out'),
    grounds: checkGrounds,
  });
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
