import { shown, type Problem } from '../problems/index.ts';
import { checkExact } from './exact-text.ts';
import { compare, fraction } from './fraction.ts';

/** An exact number as it may be given: plain digits in text, or a JSON number of at most 15 significant digits. */
export type ExactNumber = string | number;

/** Problems of an exact number that must lie between bounds, both allowed. `what` is what it is: `the price`. */
export function checkBetween(
  value: unknown,
  path: string,
  what: string,
  least: ExactNumber,
  most?: ExactNumber,
): Problem[] {
  const problems = checkExact(value, path);
  if (problems.length > 0) return problems;
  const number = fraction(value as ExactNumber);
  if (compare(number, fraction(least)) >= 0 && (most === undefined || compare(number, fraction(most)) <= 0)) return [];
  const range = most === undefined ? `of ${least} or more` : `from ${least} to ${most}`;
  return [
    {
      path,
      code: 'out-of-range',
      message: `${what} cannot be ${shown(value)}.`,
      help: `Give a number ${range}.`,
    },
  ];
}

/** Problems of a share of a whole: from 0 to 1, so that 4.82% is "0.0482". */
export function checkShare(value: unknown, path: string, what: string): Problem[] {
  const problems = checkBetween(value, path, what, 0, 1);
  return problems.map((problem) =>
    problem.code === 'out-of-range' ? { ...problem, help: 'Give a share from 0 to 1: 4.82% is "0.0482".' } : problem,
  );
}
