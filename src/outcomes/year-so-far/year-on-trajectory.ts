import type { MadeWith } from '../../policy/index.ts';
import type { FinancialYear, Month } from '../../time/index.ts';
import type { ExactRatio } from '../exact-ratio.ts';
import type { YearSoFar } from './year-so-far.ts';

/** Where a year stands on its trajectory, or why that cannot be told. Branch on `kind`. */
export type YearOnTrajectory = StandingYear | NoStanding;

/** Where a year stands: in its last month, to date, and in what is still needed. */
export interface StandingYear {
  readonly kind: 'stands';
  readonly year: FinancialYear;
  /** A `count` adds up over the months; a `share`, a `rate` and a `level` do not. */
  readonly measure: YearSoFar['kind'];
  readonly direction: 'higher-is-better' | 'lower-is-better';
  /** The last month that is given. */
  readonly month: Month;
  /** That month by itself. */
  readonly latest: ComparedWithPlan | NotCompared;
  /** All months so far: the sum of a count; of a share or a rate, all numerators over all denominators. */
  readonly toDate: ComparedWithPlan | NotCompared;
  readonly stillNeeded: NeededOnAverage | NotCompared;
  /** No source says how a year is held against a trajectory: the method is the library's own. */
  readonly method: string;
  readonly madeWith: MadeWith;
}

/** What was, beside what the trajectory has for the same months. Numbers are the nearest to exact ones. */
export interface ComparedWithPlan {
  readonly kind: 'compared';
  readonly actual: number;
  /** Of a share or a rate over several months, the trajectory weighed by the denominators that were counted. */
  readonly planned: number;
  /** What was less what was planned, in the unit of the measure. */
  readonly distance: number;
  /** The distance as a percentage of what was planned; not there where that is 0. */
  readonly distancePercent?: number;
  /** The distance as a number of events: of a share or a rate, in the denominators that were counted. Not there of a level. */
  readonly distanceInEvents?: number;
  /** Whether what was is better than the plan, by the direction; exactly on it is `on`. */
  readonly stands: 'ahead' | 'on' | 'behind';
}

/** What the months to come must be on average for the year to end on its trajectory. */
export interface NeededOnAverage {
  readonly kind: 'needed';
  /** How many months are to come. */
  readonly months: number;
  /** Of a count, each month; of a share or a rate, all numerators over all denominators to come. The nearest number. */
  readonly average: number;
  /** The average itself: months so far and months to come at it come to the trajectory's year exactly. */
  readonly exact: ExactRatio;
  readonly working: string;
  /** Whether a count or a rate can be that low, or a share that high or low. */
  readonly isPossible: boolean;
}

/** No comparison, and why. */
export interface NotCompared {
  readonly kind: 'not-compared';
  readonly reason: string;
}

/** No standing at all, and why. */
export interface NoStanding {
  readonly kind: 'no-standing';
  readonly year: FinancialYear;
  readonly reason: string;
}
