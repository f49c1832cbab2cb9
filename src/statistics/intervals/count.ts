import { refuse, type Problem } from '../../problems/index.ts';
import { checkWhole } from '../check-number.ts';
import { gammaQuantileAt } from '../distributions/incomplete-gamma.ts';
import type { Limits } from './estimate.ts';
import { chanceBelowUpper, checkLevel, reachOf, type Level } from './level.ts';

/** Below this many events the limits are exact, and Byar's from there: OHID, Public Health Technical Guidance, "Rates". */
export const byarFrom = 10;

/** The limits of a number of events, and what gave them. */
export interface CountLimits extends Limits {
  readonly method: 'exact-poisson' | 'byar';
}

/**
 * The limits of a number of events, a whole number, by the rule of official statistics in England: exact Poisson limits
 * below 10 events, Byar's from 10. Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { countLimits } from 'neighbourhood-contracts/statistics';
 *
 * countLimits(9, 0.95).method; // => 'exact-poisson'
 * countLimits(10, 0.95).lower.toFixed(4); // => '4.7874'
 * ```
 */
export function countLimits(count: number, level: Level): CountLimits {
  refuse('limits of a count', checkCountAtLevel(count, level));
  return countLimitsAt(count, level);
}

/** The same, for numbers that were looked at already. */
export function countLimitsAt(count: number, level: Level): CountLimits {
  if (count < byarFrom) return { ...exactAt(count, level), method: 'exact-poisson' };
  return { ...byarAt(count, reachOf(level)), method: 'byar' };
}

/**
 * The exact Poisson limits of a number of events, a whole number, from chi-square: F. Garwood, Biometrika 28, 1936. Throws
 * when a number is not possible.
 *
 * @example
 * ```ts
 * import { exactCountLimits } from 'neighbourhood-contracts/statistics';
 *
 * exactCountLimits(0, 0.95).upper.toFixed(6); // => '3.688879'
 * ```
 */
export function exactCountLimits(count: number, level: Level): Limits {
  refuse('limits of a count', checkCountAtLevel(count, level));
  return exactAt(count, level);
}

/**
 * Byar's approximation to the exact limits: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II, 1987. A
 * whole number of events. Where it is below 0, or there are no events, the lower limit is 0; as in `PHEindicatormethods` (R,
 * 2.1.0) it is then not defined. Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { byarLimits } from 'neighbourhood-contracts/statistics';
 *
 * byarLimits(1, 0.998).lower; // => 0
 * byarLimits(1, 0.998, 'PHEindicatormethods').lower; // => 'not-defined'
 * ```
 */
export function byarLimits(count: number, level: Level): Limits;
export function byarLimits(count: number, level: Level, asIn: 'PHEindicatormethods'): ByarLimitsAsInPhe;
export function byarLimits(count: number, level: Level, asIn?: 'PHEindicatormethods'): Limits | ByarLimitsAsInPhe {
  refuse('limits of a count', checkCountAtLevel(count, level));
  const { lower, upper } = byarAt(count, reachOf(level));
  if (lower > 0) return { lower, upper };
  return { lower: asIn === undefined ? 0 : 'not-defined', upper };
}

/** Byar's limits as the R package has them. */
export interface ByarLimitsAsInPhe {
  readonly lower: number | 'not-defined';
  readonly upper: number;
}

/** For no events the lower limit is not a number. */
export function byarAt(count: number, z: number): Limits {
  const next = count + 1;
  return {
    lower: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

function exactAt(count: number, level: Level): Limits {
  const upperChance = chanceBelowUpper(level);
  const lower = count === 0 ? 0 : gammaQuantileAt(1 - upperChance, count);
  return { lower, upper: gammaQuantileAt(upperChance, count + 1) };
}

function checkCountAtLevel(count: unknown, level: unknown): Problem[] {
  return [...checkWhole(count, 'count'), ...checkLevel(level, 'level')];
}
