import type { Answer, MadeWith } from '../../policy/index.ts';
import type { Estimated } from '../../statistics/index.ts';
import type { ClosedPeriod, Day, Month } from '../../time/index.ts';

/**
 * How figures stand to a national target, as two sorts of people ask it: those who manage to the target score the point,
 * and a statistician scores the evidence. Neither stands for the other.
 */
export interface TargetEvaluation {
  readonly kind: TargetKind;
  /** Whose figures they are, by identifier. */
  readonly about: string;
  readonly asAt: Day;
  readonly asManaged: Answer<ManagedVerdict>;
  readonly statistically: Answer<StatisticalVerdict>;
  /** Whom the target binds: no source says (Q20). */
  readonly binds: Answer<string>;
  /** What was measured, whatever the verdicts, and what is to be read beside them. */
  readonly measured: readonly MeasuredFigure[];
  /** What the verdicts cannot say. */
  readonly cautions: readonly string[];
  readonly madeWith: MadeWith;
}

/** Which national target. */
export type TargetKind =
  | 'outpatient-diversion'
  | 'follow-ups'
  | 'non-elective-admissions'
  | 'non-elective-bed-days'
  | 'four-hour'
  | 'conveyances'
  | 'discharge-ready-date'
  | 'same-day-access';

/** The verdict on the point figure. */
export interface ManagedVerdict {
  /** From the month of the target on `met` or `not-met`; before it `on-track` or `off-track`, by a trajectory that was agreed. */
  readonly verdict: 'met' | 'on-track' | 'off-track' | 'not-met';
  readonly by: Month;
  readonly standings: readonly TargetStanding[];
}

/** The verdict on the evidence: chance alone can carry a figure over a line, or keep it from it. */
export interface StatisticalVerdict {
  /** Whether the limits lie wholly on the better side, wholly on the worse, or on both. */
  readonly verdict: 'better' | 'worse' | 'cannot-tell';
  /** Better or worse than what: where no number was published, than the baseline. */
  readonly than: 'the-target' | 'the-baseline';
  readonly standings: readonly StatisticalStanding[];
  /** The change, where it is what the verdict is on. */
  readonly change?: ChangeSeen;
}

/** How one figure stands to what it is to reach. */
export interface TargetStanding {
  /** What is counted: a specialty, a cohort, or all of it. */
  readonly of: string;
  /** What the numbers below are in. */
  readonly unit: string;
  readonly current: number;
  readonly target: number;
  /** The current figure less the target, in the unit. */
  readonly distance: number;
  readonly reaches: boolean;
  /** The change that would bring the current figure to the target: 0 where it reaches it. */
  readonly stillNeeded: StillNeeded;
  /** The change since the baseline as a share of it, where the target is a reduction: −0.07 is 7% less. */
  readonly changeSinceBaseline?: number;
  /** What the trajectory has for the month of the figure, in the unit, where the target is still ahead. */
  readonly onTrajectory?: number;
}

/** A change that is needed: below 0 where something must fall. */
export interface StillNeeded {
  /** In the unit. */
  readonly amount: number;
  /** As a share of the current figure; not there where that is 0. */
  readonly relative?: number;
  /** How many more or fewer of what is counted, whole, with all else as it is. */
  readonly count: number;
  readonly things: string;
}

/** How sure a figure is, set against its target. */
export interface StatisticalStanding extends TargetStanding {
  readonly verdict: StatisticalVerdict['verdict'];
  /** The share, or the ratio to the baseline, with its limits, their level and their method. */
  readonly estimate: Estimated;
  /** What the estimate is set against: the share, or the ratio that the reduction leaves. */
  readonly against: number;
  readonly sinceBaseline?: ChangeSeen;
}

/** Whether a change since a baseline is more than chance would make. */
export interface ChangeSeen {
  readonly seen: 'fall' | 'rise' | 'cannot-tell';
  /** The ratio of now to the baseline, or the difference of two shares: the estimate says which. */
  readonly as: 'ratio' | 'difference';
  readonly estimate: Estimated;
}

/** A figure as it was counted, without a verdict. */
export interface MeasuredFigure {
  readonly of: string;
  readonly unit: string;
  readonly value: number | 'none';
  readonly period: ClosedPeriod;
  /** Its limits, where a method gives any. */
  readonly estimate?: Estimated;
  /** Whether it has changed since its baseline, where one was given and a method can tell. */
  readonly sinceBaseline?: ChangeSeen;
}
