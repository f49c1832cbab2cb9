import { refuse, type Problem } from '../../problems/index.ts';
import { checkAbove, checkChance, checkFinite } from '../check-number.ts';
import { betaLogitQuantile, betaTails } from './incomplete-beta.ts';

/**
 * The chance that a beta distribution of two shapes above 0 is at most `x`, from 0 to 1. Throws on anything else.
 *
 * @example
 * ```ts
 * import { betaCdf } from 'neighbourhood-contracts/statistics';
 *
 * betaCdf(0.25, 2, 3).toFixed(8); // => '0.26171875'
 * ```
 */
export function betaCdf(x: number, shape1: number, shape2: number): number {
  refuse('a beta probability', [...checkShareOfOne(x, 'x'), ...checkBeta(shape1, shape2)]);
  return x === 0 || x === 1 ? x : betaTails(shape1, shape2, x, 1 - x).lower;
}

/**
 * The number that a beta distribution of two shapes above 0 does not pass with a chance of `p`, above 0 and below 1. It is 0
 * or 1 where it is too near to them for a number. Throws on anything else.
 *
 * @example
 * ```ts
 * import { betaQuantile } from 'neighbourhood-contracts/statistics';
 *
 * betaQuantile(0.975, 2, 3).toFixed(6); // => '0.805880'
 * ```
 */
export function betaQuantile(p: number, shape1: number, shape2: number): number {
  refuse('a beta quantile', [...checkChance(p, 'p'), ...checkBeta(shape1, shape2)]);
  return betaQuantileAt(p, shape1, shape2);
}

/** The same, for numbers that were looked at already. */
export function betaQuantileAt(p: number, shape1: number, shape2: number): number {
  return 1 / (1 + Math.exp(-betaLogitQuantile(p, shape1, shape2)));
}

/** Problems of a share, from 0 to 1. */
export function checkShareOfOne(value: unknown, path: string): Problem[] {
  const problems = checkFinite(value, path);
  if (problems.length > 0 || (Number(value) >= 0 && Number(value) <= 1)) return problems;
  const message = `${String(value)} is not possible here.`;
  return [{ path, code: 'out-of-range', message, help: 'Give a number from 0 to 1.' }];
}

function checkBeta(shape1: number, shape2: number): Problem[] {
  return [...checkAbove(shape1, 'shape1', 0), ...checkAbove(shape2, 'shape2', 0)];
}
