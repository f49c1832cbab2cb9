import { checkBetween, checkShare, type ExactNumber } from '../../exact/index.ts';
import { checkCode, checkObject, type Problem } from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';

/** What is paid for points in advance, before it is known how many were earned. */
export interface AspirationTerms {
  readonly year: FinancialYear;
  /** The share of the achievement of the year before that is paid in advance: 80% is `"0.8"`. */
  readonly share: ExactNumber;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** What a practice achieved. */
export interface AspirationFacts {
  /** The practice's code. */
  readonly practice: string;
  /** Its achievement payment of the year before, unadjusted, in pounds: 0 or more. */
  readonly priorAchievementPounds: ExactNumber;
  /** Its achievement payment of the year, in pounds: 0 or more. Left out until it is known, and the balance is open. */
  readonly achievementPounds?: ExactNumber;
}

/** Problems of the terms of a payment in advance. */
export function checkAspirationTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    year: checkFinancialYear,
    share: (share, at) => checkShare(share, at, 'The share paid in advance'),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

/** Problems of what a practice achieved. */
export function checkAspirationFacts(value: unknown, path: string): Problem[] {
  return checkObject(
    value,
    path,
    { practice: checkCode, priorAchievementPounds: checkAchievement },
    { achievementPounds: checkAchievement },
  );
}

function checkAchievement(value: unknown, path: string): Problem[] {
  return checkBetween(value, path, 'An achievement payment', 0);
}
