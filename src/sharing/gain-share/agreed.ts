import type { Check, Problem } from '../../problems/index.ts';

/** A term that the parties have agreed, or that they have not: then what rests on it is open, and nothing is assumed. */
export type Agreed<T> = T | 'not-agreed';

/** Problems of a term that may not be agreed. */
export function checkAgreed(check: Check): Check {
  return (value, path): readonly Problem[] => {
    if (value === 'not-agreed') return [];
    const problems = check(value, path);
    return value === undefined || value === null ? problems.map(orNotAgreed) : problems;
  };
}

function orNotAgreed(problem: Problem): Problem {
  return { ...problem, help: `${problem.help} Where it is not agreed, give "not-agreed".` };
}
