import { refuse } from '../../problems/index.ts';
import { checkAbove, checkAtLeast, checkChance } from '../check-number.ts';
import { gammaQuantileAt, gammaTails } from './incomplete-gamma.ts';

/**
 * The chance that a gamma distribution of a shape and a rate, both above 0, is at most `x`, which is 0 or more; to some
 * thirteen digits, for a small chance too. Throws on anything else.
 *
 * @example
 * ```ts
 * import { gammaCdf } from 'neighbourhood-contracts/statistics';
 *
 * gammaCdf(2, 3, 1).toFixed(6); // => '0.323324'
 * ```
 */
export function gammaCdf(x: number, shape: number, rate: number): number {
  refuse('a gamma probability', [...checkAtLeast(x, 'x', 0), ...checkGamma(shape, rate)]);
  return gammaTails(shape, x * rate).lower;
}

/** The chance that it is above `x`, as exactly in the far tail. Throws as {@link gammaCdf} does. */
export function gammaUpper(x: number, shape: number, rate: number): number {
  refuse('a gamma probability', [...checkAtLeast(x, 'x', 0), ...checkGamma(shape, rate)]);
  return gammaTails(shape, x * rate).upper;
}

/**
 * The number that a gamma distribution of a shape and a rate, both above 0, does not pass with a chance of `p`, above 0 and
 * below 1. It is 0 where it is too small for a number. Throws on anything else.
 *
 * @example
 * ```ts
 * import { gammaQuantile } from 'neighbourhood-contracts/statistics';
 *
 * gammaQuantile(0.975, 1, 1).toFixed(6); // => '3.688879'
 * ```
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  refuse('a gamma quantile', [...checkChance(p, 'p'), ...checkGamma(shape, rate)]);
  return gammaQuantileAt(p, shape) / rate;
}

function checkGamma(shape: number, rate: number) {
  return [...checkAbove(shape, 'shape', 0), ...checkAbove(rate, 'rate', 0)];
}
