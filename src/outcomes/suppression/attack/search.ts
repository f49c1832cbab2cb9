import { membersOf, type Cell, type Sum } from './cell.ts';

/** The least and the most a cell can be. */
interface Range {
  readonly low: number;
  readonly high: number;
}
type Ranges = Map<Cell, Range>;

/** Values of the cells with which all sums are right, that there are none, or that the search was broken off. */
export type Found = ReadonlyMap<Cell, number> | 'none' | 'broken-off';

/** How many times a search branches before it is broken off. */
const mostBranches = 2_000;
/** How often the bounds are drawn in before a branch is tried: they may draw in for ever, a little each time. */
const mostRounds = 50;

/**
 * Looks for values of the cells, within bounds, with which all their sums are right, for a table that is no network: what the
 * sums say narrows the bounds, and then one cell after another is tried, its own value first. `within` narrows the bounds of
 * one cell beforehand.
 */
export function search(cells: readonly Cell[], within?: { readonly cell: Cell } & Range): Found {
  const sums = [...new Set(cells.flatMap((cell) => cell.sums))];
  const start: Ranges = new Map(cells.map((cell) => [cell, { low: cell.low, high: cell.high }]));
  if (within !== undefined) start.set(within.cell, { low: within.low, high: within.high });
  let branches = 0;
  return tried(start);

  function tried(ranges: Ranges): Found {
    branches += 1;
    if (branches > mostBranches) return 'broken-off';
    if (!narrow(sums, ranges)) return 'none';
    const next = narrowest(ranges);
    if (next === undefined)
      return isRight(sums, ranges) ? new Map([...ranges].map(([cell, { low }]) => [cell, low])) : 'none';
    const { cell, low, high } = next;
    const value = Math.min(Math.max(cell.value, low), high);
    for (const range of [
      { low: value, high: value },
      { low: value + 1, high },
      { low, high: value - 1 },
    ]) {
      if (range.low > range.high) continue;
      const found = tried(new Map(ranges).set(cell, range));
      if (found !== 'none') return found;
    }
    return 'none';
  }
}

/** Whether every sum is right, where each cell has but one value left. */
function isRight(sums: readonly Sum[], ranges: Ranges): boolean {
  return sums.every((sum) => {
    const value = ranges.get(sum.total)?.low ?? sum.total.value;
    return impliedBy(sum, sum.total, ranges).low === value;
  });
}

/** The cell with the fewest values left, of those with more than one. */
function narrowest(ranges: Ranges): ({ readonly cell: Cell } & Range) | undefined {
  let found: ({ readonly cell: Cell } & Range) | undefined;
  for (const [cell, { low, high }] of ranges) {
    if (low < high && (found === undefined || high - low < found.high - found.low)) found = { cell, low, high };
  }
  return found;
}

/** Draws the bounds in by what each sum says; `false` where nothing is left of one. */
function narrow(sums: readonly Sum[], ranges: Ranges): boolean {
  for (let round = 0; round < mostRounds; round += 1) {
    let isNarrower = false;
    for (const sum of sums) {
      for (const cell of membersOf(sum)) {
        const range = ranges.get(cell);
        if (range === undefined) continue;
        const implied = impliedBy(sum, cell, ranges);
        const [low, high] = [Math.max(range.low, implied.low), Math.min(range.high, implied.high)];
        if (low > high) return false;
        if (low === range.low && high === range.high) continue;
        ranges.set(cell, { low, high });
        isNarrower = true;
      }
    }
    if (!isNarrower) return true;
  }
  return true;
}

/** What a cell can be, by the others of a sum. */
function impliedBy({ total, parts }: Sum, cell: Cell, ranges: Ranges): Range {
  const rangeOf = (other: Cell) => ranges.get(other) ?? { low: other.value, high: other.value };
  let low = 0;
  let high = 0;
  for (const part of parts) {
    if (part === cell) continue;
    const range = rangeOf(part);
    low += range.low;
    high += range.high;
  }
  if (cell === total) return { low, high };
  const whole = rangeOf(total);
  return { low: whole.low - high, high: whole.high - low };
}
