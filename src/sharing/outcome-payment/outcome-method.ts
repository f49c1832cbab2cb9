import type { ExactNumber } from '../../exact/index.ts';

/** How an achievement becomes the share of a pot that is paid. */
export type OutcomeMethod =
  | ThresholdsMethod
  | StepMethod
  | ProportionalMethod
  | InStagesMethod
  | ImprovementMethod
  | MultiplierMethod
  | VerifiedSavingMethod;

export type OutcomeDirection = 'higher-is-better' | 'lower-is-better';

/** What an achievement is measured in. A `"share"` is from -1 to 1, and is checked to be: 4.82% is "0.0482". */
export type OutcomeUnit = 'share' | (string & {});

/** Nothing at the lower threshold, all at the upper one, in a straight line between: the points of QOF and the IIF. */
export interface ThresholdsMethod {
  readonly kind: 'thresholds';
  readonly unit: OutcomeUnit;
  readonly direction: OutcomeDirection;
  readonly lowerThreshold: ExactNumber;
  /** Above the lower one; beneath it where lower is better. */
  readonly upperThreshold: ExactNumber;
}

/** All where a threshold is reached, and otherwise nothing. */
export interface StepMethod {
  readonly kind: 'step';
  readonly unit: OutcomeUnit;
  readonly direction: OutcomeDirection;
  readonly threshold: ExactNumber;
}

/** What was achieved over what was planned, to 1 at most: the Better Care Fund of 2015/16. */
export interface ProportionalMethod {
  readonly kind: 'proportional';
  readonly unit: OutcomeUnit;
  /** Above 0: a reduction is a number above 0, and a rise one below. */
  readonly planned: ExactNumber;
}

/**
 * As proportional, counted from the first stage on: what one stage missed a later one may release. What was released is
 * never taken back.
 */
export interface InStagesMethod {
  readonly kind: 'proportional-in-stages';
  readonly unit: OutcomeUnit;
  /** One or more, in order; their pots sum to that of the measure. */
  readonly stages: readonly ReleaseStage[];
}

/** A stage, such as a quarter: its own pot in pounds and whole pence, and what was planned in it, above 0. */
export interface ReleaseStage {
  readonly id: string;
  readonly label: string;
  readonly potPounds: ExactNumber;
  readonly planned: ExactNumber;
}

/** All where a level is attained; otherwise the way from the baseline to a target of one's own. */
export interface ImprovementMethod {
  readonly kind: 'attainment-or-improvement';
  readonly unit: OutcomeUnit;
  readonly direction: OutcomeDirection;
  readonly baseline: ExactNumber;
  /** Where the baseline is at it or past it already, staying there earns all, and falling behind it nothing. */
  readonly target: ExactNumber;
  readonly attainment: ExactNumber;
}

/** The share itself is what was achieved, from 0 to 1: the multiplier of a composite score. */
export interface MultiplierMethod {
  readonly kind: 'multiplier';
}

/** A share of the saving that somebody has verified, to the pot at most: the repayment of a social investment. */
export interface VerifiedSavingMethod {
  readonly kind: 'verified-saving';
  readonly share: ExactNumber;
  /** Who verifies it. */
  readonly verifiedBy: string;
}
