import { refuse } from '../../problems/index.ts';
import { checkAtLeast, checkChance, checkFinite } from '../check-number.ts';
import { betaLogitQuantile, betaTails } from './incomplete-beta.ts';

/**
 * The chance that Student's t of `df` degrees of freedom, 1 or more, is at most `t`, any finite number. Throws on anything
 * else.
 *
 * @example
 * ```ts
 * import { tCdf } from 'neighbourhood-contracts/statistics';
 *
 * tCdf(2.776445, 4).toFixed(6); // => '0.975000'
 * ```
 */
export function tCdf(t: number, df: number): number {
  refuse('a t probability', [...checkFinite(t, 't'), ...checkAtLeast(df, 'df', 1)]);
  const odds = (t * t) / df;
  const beyond = betaTails(df / 2, 0.5, 1 / (1 + odds), 1 / (1 + 1 / odds)).lower / 2;
  return t < 0 ? beyond : 1 - beyond;
}

/**
 * The number that Student's t of `df` degrees of freedom, 1 or more, does not pass with a chance of `p`, above 0 and below 1.
 * Throws on anything else.
 *
 * @example
 * ```ts
 * import { tQuantile } from 'neighbourhood-contracts/statistics';
 *
 * tQuantile(0.975, 4).toFixed(6); // => '2.776445'
 * ```
 */
export function tQuantile(p: number, df: number): number {
  refuse('a t quantile', [...checkChance(p, 'p'), ...checkAtLeast(df, 'df', 1)]);
  return tQuantileAt(p, df);
}

/** The same, for numbers that were looked at already. */
export function tQuantileAt(p: number, df: number): number {
  if (p === 0.5) return 0;
  const beyond = 2 * Math.min(p, 1 - p);
  const size = Math.sqrt(df) * Math.exp(-betaLogitQuantile(beyond, df / 2, 0.5) / 2);
  return p < 0.5 ? -size : size;
}
