import type { Problem } from '../../../problems/index.ts';

/** How many problems of records one error lists: a file may have a million, and the first of them say what is wrong. */
const mostListed = 1_000;

/** Problems of a great many records: the first thousand, and how many there are. */
export interface ProblemList {
  readonly problems: Problem[];
  found: number;
}

/** A list with nothing in it yet. */
export function noProblems(): ProblemList {
  return { problems: [], found: 0 };
}

/** Adds a problem, which is only made where it is listed. */
export function addProblem(list: ProblemList, make: () => Problem): void {
  list.found += 1;
  if (list.problems.length < mostListed) list.problems.push(make());
}

/** The problems, and a last one that says how many more there are. */
export function listed({ problems, found }: ProblemList): readonly Problem[] {
  const more = found - problems.length;
  if (more === 0) return problems;
  const message = `There are ${more} more problems like these.`;
  return [...problems, { path: '', code: 'too-many', message, help: 'Mend the first, and look again.' }];
}
