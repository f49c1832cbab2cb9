import type { MeasureCounts } from 'neighbourhood-contracts/outcomes';

/** What became of the rows of a file, as a whole or in a measure. Each is in one place. */
export interface RowsAccount {
  readonly name: string;
  readonly rows: number;
  readonly counted: number;
  /** They break a rule of the data that matters here, or are no whole rows. */
  readonly wrong: number;
  readonly anotherKind?: number;
  readonly withoutDay?: number;
  readonly outsideMonth?: number;
  readonly outsideCohort?: number;
}

/** What became of the rows of an extract in a measure; `notRead` are those that are no whole rows. */
export function accountOf(measure: MeasureCounts, rows: number, notRead: number): RowsAccount {
  return {
    name: `  ${measure.measure}`,
    rows: rows + notRead,
    counted: countedIn(measure),
    wrong: measure.wrong + notRead,
    anotherKind: measure.notOfThisKind,
    // What these measures add up is records, or days up to the day that they are attributed to.
    withoutDay: measure.withoutDay + measure.withoutAmount,
    outsideMonth: measure.outsidePeriod,
    outsideCohort: measure.outsideCohort,
  };
}

/** The records that a measure counts, in all groups. */
export function countedIn({ groups }: MeasureCounts): number {
  return groups.reduce((sum, { records }) => sum + records, 0);
}

const columns = [
  ['', 'rows', 'rows'],
  ['', 'counted', 'counted'],
  ['', 'wrong', 'wrong'],
  ['another', 'kind', 'anotherKind'],
  ['without', 'a day', 'withoutDay'],
  ['outside', 'month', 'outsideMonth'],
  ['outside', 'cohort', 'outsideCohort'],
] as const;

/** The accounts as an aligned table. It has the small numbers that OUT hides. */
export function accountTable(accounts: readonly (RowsAccount | { readonly name: string })[]): string {
  const lines = [
    ['', ...columns.map(([first]) => first)],
    ['file, and measure', ...columns.map(([, second]) => second)],
    ...accounts.map((account): string[] => [
      account.name,
      ...columns.map(([, , key]) => ('rows' in account ? String(account[key] ?? '') : '')),
    ]),
  ];
  const widths = lines[0]?.map((_, place) => Math.max(...lines.map((line) => line[place]?.length ?? 0))) ?? [];
  const aligned = lines.map((line) =>
    line
      .map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [
    'What became of each row: it stands in the first column that fits, wrong to cohort, or is counted.',
    'For you and not for publication: small numbers are not hidden here.',
    ...aligned,
  ].join('\n');
}
