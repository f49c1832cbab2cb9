import { checkBetween, checkShare, type ExactNumber } from '../../exact/index.ts';
import { checkCode, checkFields, placeIn, type Problem } from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkGrounds, type Grounds } from '../statement/grounds.ts';
import { checkRoundingTerm, type RoundingTerm } from '../statement/rounding-rule.ts';

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
  const wrongShape = checkFields(value, path, ['year', 'share', 'rounding', 'grounds']);
  if (wrongShape.length > 0) return wrongShape;
  const { year, share, rounding, grounds } = value as Partial<AspirationTerms>;
  return [
    ...checkFinancialYear(year, placeIn(path, 'year')),
    ...checkShare(share, placeIn(path, 'share'), 'The share paid in advance'),
    ...checkRoundingTerm(rounding, placeIn(path, 'rounding')),
    ...checkGrounds(grounds, placeIn(path, 'grounds')),
  ];
}

/** Problems of what a practice achieved. */
export function checkAspirationFacts(value: unknown, path: string): Problem[] {
  const wrongShape = checkFields(value, path, ['practice', 'priorAchievementPounds', 'achievementPounds']);
  if (wrongShape.length > 0) return wrongShape;
  const { practice, priorAchievementPounds: prior, achievementPounds: achieved } = value as Partial<AspirationFacts>;
  return [
    ...checkCode(practice, placeIn(path, 'practice')),
    ...checkBetween(prior, placeIn(path, 'priorAchievementPounds'), 'An achievement payment', 0),
    ...(achieved === undefined
      ? []
      : checkBetween(achieved, placeIn(path, 'achievementPounds'), 'An achievement payment', 0)),
  ];
}
