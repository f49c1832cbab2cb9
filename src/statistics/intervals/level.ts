import { shown, type Problem } from '../../problems/index.ts';
import { normalQuantileAt } from '../distributions/normal.ts';

/**
 * How sure an interval is to hold the truth: a share from 0.5 to below 1, or the same as a percentage, from 50 to below
 * 100. 0.95 and 95 are the same level.
 */
export type Level = number;

/** Problems of a level of confidence. */
export function checkLevel(value: unknown, path: string): Problem[] {
  const help = 'Give a level as a share or a percentage: 0.95 or 95, 0.998 or 99.8.';
  if (typeof value !== 'number') {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}, not a level of confidence.`, help }];
  }
  if ((value >= 0.5 && value < 1) || (value >= 50 && value < 100)) return [];
  return [{ path, code: 'out-of-range', message: `There is no interval at a level of ${shown(value)}.`, help }];
}

/** A level as a share of one. */
export function shareOf(level: Level): number {
  return level > 1 ? level / 100 : level;
}

/** The chance below the upper limit of an interval with the same chance beyond either end. */
export function chanceBelowUpper(level: Level): number {
  const share = shareOf(level);
  return share + (1 - share) / 2;
}

/** How many standard errors an interval of that level reaches to either side, for a normal figure. */
export function reachOf(level: Level): number {
  return normalQuantileAt(chanceBelowUpper(level));
}
