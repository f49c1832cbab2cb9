import type { ExactNumber } from '../../exact/index.ts';
import type { FinancialYear, Month } from '../../time/index.ts';
import type { MonthValue } from '../trajectory/trajectory.ts';

/**
 * What a measure was in the months of a financial year so far, April first. A count adds up over the months; a share and a
 * rate are levels, whose numerators and denominators add up; a level that comes without them is read in its month alone.
 */
export type YearSoFar = CountSoFar | ShareSoFar | RateSoFar | LevelSoFar;

/** Things counted, month by month: admissions, bed days, conveyances. */
export interface CountSoFar {
  readonly kind: 'count';
  readonly year: FinancialYear;
  readonly months: readonly MonthCount[];
}

/** The count of a month: a whole number of 0 or more. */
export interface MonthCount {
  readonly month: Month;
  readonly count: number;
}

/** Those who had something, of those who could have had it: from 0 to 1. */
export interface ShareSoFar {
  readonly kind: 'share';
  readonly year: FinancialYear;
  readonly months: readonly MonthShare[];
  /** Of how many each month to come is expected to be, in order; or nobody expects a number. */
  readonly expected: readonly ExpectedDenominator[] | 'not-known';
}

/** Events by those who could have them, and for how long: admissions per 1,000 people, delays per bed day. */
export interface RateSoFar {
  readonly kind: 'rate';
  readonly year: FinancialYear;
  /** What the rate is told per: 1, 1,000, 100,000. Above 0. */
  readonly per: ExactNumber;
  readonly months: readonly MonthShare[];
  /** The denominator that each month to come is expected to have, in order; or nobody expects one. */
  readonly expected: readonly ExpectedDenominator[] | 'not-known';
}

/** A figure that is read as it stands, month by month: a median, or a share that was published without its numbers. */
export interface LevelSoFar {
  readonly kind: 'level';
  readonly year: FinancialYear;
  readonly months: readonly MonthValue[];
}

/** A numerator and the denominator it is of, in a month. */
export interface MonthShare {
  readonly month: Month;
  /** A whole number of 0 or more; of a share no more than the denominator. */
  readonly numerator: number;
  /** 0 or more: of a share a whole number, of a rate people or their time. Where it is 0, so is the numerator. */
  readonly denominator: ExactNumber;
}

/** The denominator that a month is expected to have: 0 or more. */
export interface ExpectedDenominator {
  readonly month: Month;
  readonly denominator: ExactNumber;
}
