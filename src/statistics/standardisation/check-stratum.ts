import { checkObject, type Check, type Problem } from '../../problems/index.ts';
import { checkItems } from '../check-number.ts';
import { wholeWithin, within } from '../checks-of.ts';
import type { AskedAsIn } from '../intervals/asked.ts';

/** Problems of strata, one at least, by what is counted in each: the people and the weight of each are the same anywhere. */
export function checkStrata(strata: unknown, counted: Readonly<Record<string, Check>>): Problem[] {
  const checks = { ...counted, population: checkDivisor, standard: checkDivisor };
  return checkItems(strata, 'strata', 1, (stratum, at) => checkObject(stratum, at, checks));
}

/** A check that lets `null` pass where the tool asked for takes what is missing as 0. */
export function orMissing(asked: Partial<AskedAsIn> | undefined, check: Check): Check {
  return asked?.asIn === undefined ? check : (value, path) => (value === null ? [] : check(value, path));
}

/** The check of a number of events. */
export const checkEvents = wholeWithin(0, 1e12);

/** The check of what is divided by: person-years, or what strata weigh in a standard population. */
export const checkDivisor = within(1e-6, 1e12);
