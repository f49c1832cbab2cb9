import type { AgeBand } from './age-bands.ts';

/** How long the people who reach an age live from there, in years. */
export interface LifeTableRow {
  readonly from: number;
  readonly expectancy: number;
  readonly variance: number;
}

/**
 * The rows of an abridged life table, each worked out from the next: what is lived in a band, and what those who survive
 * it live after. The usual column of survivors cancels out, and so an age has its figure even where nobody born would
 * live to it.
 */
export function lifeTable(bands: readonly AgeBand[]): LifeTableRow[] {
  const rows: LifeTableRow[] = [];
  for (const band of [...bands].reverse()) {
    const [next] = rows;
    rows.unshift(next === undefined ? lastRow(band) : rowBefore(next, band));
  }
  return rows;
}

/** Silcocks: the people of the last band live for the inverse of its death rate. */
function lastRow({ from, population, deaths }: AgeBand): LifeTableRow {
  const expectancy = population / deaths;
  return { from, expectancy, variance: expectancy ** 2 / deaths };
}

/** Chiang: those who die in a band have lived half of it, and a tenth of the first year of life. */
function rowBefore(next: LifeTableRow, { from, population, deaths }: AgeBand): LifeTableRow {
  const years = next.from - from;
  const lost = years * (from === 0 ? 0.9 : 0.5);
  // Where more die than could in so many years, all do.
  const dying = Math.min(1, (years * deaths) / (population + lost * deaths));
  const dyingVariance = deaths === 0 ? 0 : (dying ** 2 * (1 - dying)) / deaths;
  return {
    from,
    expectancy: years - dying * lost + (1 - dying) * next.expectancy,
    variance: (lost + next.expectancy) ** 2 * dyingVariance + (1 - dying) ** 2 * next.variance,
  };
}
