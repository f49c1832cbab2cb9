import type { Level } from '../intervals/level.ts';

/**
 * The levels that a funnel has limits at, in per cent: the Office for Health Improvement and Disparities draws 95 and 99.8,
 * the dashboard of the National Neighbourhood Health Implementation Programme 95 and 99.
 */
export type FunnelLevels = '95/99.8' | '95/99';

/** The levels of each name, the inner first. */
export const levelsOf: Readonly<Record<FunnelLevels, readonly Level[]>> = {
  '95/99.8': [0.95, 0.998],
  '95/99': [0.95, 0.99],
};
