import { refuse } from '../../problems/index.ts';
import { chanceBelowUpper as chanceAt, checkLevel, shareOf, type Level } from './level.ts';

/**
 * A level as a share of one. Throws when it is no level.
 *
 * @example
 * ```ts
 * import { shareOfLevel } from 'neighbourhood-contracts/statistics';
 *
 * shareOfLevel(95); // => 0.95
 * ```
 */
export function shareOfLevel(level: Level): number {
  refuse('a level', checkLevel(level, 'level'));
  return shareOf(level);
}

/**
 * The chance below the upper limit of an interval with the same chance beyond either end. Throws when it is no level.
 *
 * @example
 * ```ts
 * import { chanceBelowUpper } from 'neighbourhood-contracts/statistics';
 *
 * chanceBelowUpper(0.95).toFixed(3); // => '0.975'
 * ```
 */
export function chanceBelowUpper(level: Level): number {
  refuse('a level', checkLevel(level, 'level'));
  return chanceAt(level);
}
