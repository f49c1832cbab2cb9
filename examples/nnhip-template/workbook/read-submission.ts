import ExcelJS from 'exceljs';
import { addressOf, places } from './places.ts';

/** A cell as a file has it: what it shows, and the formula where it has one. */
export interface StoredCell {
  readonly shown: string | number | null;
  readonly formula?: string;
}

/** What a file stores, as a reader that does not calculate takes it: the head of the submission and its table. */
export interface StoredSubmission {
  readonly project: StoredCell;
  readonly month: StoredCell;
  readonly table: readonly (readonly StoredCell[])[];
}

/** Reads a filled template. */
export async function readSubmission(file: Uint8Array): Promise<StoredSubmission> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.slice().buffer);
  const sheet = workbook.getWorksheet(places.submission.sheet);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${places.submission.sheet}.`);
  const read = (address: string) => storedCell(sheet.getCell(address));
  return {
    project: read(places.submission.project),
    month: read(places.submission.month),
    table: Array.from({ length: 43 }, (_row, row) =>
      Array.from({ length: 26 }, (_column, column) => read(addressOf(row, column))),
    ),
  };
}

function storedCell(cell: ExcelJS.Cell): StoredCell {
  const { formula, value } = cell;
  if (typeof formula !== 'string' || formula === '') return { shown: plain(value) };
  return { shown: plain(cell.result), formula };
}

function plain(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value instanceof Date ? value.toISOString().slice(0, 10) : null;
}
