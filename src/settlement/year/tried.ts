import { isContractDataError, type Problem } from '../../problems/index.ts';

/** What was made, or all that is wrong with what was given for it. */
export type Tried<T> = { readonly made: T } | { readonly problems: readonly Problem[] };

/**
 * Makes something of what a mechanism calls its terms and facts, and tells what is wrong with them by where they were given
 * here: so that one error can name the problems of every part.
 */
export function tried<T>(make: () => T, places: Readonly<Record<string, string>>): Tried<T> {
  try {
    return { made: make() };
  } catch (error) {
    if (!isContractDataError(error)) throw error;
    return { problems: error.problems.map((problem) => ({ ...problem, path: placed(problem.path, places) })) };
  }
}

/** All that was made, and all that is wrong. */
export function gathered<T>(all: readonly Tried<T>[]): { readonly made: readonly T[]; readonly problems: Problem[] } {
  return {
    made: all.flatMap((each) => ('made' in each ? [each.made] : [])),
    problems: all.flatMap((each) => ('made' in each ? [] : each.problems)),
  };
}

function placed(path: string, places: Readonly<Record<string, string>>): string {
  const head = /^\w*/.exec(path)?.[0] ?? '';
  const place = places[head];
  return place === undefined ? path : `${place}${path.slice(head.length)}`;
}
