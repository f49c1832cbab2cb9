import { isToTheRight, type TableBlock } from './document.ts';
import { printable } from './printable.ts';
import { inLines, lengthOf, padded } from './wrap.ts';

const gap = '  ';

/** Writes a table no wider than so many characters, but for a word that is wider. */
export function plainTable(table: TableBlock, width: number): string {
  const caption = table.caption === undefined ? [] : [...inLines(table.caption, width), ''];
  const widths = widthsOf(table, width);
  return [...caption, ...(widths === undefined ? asList(table, width) : sideBySide(table, widths))].join('\n');
}

/** The widths of the columns: as wide as their cells, or else narrowed; nothing where not even their words fit. */
function widthsOf(table: TableBlock, width: number): readonly number[] | undefined {
  const { columns, rows, foot = [] } = table;
  const inColumns = columns.map((_, place) => [...rows, foot].map((row) => printable(row[place] ?? '')));
  const names = columns.map(printable);
  const least: readonly number[] = inColumns.map((cells, place) =>
    widest([...cells, names[place] ?? ''].flatMap((cell) => cell.split(' '))),
  );
  const left = width - gap.length * (columns.length - 1) - sum(least);
  if (left < 0) return undefined;
  const natural = inColumns.map(widest);
  // Room goes first to amounts, so that two bounds take two lines; then to what the cells say; last to names of columns.
  const wishes = [
    natural.map((size, place) => (isToTheRight(table, place) ? Math.min(size, Math.ceil(size / 2) + 1) : 0)),
    natural,
    names.map(lengthOf),
  ];
  return wishes.reduce<readonly number[]>(
    (widths, wish) => widened(widths, wish, left - (sum(widths) - sum(least))),
    least,
  );
}

/** Gives out so much room, always to the column whose longest cell takes the most lines. */
function widened(widths: readonly number[], wanted: readonly number[], room: number): readonly number[] {
  const given = [...widths];
  for (let left = room; left > 0; left -= 1) {
    const lines = given.map((size, place) => (wanted[place] ?? 0) / Math.max(1, size));
    const place = lines.indexOf(Math.max(...lines));
    if ((lines[place] ?? 0) <= 1) break;
    given[place] = (given[place] ?? 0) + 1;
  }
  return given;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, lengthOf(text)), 0);
}

function sideBySide(table: TableBlock, widths: readonly number[]): readonly string[] {
  const rule = widths.map((size) => '-'.repeat(size)).join(gap);
  const write = (row: readonly string[]) => rowInLines(table, row, widths);
  const rows = table.rows.map(write);
  // Where a row takes several lines, an empty one shows where the next begins.
  const apart = rows.some((lines) => lines.length > 1) ? [''] : [];
  const body = rows.flatMap((lines, place) => (place === 0 ? lines : [...apart, ...lines]));
  return [...write(table.columns), rule, ...body, ...(table.foot === undefined ? [] : [rule, ...write(table.foot)])];
}

function rowInLines(table: TableBlock, row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((size, place) => inLines(row[place] ?? '', size));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((size, place) => padded(cells[place]?.[line] ?? '', size, isToTheRight(table, place)))
      .join(gap)
      .trimEnd(),
  );
}

/** Each row by what its first column says and, under that, what the others say. */
function asList({ columns, rows, foot }: TableBlock, width: number): readonly string[] {
  return [...rows, ...(foot === undefined ? [] : [foot])].flatMap((row) => {
    const [first = '', ...rest] = row;
    const said = rest.flatMap((cell, place) => (cell === '' ? [] : [`${columns[place + 1] ?? ''}: ${cell}`]));
    return [
      ...inLines(`${columns[0] ?? ''}: ${first}`, width),
      ...said.flatMap((text) => inLines(text, width - gap.length).map((line) => `${gap}${line}`)),
    ];
  });
}
