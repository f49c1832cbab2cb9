import { checkBetween } from '../exact/index.ts';
import type { Problem } from '../problems/index.ts';

/**
 * A number, exact in text or of at most 15 digits, or that nobody knows it yet: then the line that needs it is open, and
 * never zero. The text is written `string & {}` so that the word is not lost among all other texts.
 */
export type AsKnown = number | (string & {}) | 'not-known';

/** Problems of a number of 0 or more that may not be known yet. `what` is what it is: `The activity`. */
export function checkAsKnown(value: unknown, path: string, what: string): Problem[] {
  return value === 'not-known' ? [] : orNotKnown(checkBetween(value, path, what, 0));
}

/** Says of a number that is missing or unreadable that it may be given as not known. */
export function orNotKnown(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) =>
    problem.code === 'out-of-range' ? problem : { ...problem, help: 'Give a plain number, or "not-known".' },
  );
}
