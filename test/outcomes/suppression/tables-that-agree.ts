import type { CountTable, PublishedCounts } from 'neighbourhood-contracts/outcomes';

/**
 * The values that a cell has in the tables of whole numbers that agree with what is published, two of them at most: found by
 * trying all numbers up to `most` in every hidden cell, and by no idea of the library's.
 */
export function twoValuesOf(id: string, { cells, sums, rule }: PublishedCounts, most: number): readonly number[] {
  const totals = new Map(sums.map((sum) => [sum.total, sum]));
  const others = cells.map((cell) => cell.id).filter((each) => each !== id);
  const order = [id, ...others.sort((a, b) => depth(a) - depth(b))];
  const ranges = new Map(cells.map((cell) => [cell.id, rangeOf(cell.count)]));
  const sumsOf = new Map(
    order.map((each) => [each, sums.filter(({ total, parts }) => total === each || parts.includes(each))]),
  );
  const values = new Map<string, number>();
  const [low, high] = ranges.get(id) ?? [0, 0];
  const found: number[] = [];
  for (let value = low; value <= high && found.length < 2; value += 1) {
    values.set(id, value);
    if (canBeRight(id) && canGoOn(1)) found.push(value);
  }
  return found;

  function canGoOn(at: number): boolean {
    const next = order[at];
    if (next === undefined) return true;
    const [least, greatest] = ranges.get(next) ?? [0, 0];
    const made = totals.get(next)?.parts.reduce((sum, part) => sum + (values.get(part) ?? Number.NaN), 0);
    const isMade = made !== undefined && !Number.isNaN(made);
    for (let value = isMade ? made : least; value <= (isMade ? made : greatest); value += 1) {
      values.set(next, value);
      if (value >= least && value <= greatest && canBeRight(next) && canGoOn(at + 1)) return clear(next);
    }
    values.delete(next);
    return false;
  }

  function clear(cell: string): true {
    values.delete(cell);
    return true;
  }

  /** Whether the sums of a cell can still come out right: what is there already is not above what the total can be. */
  function canBeRight(last: string): boolean {
    return (sumsOf.get(last) ?? []).every(({ total, parts }) => {
      const there = parts.reduce((sum, part) => sum + (values.get(part) ?? ranges.get(part)?.[0] ?? 0), 0);
      const whole = values.get(total);
      if (whole !== undefined && parts.every((part) => values.has(part))) return there === whole;
      return there <= (whole ?? ranges.get(total)?.[1] ?? Infinity);
    });
  }

  function depth(cell: string): number {
    const sum = totals.get(cell);
    return sum === undefined ? 0 : 1 + Math.max(...sum.parts.map(depth));
  }

  function rangeOf(count: number | 'suppressed'): readonly [number, number] {
    if (rule === 'not-suppressed') return [Number(count), Number(count)];
    if (count === 'suppressed') return [rule.zero === 'hidden' ? 0 : 1, most];
    if (rule.rounding === 'none' || count === 0) return [count, count];
    const half = rule.rounding.nearest / 2;
    return [Math.max(rule.below, Math.ceil(count - half)), Math.ceil(count + half) - 1];
  }
}

/** The largest count of a table. */
export function largestOf({ cells }: CountTable): number {
  return Math.max(...cells.map(({ count }) => count));
}
