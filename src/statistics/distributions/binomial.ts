import { refuse, type Problem } from '../../problems/index.ts';
import { checkChance, checkWhole } from '../check-number.ts';
import { checkShareOfOne } from './beta.ts';
import { betaTails } from './incomplete-beta.ts';
import { normalQuantileAt } from './normal.ts';
import { logBinomialDensity } from './saddle-point.ts';
import { smallestCount } from './smallest-count.ts';

/**
 * The chance of exactly `count` of `of`, whole numbers, where each comes with a chance of `share`, from 0 to 1. It is 0 for a
 * count above `of`. Throws on anything else.
 *
 * @example
 * ```ts
 * import { binomialProbability } from 'neighbourhood-contracts/statistics';
 *
 * binomialProbability(2, 4, 0.5).toFixed(6); // => '0.375000'
 * ```
 */
export function binomialProbability(count: number, of: number, share: number): number {
  refuse('a binomial probability', [...checkWhole(count, 'count'), ...checkBinomial(of, share)]);
  if (count > of) return 0;
  if (share === 0 || share === 1) return count === of * share ? 1 : 0;
  return Math.exp(logBinomialDensity(count, of - count, share, 1 - share));
}

/**
 * The chance of at most `count` of `of`, whole numbers, where each comes with a chance of `share`, from 0 to 1. Throws on
 * anything else.
 *
 * @example
 * ```ts
 * import { binomialCdf } from 'neighbourhood-contracts/statistics';
 *
 * binomialCdf(0, 10, 0.1).toFixed(6); // => '0.348678'
 * ```
 */
export function binomialCdf(count: number, of: number, share: number): number {
  refuse('a binomial probability', [...checkWhole(count, 'count'), ...checkBinomial(of, share)]);
  return cdfAt(count, of, share);
}

/**
 * The smallest number of `of`, a whole number, that is not passed with a chance of `p` or more, above 0 and below 1, where
 * each comes with a chance of `share`, from 0 to 1. Throws on anything else.
 *
 * @example
 * ```ts
 * import { binomialQuantile } from 'neighbourhood-contracts/statistics';
 *
 * binomialQuantile(0.975, 50, 0.5); // => 32
 * ```
 */
export function binomialQuantile(p: number, of: number, share: number): number {
  refuse('a binomial quantile', [...checkChance(p, 'p'), ...checkBinomial(of, share)]);
  const mean = of * share;
  const guess = mean + normalQuantileAt(p) * Math.sqrt(mean * (1 - share));
  return smallestCount(p, guess, of, (count) => cdfAt(count, of, share));
}

function cdfAt(count: number, of: number, share: number): number {
  if (count >= of || share === 0) return 1;
  return share === 1 ? 0 : betaTails(count + 1, of - count, share, 1 - share).upper;
}

function checkBinomial(of: number, share: number): Problem[] {
  return [...checkWhole(of, 'of'), ...checkShareOfOne(share, 'share')];
}
