import { checkBetween, checkShare, type ExactNumber } from '../../exact/index.ts';
import { checkCode, checkObject, checkText, type Problem } from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import {
  checkAsKnown,
  checkGrounds,
  checkRoundingTerm,
  type AsKnown,
  type Grounds,
  type RoundingTerm,
} from '../../statement/index.ts';

/** The whole price up to a baseline, and a part of it above. */
export interface MarginalRateTerms {
  readonly year: FinancialYear;
  /** What one unit is: `emergency admissions`. A baseline in money has pounds as its unit, and a price of 1. */
  readonly unit: string;
  /** Pounds for one unit up to the baseline. */
  readonly pricePounds: ExactNumber;
  /** Units paid at the whole price: 0 or more. */
  readonly baselineUnits: ExactNumber;
  /** The share of the price paid above the baseline: 30% is `"0.3"`. */
  readonly marginalShare: ExactNumber;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** What a provider did in the year. */
export interface MarginalRateFacts {
  /** The provider's code. */
  readonly provider: string;
  readonly units: AsKnown;
}

/** Problems of the terms of a marginal rate. */
export function checkMarginalRateTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    year: checkFinancialYear,
    unit: checkText,
    pricePounds: (price, at) => checkBetween(price, at, 'The price', 0),
    baselineUnits: (units, at) => checkBetween(units, at, 'The baseline', 0),
    marginalShare: (share, at) => checkShare(share, at, 'The marginal rate'),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

/** Problems of a provider's activity. */
export function checkMarginalRateFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    provider: checkCode,
    units: (units, at) => checkAsKnown(units, at, 'The activity'),
  });
}
