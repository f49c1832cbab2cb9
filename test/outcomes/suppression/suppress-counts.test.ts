import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hesSmallNumbers,
  nnhipSmallNumbers,
  recoverableCells,
  suppressCounts,
  type CountTable,
  type Suppression,
} from 'neighbourhood-contracts/outcomes';
import { sources } from 'neighbourhood-contracts/policy';
import { refusalsOf } from '../../support/refusals.ts';

const oneWay = (...counts: readonly number[]): CountTable => {
  const parts = counts.map((count, at) => ({ id: `p${at}`, count }));
  const total = { id: 'all', count: counts.reduce((sum, count) => sum + count, 0) };
  return { cells: [total, ...parts], sums: [{ total: 'all', parts: parts.map(({ id }) => id) }] };
};
/** The counts as they would be printed, the total first. */
const told = (table: CountTable, suppression?: Suppression) =>
  suppressCounts(table, suppression).published.cells.map(({ count }) => (count === 'suppressed' ? '*' : count));

describe('the rule of the National Neighbourhood Health Implementation Programme', () => {
  test('is taken where none is named, and the result says so, with where it was published', () => {
    const { suppression, published } = suppressCounts(oneWay(8, 9));
    expect(suppression).toMatchObject({ kind: 'rule', chosen: 'by-default', rule: nnhipSmallNumbers });
    expect(published.rule).toEqual({ below: 6, zero: 'hidden', rounding: 'none', secondary: 'on', mark: '*' });
    expect(suppressCounts(oneWay(8, 9), nnhipSmallNumbers).suppression).toMatchObject({ chosen: 'by-the-caller' });
  });

  test('hides five and nought, and shows six', () => {
    expect(told(oneWay(5, 0, 6))).toEqual([11, '*', '*', 6]);
    expect(told(oneWay(6, 7))).toEqual([13, 6, 7]);
  });

  test('says that hiding others for their sake is a method of this library, and only where it is done', () => {
    const methods = (suppression: Suppression) => {
      const stated = suppressCounts(oneWay(3, 9), suppression).suppression;
      return stated.kind === 'rule' ? stated.libraryMethods : [];
    };
    expect(methods(nnhipSmallNumbers)).toEqual([expect.stringContaining('a method of this library')]);
    expect(methods({ ...nnhipSmallNumbers, secondary: 'off' })).toEqual([]);
  });
});

describe('the rule for Hospital Episode Statistics', () => {
  test('hides one to seven, shows nought, and rounds the others to the nearest five', () => {
    const { cells } = suppressCounts(
      { cells: [0, 1, 7, 8, 21, 22, 23, 24].map(cell), sums: [] },
      hesSmallNumbers,
    ).published;
    expect(cells.map(({ count }) => count)).toEqual([0, 'suppressed', 'suppressed', 10, 20, 20, 25, 25]);
  });

  test('needs nothing else hidden, since the total is rounded too', () => {
    expect(told(oneWay(3, 20, 40), hesSmallNumbers)).toEqual([65, '*', 20, 40]);
  });

  test('but where rounding alone gives a number away, another is hidden with it', () => {
    // The total is 12 at most, the part 8 at least, and each of the four 1 at least.
    const three = oneWay(8, 1, 1, 1, 1);
    expect(told(three, hesSmallNumbers).filter((count) => count === '*').length).toBeGreaterThan(4);
    expect(suppressCounts(three, hesSmallNumbers).recoverable).toEqual([]);
  });
});

test('every rule that is published cites sources of the register', () => {
  const known = sources.map(({ id }) => id);
  for (const { grounds } of [nnhipSmallNumbers, hesSmallNumbers]) {
    if (grounds.kind !== 'published') throw new Error('agreed');
    for (const { source, where, says } of grounds.citations) {
      expect(known).toContain(source);
      expect([where, says]).not.toContain('');
    }
  }
});

