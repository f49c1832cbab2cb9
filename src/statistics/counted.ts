import { checkObject, type Check } from '../problems/index.ts';
import { wholeWithin, within } from './checks-of.ts';

/** A count, and what it is counted of: people, events expected, bed days. */
export interface Counted {
  /** A whole number from 0 to a million million. */
  readonly count: number;
  /** From a millionth to a million million. */
  readonly denominator: number;
}

const most = 1e12;

/** Checks a denominator that need not be whole. */
export const checkDenominator = within(1e-6, most);

/** Checks a count of events, which may be more than its denominator. */
export const checkEvents = checkCountedBy(wholeWithin(0, most));

/** Checks the same where there must be some, for there is no logarithm of none. */
export const checkSomeEvents = checkCountedBy(wholeWithin(1, most));

/** Checks a count of some of a denominator, both whole. */
export const checkPart = checkPartBy(wholeWithin(0, most));

/** Checks the same, weighted, so that neither need be whole. */
export const checkWeightedPart = checkPartBy(within(0, most));

function checkCountedBy(count: Check): Check {
  return (value, path) => checkObject(value, path, { count, denominator: checkDenominator });
}

function checkPartBy(checkCount: Check): Check {
  const checkCounted = checkCountedBy(checkCount);
  return (value, path) => {
    const problems = checkCounted(value, path);
    if (problems.length > 0) return problems;
    const { count, denominator } = value as Counted;
    if (count <= denominator) return checkCount(denominator, `${path}.denominator`);
    const message = `${count} is more than ${denominator}, which it is a part of.`;
    return [{ path: `${path}.count`, code: 'contradiction', message, help: 'Give a count of at most the whole.' }];
  };
}
