import type { MadeWith } from '../../policy/index.ts';
import type { Level } from '../../statistics/index.ts';
import type { Month } from '../../time/index.ts';

/** Where a line through the months so far leads, or why there is none. Branch on `kind`. */
export type Projection = ProjectedMeasure | NoProjection;

/** A line carried on: what the figures do if nothing changes, and no forecast of what anybody will do about it. */
export interface ProjectedMeasure {
  readonly kind: 'projected';
  readonly month: Month;
  readonly value: number;
  /** The limits of the figure of that month, not of the line alone. A line knows no bounds: a share may leave 0 and 1. */
  readonly lower: number;
  readonly upper: number;
  /** The level as a share of one. */
  readonly level: Level;
  readonly method: 'least-squares';
  readonly interval: 'student-t';
  /** By how much the line rises each month. */
  readonly perMonth: number;
  /** How far the figures stray from the line: the root of the sum of squares over the points less two. */
  readonly residualDeviation: number;
  readonly points: number;
  /** What the projection takes to be so, in words. */
  readonly assumptions: readonly string[];
  readonly madeWith: MadeWith;
}

/** No projection, and why. */
export interface NoProjection {
  readonly kind: 'no-projection';
  readonly month: Month;
  readonly reason: string;
}
