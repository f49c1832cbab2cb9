import { normalDensity, normalQuantile, normalUpper } from '../../statistics/index.ts';
import type { ChosenCohort, PeopleWithCount, PopulationUse } from './past-use.ts';

/** The mean of a population, the share of a difference from it that lasts, and how that is known. */
export interface LastingUse {
  readonly mean: number;
  readonly lasting: number;
  readonly method: string;
}

/** What lasts of the use of a population; nothing where there is nobody in it. */
export function useOf(population: PopulationUse): LastingUse | undefined {
  if (population.kind !== 'counts') {
    const method =
      population.kind === 'normal'
        ? 'The correlation of one period with the next, of use that varies normally (Davis 1976; Barnett, van der Pols and Dobson 2005).'
        : 'The correlation of one period with the next (Galton 1886).';
    // A mean of −0 would be another text in JSON.
    return { mean: population.mean + 0, lasting: population.correlation + 0, method };
  }
  const people = sumOver(population.people, () => 1);
  if (people === 0) return undefined;
  const mean = sumOver(population.people, ({ events }) => events) / people;
  const variance = sumOver(population.people, ({ events }) => (events - mean) ** 2) / people;
  // Counts that vary no more than by chance are of people who do not differ.
  const lasting = variance > mean ? (variance - mean) / variance : 0;
  return { mean, lasting, method: 'The gamma-Poisson distribution of events among people (Greenwood and Yule 1920).' };
}

/** A share of people that is of nobody, and whose digits floating point begins to lose. */
const fewest = 1e-300;

/** The mean of a cohort in the period it was chosen by; nothing where there is nobody in it. */
export function cohortMeanOf(population: PopulationUse, cohort: ChosenCohort): number | undefined {
  if (cohort.kind === 'mean') return cohort.mean + 0;
  if (population.kind === 'counts') {
    if (cohort.kind === 'at-least') return meanOf(population.people.filter(({ events }) => events >= cohort.events));
    return cohort.kind === 'highest' ? meanOf(highestOf(population.people, cohort.share)) : undefined;
  }
  if (population.kind !== 'normal' || cohort.kind === 'at-least') return undefined;
  const { mean, standardDeviation } = population;
  const side = cohort.kind === 'below' ? -1 : 1;
  // Of everybody nobody is left out, and the quantile would be without end.
  if (cohort.kind === 'highest' && cohort.share === 1) return mean + 0;
  const z =
    cohort.kind === 'highest' ? -normalQuantile(cohort.share) : (side * (cohort.cutOff - mean)) / standardDeviation;
  const beyond = normalUpper(z);
  return beyond > fewest ? mean + side * standardDeviation * (normalDensity(z) / beyond) : undefined;
}

/** The highest users, of whom the last are some of those with the same number of events. */
function highestOf(all: readonly PeopleWithCount[], share: number): readonly PeopleWithCount[] {
  let left = share * sumOver(all, () => 1);
  return [...all]
    .sort((a, b) => b.events - a.events)
    .map(({ events, people }) => {
      const taken = Math.min(people, left);
      left -= taken;
      return { events, people: taken };
    });
}

function meanOf(counted: readonly PeopleWithCount[]): number | undefined {
  const people = sumOver(counted, () => 1);
  return people > 0 ? sumOver(counted, ({ events }) => events) / people : undefined;
}

function sumOver(counted: readonly PeopleWithCount[], of: (one: PeopleWithCount) => number): number {
  return counted.reduce((sum, each) => sum + each.people * of(each), 0);
}
