import { placeIn, shown, type Check, type Problem } from '../../../problems/index.ts';
import { countingLimits } from './counting-limits.ts';

/** Problems of a list of groups, which may be longer than other lists, and of each of them. */
export function checkMany(value: unknown, path: string, checkItem: Check): Problem[] {
  const help = `Give a list of at most ${countingLimits.groups}.`;
  if (!Array.isArray(value)) {
    return [{ path, code: 'wrong-type', message: `This is ${shown(value)}, not a list.`, help }];
  }
  if (value.length > countingLimits.groups) {
    return [{ path, code: 'too-many', message: `There are ${value.length} here.`, help }];
  }
  // Not flatMap, which passes over the holes of a list.
  const problems: Problem[] = [];
  for (let place = 0; place < value.length; place += 1) {
    for (const problem of checkItem(value[place], placeIn(path, place))) problems.push(problem);
  }
  return problems;
}
