import {
  exactly,
  largerInterval,
  minusInterval,
  nothing,
  pointOf,
  smallerInterval,
  type Interval,
} from '../../exact/index.ts';
import { poundsBetween, readTold, type Grounds } from '../../statement/index.ts';
import type { WholePopulation } from './gain-share-facts.ts';
import type { GainShareTerms } from './gain-share-terms.ts';
import { changed, poundsStep, type Reached } from './reached.ts';

const spend = { least: 0 };

const unknown = 'what was expected and spent for the whole population';

/** The change in the whole population’s spend, beside that of the cohort; nothing bounds it where it is not known. */
export function populationChange(
  population: 'not-known' | WholePopulation,
  saved: Interval,
  grounds: readonly Grounds[],
): Reached {
  const known = population !== 'not-known';
  const expected = known ? readTold(population.expectedPounds, spend) : undefined;
  const actual = known ? readTold(population.actualPounds, spend) : undefined;
  const change: Interval = expected && actual ? minusInterval(expected, actual) : { low: undefined, high: undefined };
  const text = {
    id: 'whole-population',
    label: 'Saving of the whole population',
    input: `${poundsBetween(saved)} saved for the cohort`,
    rule: 'expected − actual spend of everybody: where it is less, other patients fill the beds',
    isBeside: true,
    ...(change.low === undefined || change.high === undefined ? { question: unknown } : {}),
  } as const;
  return { amount: change, steps: [poundsStep(text, change, grounds)] };
}

/** Holds a gain to that of the whole population, where the terms say so. A loss is not held. */
export function heldToPopulation(
  saved: Interval,
  population: Interval,
  { countsUpTo }: GainShareTerms,
  grounds: readonly Grounds[],
): Reached {
  if (countsUpTo === 'cohort-saving') return { amount: saved, steps: [] };
  const held = largerInterval(exactly(nothing), smallerInterval(saved, population));
  const isOpen = pointOf(population) === undefined;
  const text = {
    id: 'population-hold',
    label: 'Held to the whole population’s saving',
    rule: `the smaller of the two, and not below nothing: ${poundsBetween(population)}`,
    ...(isOpen && { question: unknown }),
  };
  return changed(saved, held, text, grounds);
}
