import fc from 'fast-check';
import type { CountCell, CountSum, CountTable } from 'neighbourhood-contracts/outcomes';

/** Many small numbers, and noughts among them. */
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 12 }));
const counts = (minLength: number, maxLength: number) => fc.array(count, { minLength, maxLength });
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const cellsFrom = (name: string, numbers: readonly number[]) =>
  numbers.map((each, at) => ({ id: `${name}${at}`, count: each }));

/** A total and its parts. */
export const oneWay: fc.Arbitrary<CountTable> = counts(1, 5).map((numbers) => {
  const parts = cellsFrom('p', numbers);
  return {
    cells: [{ id: 't', count: sumOf(numbers) }, ...parts],
    sums: [{ total: 't', parts: parts.map(({ id }) => id) }],
  };
});

/** A total by age, by ethnic group and by deprivation. */
export const breakdowns: fc.Arbitrary<CountTable> = fc
  .tuple(counts(1, 3), fc.array(fc.nat(12), { maxLength: 2 }), fc.array(fc.nat(12), { maxLength: 2 }))
  .map(([ages, ...cuts]) => {
    const total = sumOf(ages);
    const all = [ages, ...cuts.map((each) => divided(total, each))];
    const named = all.map((numbers, at) => cellsFrom('aed'.charAt(at), numbers));
    const sums = named.map((parts) => ({ total: 't', parts: parts.map(({ id }) => id) }));
    return { cells: [{ id: 't', count: total }, ...named.flat()], sums };
  });

function divided(total: number, cuts: readonly number[]): readonly number[] {
  const parts: number[] = [];
  let left = total;
  for (const cut of cuts) {
    parts.push(Math.min(cut, left));
    left -= Math.min(cut, left);
  }
  return [...parts, left];
}

/** Rows and columns with their totals, and the total of all. */
export const grid: fc.Arbitrary<CountTable> = fc.tuple(counts(2, 3), counts(3, 3)).map(([first, second]) => {
  const rows = [first, first.map((_, at) => second[at] ?? 0)];
  const cells: CountCell[] = rows.flatMap((row, at) => cellsFrom(`r${at}c`, row));
  const sums: CountSum[] = [];
  const add = (total: string, parts: readonly string[]) => {
    const wholes = parts.map((id) => cells.find((cell) => cell.id === id)?.count ?? 0);
    if (!cells.some(({ id }) => id === total)) cells.push({ id: total, count: sumOf(wholes) });
    sums.push({ total, parts });
  };
  rows.forEach((row, at) => {
    add(
      `row${at}`,
      row.map((_, column) => `r${at}c${column}`),
    );
  });
  first.forEach((_, column) => {
    add(
      `col${column}`,
      rows.map((__, at) => `r${at}c${column}`),
    );
  });
  add(
    'all',
    rows.map((_, at) => `row${at}`),
  );
  add(
    'all',
    first.map((_, column) => `col${column}`),
  );
  return { cells, sums };
});

/** Neighbourhoods in places, and places in an ICB. */
export const nested: fc.Arbitrary<CountTable> = fc.array(counts(1, 2), { minLength: 2, maxLength: 3 }).map((places) => {
  const neighbourhoods = places.map((numbers, at) => cellsFrom(`n${at}-`, numbers));
  const wholes = places.map((numbers, at) => ({ id: `p${at}`, count: sumOf(numbers) }));
  const sums = neighbourhoods.map((parts, at) => ({ total: `p${at}`, parts: parts.map(({ id }) => id) }));
  return {
    cells: [{ id: 'icb', count: sumOf(places.flat()) }, ...wholes, ...neighbourhoods.flat()],
    sums: [...sums, { total: 'icb', parts: wholes.map(({ id }) => id) }],
  };
});

/** Eight cells by three things at once, with the totals by each two of them: no network. */
export const cube: fc.Arbitrary<CountTable> = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }).map((numbers) => {
  const inner = cellsFrom('x', numbers);
  const lines = [1, 2, 4].flatMap((step) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((at) => (at & step) === 0).map((at) => [at, at + step] as const),
  );
  const sums = lines.map(([one, other]) => ({ total: `t${one}${other}`, parts: [`x${one}`, `x${other}`] }));
  const totals = lines.map(([one, other], at) => ({
    id: sums[at]?.total ?? '',
    count: (numbers[one] ?? 0) + (numbers[other] ?? 0),
  }));
  return { cells: [...totals, ...inner], sums };
});