describe('one total and its parts', () => {
  test('with one hidden part the next smallest is hidden, and not the total', () => {
    expect(told(oneWay(3, 12, 40))).toEqual([55, '*', '*', 40]);
    expect(told(oneWay(40, 7, 3, 12))).toEqual([62, 40, '*', '*', 12]);
  });

  test('two hidden parts hide each other', () => {
    expect(told(oneWay(3, 2, 40, 12))).toEqual([57, '*', '*', 40, 12]);
  });

  test('of parts that count the same, the one whose identifier sorts first is hidden, wherever it stands', () => {
    expect(told(oneWay(9, 3, 9))).toEqual([21, '*', '*', 9]);
    const { cells, sums } = oneWay(9, 3, 9);
    const turned = suppressCounts({ cells: [...cells].reverse(), sums }).published.cells;
    expect(turned.filter(({ count }) => count !== 'suppressed').map(({ id }) => id)).toEqual(['p2', 'all']);
  });

  test('a part that is all there is takes its total with it', () => {
    expect(told(oneWay(3))).toEqual(['*', '*']);
    expect(told(oneWay(0, 0, 0))).toEqual(['*', '*', '*', '*']);
    expect(told({ cells: [cell(3)], sums: [] })).toEqual(['*']);
  });

  test('noughts alone would be told by their sum, and so a larger part is hidden with them', () => {
    expect(told(oneWay(0, 0, 8))).toEqual([8, '*', '*', '*']);
    expect(told(oneWay(0, 0, 8, 30))).toEqual([38, '*', '*', '*', 30]);
  });

  test('numbers that are all as large as a small one can be would be told by their sum too', () => {
    expect(told(oneWay(5, 5, 5, 20, 30))).toEqual([65, '*', '*', '*', '*', 30]);
    expect(told(oneWay(5, 5, 4, 20, 30))).toEqual([64, '*', '*', '*', 20, 30]);
  });

  test('where nought is shown, one and one would be told by two', () => {
    const shown = { ...nnhipSmallNumbers, zero: 'shown' } as const;
    expect(told(oneWay(1, 1, 0, 20), shown)).toEqual([22, '*', '*', 0, '*']);
    expect(told(oneWay(1, 2, 0, 20), shown)).toEqual([23, '*', '*', 0, 20]);
  });

  test('where nothing is left to hide, what can be found is said', () => {
    // Five parts of one at least that are five at most, by a total that is hidden as small.
    const shown = { ...nnhipSmallNumbers, zero: 'shown' } as const;
    expect(suppressCounts(oneWay(1, 1, 1, 1, 1), shown).recoverable).toEqual(['all', 'p0', 'p1', 'p2', 'p3', 'p4']);
  });
});

describe('several sums of the same counts', () => {
  const ages = { total: 'all', parts: ['young', 'old'] };
  const places = { total: 'all', parts: ['north', 'south'] };
  const cells = [
    { id: 'all', count: 20 },
    { id: 'young', count: 3 },
    { id: 'old', count: 17 },
    { id: 'north', count: 9 },
    { id: 'south', count: 11 },
  ];

  test('a total that is told by another breakdown is not what is hidden', () => {
    expect(told({ cells, sums: [ages, places] })).toEqual([20, '*', '*', 9, 11]);
  });

  test('in rows and columns, four are hidden in a square about a small one', () => {
    const counts = [
      [3, 20, 30],
      [25, 9, 40],
      [50, 60, 70],
    ];
    expect(tableOf(counts).slice(0, 9)).toEqual(['*', '*', 30, '*', '*', 40, 50, 60, 70]);
    expect(tableOf(counts).slice(9)).not.toContain('*');
  });

  test('two in different rows and columns share their square', () => {
    const counts = [
      [3, 20, 30],
      [25, 4, 40],
      [50, 60, 70],
    ];
    expect(tableOf(counts).filter((count) => count === '*')).toHaveLength(4);
  });

  function tableOf(rows: readonly (readonly number[])[]): readonly (number | '*')[] {
    const sum = (numbers: readonly number[]) => numbers.reduce((so, number) => so + number, 0);
    const inner = rows.flatMap((row, r) => row.map((count, c) => ({ id: `r${r}c${c}`, count })));
    const wholes = rows.map((row, r) => ({ id: `row${r}`, count: sum(row) }));
    const columns = [0, 1, 2].map((c) => ({ id: `col${c}`, count: sum(rows.map((row) => row[c] ?? 0)) }));
    const all = { id: 'all', count: sum(rows.flat()) };
    const over = (total: string, parts: readonly string[]) => ({ total, parts });
    return told({
      cells: [...inner, ...wholes, ...columns, all],
      sums: [
        ...[0, 1, 2].map((r) =>
          over(
            `row${r}`,
            [0, 1, 2].map((c) => `r${r}c${c}`),
          ),
        ),
        ...[0, 1, 2].map((c) =>
          over(
            `col${c}`,
            [0, 1, 2].map((r) => `r${r}c${c}`),
          ),
        ),
        over('all', ['row0', 'row1', 'row2']),
        over('all', ['col0', 'col1', 'col2']),
      ],
    });
  }
});

describe('a rule that hides no others', () => {
  const off = { ...nnhipSmallNumbers, secondary: 'off' } as const;

  test('hides the small ones alone, and lists those that can be found', () => {
    const { published, recoverable } = suppressCounts(oneWay(3, 12, 40), off);
    expect(published.cells.map(({ count }) => count)).toEqual([55, 'suppressed', 12, 40]);
    expect(recoverable).toEqual(['p0']);
    expect(recoverableCells(published)).toEqual({ found: [{ id: 'p0', count: 3 }], notRuledOut: [] });
  });

  test('lists noughts and largest ones that their sum tells', () => {
    expect(suppressCounts(oneWay(0, 0, 40), off).recoverable).toEqual(['p0', 'p1']);
    expect(suppressCounts(oneWay(5, 5, 40), off).recoverable).toEqual(['p0', 'p1']);
    expect(suppressCounts(oneWay(5, 4, 40), off).recoverable).toEqual([]);
  });
});

