import { refuse } from '../../problems/index.ts';
import { shareAsAsked } from '../intervals/asked.ts';
import type { Estimated, Limits, NotEstimated } from '../intervals/estimate.ts';
import { reachOf } from '../intervals/level.ts';
import { checkAgeBands, checkLifeExpectancyAsked, type AgeBand, type LifeExpectancyAsked } from './age-bands.ts';
import { lifeTable } from './life-table.ts';
import { whyNoLifeTable, widestInterval } from './suppression.ts';

/** The years that those who reach an age can expect to live from there; or why that is not told. */
export type LifeExpectancy = { readonly from: number } & (Estimated | (NotEstimated & Partial<Limits>));

/**
 * How many years the people of each age can expect to live at today's death rates: an abridged life table by Chiang's
 * method, with Silcocks's variance, which counts the last band in. Those who die in a band have lived half of it, and a
 * tenth of the first year of life.
 *
 * No age has a figure where a band has no people or more deaths than people, where all bands together have fewer than
 * 5,000 people, or where nobody died in the last band. An age has none where its 95% interval is wider than 20 years.
 *
 * Throws when the bands do not begin at 0, at 1 and at ages that rise from there, a number of deaths is not a whole number
 * of 0 or more, or a population is below 0.
 *
 * Sources: Chiang, "The life table and its construction", 1968; Silcocks and others, J Epidemiol Community Health 55,
 * 2001; for the 5,000, Toson and Baker, National Statistics Methodological Series 33, 2003; for the 20 years, OHID's
 * `phe_life_expectancy` since version 1.4.0.
 *
 * @example
 * ```ts
 * import { lifeExpectancy } from 'neighbourhood-contracts/statistics';
 *
 * const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
 * const deaths = [1, 0, 0, 0, 0, 2, 2, 1, 5, 4, 2, 11, 11, 22, 21, 42, 57, 65, 89, 91];
 * const bands = ages.map((from, place) => ({ from, population: 600 + 25 * (90 - from), deaths: deaths[place] ?? 0 }));
 * const [atBirth] = lifeExpectancy(bands, { level: 0.95 });
 * atBirth?.kind === 'estimated' && atBirth.value.toFixed(1); // => '77.4'
 * ```
 */
export function lifeExpectancy(bands: readonly AgeBand[], asked: LifeExpectancyAsked): readonly LifeExpectancy[] {
  refuse('a life table', [...checkAgeBands(bands, 'bands', asked), ...checkLifeExpectancyAsked(asked, 'asked')]);
  const { level, asIn } = asked;
  const reason = whyNoLifeTable(bands, asIn);
  if (reason !== undefined) return bands.map(({ from }) => ({ from, kind: 'not-estimated', reason }));
  return lifeTable(bands).map(({ from, expectancy: value, variance }) => {
    const error = Math.sqrt(variance);
    const reach = reachOf(level) * error;
    const limits = { lower: value - reach, upper: value + reach };
    if (2 * reachOf(0.95) * error <= widestInterval) {
      return { from, kind: 'estimated', value, ...limits, level: shareAsAsked(level), method: 'normal' };
    }
    const tooWide = `The 95% interval is wider than ${widestInterval} years.`;
    return { from, kind: 'not-estimated', reason: tooWide, ...(asIn && limits) };
  });
}
