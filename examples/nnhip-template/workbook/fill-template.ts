import ExcelJS from 'exceljs';
import { addressOf, metricWords, places } from './places.ts';
import { asTheFormulaHasIt, columnsOfNumbers, ratesOf, shownAt, type SubmissionTable } from './submission-table.ts';
import { putBack } from './what-exceljs-drops.ts';

/** What a place sends for a month. */
export interface Filling {
  /** As the Lookups sheet has it. */
  readonly project: string;
  /** `2026-04` */
  readonly month: string;
  readonly table: SubmissionTable;
  /** What each column of numbers after the total is of: a group, or `null` where it is not known. */
  readonly columns: readonly (string | null)[];
  /** A line above the table, such as that its figures are made up. */
  readonly note?: string;
}

/**
 * Fills the template: the project and the month, and every cell of the table that has no formula. Formulas stay, each with
 * the value it comes to stored beside it: exceljs would keep the noughts of the empty template, and what reads a workbook
 * without calculating would take them for figures.
 *
 * Throws when the template is not version 1.2 or has no such project or month.
 */
export async function fillTemplate(template: Uint8Array, filling: Filling): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template.slice().buffer);
  const sheet = submissionSheet(workbook);
  const wrong = [...wrongPlaces(sheet, filling), ...wrongChoices(workbook, filling)];
  if (wrong.length > 0) throw new Error(['The template cannot be filled:', ...wrong].join('\n- '));

  putBack(workbook);
  writeHead(workbook, filling);
  writeTable(sheet, filling.table);
  // The template leaves how it prints to chance: twelve pages.
  sheet.pageSetup = { ...sheet.pageSetup, orientation: 'landscape', fitToPage: true, fitToHeight: 1 };
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [{ x: 0, y: 0, width: 29_040, height: 15_720, firstSheet: 0, activeTab: 1, visibility: 'visible' }];
  workbook.lastModifiedBy = 'neighbourhood-contracts';
  return workbook;
}

/** Writes over every formula that gives 0 where there is no rate: `*` where it is hidden, nothing where nothing was counted. */
export function writeOverNoughts(workbook: ExcelJS.Workbook, table: SubmissionTable): void {
  const sheet = submissionSheet(workbook);
  for (const { row, column, rate } of ratesOf(table)) {
    if (typeof rate !== 'number') sheet.getCell(addressOf(row, column)).value = rate === '' ? null : rate;
  }
}

/** The bytes of a workbook as a file. */
export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function submissionSheet(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(places.submission.sheet);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${places.submission.sheet}.`);
  return sheet;
}

/** In a template with other rows or columns, figures would be written into the cells of others. */
function wrongPlaces(sheet: ExcelJS.Worksheet, { table, columns }: Filling): string[] {
  const text = (row: number, column: number) => sheet.getCell(addressOf(row, column)).text;
  const expected: [string, string, string][] = [
    ...columns.map((of, place): [string, string, string] => {
      const column = 4 + place;
      return [addressOf(-1, column), text(-1, column).toLowerCase(), (of ?? 'not known').toLowerCase()];
    }),
    ...table.flatMap((cells, row) =>
      [0, 1].map((column): [string, string, string] => [
        addressOf(row, column),
        text(row, column),
        String(cells[column]),
      ]),
    ),
    ...ratesOf(table).map(({ row, column }): [string, string, string] => {
      const formula = `IFERROR(${addressOf(row - 2, column)}/${addressOf(row - 1, column)}*1000,0)`;
      return [addressOf(row, column), sheet.getCell(addressOf(row, column)).formula, formula];
    }),
  ];
  return [
    ...expected.flatMap(([address, there, due]) => (there === due ? [] : [`${address} has "${there}", not "${due}".`])),
    ...metricWords.flatMap((word, metric) =>
      text(3 * metric, 2).includes(word) ? [] : [`${addressOf(3 * metric, 2)} does not speak of "${word}".`],
    ),
  ];
}

function wrongChoices(workbook: ExcelJS.Workbook, { project, month }: Filling): string[] {
  const { sheet, projects, months } = places.lookups;
  const known = (range: string) => listOf(workbook, sheet, range);
  return [
    ...(known(projects).includes(project) ? [] : [`${sheet}!${projects} has no project "${project}".`]),
    ...(known(months).includes(`${month}-01`) ? [] : [`${sheet}!${months} has no month "${month}".`]),
  ];
}

function listOf(workbook: ExcelJS.Workbook, name: string, range: string): string[] {
  const [letter, first = 0, last = 0] = [range.charAt(0), ...(range.match(/\d+/g) ?? []).map(Number)];
  const sheet = workbook.getWorksheet(name);
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const { value } = sheet?.getCell(`${letter}${String(first + place)}`) ?? {};
    return value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'string' ? value : '';
  });
}

function writeHead(workbook: ExcelJS.Workbook, { project, month, note }: Filling): void {
  const { instructions, submission } = places;
  const firstDay = new Date(`${month}-01T00:00:00Z`);
  for (const { sheet, ...at } of [instructions, submission]) {
    const cells = workbook.getWorksheet(sheet);
    if (cells === undefined) continue;
    write(cells.getCell(at.project), project);
    const cell = cells.getCell(at.month);
    write(cell, firstDay);
    // The template's cells have no format for a day, and the month would show as 46113. Styles are shared between cells.
    cell.style = { ...cell.style, numFmt: 'mmm-yy', alignment: { ...cell.alignment, horizontal: 'left' } };
  }
  if (note === undefined) return;
  const cell = submissionSheet(workbook).getCell(submission.note);
  cell.value = note;
  cell.style = {
    font: { name: 'Aptos Narrow', bold: true, size: 12, color: { argb: 'FFC00000' } },
    alignment: { vertical: 'middle' },
  };
}

function writeTable(sheet: ExcelJS.Worksheet, table: SubmissionTable): void {
  // Most formulas are copies of one at the left of their row. Each is read before the first is written over.
  const formulas = table.map((_, row) =>
    columnsOfNumbers.map((column) => sheet.getCell(addressOf(row, column)).formula),
  );
  const rates = new Map(ratesOf(table).map((cell) => [addressOf(cell.row, cell.column), cell]));
  for (const row of table.keys()) {
    for (const [place, column] of columnsOfNumbers.entries()) {
      const address = addressOf(row, column);
      const rate = rates.get(address);
      const comesTo = rate === undefined ? shownAt(table, row, column) : asTheFormulaHasIt(rate);
      const formula = formulas[row]?.[place];
      const value = comesTo === '' ? null : comesTo;
      const cell = sheet.getCell(address);
      cell.value = isFormula(formula) ? { formula, result: comesTo } : value;
      // Left to itself a * stands at the left of its cell, and looks like a mark on the number before it.
      cell.style = { ...cell.style, alignment: { ...cell.alignment, horizontal: 'right' } };
    }
  }
}

function write(cell: ExcelJS.Cell, value: string | Date): void {
  const { formula } = cell;
  cell.value = isFormula(formula) ? { formula, result: value } : value;
}

/** exceljs declares a text and gives none where a cell has no formula. */
function isFormula(formula: string | undefined): formula is string {
  return typeof formula === 'string' && formula !== '';
}
