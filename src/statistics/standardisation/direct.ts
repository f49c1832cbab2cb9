import { refuse } from '../../problems/index.ts';
import { checkAsked, type AskedAsIn } from '../intervals/asked.ts';
import { checkEvents, checkStrata, orMissing } from './check-stratum.ts';
import { dobsonRate, type StandardisedRate } from './dobson.ts';

/** People of one age band and sex, say: their events, how many they are, and what they weigh in the standard population. */
export interface Stratum {
  /** Events of which nobody has more than one, or which have nothing to do with each other; `null` where missing. */
  readonly count: number | null;
  /** Person-years. Above 0. */
  readonly population: number;
  /** People of the standard population, or their share. Above 0. */
  readonly standard: number;
}

/**
 * A directly standardised rate: what it would be were the people made up as the standard population is, with Dobson's
 * interval, which carries Byar's for the count over to the rate. Below 10 events in all there is none. For events that
 * come to the same person again, such as admissions, take {@link directlyStandardisedRateOfRepeatEvents}.
 *
 * As in `PHEindicatormethods` (R, 2.1.0) a missing count is 0, and a lower limit may be below 0; else it is an error, and
 * the limit is 0.
 *
 * Throws when there are no strata, a count is not a whole number of 0 or more, or a population or weight is not above 0.
 *
 * Sources: Dobson and others, Statistics in Medicine 10, 1991; for the 10, Morris and others, Population Health Metrics
 * 16, 2018; OHID, Public Health Technical Guidance, "Rates".
 *
 * @example
 * ```ts
 * import { directlyStandardisedRate } from 'neighbourhood-contracts/statistics';
 *
 * const strata = [
 *   { count: 50, population: 1000, standard: 1 },
 *   { count: 60, population: 1000, standard: 1 },
 * ];
 * const rate = directlyStandardisedRate(strata, { level: 0.95, per: 1000 });
 * rate.kind === 'estimated' && rate.value.toFixed(1); // => '55.0'
 * rate.kind === 'estimated' && rate.upper.toFixed(1); // => '66.3'
 * ```
 */
export function directlyStandardisedRate(strata: readonly Stratum[], asked: AskedAsIn): StandardisedRate {
  const counted = { count: orMissing(asked, checkEvents) };
  refuse('a standardised rate', [...checkStrata(strata, counted), ...checkAsked(asked)]);
  const weighed = strata.map(({ count, population, standard }) => {
    return { events: count ?? 0, squares: count ?? 0, population, standard };
  });
  return dobsonRate(weighed, asked);
}
