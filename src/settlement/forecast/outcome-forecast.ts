import type { ExactNumber } from '../../exact/index.ts';
import type { Pence } from '../../money/index.ts';
import type { AchievedRatio, OutcomeResult, StageAchieved, Statement } from '../../sharing/index.ts';

/** What is known, and what is forecast, of the measures that a payment for outcomes pays by. */
export interface OutcomeForecast {
  /** The code of the contract or the pot. */
  readonly about: string;
  /** What was achieved already on measures that are not forecast. What is neither known nor forecast leaves its line open. */
  readonly results: readonly OutcomeResult[];
  /** One or more, at most one for each measure. */
  readonly forecasts: readonly MeasureForecast[];
}

/** What a measure is forecast to achieve: the least, the middle and the most, in the unit of the measure and in that order. */
export interface MeasureForecast {
  /** The id of a measure of the terms. */
  readonly measure: string;
  readonly low: ForecastAchieved;
  readonly central: ForecastAchieved;
  readonly high: ForecastAchieved;
  /**
   * The events it rests on, where the measure has a minimum of them: a number, that nobody knows it, or that what is
   * achieved is itself their number, and then it is whole.
   */
  readonly events?: number | 'not-known' | 'as-achieved';
  /** Whose forecast it is and how it was made: what every line that rests on it says is assumed. */
  readonly because: string;
}

/**
 * As what was achieved is given once it is known: a number, or one over another; for a payment in stages a number a stage,
 * those that are known among them; for a verified saving the pounds that are forecast to be saved.
 */
export type ForecastAchieved = ExactNumber | AchievedRatio | readonly StageAchieved[];

/** A payment for outcomes as it is forecast. Nothing in it is settled. */
export interface OutcomePaymentForecast {
  readonly kind: 'forecast';
  /** The payment at the middle of every forecast: its lines that rest on one are conditional. */
  readonly statement: Statement;
  /** The least and the most that is paid while every figure is within its interval; where a line is open, of its bounds. */
  readonly lowPence: Pence;
  readonly highPence: Pence;
  /** The same for each measure that is forecast, in their order. */
  readonly measures: readonly ForecastMeasure[];
}

/** The least and the most that a measure pays within its interval, and what it then achieves. */
export interface ForecastMeasure {
  readonly measure: string;
  readonly lowPence: Pence;
  readonly lowAt: ForecastAchieved;
  readonly highPence: Pence;
  readonly highAt: ForecastAchieved;
}
