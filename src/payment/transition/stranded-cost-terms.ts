import { checkBetween, type ExactNumber } from '../../exact/index.ts';
import { checkCode, checkObject, type Problem } from '../../problems/index.ts';
import { checkYears } from './glide-path-shares.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';
import { checkCostRelease, type CostRelease } from './stranded-cost-release.ts';

/** How the gross saving of activity that moves becomes cash. */
export interface StrandedCostTerms {
  readonly release: CostRelease;
  /** Years to show, from the year of the move: 1 to 50. */
  readonly years: number;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** Activity that moves away from where its cost is. */
export interface MovedActivity {
  /** The provider that the activity leaves. */
  readonly about: string;
  /** Units that move, 0 or more. */
  readonly units: ExactNumber;
}

/** Problems of the terms of stranded cost. */
export function checkStrandedCostTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    release: checkCostRelease,
    years: (years, at) => checkYears(years, at, 'The number of years'),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

/** Problems of activity that moves. */
export function checkMovedActivity(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    about: checkCode,
    units: (units, at) => checkBetween(units, at, 'The activity that moves', 0),
  });
}
