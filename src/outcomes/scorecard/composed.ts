import {
  compare,
  fraction,
  larger,
  nothing,
  smaller,
  workingText,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { madeWith } from '../../policy/index.ts';
import { exactRatio } from '../exact-ratio.ts';
import type { Reading } from './composite-reading.ts';
import type { CompositeScore, ScoredComposite, UndeterminedComposite } from './composite-score-result.ts';
import { weighedMean, type Weighed } from './weighed.ts';

/** What one score is held between, and how it is called. */
export interface Composing {
  readonly floor: ExactNumber;
  readonly cap: ExactNumber;
  readonly method: string;
}

/** One score from those that count: 0 where a gate is failed, and between its bounds where not everything is known. */
export function composed(reading: Reading, how: Composing): CompositeScore {
  if (reading.failedGates.length > 0) return scored(nothing, nothing, '0, for a gate is failed', reading, how);
  if (reading.unscorable !== undefined) return undetermined(reading.unscorable, reading, how);
  const { low, high } = weighedMean(reading.weighed) ?? {};
  if (low === undefined || high === undefined) return undetermined('No measure could be scored.', reading, how);
  const bounds = { low: within(low, how), high: within(high, how) };
  const isGateOpen = reading.openGates.length > 0;
  if (!isGateOpen && reading.missingScores.length === 0) {
    return scored(low, bounds.low, meanText(reading.weighed), reading, how);
  }
  const lowest = isGateOpen ? nothing : bounds.low;
  return undetermined('Not everything is known yet.', reading, how, { ...bounds, low: lowest });
}

/** The working of a mean by weight, where every score is known. */
export function meanText(weighed: readonly Weighed[]): string {
  const products = weighed.map(({ weight, score }) => `${workingText(weight)} × ${workingText(score.low ?? nothing)}`);
  return `(${products.join(' + ')}) ÷ (${weighed.map(({ weight }) => workingText(weight)).join(' + ')})`;
}

function within(score: Fraction, { floor, cap }: Composing): Fraction {
  return larger(fraction(floor), smaller(score, fraction(cap)));
}

function scored(
  score: Fraction,
  multiplier: Fraction,
  working: string,
  { failedGates, notScored }: Reading,
  { method }: Composing,
): ScoredComposite {
  return {
    kind: 'scored',
    score: exactRatio(score),
    multiplier: exactRatio(multiplier),
    working,
    failedGates,
    notScored,
    method,
    madeWith: madeWith(),
  };
}

function undetermined(
  reason: string,
  { missingScores, openGates }: Reading,
  { method }: Composing,
  bounds?: { readonly low: Fraction; readonly high: Fraction },
): UndeterminedComposite {
  const [lowest, highest] = [bounds && exactRatio(bounds.low), bounds && exactRatio(bounds.high)];
  const isSettled = bounds !== undefined && compare(bounds.low, bounds.high) === 0;
  return {
    kind: 'undetermined',
    reason,
    missingFacts: [...missingScores, ...openGates.map(({ label }) => `whether this gate is passed: ${label}`)],
    multiplier: isSettled && lowest !== undefined ? lowest : 'not-known',
    ...(lowest && { lowest }),
    ...(highest && { highest }),
    method,
    madeWith: madeWith(),
  };
}
