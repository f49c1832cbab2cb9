import { checkObject, placeIn, refuse, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkName } from '../measure/check-name.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { isAbsent } from '../measure/evaluate/read-field.ts';
import { faultLog } from './fault-log.ts';

/** A table as a spreadsheet or a reader of CSV gives it: a header, and rows of cells. */
export interface RecordTable {
  /** The names of the columns, each once. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly whenWrong: WhenWrong;
}

/** The rows as records, and what is wrong with the others. */
export interface TableRecords {
  readonly records: readonly RecordRow[];
  /** Rows that are left out because they are wrong. */
  readonly wrong: number;
  /** Rows at the end without anything in them, as files and sheets have: none of them is wrong. */
  readonly blankAtEnd: number;
  readonly quality: readonly QualityCount[];
  /** Which rows they are, the first below the header being 0: the first thousand, and how many more there are. */
  readonly problems: readonly Problem[];
}

/**
 * Records out of a table: each row becomes one, by the names in the header. What is in a cell is not looked at here: that is
 * for `validateRecords`, or for counting.
 *
 * A row with fewer cells than the header is `cut-off`, as where a file was cut off in the middle; one with more has
 * `too-many-cells`, as where a comma stands in a text without quotes; a `blank-row` has others after it. A file that was cut
 * off within its last cell cannot be told from a whole one here: whoever reads the file sees whether its last line ends.
 *
 * Throws when the header is empty, a name in it is empty, not a text or given twice, or a row is no list; and, where
 * `whenWrong` is `fail`, when a row is wrong. The error says which rows, and not what they hold.
 *
 * @example
 * ```ts
 * import { recordsFromTable } from 'neighbourhood-contracts/outcomes';
 *
 * const { records, quality, blankAtEnd } = recordsFromTable({
 *   header: ['spell_id', 'admission_date', 'discharge_date'],
 *   rows: [
 *     ['1', '2026-04-01', '2026-04-03'],
 *     ['2', '2026-04-02'],
 *     ['', '', ''],
 *   ],
 *   whenWrong: 'exclude',
 * });
 * records; // => [{ spell_id: '1', admission_date: '2026-04-01', discharge_date: '2026-04-03' }]
 * quality; // => [{ rule: 'cut-off', records: 1 }]
 * blankAtEnd; // => 1
 * ```
 */
export function recordsFromTable(table: RecordTable): TableRecords {
  refuse('a table', checkObject(table, '', tableChecks));
  const { header, rows, whenWrong } = table;
  refuse('a table', checkRows(rows));
  const end = endOf(rows);
  const log = faultLog('rows');
  const records: RecordRow[] = [];
  for (const [place, row] of rows.slice(0, end).entries()) {
    if (isBlank(row)) log.tell(place, 'blank-row');
    else if (row.length < header.length) log.tell(place, 'cut-off');
    else if (row.length > header.length) log.tell(place, 'too-many-cells');
    else records.push(Object.fromEntries(header.map((name, column) => [name, row[column]])));
  }
  if (whenWrong === 'fail') refuse('the rows of a table', log.problems());
  return {
    records,
    wrong: end - records.length,
    blankAtEnd: rows.length - end,
    quality: log.quality(),
    problems: log.problems(),
  };
}

/** How many rows there are up to the last with something in it. */
function endOf(rows: readonly (readonly unknown[])[]): number {
  let end = rows.length;
  while (end > 0 && isBlank(rows[end - 1] ?? [])) end -= 1;
  return end;
}

function isBlank(row: readonly unknown[]): boolean {
  return row.every(isAbsent);
}

function checkRows(rows: readonly unknown[]): Problem[] {
  const place = rows.findIndex((row) => !Array.isArray(row));
  if (place < 0) return [];
  const message = 'This is not a list of cells.';
  return [{ path: placeIn('rows', place), code: 'wrong-type', message, help: 'Give each row as a list of its cells.' }];
}

function checkHeader(value: unknown, path: string): Problem[] {
  const problems = checkRecordList(value, path);
  if (problems.length > 0) return problems;
  const names = Array.from(value as readonly unknown[]);
  if (names.length === 0) {
    return [{ path, code: 'missing', message: 'The header has no names.', help: 'Give the names of the columns.' }];
  }
  return names.flatMap((name, place) => {
    const at = placeIn(path, place);
    const first = names.indexOf(name);
    return first < 0 || first === place ? checkColumnName(name, at) : [repeatedName(at, placeIn(path, first))];
  });
}

/** A table without a header has a record in its place: so no name is ever repeated. */
function checkColumnName(name: unknown, path: string): Problem[] {
  const [problem] = checkName(name, path);
  if (problem === undefined) return [];
  const isMarked = typeof name === 'string' && name.startsWith('\ufeff');
  const message = isMarked
    ? 'The name begins with a byte order mark, which nobody sees.'
    : 'This is no name of a column.';
  const help = 'Give a text of 1 to 100 characters that can be printed, without white space at its ends.';
  return [{ path, code: problem.code, message, help }];
}

function repeatedName(path: string, first: string): Problem {
  const message = `The same name stands at ${first}.`;
  return { path, code: 'duplicate', message, help: 'Give each column a name of its own.' };
}

const tableChecks: FieldChecks = { header: checkHeader, rows: checkRecordList, whenWrong: checkWhenWrong };