test('nothing is hidden only where that is asked for by name, with the reason', () => {
  const inside = { kind: 'not-suppressed', reason: 'for the team that holds the records' } as const;
  const { published, suppression, recoverable } = suppressCounts(oneWay(3, 12), inside);
  expect(published.cells.map(({ count }) => count)).toEqual([15, 3, 12]);
  expect([published.rule, suppression, recoverable]).toEqual(['not-suppressed', inside, []]);
});

test('a rule that was agreed says who agreed it, when and where', () => {
  const grounds = { kind: 'agreed', by: 'North ICB', on: '2026-04-01', document: 'data sharing agreement 7' } as const;
  const agreed = { ...nnhipSmallNumbers, below: 10, grounds };
  expect(told(oneWay(9, 10, 11), agreed)).toEqual([30, '*', '*', 11]);
  expect(suppressCounts(oneWay(9), agreed).suppression).toMatchObject({ rule: { grounds } });
});

test('the result is plain data, and the input is left as it was', () => {
  const table = Object.freeze(oneWay(3, 12, 40));
  const before = JSON.stringify(table);
  const result = suppressCounts(table, hesSmallNumbers);
  expect(JSON.parse(JSON.stringify(result))).toEqual(structuredClone(result));
  expect(JSON.stringify(table)).toBe(before);
});

test('forty cells of three breakdowns and sixteen measures, and 1,300 rows of 20, take little time', () => {
  const breakdown = (name: string, size: number, total: number) =>
    Array.from({ length: size }, (_, at) => ({
      id: `${name}${at}`,
      count: at === 0 ? total - (size - 1) * 7 : (at * 5) % 15 === 0 ? 3 : 7,
    }));
  const measures = Array.from({ length: 16 }, (_, at): CountTable => {
    const parts = [18, 12, 9].map((size, way) => breakdown(`m${at}-${way}-`, size, 900));
    const cells = parts.map((each) => balanced(each, 900));
    const sums = cells.map((each) => ({ total: `m${at}`, parts: each.map(({ id }) => id) }));
    return { cells: [{ id: `m${at}`, count: 900 }, ...cells.flat()], sums };
  });
  const all = { cells: measures.flatMap(({ cells }) => cells), sums: measures.flatMap(({ sums }) => sums) };
  expect(suppressCounts(all).recoverable).toEqual([]);

  const rows = Array.from({ length: 1_300 }, (_, row) =>
    Array.from({ length: 20 }, (__, at) => ({ id: `${row}-${at}`, count: (row * 31 + at * 17) % 97 })),
  );
  const totals = rows.map((cells, row) => ({ id: `r${row}`, count: cells.reduce((sum, { count }) => sum + count, 0) }));
  const sums = rows.map((cells, row) => ({ total: `r${row}`, parts: cells.map(({ id }) => id) }));
  expect(suppressCounts({ cells: [...totals, ...rows.flat()], sums }).recoverable).toEqual([]);
});

function balanced(cells: readonly { readonly id: string; readonly count: number }[], total: number) {
  const others = cells.slice(1).reduce((sum, { count }) => sum + count, 0);
  return cells.map(({ id, count }, at) => ({ id, count: at === 0 ? total - others : count }));
}

function cell(count: number, at = 0): { readonly id: string; readonly count: number } {
  return { id: `c${at}`, count };
}

const good = oneWay(3, 12);
const rule = nnhipSmallNumbers;

