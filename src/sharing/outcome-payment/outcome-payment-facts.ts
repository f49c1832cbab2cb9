import { checkExact, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkCount,
  checkEach,
  checkObject,
  checkText,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkDay, type Day } from '../../time/index.ts';
import { checkGrounds, orNotKnown, type AsKnown, type Grounds } from '../../statement/index.ts';
import { checkAchievedRatio, type AchievedRatio } from './achieved-ratio.ts';

/** What was achieved on the measures of a payment for outcomes. */
export interface OutcomePaymentFacts {
  /** The code of the contract or the pot. */
  readonly about: string;
  /** At most one for each measure; what a measure without a result achieved is not known. */
  readonly results: readonly OutcomeResult[];
}

/** What was achieved on one measure. */
export interface OutcomeResult {
  /** The id of a measure of the terms. */
  readonly measure: string;
  readonly achieved: Achieved;
  /** The events it rests on, where the measure has a minimum of them: a whole number of 0 or more. */
  readonly events?: number | 'not-known';
  /** On whose word it was achieved, where anyone’s: what is assumed, as a forecast is, makes its line conditional. */
  readonly grounds?: Grounds;
}

/**
 * A number in the unit of the measure, or one over another; for a multiplier, from 0 to 1; for a payment in stages, a
 * number a stage; for a verified saving, what was verified and by whom. Or nobody knows it yet.
 */
export type Achieved = AsKnown | AchievedRatio | readonly StageAchieved[] | SavingVerified | 'nothing-verified';

/** What was achieved in one stage by itself; a stage that is left out is not known. */
export interface StageAchieved {
  readonly stage: string;
  readonly achieved: AsKnown;
}

/** A saving that somebody has verified, in pounds: below zero where more was spent. */
export interface SavingVerified {
  readonly savedPounds: ExactNumber;
  /** Who verified it: the one whom the terms name. */
  readonly verifiedBy: string;
  readonly on: Day;
}

/** Problems of what was achieved. */
export function checkOutcomePaymentFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, factsChecks);
}

const stageChecks: FieldChecks = {
  stage: checkCode,
  achieved: (value, at) => (value === 'not-known' ? [] : orNotKnown(checkExact(value, at))),
};
const savingChecks: FieldChecks = { savedPounds: checkExact, verifiedBy: checkText, on: checkDay };
const resultChecks: FieldChecks = { measure: checkCode, achieved: checkAchieved };
const optionalChecks: FieldChecks = { events: checkEvents, grounds: checkGrounds };
const factsChecks: FieldChecks = {
  about: checkCode,
  results: (results, at) => {
    return checkEach(results, at, (result, place) => checkObject(result, place, resultChecks, optionalChecks));
  },
};

/** By the shape alone: whether it is the shape that its measure asks for is told with the terms. */
function checkAchieved(value: unknown, path: string): Problem[] {
  if (value === 'not-known' || value === 'nothing-verified') return [];
  if (Array.isArray(value)) return checkEach(value, path, (stage, at) => checkObject(stage, at, stageChecks));
  if (typeof value !== 'object' || value === null) return orNotKnown(checkExact(value, path));
  return 'savedPounds' in value ? checkObject(value, path, savingChecks) : checkAchievedRatio(value, path);
}

function checkEvents(value: unknown, path: string): Problem[] {
  if (value === 'not-known') return [];
  const problems = checkCount(value, path, 'events');
  return problems.map((problem) => ({ ...problem, help: 'Give a whole number of 0 or more, or "not-known".' }));
}
