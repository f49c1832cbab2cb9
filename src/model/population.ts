import { checkFields, checkPeople, checkWord, placeIn, type Problem } from '../problems/index.ts';
import { checkWeight } from '../money/index.ts';
import { checkDay, type Day } from '../time/index.ts';

/** Ways to count people one by one. */
export const headCountBases = {
  registered: 'patients on the registered lists of general practices',
  resident: 'people who live in an area',
} as const;

/** Ways to weigh a population for a payment; the result is not a number of people. */
export const weightedBases = {
  'contractor-weighted': 'registered patients weighted by the Carr-Hill formula of the GP contract',
  'pcn-adjusted': 'registered patients weighted for PCN payments',
  'icb-need-weighted': 'registered patients weighted for need by the ICB allocation formula',
} as const;

/** How a head count was taken. */
export type HeadCountBasis = keyof typeof headCountBases;

/** How a population was weighted. */
export type WeightedBasis = keyof typeof weightedBases;

/** A number of people counted on a day. Counts on different bases are different things and are never added or compared. */
export interface HeadCount {
  readonly basis: HeadCountBasis;
  readonly on: Day;
  /** A whole number, 0 or more. */
  readonly people: number;
}

/** A weighted population on a day: exact, in text such as `"12345.67"`. */
export interface WeightedCount {
  readonly basis: WeightedBasis;
  readonly on: Day;
  readonly weightedPeople: string;
}

/** A population, always with what it counts and when. */
export type Population = HeadCount | WeightedCount;

/** Problems of a value that should be a head count. */
export function checkHeadCount(value: unknown, path: string): Problem[] {
  const wrongShape = checkFields(value, path, ['basis', 'on', 'people']);
  if (wrongShape.length > 0) return wrongShape;
  const { basis, on, people } = value as Partial<HeadCount>;
  return [
    ...checkWord(basis, placeIn(path, 'basis'), Object.keys(headCountBases)),
    ...checkDay(on, placeIn(path, 'on')),
    ...checkPeople(people, placeIn(path, 'people')),
  ];
}

/** Problems of a value that should be a weighted population. */
export function checkWeightedCount(value: unknown, path: string): Problem[] {
  const wrongShape = checkFields(value, path, ['basis', 'on', 'weightedPeople']);
  if (wrongShape.length > 0) return wrongShape;
  const { basis, on, weightedPeople } = value as Partial<WeightedCount>;
  return [
    ...checkWord(basis, placeIn(path, 'basis'), Object.keys(weightedBases)),
    ...checkDay(on, placeIn(path, 'on')),
    ...checkWeight(weightedPeople, placeIn(path, 'weightedPeople')),
  ];
}

/** Problems of a value that should be a population of either kind: its basis says which. */
export function checkPopulation(value: unknown, path: string): Problem[] {
  const { basis } = (value ?? {}) as { readonly basis?: unknown };
  if (typeof basis === 'string' && Object.hasOwn(headCountBases, basis)) return checkHeadCount(value, path);
  if (typeof basis === 'string' && Object.hasOwn(weightedBases, basis)) return checkWeightedCount(value, path);
  return typeof value === 'object' && value !== null
    ? checkPopulationBasis(basis, placeIn(path, 'basis'))
    : checkFields(value, path, ['basis', 'on', 'people', 'weightedPeople']);
}

/** Problems of a value that should be a way of counting people or of weighing them. */
export function checkPopulationBasis(value: unknown, path: string): Problem[] {
  return checkWord(value, path, [...Object.keys(headCountBases), ...Object.keys(weightedBases)]);
}
