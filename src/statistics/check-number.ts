import { placeIn, shown, type Problem } from '../problems/index.ts';

/** Beyond these, products and squares leave what a number can hold. */
const largest = 1e100;
const smallest = 1e-100;

/** Problems of a number that must be finite: NaN and infinity are what a mistake leaves behind. At most 1e100 either way. */
export function checkFinite(value: unknown, path: string): Problem[] {
  return problemOf(value, path, 'Give a finite number.', () => true);
}

/** Problems of a chance, that is above 0 and below 1. */
export function checkChance(value: unknown, path: string): Problem[] {
  return problemOf(value, path, 'Give a chance above 0 and below 1.', (number) => number > 0 && number < 1);
}

/** Problems of a finite number that may not be below `least`, or above `most`. */
export function checkAtLeast(value: unknown, path: string, least: number, most = Infinity): Problem[] {
  const help = `Give a number of ${least} or more${upTo(most)}.`;
  return problemOf(value, path, help, (number) => number >= least && number <= most);
}

/** Problems of a finite number that must be above `bound`, by 1e-100 at least, and may not be above `most`. */
export function checkAbove(value: unknown, path: string, bound: number, most = Infinity): Problem[] {
  const help = `Give a number above ${bound}${upTo(most)}.`;
  return problemOf(value, path, help, (number) => number - bound >= smallest && number <= most);
}

/** Problems of a whole number from `least` to `most`. */
export function checkWhole(value: unknown, path: string, least = 0, most = Number.MAX_SAFE_INTEGER): Problem[] {
  const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
  const isInside = (number: number) => number >= least && number <= most;
  const problems = problemOf(value, path, `Give a whole number ${range}.`, isInside);
  if (problems.length > 0 || Number.isInteger(value)) return problems;
  const message = `${shown(value)} is not a whole number.`;
  return [{ path, code: 'not-whole', message, help: `Give a whole number ${range}.` }];
}

/** Problems of a list of `fewest` items at least, and `most` at most, and of each of them. */
export function checkItems(
  values: unknown,
  path: string,
  fewest: number,
  checkItem: (item: unknown, path: string) => readonly Problem[],
  most = Infinity,
): Problem[] {
  const help = `Give a list of ${fewest} or more${upTo(most)}.`;
  if (!Array.isArray(values)) return [{ path, code: 'wrong-type', message: `This is ${shown(values)}.`, help }];
  const items = values as readonly unknown[];
  if (items.length < fewest || items.length > most) {
    const code = items.length < fewest ? 'missing' : 'too-many';
    return [{ path, code, message: `There are ${items.length} here.`, help }];
  }
  // Not flatMap, which passes over the holes of a list.
  return Array.from(items, (item, place) => checkItem(item, placeIn(path, place))).flat();
}

/** A problem of lists that go together item by item, by name, where they differ in length. */
export function checkSameLength(lists: Readonly<Record<string, readonly unknown[]>>): Problem[] {
  const lengths = Object.entries(lists).map(([name, { length }]) => `${name} has ${length}`);
  if (new Set(Object.values(lists).map(({ length }) => length)).size <= 1) return [];
  const help = 'Give lists of the same length: they go together item by item.';
  return [{ path: '', code: 'contradiction', message: `${lengths.join(', ')}.`, help }];
}

function upTo(most: number): string {
  return most === Infinity ? '' : `, ${most} at most`;
}

function problemOf(value: unknown, path: string, help: string, isRight: (number: number) => boolean): Problem[] {
  if (typeof value !== 'number') {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}, not a number.`, help }];
  }
  if (Math.abs(value) <= largest && isRight(value)) return [];
  return [{ path, code: 'out-of-range', message: `${shown(value)} is not possible here.`, help }];
}
