import {
  checkHeadCount,
  checkWeightedCount,
  headCountBases,
  weightedBases,
  type Population,
} from '../../model/index.ts';
import { checkFields, checkWord, placeIn, type Problem } from '../../problems/index.ts';
import { addMonths, periodOfFinancialYear, type ClosedPeriod, type FinancialYear } from '../../time/index.ts';
import { checkCountedWithin } from '../check-population.ts';

const bases = [...Object.keys(headCountBases), ...Object.keys(weightedBases)];

/** Problems of a population on any basis. */
export function checkPopulation(value: unknown, path: string): Problem[] {
  const wrongShape = checkFields(value, path, ['basis', 'on', 'people', 'weightedPeople']);
  if (wrongShape.length > 0) return wrongShape;
  const { basis } = value as Partial<Population>;
  const unknownBasis = checkWord(basis, placeIn(path, 'basis'), bases);
  if (unknownBasis.length > 0) return unknownBasis;
  return basis !== undefined && basis in headCountBases ? checkHeadCount(value, path) : checkWeightedCount(value, path);
}

/**
 * The days a population may be of that a year is paid on: the year, and the fifteen months before it. Most lists are
 * those of 1 January before the year, but one is replaced now and then by a later count.
 */
export function countedFor(year: FinancialYear): ClosedPeriod {
  const { from, until } = periodOfFinancialYear(year);
  return { from: addMonths(from, -15), until };
}

/** The problem of a population too old for the year that it is to be paid for, or counted after it. */
export function checkCountedFor(population: Population, path: string, year: FinancialYear): Problem[] {
  return checkCountedWithin(population.on, placeIn(path, 'on'), countedFor(year));
}
