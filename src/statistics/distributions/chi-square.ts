import { refuse } from '../../problems/index.ts';
import { checkAbove, checkAtLeast, checkChance } from '../check-number.ts';
import { gammaQuantileAt, gammaTails } from './incomplete-gamma.ts';

/**
 * The chance that a chi-square of `df` degrees of freedom, above 0, is at most `x`, which is 0 or more. Throws on anything
 * else.
 *
 * @example
 * ```ts
 * import { chiSquareCdf } from 'neighbourhood-contracts/statistics';
 *
 * chiSquareCdf(3.841459, 1).toFixed(6); // => '0.950000'
 * ```
 */
export function chiSquareCdf(x: number, df: number): number {
  refuse('a chi-square probability', [...checkAtLeast(x, 'x', 0), ...checkAbove(df, 'df', 0)]);
  return gammaTails(df / 2, x / 2).lower;
}

/** The chance that it is above `x`, as exactly in the far tail. Throws as {@link chiSquareCdf} does. */
export function chiSquareUpper(x: number, df: number): number {
  refuse('a chi-square probability', [...checkAtLeast(x, 'x', 0), ...checkAbove(df, 'df', 0)]);
  return gammaTails(df / 2, x / 2).upper;
}

/**
 * The number that a chi-square of `df` degrees of freedom, above 0, does not pass with a chance of `p`, above 0 and below 1.
 * It is 0 where it is too small for a number. Throws on anything else.
 *
 * @example
 * ```ts
 * import { chiSquareQuantile } from 'neighbourhood-contracts/statistics';
 *
 * chiSquareQuantile(0.95, 1).toFixed(6); // => '3.841459'
 * ```
 */
export function chiSquareQuantile(p: number, df: number): number {
  refuse('a chi-square quantile', [...checkChance(p, 'p'), ...checkAbove(df, 'df', 0)]);
  return 2 * gammaQuantileAt(p, df / 2);
}
