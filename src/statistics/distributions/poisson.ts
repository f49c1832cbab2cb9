import { refuse, type Problem } from '../../problems/index.ts';
import { checkAtLeast, checkChance, checkWhole } from '../check-number.ts';
import { gammaTails } from './incomplete-gamma.ts';
import { normalQuantileAt } from './normal.ts';
import { logPoissonDensity } from './saddle-point.ts';
import { smallestCount } from './smallest-count.ts';

/**
 * The chance of exactly `count` events, a whole number, where `mean` are expected, 0 or more. Throws on anything else.
 *
 * @example
 * ```ts
 * import { poissonProbability } from 'neighbourhood-contracts/statistics';
 *
 * poissonProbability(0, 2).toFixed(6); // => '0.135335'
 * ```
 */
export function poissonProbability(count: number, mean: number): number {
  refuse('a Poisson probability', checkPoisson(count, mean));
  if (mean === 0) return count === 0 ? 1 : 0;
  return Math.exp(logPoissonDensity(count, mean));
}

/**
 * The chance of at most `count` events, a whole number, where `mean` are expected, 0 or more. Throws on anything else.
 *
 * @example
 * ```ts
 * import { poissonCdf } from 'neighbourhood-contracts/statistics';
 *
 * poissonCdf(3, 3.7).toFixed(6); // => '0.494153'
 * ```
 */
export function poissonCdf(count: number, mean: number): number {
  refuse('a Poisson probability', checkPoisson(count, mean));
  return gammaTails(count + 1, mean).upper;
}

/**
 * The smallest number of events that is not passed with a chance of `p` or more, above 0 and below 1, where `mean` are
 * expected, 0 or more. Throws on anything else.
 *
 * @example
 * ```ts
 * import { poissonQuantile } from 'neighbourhood-contracts/statistics';
 *
 * poissonQuantile(0.975, 3.7); // => 8
 * ```
 */
export function poissonQuantile(p: number, mean: number): number {
  refuse('a Poisson quantile', [...checkChance(p, 'p'), ...checkAtLeast(mean, 'mean', 0)]);
  const guess = mean + normalQuantileAt(p) * Math.sqrt(mean);
  return smallestCount(p, guess, Number.MAX_SAFE_INTEGER, (count) => gammaTails(count + 1, mean).upper);
}

function checkPoisson(count: number, mean: number): Problem[] {
  return [...checkWhole(count, 'count'), ...checkAtLeast(mean, 'mean', 0)];
}
