import { checkShare } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import type { CompositeTerms } from './composite-score-terms.ts';
import { checkGatesPassed, checkGatesTogether, unknownIn, type GatePassed } from './gates.ts';

/** The scores of the measures, and which gates are passed. What is left out is not known. */
export interface CompositeResults {
  readonly scores: readonly MeasureScore[];
  readonly gates: readonly GatePassed[];
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
const resultsChecks: FieldChecks = {
  scores: (scores, at) => checkEach(scores, at, (score, place) => checkObject(score, place, scoreChecks)),
  gates: checkGatesPassed,
};

function checkScore(value: unknown, path: string): Problem[] {
  if (value === 'not-scored' || value === 'not-known') return [];
  const help = 'Give a score from 0 to 1, "not-scored" where it cannot be scored, or "not-known".';
  return checkShare(value, path, 'A score').map((problem) => ({ ...problem, help }));
}

/** Problems of terms and results together, where neither has any alone. */
export function checkCompositeTogether(terms: CompositeTerms, results: CompositeResults, path: string): Problem[] {
  const scores = results.scores.map(({ measure }, at) => ({
    key: measure,
    path: placeIn(path, 'scores', at, 'measure'),
  }));
  return [
    ...checkDistinct(scores),
    ...unknownIn(scores, terms.measures, 'measure'),
    ...checkGatesTogether(terms.gates, results.gates, path),
  ];
}
