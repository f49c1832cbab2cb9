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
  /** The line above the table. */
  readonly note: StoredCell;
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
    note: read(places.submission.note),
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

/** The lists that cells of the Instructions are chosen from, and where the links of the template lead. */
export async function readListsAndLinks(file: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.slice().buffer);
  const { instructions } = places;
  const cellOf = (sheet: string, address: string) => workbook.getWorksheet(sheet)?.getCell(address);
  const list = (address: string) => {
    const rule: ExcelJS.DataValidation | undefined = cellOf(instructions.sheet, address)?.dataValidation;
    return [address, String(rule?.formulae[0] ?? '')];
  };
  const link = (sheet: string, address: string) => [address, cellOf(sheet, address)?.hyperlink ?? ''];
  return Object.fromEntries([
    list(instructions.project),
    list(instructions.month),
    link(instructions.sheet, 'A12'),
    link(instructions.sheet, 'B38'),
    link('AcuteNonElectiveDefs', 'A8'),
  ]) as Record<string, string>;
}
