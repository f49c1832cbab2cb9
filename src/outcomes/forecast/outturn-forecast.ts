import type { MadeWith } from '../../policy/index.ts';
import type { Level } from '../../statistics/index.ts';
import type { FinancialYear } from '../../time/index.ts';
import type { ExactRatio } from '../exact-ratio.ts';
import type { SummedYear } from '../year-so-far/read-year.ts';
import type { ForecastMethod } from './forecast-terms.ts';

/** What a year is forecast to come to, what it came to, or why neither can be told. Branch on `kind`. */
export type OutturnForecast = ForecastOutturn | KnownOutturn | NoForecast;

/** The outturn of a year in the unit of its measure. */
export interface Outturn {
  readonly year: FinancialYear;
  readonly measure: SummedYear['kind'];
  /** The nearest number. */
  readonly value: number;
  /** The value itself. */
  readonly exact: ExactRatio;
  /** The least and the most of the interval: nearly, as any statistic is. Round them before they gate money. */
  readonly lower: number;
  readonly upper: number;
  /** How many months are known. */
  readonly months: number;
  readonly working: string;
  readonly madeWith: MadeWith;
}

/** A forecast. It is nobody’s plan, and holds only if the months to come are to those so far as its method says. */
export interface ForecastOutturn extends Outturn {
  readonly kind: 'forecast';
  readonly method: ForecastMethod['kind'];
  /** The level as a share of one. */
  readonly level: Level;
  /** By what the interval was worked out. */
  readonly interval: 'score-prediction';
  /** What the forecast takes to be so, in words: an answer that rests on it is conditional on these. */
  readonly assumptions: readonly string[];
}

/** All twelve months are known: there is nothing to forecast, and the interval has no width. */
export interface KnownOutturn extends Outturn {
  readonly kind: 'outturn';
}

/** No forecast, and why. */
export interface NoForecast {
  readonly kind: 'no-forecast';
  readonly year: FinancialYear;
  readonly reason: string;
}
