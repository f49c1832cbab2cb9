import { checkShare } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkTruth,
  helpFor,
  placeIn,
  shown,
  type FieldChecks,
  type Placed,
  type Problem,
} from '../../problems/index.ts';
import type { CompositeTerms } from './composite-score-terms.ts';

/** The scores of the measures, and which gates are passed. What is left out is not known. */
export interface CompositeResults {
  readonly scores: readonly MeasureScore[];
  readonly gates: readonly { readonly gate: string; readonly isPassed: boolean | 'not-known' }[];
}

/** The score of a measure. */
export interface MeasureScore {
  readonly measure: string;
  /**
   * From 0 to 1, where more is better: a raw figure of either direction is scored first. `not-scored` where it cannot be
   * scored at all, too few having been counted, say; `not-known` where it can be and is not known yet.
   */
  readonly score: number | (string & {}) | 'not-scored' | 'not-known';
}

/** Problems of scores and gates. */
export function checkCompositeResults(value: unknown, path: string): Problem[] {
  return checkObject(value, path, resultsChecks);
}

const scoreChecks: FieldChecks = { measure: checkCode, score: checkScore };
const passChecks: FieldChecks = {
  gate: checkCode,
  isPassed: (passed, at) => (passed === 'not-known' ? [] : checkTruth(passed, at).map(orNotKnown)),
};
const resultsChecks: FieldChecks = {
  scores: (scores, at) => checkEach(scores, at, (score, place) => checkObject(score, place, scoreChecks)),
  gates: (gates, at) => checkEach(gates, at, (gate, place) => checkObject(gate, place, passChecks)),
};

function checkScore(value: unknown, path: string): Problem[] {
  if (value === 'not-scored' || value === 'not-known') return [];
  const help = 'Give a score from 0 to 1, "not-scored" where it cannot be scored, or "not-known".';
  return checkShare(value, path, 'A score').map((problem) => ({ ...problem, help }));
}

function orNotKnown(problem: Problem): Problem {
  return { ...problem, help: 'Give true or false, or "not-known".' };
}

/** Problems of terms and results together, where neither has any alone. */
export function checkCompositeTogether(terms: CompositeTerms, results: CompositeResults, path: string): Problem[] {
  const scores = results.scores.map(({ measure }, at) => ({
    key: measure,
    path: placeIn(path, 'scores', at, 'measure'),
  }));
  const gates = results.gates.map(({ gate }, at) => ({ key: gate, path: placeIn(path, 'gates', at, 'gate') }));
  return [
    ...checkDistinct(scores),
    ...unknownIn(scores, terms.measures, 'measure'),
    ...checkDistinct(gates),
    ...unknownIn(gates, terms.gates, 'gate'),
  ];
}

function unknownIn(given: readonly Placed[], known: readonly { readonly id: string }[], what: string): Problem[] {
  const ids = known.map(({ id }) => id);
  const isKnown = new Set(ids);
  return given
    .filter(({ key }) => !isKnown.has(key))
    .map(({ key, path }) => {
      const message = `The terms have no ${what} ${shown(key)}.`;
      return { path, code: 'unknown-reference', message, help: helpFor(key, ids) };
    });
}
