import { refuse } from '../../problems/index.ts';
import { checkFinite, checkItems } from '../check-number.ts';
import { tQuantileAt } from '../distributions/student-t.ts';
import { shareAsAsked } from './asked.ts';
import type { Estimated, NotEstimated } from './estimate.ts';
import { chanceBelowUpper, checkLevel, type Level } from './level.ts';

/** What a mean was worked out from. */
export interface MeanParts {
  readonly count: number;
  readonly sum: number;
}

/** A mean with its interval and the standard deviation of the values, or why one value has none. */
export type MeanEstimate =
  | (Estimated & MeanParts & { readonly standardDeviation: number })
  | (NotEstimated & MeanParts & { readonly value: number });

/**
 * The mean of some values, one or more, with the interval of Student's t; the standard deviation is that of a sample (over
 * n − 1). One value has no interval. Throws when a value is not a finite number.
 *
 * @example
 * ```ts
 * import { estimateMean } from 'neighbourhood-contracts/statistics';
 *
 * const mean = estimateMean([1, 2, 3, 4, 5], 0.95);
 * mean.value; // => 3
 * mean.kind === 'estimated' && mean.lower.toFixed(4); // => '1.0368'
 * estimateMean([7], 0.95).kind; // => 'not-estimated'
 * ```
 */
export function estimateMean(values: readonly number[], level: Level): MeanEstimate {
  refuse('a mean', [...checkItems(values, 'values', 1, checkFinite), ...checkLevel(level, 'level')]);
  const count = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const value = sum / count;
  if (count === 1) return { kind: 'not-estimated', reason: 'One value has no interval.', value, count, sum };
  const squares = values.reduce((total, each) => total + (each - value) ** 2, 0);
  const standardDeviation = Math.sqrt(squares / (count - 1));
  const reach = (tQuantileAt(chanceBelowUpper(level), count - 1) * standardDeviation) / Math.sqrt(count);
  const limits = { lower: value - reach, upper: value + reach };
  const asked = { level: shareAsAsked(level), method: 'student-t' } as const;
  return { kind: 'estimated', value, ...limits, ...asked, count, sum, standardDeviation };
}
