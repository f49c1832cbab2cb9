import type { ExactNumber } from '../../exact/index.ts';
import type { Month } from '../../time/index.ts';

/** What a measure is to be in each month from a baseline to a target: both are on it, exactly. */
export interface Trajectory {
  /** The baseline. */
  readonly from: MonthValue;
  /** The target, in a later month. */
  readonly to: MonthValue;
  readonly shape: TrajectoryShape;
  /**
   * Which way is better. Without it, that is the way from the baseline to the target; it must be given where those are the
   * same, and where holding back a rise is what is planned.
   */
  readonly direction?: 'higher-is-better' | 'lower-is-better';
}

/** A number for a month: exact in text, or of at most 15 digits. */
export interface MonthValue {
  readonly month: Month;
  readonly value: ExactNumber;
}

/** The way from the baseline to the target. */
export type TrajectoryShape = StraightShape | CompoundingShape | ProfiledByValue | ProfiledByShare;

/** The same amount every month. */
export interface StraightShape {
  readonly kind: 'straight';
}

/** The same share every month: neither end is 0, and both are above it or both below. */
export interface CompoundingShape {
  readonly kind: 'compounding';
  /** The decimal places that each month between the ends is rounded to: 0 to 20, no fewer than either end has. */
  readonly decimalPlaces: number;
}

/** A value for every month after the baseline, in order; the last is the target. */
export interface ProfiledByValue {
  readonly kind: 'profiled-by-value';
  readonly values: readonly MonthValue[];
}

/** The share of the way gone by every month after the baseline, in order; the last is 1. */
export interface ProfiledByShare {
  readonly kind: 'profiled-by-share';
  readonly shares: readonly ShareOfTheWay[];
}

/** How much of the way is gone by a month: 0 at the baseline, 1 at the target; below or above for a way that turns back. */
export interface ShareOfTheWay {
  readonly month: Month;
  readonly cumulativeShare: ExactNumber;
}

/** The most months that a trajectory may run over: fifty years. */
export const mostMonths = 600;
