import { checkBetween, checkShare, compare, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Placed,
  type Problem,
} from '../../problems/index.ts';

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
  readonly whenNotScored: 'reweight' | 'zero' | 'fail';
  /** The least share of the payment while every gate is passed, from 0 to 1. */
  readonly floor: ExactNumber;
  /** The most, from the floor to 1. */
  readonly cap: ExactNumber;
}

/** A measure and its weight: 0 or more. */
export interface WeightedMeasure {
  readonly id: string;
  readonly label: string;
  readonly weight: ExactNumber;
}

/** Something that must be passed before a score counts. */
export interface CompositeGate {
  readonly id: string;
  readonly label: string;
}

/** Problems of the terms of a composite score. */
export function checkCompositeTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termsChecks);
  if (problems.length > 0) return problems;
  const { measures, gates, floor, cap } = value as CompositeTerms;
  const isSomething = measures.some(({ weight }) => signOf(fraction(weight)) > 0);
  return [
    ...checkDistinct(placed(measures, placeIn(path, 'measures'))),
    ...checkDistinct(placed(gates, placeIn(path, 'gates'))),
    ...(isSomething ? [] : [noWeight(placeIn(path, 'measures'))]),
    ...(compare(fraction(cap), fraction(floor)) >= 0 ? [] : [capBelow(cap, floor, placeIn(path, 'cap'))]),
  ];
}

const measureChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  weight: (weight, at) => checkBetween(weight, at, 'A weight', 0),
};
const gateChecks: FieldChecks = { id: checkCode, label: checkText };
const termsChecks: FieldChecks = {
  measures: (measures, at) => checkEach(measures, at, (measure, place) => checkObject(measure, place, measureChecks)),
  gates: (gates, at) => checkEach(gates, at, (gate, place) => checkObject(gate, place, gateChecks)),
  whenNotScored: (policy, at) => checkWord(policy, at, ['reweight', 'zero', 'fail']),
  floor: (share, at) => checkShare(share, at, 'A floor'),
  cap: (share, at) => checkShare(share, at, 'A cap'),
};

function placed(items: readonly { readonly id: string }[], path: string): readonly Placed[] {
  return items.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') }));
}

function noWeight(path: string): Problem {
  const message = 'No measure has a weight above 0.';
  return { path, code: 'zero-weights', message, help: 'Give at least one measure with a weight above 0.' };
}

function capBelow(cap: ExactNumber, floor: ExactNumber, path: string): Problem {
  const message = `The cap ${shown(cap)} is below the floor ${shown(floor)}.`;
  return { path, code: 'contradiction', message, help: 'Give a cap at or above the floor.' };
}
