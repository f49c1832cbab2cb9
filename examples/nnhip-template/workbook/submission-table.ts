/** A number, `*` where it is kept back, or nothing where the place has not the dataset. */
export type Shown = number | '*' | '';

/**
 * The submission as the template has it: 43 rows of three texts and 23 numbers. A measure has three rows (its count, the
 * patients, the rate per 1,000), and the caseload one.
 */
export type SubmissionTable = readonly (readonly (string | number)[])[];

/** A rate by its row and column in the table, both from 0, with the count and the patients that it is of. */
export interface RateCell {
  readonly row: number;
  readonly column: number;
  readonly count: Shown;
  readonly patients: Shown;
  readonly rate: Shown;
}

/** The rows of measures; the last row of the table is the caseload. */
const rowsOfMeasures = 42;

/** The columns of numbers, D to Z. */
export const columnsOfNumbers = Array.from({ length: 23 }, (_, place) => 3 + place);

/** Every rate of the table, row by row. */
export function ratesOf(table: SubmissionTable): RateCell[] {
  const rates: RateCell[] = [];
  for (let row = 2; row < rowsOfMeasures; row += 3) {
    for (const column of columnsOfNumbers) {
      const at = (of: number) => shownAt(table, of, column);
      rates.push({ row, column, count: at(row - 2), patients: at(row - 1), rate: at(row) });
    }
  }
  return rates;
}

/** What the table has in a cell of numbers. Throws when that is some other text. */
export function shownAt(table: SubmissionTable, row: number, column: number): Shown {
  const cell = table[row]?.[column];
  if (typeof cell === 'number' || cell === '*' || cell === '') return cell;
  throw new Error(`Row ${String(row)}, column ${String(column)} of the table is neither a number nor * nor empty.`);
}

/** What the template's formula gives: `IFERROR(count/patients*1000,0)`. */
export function asTheFormulaHasIt({ count, patients }: Pick<RateCell, 'count' | 'patients'>): number {
  if (typeof count !== 'number' || typeof patients !== 'number' || patients === 0) return 0;
  return (count / patients) * 1000;
}
