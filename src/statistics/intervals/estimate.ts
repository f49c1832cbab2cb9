import type { Level } from './level.ts';

/** What an interval was worked out by. */
export type IntervalMethod =
  | 'wilson'
  | 'clopper-pearson'
  | 'exact-poisson'
  | 'byar'
  | 'student-t'
  | 'dobson'
  | 'newcombe'
  | 'mover'
  | 'log-normal'
  | 'fieller'
  | 'normal'
  | 'simulated';

/** The ends of an interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** A figure, and the limits that hold the truth with a level of confidence. */
export interface Estimated extends Limits {
  readonly kind: 'estimated';
  readonly value: number;
  /** The level as a share of one. */
  readonly level: Level;
  readonly method: IntervalMethod;
}

/** No figure, and why. */
export interface NotEstimated {
  readonly kind: 'not-estimated';
  readonly reason: string;
}

/** A figure with its limits, or why there is none. Branch on `kind`. */
export type Estimate = Estimated | NotEstimated;

/** How a figure is asked for. */
export interface Asked {
  readonly level: Level;
  /** What the figure is told per: 1, 100 for a percentage, 1,000 or 100,000 people. Above 0. */
  readonly per: number;
}
