import { describe, expect, test } from 'vitest';
import { recoverableCells, type PublishedCounts } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';

const rule = { below: 6, zero: 'hidden', rounding: 'none', secondary: 'on', mark: '*' } as const;
const oneWay = (counts: readonly (number | 'suppressed')[], own: object = {}): PublishedCounts => {
  const cells = counts.map((count, at) => ({ id: at === 0 ? 'all' : `p${at}`, count }));
  return {
    cells,
    sums: [{ total: 'all', parts: cells.slice(1).map(({ id }) => id) }],
    rule: { ...rule, ...own },
  };
};
const found = (published: PublishedCounts) => recoverableCells(published).found;

describe('what anybody can find from what is published', () => {
  test('is the one part that is hidden of a total, and a hidden total', () => {
    expect(found(oneWay([20, 'suppressed', 17]))).toEqual([{ id: 'p1', count: 3 }]);
    expect(found(oneWay(['suppressed', 9, 17]))).toEqual([{ id: 'all', count: 26 }]);
  });

  test('is every nought of a sum that comes to nothing', () => {
    expect(found(oneWay([17, 'suppressed', 'suppressed', 17]))).toEqual([
      { id: 'p1', count: 0 },
      { id: 'p2', count: 0 },
    ]);
  });

  test('is nothing where two can share what is left between them', () => {
    expect(found(oneWay([20, 'suppressed', 'suppressed', 17]))).toEqual([]);
    expect(found(oneWay(['suppressed', 'suppressed', 17]))).toEqual([]);
  });

  test('depends on whether nought would have been shown', () => {
    const two = oneWay([19, 'suppressed', 'suppressed', 17], { zero: 'shown' });
    expect(found(two)).toEqual([
      { id: 'p1', count: 1 },
      { id: 'p2', count: 1 },
    ]);
    expect(found(oneWay([19, 'suppressed', 'suppressed', 17]))).toEqual([]);
  });

  test('depends on whether all that is hidden is small', () => {
    const most = [27, 'suppressed', 'suppressed', 17] as const;
    expect(found(oneWay(most))).toEqual([]);
    expect(found(oneWay(most, { secondary: 'off' })).map(({ count }) => count)).toEqual([5, 5]);
  });

  test('is less where numbers are rounded, and not nothing', () => {
    const rounded = { below: 8, zero: 'shown', rounding: { nearest: 5 } };
    expect(found(oneWay([20, 'suppressed', 15], rounded))).toEqual([]);
    // The total is 12 at most, the part 8 at least, and each of the four 1 at least.
    expect(found(oneWay([10, 'suppressed', 'suppressed', 'suppressed', 'suppressed', 10], rounded))).toEqual(
      ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, count: 1 })),
    );
  });

  test('goes by way of another breakdown of a total that is hidden', () => {
    const cells = [
      { id: 'all', count: 'suppressed' },
      { id: 'young', count: 'suppressed' },
      { id: 'old', count: 30 },
      { id: 'north', count: 14 },
      { id: 'south', count: 19 },
    ] as const;
    const sums = [
      { total: 'all', parts: ['young', 'old'] },
      { total: 'all', parts: ['north', 'south'] },
    ];
    expect(found({ cells, sums, rule })).toEqual([
      { id: 'all', count: 33 },
      { id: 'young', count: 3 },
    ]);
  });

  test('is nothing where nothing is suppressed', () => {
    const shown = { cells: [{ id: 'a', count: 3 }], sums: [], rule: 'not-suppressed' } as const;
    expect(recoverableCells(shown)).toEqual({ found: [], notRuledOut: [] });
  });

  test('is not said of too many cells whose sums cross in three ways', () => {
    const at = [0, 1, 2, 3, 4, 5, 6, 7];
    const inner = at.flatMap((a) => at.flatMap((b) => at.map((c) => `${a}-${b}-${c}`)));
    const line = (name: string, idOf: (a: number, b: number, c: number) => string) =>
      at.flatMap((a) => at.map((b) => ({ total: `${name}${a}-${b}`, parts: at.map((c) => idOf(a, b, c)) })));
    const sums = [
      ...line('x', (a, b, c) => `${a}-${b}-${c}`),
      ...line('y', (a, b, c) => `${a}-${c}-${b}`),
      ...line('z', (a, b, c) => `${c}-${a}-${b}`),
    ];
    const cells = [
      ...inner.map((id) => ({ id, count: 'suppressed' as const })),
      ...sums.map(({ total }) => ({ id: total, count: 8 })),
    ];
    const { found: none, notRuledOut } = recoverableCells({ cells, sums, rule });
    expect([none, notRuledOut]).toEqual([[], inner]);
  });
});

test.each<[string, unknown, readonly string[]]>([
  ['nothing', undefined, ['published missing']],
  ['no rule', { cells: [], sums: [] }, ['published.rule missing']],
  ['a rule that cannot be', oneWay([9, 9], { below: 1 }), ['published.rule.below out-of-range']],
  ['a mark in place of a word', oneWay([20, '*' as never, 17]), ['published.cells[1].count wrong-type']],
  ['a small number that the rule hides', oneWay([20, 3, 17]), ['published.cells[1].count contradiction']],
  ['nought that the rule hides', oneWay([17, 0, 17]), ['published.cells[1].count contradiction']],
  [
    'a number that is not rounded',
    oneWay([20, 'suppressed', 17], { below: 8, rounding: { nearest: 5 } }),
    ['published.cells[2].count contradiction'],
  ],
  [
    'a cell hidden by no rule',
    { ...oneWay([20, 'suppressed', 17]), rule: 'not-suppressed' },
    ['published.cells[1].count contradiction'],
  ],
  ['parts above their total', oneWay([20, 'suppressed', 21]), ['published contradiction']],
  ['shown numbers that do not add up', oneWay([20, 9, 12]), ['published contradiction']],
  [
    'a total too large for what is small',
    oneWay([40, 'suppressed', 'suppressed', 17], { secondary: 'off' }),
    ['published contradiction'],
  ],
  [
    'a cell twice',
    {
      ...oneWay([9, 9]),
      cells: [
        { id: 'all', count: 9 },
        { id: 'all', count: 9 },
        { id: 'p1', count: 9 },
      ],
    },
    ['published.cells[1].id duplicate'],
  ],
])('%s is refused', (_, published, refused) => {
  expect(refusalsOf(() => recoverableCells(published as PublishedCounts))).toEqual(refused);
});
