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
const checkWhole = wholeWithin(0, most);

/** Checks a denominator that need not be whole. */
export const checkDenominator = within(1e-6, most);

/** Checks a count of events, which may be more than its denominator. */
export const checkEvents: Check = (value, path) => {
  return checkObject(value, path, { count: checkWhole, denominator: checkDenominator });
};

/** Checks a count of some of a denominator, both whole. */
export const checkPart = checkPartBy(checkWhole);

/** Checks the same, weighted, so that neither need be whole. */
export const checkWeightedPart = checkPartBy(within(0, most));

function checkPartBy(checkCount: Check): Check {
  return (value, path) => {
    const problems = checkObject(value, path, { count: checkCount, denominator: checkDenominator });
    if (problems.length > 0) return problems;
    const { count, denominator } = value as Counted;
    if (count <= denominator) return checkCount(denominator, `${path}.denominator`);
    const message = `${count} is more than ${denominator}, which it is a part of.`;
    return [{ path, code: 'contradiction', message, help: 'Give a count of at most the whole.' }];
  };
}
