import { checkExact, compare, fraction, type ExactNumber } from '../../exact/index.ts';
import { checkCount, shown, type Problem } from '../../problems/index.ts';

/** Problems of an exact number above one bound and below another, neither allowed. `help` says what would be right. */
export function checkInside(
  value: unknown,
  path: string,
  what: string,
  [above, below]: readonly [above: ExactNumber, below: ExactNumber],
  help: string,
): Problem[] {
  const problems = checkExact(value, path);
  if (problems.length > 0) return problems;
  const number = fraction(value as ExactNumber);
  if (compare(number, fraction(above)) > 0 && compare(number, fraction(below)) < 0) return [];
  return [{ path, code: 'out-of-range', message: `${what} cannot be ${shown(value)}.`, help }];
}

/** Problems of a whole number from one to another, both allowed. */
export function checkWhole(
  value: unknown,
  path: string,
  things: string,
  [least, most]: readonly [least: number, most: number],
): Problem[] {
  const help = `Give a whole number of ${things} from ${least} to ${most}.`;
  const problems = checkCount(value, path, things);
  if (problems.length > 0) return problems.map((problem) => ({ ...problem, help }));
  if (Number(value) >= least && Number(value) <= most) return [];
  return [{ path, code: 'out-of-range', message: `${shown(value)} ${things} is not possible here.`, help }];
}

/** Problems of a number of people that must be 1 or more: of nobody there is no average. */
export function checkSomePeople(value: unknown, path: string): Problem[] {
  return checkWhole(value, path, 'people', [1, 1_000_000_000]);
}
