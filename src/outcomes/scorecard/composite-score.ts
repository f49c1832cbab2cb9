import {
  compare,
  fraction,
  larger,
  nothing,
  one,
  over,
  signOf,
  smaller,
  sumOf,
  times,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import { madeWith } from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkCompositeResults, checkCompositeTogether, type CompositeResults } from './composite-score-results.ts';
import { checkCompositeTerms, type CompositeTerms } from './composite-score-terms.ts';
import { readingOf, type Known, type Reading } from './composite-reading.ts';
import type { CompositeScore, ScoredComposite, UndeterminedComposite } from './composite-score-result.ts';
import { exactRatio } from '../exact-ratio.ts';

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
  const reading = readingOf(terms, results);
  if (reading.failedGates.length > 0) return scored(nothing, nothing, '0, for a gate is failed', reading);
  const { known, notScored, notKnown } = reading;
  const unscorable = notScored.length > 0 && terms.whenNotScored === 'fail' ? notScored : [];
  if (unscorable.length > 0) return undetermined(`${unscorable.join(', ')} could not be scored.`, reading);
  const [low, high] = [nothing, one].map((unknown) => meanOf(known, notKnown, unknown));
  if (low === undefined || high === undefined) return undetermined('No measure could be scored.', reading);
  const bounds = { low: within(low, terms), high: within(high, terms) };
  if (reading.missingFacts.length === 0) return scored(low, bounds.low, workingOf(known), reading);
  const isGateOpen = reading.openGates.length > 0;
  return undetermined('Not everything is known yet.', reading, isGateOpen ? { ...bounds, low: nothing } : bounds);
}

/** The mean by weight, with the same score for everything that is not known. */
function meanOf(known: readonly Known[], notKnown: readonly Fraction[], unknown: Fraction): Fraction | undefined {
  const whole = sumOf([...known.map(({ weight }) => weight), ...notKnown]);
  if (signOf(whole) === 0) return undefined;
  const sum = [...known.map(({ weight, score }) => times(weight, score)), ...notKnown.map((w) => times(w, unknown))];
  return over(sumOf(sum), whole);
}

function within(score: Fraction, { floor, cap }: CompositeTerms): Fraction {
  return larger(fraction(floor), smaller(score, fraction(cap)));
}

function workingOf(known: readonly Known[]): string {
  const products = known.map(({ weight, score }) => `${workingText(weight)} × ${workingText(score)}`);
  return `(${products.join(' + ')}) ÷ (${known.map(({ weight }) => workingText(weight)).join(' + ')})`;
}

function scored(score: Fraction, multiplier: Fraction, working: string, reading: Reading): ScoredComposite {
  return {
    kind: 'scored',
    score: exactRatio(score),
    multiplier: exactRatio(multiplier),
    working,
    failedGates: reading.failedGates,
    notScored: reading.notScored,
    method,
    madeWith: madeWith(),
  };
}

function undetermined(
  reason: string,
  { missingFacts }: Reading,
  bounds?: { readonly low: Fraction; readonly high: Fraction },
): UndeterminedComposite {
  const [lowest, highest] = [bounds && exactRatio(bounds.low), bounds && exactRatio(bounds.high)];
  const isSettled = bounds !== undefined && compare(bounds.low, bounds.high) === 0;
  return {
    kind: 'undetermined',
    reason,
    missingFacts,
    multiplier: isSettled && lowest !== undefined ? lowest : 'not-known',
    ...(lowest && { lowest }),
    ...(highest && { highest }),
    method,
    madeWith: madeWith(),
  };
}
