import { checkBetween, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkCollar, collarChecks } from './collar.ts';
import { checkGates, placed, type CompositeGate } from './gates.ts';
import { checkSomeWeight } from './weighed.ts';

/** How scores of several measures become one, and the share of a payment that the one earns. */
export interface CompositeTerms {
  /** One or more, with weights of which one at least is above 0. They need not sum to 1. */
  readonly measures: readonly WeightedMeasure[];
  /** What must be passed, or the score is 0: none where nothing must. */
  readonly gates: readonly CompositeGate[];
  /**
   * What becomes of a measure that could not be scored: it is left out, and the others weigh the more; it scores 0; or
   * there is no composite score.
   */
  readonly whenNotScored: WhenNotScored;
  /** The least share of the payment while every gate is passed, from 0 to 1. */
  readonly floor: ExactNumber;
  /** The most, from the floor to 1. */
  readonly cap: ExactNumber;
}

/** What becomes of something that could not be scored: it is left out, it scores 0, or there is no score at all. */
export type WhenNotScored = 'reweight' | 'zero' | 'fail';

/** A measure and its weight: 0 or more. */
export interface WeightedMeasure {
  readonly id: string;
  readonly label: string;
  readonly weight: ExactNumber;
}

/** Problems of the terms of a composite score. */
export function checkCompositeTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termsChecks);
  if (problems.length > 0) return problems;
  const terms = value as CompositeTerms;
  return [
    ...checkDistinct(placed(terms.measures, placeIn(path, 'measures'))),
    ...checkDistinct(placed(terms.gates, placeIn(path, 'gates'))),
    ...checkSomeWeight(terms.measures, placeIn(path, 'measures'), 'measure'),
    ...checkCollar(terms, path),
  ];
}

/** The checks of something with a weight. */
export const weightedChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  weight: (weight, at) => checkBetween(weight, at, 'A weight', 0),
};

/** Problems of a policy for what could not be scored. */
export function checkWhenNotScored(value: unknown, path: string): Problem[] {
  return checkWord(value, path, ['reweight', 'zero', 'fail']);
}

const termsChecks: FieldChecks = {
  measures: (measures, at) => checkEach(measures, at, (measure, place) => checkObject(measure, place, weightedChecks)),
  gates: checkGates,
  whenNotScored: checkWhenNotScored,
  ...collarChecks,
};
