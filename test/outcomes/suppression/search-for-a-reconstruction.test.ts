import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hesSmallNumbers,
  nnhipSmallNumbers,
  recoverableCells,
  suppressCounts,
  type CountTable,
  type PublishedCounts,
  type SuppressionRule,
} from 'neighbourhood-contracts/outcomes';
import { breakdowns, cube, grid, nested, oneWay } from './arbitrary-tables.ts';
import { largestOf, twoValuesOf } from './tables-that-agree.ts';

const rules: readonly SuppressionRule[] = [
  nnhipSmallNumbers,
  { ...nnhipSmallNumbers, below: 2 },
  { ...nnhipSmallNumbers, below: 4, zero: 'shown' },
  hesSmallNumbers,
  { ...nnhipSmallNumbers, below: 3, rounding: { nearest: 3 } },
  { ...hesSmallNumbers, below: 4, rounding: { nearest: 2 } },
];
const isSmall = (count: number, { below, zero }: SuppressionRule) => count < below && (count > 0 || zero === 'hidden');
const hiddenIn = ({ cells }: PublishedCounts) =>
  cells.filter(({ count }) => count === 'suppressed').map(({ id }) => id);
const countsOf = ({ cells }: CountTable) => new Map(cells.map(({ id, count }) => [id, count]));

/** The hidden cells that are the same in every table that agrees; and where all is small, in every one where it is. */
function foundByTryingAll(table: CountTable, published: PublishedCounts, rule: SuppressionRule): readonly string[] {
  const counts = countsOf(table);
  const hidden = hiddenIn(published);
  const areAllSmall = hidden.every((id) => (counts.get(id) ?? 0) < rule.below);
  const tries = [largestOf(table) + 3, ...(areAllSmall ? [rule.below - 1] : [])];
  return hidden.filter((id) => tries.some((most) => twoValuesOf(id, published, most).length < 2));
}

describe.each([
  ['a total and its parts', oneWay, 200],
  ['a total with three breakdowns', breakdowns, 60],
  ['rows and columns', grid, 40],
  ['places within places', nested, 80],
  ['three dimensions', cube, 6],
] as const)('%s', (name, tables, numRuns) => {
  const given = (rule: fc.Arbitrary<SuppressionRule>) => fc.tuple(tables, rule);

  test('no hidden number can be found by trying every table, but where it is said', () => {
    fc.assert(
      fc.property(given(fc.constantFrom(...rules)), ([table, rule]) => {
        const { published, recoverable } = suppressCounts(table, rule);
        const found = foundByTryingAll(table, published, rule);
        expect(recoverable).toEqual(expect.arrayContaining([...found]));
        // Where nought is hidden too, something is always left to hide.
        if (rule.zero === 'hidden') expect(recoverable).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('small numbers are hidden, and what is shown is as it was, or rounded', () => {
    fc.assert(
      fc.property(given(fc.constantFrom(...rules)), ([table, rule]) => {
        const { published } = suppressCounts(table, rule);
        table.cells.forEach(({ count }, at) => {
          const told = published.cells[at]?.count;
          if (isSmall(count, rule)) expect(told).toBe('suppressed');
          if (told === 'suppressed') return;
          const nearest = rule.rounding === 'none' ? 1 : rule.rounding.nearest;
          expect(told).toBe(Math.floor(count / nearest + 0.5) * nearest);
        });
      }),
      { numRuns },
    );
  });

  test('in whatever order cells, sums and parts are given, the same are hidden', () => {
    fc.assert(
      fc.property(given(fc.constantFrom(...rules)), ([table, rule]) => {
        const turned = {
          cells: [...table.cells].reverse(),
          sums: [...table.sums].reverse().map(({ total, parts }) => ({ total, parts: [...parts].reverse() })),
        };
        const hidden = (each: CountTable) => hiddenIn(suppressCounts(each, rule).published).sort();
        expect(hidden(turned)).toEqual(hidden(table));
      }),
      { numRuns },
    );
  });

  test('what is found where no others are hidden is what trying every small table finds', () => {
    fc.assert(
      fc.property(given(fc.constantFrom(...rules)), ([table, rule]) => {
        const off: SuppressionRule = { ...rule, secondary: 'off' };
        const { published, recoverable } = suppressCounts(table, off);
        const alone = hiddenIn(published).filter((id) => twoValuesOf(id, published, rule.below - 1).length < 2);
        const { found, notRuledOut } = recoverableCells(published);
        expect(found.map(({ id }) => id).sort()).toEqual([...alone].sort());
        expect(found.map(({ id, count }) => [id, count])).toEqual(found.map(({ id }) => [id, countsOf(table).get(id)]));
        expect(notRuledOut).toEqual([]);
        if (name !== 'three dimensions') expect([...recoverable].sort()).toEqual([...alone].sort());
      }),
      { numRuns },
    );
  });

  test('no cell is hidden for the sake of others that could as well be shown', () => {
    if (name === 'three dimensions') return;
    fc.assert(
      fc.property(given(fc.constantFrom(nnhipSmallNumbers, { ...nnhipSmallNumbers, below: 3 })), ([table, rule]) => {
        const { published } = suppressCounts(table, rule);
        const counts = countsOf(table);
        for (const id of hiddenIn(published).filter((each) => !isSmall(counts.get(each) ?? 0, rule))) {
          const cells = published.cells.map((cell) => (cell.id === id ? { id, count: counts.get(id) ?? 0 } : cell));
          expect(foundByTryingAll(table, { ...published, cells }, rule)).not.toEqual([]);
        }
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });
});
