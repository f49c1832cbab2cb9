/** A page as data: what is said, apart from how it is written down. */
export type Block =
  | { readonly heading: string; readonly level: 1 | 2 | 3 }
  | { readonly paragraph: string }
  | {
      readonly list: readonly string[];
      /** Whether its items are numbered, from 1. */
      readonly numbered?: boolean;
    }
  | TableBlock;

/** Rows of cells under columns. The first cell of a row says what the row is about. */
export interface TableBlock {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What each column holds, in their order; text where nothing is said. */
  readonly kinds?: readonly ColumnKind[];
  /** What the table shows, where the heading above it does not say. */
  readonly caption?: string;
  /** A last row that sums up the others. */
  readonly foot?: readonly string[];
}

/**
 * What a column holds. Numbers and money stand to the right; in the cells of a spreadsheet what is wholly a number, or
 * an amount as {@link formatPounds} writes it, is a number there, in pounds, and whatever else the column says stays text.
 */
export type ColumnKind = 'text' | 'number' | 'money';

/** A page: its blocks from top to bottom. */
export type Page = readonly Block[];

/** Whether a column stands to the right. */
export function isToTheRight({ kinds }: TableBlock, column: number): boolean {
  return kinds?.[column] === 'number' || kinds?.[column] === 'money';
}

/** A table without the columns that say nothing in any row: a spreadsheet keeps them, so that what belongs together stays in one column. */
export function withoutEmptyColumns({ columns, rows, kinds, foot, ...rest }: TableBlock): TableBlock {
  const body = foot === undefined ? rows : [...rows, foot];
  const says = columns.map((_, place) => rows.length === 0 || body.some((row) => (row[place] ?? '') !== ''));
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, place) => says[place]);
  return {
    ...rest,
    columns: kept(columns),
    rows: rows.map(kept),
    ...(kinds && { kinds: kept(kinds) }),
    ...(foot && { foot: kept(foot) }),
  };
}
