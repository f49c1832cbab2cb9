import { refuse } from '../../problems/index.ts';
import { composed } from './composed.ts';
import { readingOf } from './composite-reading.ts';
import type { CompositeScore } from './composite-score-result.ts';
import { checkCompositeResults, checkCompositeTogether, type CompositeResults } from './composite-score-results.ts';
import { checkCompositeTerms, type CompositeTerms } from './composite-score-terms.ts';

const method =
  'The mean of the scores by weight, held between a floor and a cap, and 0 where a gate is failed: a method of this library.';

/**
 * One score from the scores of several measures, each from 0 to 1, and the share of a payment that it earns. Measures
 * that cannot be scored are treated as the terms say; a gate that is failed makes it 0, whatever else is not known. The
 * multiplier is exact, and is what a payment for outcomes takes as achieved. A method of this library: no source gives
 * one.
 *
 * Throws when a weight is below 0 or none is above it, a score is not from 0 to 1, or the cap is below the floor.
 *
 * @example
 * ```ts
 * import { compositeScore } from 'neighbourhood-contracts/outcomes';
 *
 * const terms = {
 *   measures: [
 *     { id: 'falls', label: 'Falls', weight: '2' },
 *     { id: 'beds', label: 'Bed days', weight: '1' },
 *   ],
 *   gates: [{ id: 'safety', label: 'No safety alert' }],
 *   whenNotScored: 'reweight',
 *   floor: '0',
 *   cap: '0.9',
 * } as const;
 * const scores = [
 *   { measure: 'falls', score: '0.5' },
 *   { measure: 'beds', score: '0.75' },
 * ];
 * const result = compositeScore(terms, { scores, gates: [{ gate: 'safety', isPassed: true }] });
 * result.multiplier; // => { numerator: '7', denominator: '12' }
 * result.kind === 'scored' && result.working; // => '(2 × 0.5 + 1 × 0.75) ÷ (2 + 1)'
 * ```
 */
export function compositeScore(terms: CompositeTerms, results: CompositeResults): CompositeScore {
  refuse('a composite score', [...checkCompositeTerms(terms, 'terms'), ...checkCompositeResults(results, 'results')]);
  refuse('a composite score', checkCompositeTogether(terms, results, 'results'));
  return composed(readingOf(terms, results), { ...terms, method });
}