test.each<[string, unknown, unknown, readonly string[]]>([
  ['nothing', undefined, rule, ['table missing']],
  ['a list', [], rule, ['table wrong-type']],
  ['no sums', { cells: [] }, rule, ['table.sums missing']],
  ['a hole', { cells: new Array(1), sums: [] }, rule, ['table.cells[0] missing']],
  ['half a person', { cells: [cell(1.5)], sums: [] }, rule, ['table.cells[0].count not-whole']],
  ['less than nobody', { cells: [cell(-1)], sums: [] }, rule, ['table.cells[0].count out-of-range']],
  ['not a number', { cells: [cell(Number.NaN)], sums: [] }, rule, ['table.cells[0].count out-of-range']],
  ['no end', { cells: [cell(Infinity)], sums: [] }, rule, ['table.cells[0].count out-of-range']],
  ['a count in text', { cells: [{ id: 'a', count: '3' }], sums: [] }, rule, ['table.cells[0].count wrong-type']],
  ['a field too many', { cells: [{ ...cell(3), name: 'a' }], sums: [] }, rule, ['table.cells[0].name unknown-key']],
  ['a cell twice', { cells: [cell(3), cell(3)], sums: [] }, rule, ['table.cells[1].id duplicate']],
  ['a sum of nothing', { cells: [cell(3)], sums: [{ total: 'c0', parts: [] }] }, rule, ['table.sums[0].parts missing']],
  [
    'a total that is its own part',
    { cells: [cell(3)], sums: [{ total: 'c0', parts: ['c0'] }] },
    rule,
    ['table.sums[0].parts[0] duplicate'],
  ],
  [
    'a part that is not there',
    { cells: [cell(3)], sums: [{ total: 'c0', parts: ['c1'] }] },
    rule,
    ['table.sums[0].parts[0] unknown-reference'],
  ],
  [
    'a total that is not the sum',
    { ...good, cells: good.cells.map(({ id }) => ({ id, count: 9 })) },
    rule,
    ['table.sums[0] contradiction'],
  ],
  ['no rule at all', good, null, ['suppression missing']],
  ['a rule of no kind', good, { below: 6 }, ['suppression.kind missing']],
  ['nothing hidden for no reason', good, { kind: 'not-suppressed' }, ['suppression.reason missing']],
  ['a rule that hides nought alone', good, { ...rule, below: 1 }, ['suppression.below out-of-range']],
  ['half a number', good, { ...rule, below: 5.5 }, ['suppression.below not-whole']],
  ['one hidden number alone', good, { ...rule, below: 2, zero: 'shown' }, ['suppression.below contradiction']],
  [
    'a rounding to nought',
    good,
    { ...rule, below: 3, rounding: { nearest: 7 } },
    ['suppression.rounding.nearest contradiction'],
  ],
  ['a rounding to one', good, { ...rule, rounding: { nearest: 1 } }, ['suppression.rounding.nearest out-of-range']],
  ['a bare rounding', good, { ...rule, rounding: 5 }, ['suppression.rounding wrong-type']],
  [
    'no grounds',
    good,
    { ...rule, grounds: { kind: 'published', citations: [] } },
    ['suppression.grounds.citations missing'],
  ],
  [
    'an agreement by nobody',
    good,
    { ...rule, grounds: { kind: 'agreed', on: '2026-02-30', document: 'a' } },
    ['suppression.grounds.by missing', 'suppression.grounds.on not-a-day'],
  ],
])('%s is refused', (_, table, suppression, refused) => {
  expect(refusalsOf(() => suppressCounts(table as CountTable, suppression as Suppression))).toEqual(refused);
});

test('too many cells, and too many parts, are refused', () => {
  const many = Array.from({ length: 50_001 }, (_, at) => ({ id: `c${at}`, count: 9 }));
  expect(refusalsOf(() => suppressCounts({ cells: many, sums: [] }))).toEqual(['table.cells too-many']);
  const parts = many.slice(0, 50_000).map(({ id }) => id);
  const cells = [...many.slice(0, 50_000)];
  const sums = Array.from({ length: 6 }, () => ({ total: 'c0', parts: parts.slice(1) }));
  expect(refusalsOf(() => suppressCounts({ cells, sums }))).toEqual(['table.sums too-many']);
});

test('many hidden cells whose sums cross in three ways are refused rather than searched for ever', () => {
  const size = 9;
  const at = Array.from({ length: size }, (_, each) => each);
  const cells = at.flatMap((a) => at.flatMap((b) => at.map((c) => ({ id: `${a}-${b}-${c}`, count: 1 }))));
  const line = (name: string, idOf: (a: number, b: number, c: number) => string) =>
    at.flatMap((a) => at.map((b) => ({ total: `${name}${a}-${b}`, parts: at.map((c) => idOf(a, b, c)) })));
  const sums = [
    ...line('x', (a, b, c) => `${a}-${b}-${c}`),
    ...line('y', (a, b, c) => `${a}-${c}-${b}`),
    ...line('z', (a, b, c) => `${c}-${a}-${b}`),
  ];
  const totals = sums.map(({ total }) => ({ id: total, count: size }));
  expect(refusalsOf(() => suppressCounts({ cells: [...cells, ...totals], sums }))).toEqual(['sums too-many']);
});

test('no problem tells a number that may have to be hidden', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 9_999 }), (count) => {
      const table = { cells: [cell(count, 0), cell(count + 1, 1)], sums: [{ total: 'c0', parts: ['c1'] }] };
      try {
        suppressCounts(table);
        throw new Error('accepted');
      } catch (error) {
        expect(String(error)).not.toContain(String(count));
      }
    }),
  );
});
