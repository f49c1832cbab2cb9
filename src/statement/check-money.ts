import { compare, fraction, type ExactNumber } from '../exact/index.ts';
import { checkPounds } from '../money/index.ts';
import { shown, type Problem } from '../problems/index.ts';

/** Problems of an amount of pounds in whole pence that must be at least so much. `what` is what it is: `the quantum`. */
export function checkAmount(value: unknown, path: string, what: string, least: ExactNumber): Problem[] {
  const problems = checkPounds(value, path);
  if (problems.length > 0 || compare(fraction(value as ExactNumber), fraction(least)) >= 0) return problems;
  const message = `${what} cannot be ${shown(value)}.`;
  return [{ path, code: 'out-of-range', message, help: `Give ${least} pounds or more.` }];
}
