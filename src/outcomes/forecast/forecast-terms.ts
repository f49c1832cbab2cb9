import type { ExactNumber } from '../../exact/index.ts';
import type { Level } from '../../statistics/index.ts';
import type { MonthCount, MonthShare } from '../year-so-far/year-so-far.ts';

/** How the outturn of a year is forecast from its months so far. None of it has a default. */
export interface ForecastTerms {
  readonly method: ForecastMethod;
  /**
   * How much more a month strays than chance alone makes it, as variances: of a count or a rate, its variance over its mean;
   * of a share, its variance over that of drawing one by one. 1 for chance alone; from 1 to 1,000. Emergency admissions
   * come in waves, and people in care have several: 1 is then too little.
   */
  readonly varianceToMean: ExactNumber;
  /** How sure the interval is to hold the outturn, if what it rests on holds. */
  readonly level: Level;
  /** The months from which on anything is forecast: from 1 to 12. */
  readonly fewestMonths: number;
}

/** How the months to come follow from those that were. */
export type ForecastMethod = RunRate | RunRateByDay | Seasonal | LastYearScaled;

/** As the months so far: of a count each month alike, of a share or a rate each of its denominator alike. */
export interface RunRate {
  readonly kind: 'run-rate';
}

/** As the days so far: a count only, for months of 28 to 31 days. */
export interface RunRateByDay {
  readonly kind: 'run-rate-by-day';
}

/** As the months so far, each at its season: twelve weights, April first, each above 0. They need not sum to anything. */
export interface Seasonal {
  readonly kind: 'seasonal';
  readonly weights: readonly ExactNumber[];
}

/**
 * As the same months of the year before, scaled by what the months so far are to theirs. Its months are of the same kind as
 * those so far: counts, or numerators and denominators. That year strayed by chance too, and the interval is wider for it.
 */
export interface LastYearScaled {
  readonly kind: 'last-year-scaled';
  readonly lastYear: readonly (MonthCount | MonthShare)[];
}
