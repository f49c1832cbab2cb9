import { checkDistinct, checkEach, placeIn, shown, type Check, type Problem } from '../../../problems/index.ts';
import { checkName } from '../check-name.ts';
import { countingLimits } from './counting-limits.ts';

/** Problems of a name that should be an attribute of people, or one of `besides`. */
export function checkAttribute(name: string, path: string, besides: readonly string[]): Problem[] {
  if (!['person', 'from', 'until', 'month'].includes(name) || besides.includes(name)) return [];
  const message = `Nothing is grouped by ${shown(name)} here.`;
  return [{ path, code: 'unknown-value', message, help: 'Give the name of an attribute of the people.' }];
}

/** Problems of what people are to be counted by: their attributes, and `besides`. */
export function checkCohortBy(value: unknown, path: string, besides: readonly string[]): Problem[] {
  const problems = checkDimensions(value, path, checkName);
  if (problems.length > 0) return problems;
  const names = (value as readonly string[]).map((key, place) => ({ key, path: placeIn(path, place) }));
  return [...checkDistinct(names), ...names.flatMap(({ key, path: at }) => checkAttribute(key, at, besides))];
}

/** Problems of what is grouped by, so far as each by itself and their number go. */
export function checkDimensions(value: unknown, path: string, checkDimensionItself: Check): Problem[] {
  const problems = checkEach(value, path, checkDimensionItself);
  if (problems.length > 0) return problems;
  const { length } = value as readonly unknown[];
  if (length <= countingLimits.dimensions) return [];
  const help = `Give at most ${countingLimits.dimensions}.`;
  return [{ path, code: 'too-many', message: `There are ${length} dimensions.`, help }];
}
