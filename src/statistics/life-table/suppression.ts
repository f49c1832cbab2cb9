import type { AgeBand, LifeExpectancyAsked } from './age-bands.ts';

/** Below so many person-years a life table is too unsure to be told: Toson and Baker, 2003. */
const fewestPersonYears = 5_000;

/** In years: a 95% interval that is wider hides the figure in it, says OHID's method. */
export const widestInterval = 20;

/** Why bands make no life table; nothing where they do. */
export function whyNoLifeTable(bands: readonly AgeBand[], asIn: LifeExpectancyAsked['asIn']): string | undefined {
  const people = bands.reduce((sum, { population }) => sum + population, 0);
  if (bands.some(({ population }) => population === 0)) return 'A band has no people.';
  if (bands.some(({ population, deaths }) => deaths > population)) return 'A band has more deaths than people.';
  if (bands.some(({ deaths }) => deaths < 0)) return 'A band has fewer deaths than none.';
  if (people < fewestPersonYears) return `All bands together have fewer than ${fewestPersonYears} people.`;
  if (asIn !== undefined && people === fewestPersonYears)
    return `All bands together have no more than ${fewestPersonYears} people.`;
  return bands.at(-1)?.deaths === 0 ? 'The last band, which has no end, has no deaths.' : undefined;
}
