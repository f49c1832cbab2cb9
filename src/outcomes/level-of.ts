import { chanceBelowUpper, normalQuantile, shareOfLevel } from '../statistics/index.ts';

/** A level of confidence as a share of one, without the noise of dividing by a hundred. */
export function levelAsShare(level: number): number {
  return Number(shareOfLevel(level).toPrecision(15));
}

/** How far a level reaches to either side of a normal figure, in standard errors. */
export function reachOfLevel(level: number): number {
  return normalQuantile(chanceBelowUpper(level));
}
