import { refuse } from '../../problems/index.ts';
import { cohortMeanOf, useOf } from './cohort-use.ts';
import {
  checkChosenCohort,
  checkCohortOf,
  checkPopulationUse,
  type ChosenCohort,
  type PopulationUse,
} from './past-use.ts';

/** What is expected of a cohort that was chosen by its past use, though nothing is changed. Branch on `kind`. */
export type RegressionToTheMean = RegressionExpected | RegressionNotKnown;

/** What is expected, in the unit that was given. */
export interface RegressionExpected {
  readonly kind: 'expected';
  readonly populationMean: number;
  /** In the period that the cohort was chosen by. */
  readonly cohortMean: number;
  /** In the next period, of the same length. */
  readonly expectedMean: number;
  /** The next mean less the first: the change that nobody made. */
  readonly expectedChange: number;
  /** The share of a difference from the population's mean that lasts into the next period, from 0 to 1. */
  readonly lasting: number;
  readonly method: string;
}

/** Nobody knows what is expected, and why. */
export interface RegressionNotKnown {
  readonly kind: 'not-known';
  readonly reason: string;
}

/**
 * Regression to the mean: those chosen because they used much will on average use less in the next period, whatever is done
 * for them. Of a cohort's difference from the mean of everybody it was chosen from, only a share lasts: the correlation of
 * one period with the next. Where that is not known, it is told from how many people had how many events each: what varies
 * by more than the Poisson chance of a count is lasting (a gamma-Poisson population), so the share is
 * `(variance − mean) ÷ variance`.
 *
 * It takes the mean of everybody to stay as it is, and the next period to be as long as the first. It is what is expected on
 * average; a comparator chosen in the same way says the same without any such assumption.
 *
 * Throws when a number is not possible, or a cohort cannot be told from what is known of the population.
 *
 * Sources: F. Galton, J. Anthropological Institute 15, 1886; C. E. Davis, American J. Epidemiology 104, 1976, for those
 * beyond a cut-off of a normal measure; A. G. Barnett, J. C. van der Pols and A. J. Dobson, International J. Epidemiology 34,
 * 2005; M. Greenwood and G. U. Yule, J. Royal Statistical Society 83, 1920, for counts. NHS England, NNHIP measurement guide
 * 1.2, Appendix 3, warns of it.
 *
 * @example
 * ```ts
 * import { regressionToTheMean } from 'neighbourhood-contracts/outcomes';
 *
 * const people = [
 *   { events: 0, people: 8400 },
 *   { events: 1, people: 1150 },
 *   { events: 2, people: 290 },
 *   { events: 3, people: 100 },
 *   { events: 4, people: 40 },
 *   { events: 5, people: 20 },
 * ];
 * const frequent = regressionToTheMean({ kind: 'counts', people }, { kind: 'at-least', events: 3 });
 * frequent.kind === 'expected' && frequent.cohortMean; // => 3.5
 * frequent.kind === 'expected' && frequent.expectedMean.toFixed(2); // => '1.54'
 * ```
 */
export function regressionToTheMean(population: PopulationUse, cohort: ChosenCohort): RegressionToTheMean {
  refuse('regression to the mean', [
    ...checkPopulationUse(population, 'population'),
    ...checkChosenCohort(cohort, 'cohort'),
  ]);
  refuse('regression to the mean', checkCohortOf(population, cohort, 'cohort'));
  return regressionOf(population, cohort);
}

/** The same, of what was looked at already. */
export function regressionOf(population: PopulationUse, cohort: ChosenCohort): RegressionToTheMean {
  const use = useOf(population);
  if (use === undefined) return { kind: 'not-known', reason: 'There is nobody in the population.' };
  const cohortMean = cohortMeanOf(population, cohort);
  if (cohortMean === undefined) return { kind: 'not-known', reason: 'There is nobody in the cohort.' };
  const { mean: populationMean, lasting, method } = use;
  const expectedMean = nextMean(cohortMean, populationMean, lasting);
  const expectedChange = expectedMean - cohortMean;
  return { kind: 'expected', populationMean, cohortMean, expectedMean, expectedChange, lasting, method };
}

/** From the nearer of the two means, so that it is either where none or all of a difference lasts, and never beyond. */
function nextMean(cohort: number, population: number, lasting: number): number {
  const apart = cohort - population;
  return lasting < 0.5 ? population + lasting * apart : cohort - (1 - lasting) * apart;
}
