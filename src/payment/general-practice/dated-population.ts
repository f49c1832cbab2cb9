import type { Population } from '../../model/index.ts';
import { placeIn, type Problem } from '../../problems/index.ts';
import { addMonths, periodOfFinancialYear, type ClosedPeriod, type FinancialYear } from '../../time/index.ts';
import { checkCountedWithin } from '../check-population.ts';

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
