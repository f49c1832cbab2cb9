import { totalOf } from '../total-of.ts';
import type { AgeBand, LifeExpectancyAsked } from './age-bands.ts';

/** Below so many person-years a life table is too unsure to be told: Toson and Baker, 2003. */
const fewestPersonYears = 5_000;

/** In years: a 95% interval that is wider hides the figure in it, says OHID's method. */
export const widestInterval = 20;

/** Why bands make no life table; nothing where they do. */
export function whyNoLifeTable(bands: readonly AgeBand[], asIn: LifeExpectancyAsked['asIn']): string | undefined {
  const people = totalOf(bands, ({ population }) => population);
  if (bands.some(({ population }) => population === 0)) return 'A band has no people.';
  if (bands.some(({ population, deaths }) => deaths > population)) return 'A band has more deaths than people.';
  if (bands.some(({ deaths }) => deaths < 0)) return 'A band has deaths below 0.';
  const isTooFew = asIn === undefined ? people < fewestPersonYears : people <= fewestPersonYears;
  if (isTooFew) return 'There are too few people: 5,000 are needed.';
  return bands.at(-1)?.deaths === 0 ? 'The last band has no deaths.' : undefined;
}
