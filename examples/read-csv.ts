import { CsvError, parse } from 'csv-parse/sync';
import { ContractDataError, type Problem } from 'neighbourhood-contracts';

/** A row of a file: the line it ends on, as an editor counts, and its cells by column. */
export interface Row<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** The rows of a file, and the names of columns it has beyond those asked for. */
export interface Table<Column extends string> {
  readonly rows: readonly Row<Column>[];
  readonly unusedColumns: readonly string[];
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const longestRecord = 100_000;
const fileHelp = 'Give a CSV file (RFC 4180) in UTF-8, with a line of column names first.';

/** Reads a CSV file that must have these columns, in any order. Throws one error that lists every problem, by line. */
export function readCsv<Column extends string>(bytes: Uint8Array, columns: readonly Column[]): Table<Column> {
  const [header, ...records] = recordsOf(textOf(bytes));
  if (header === undefined) throw fault('', 'missing', 'The file is empty.', fileHelp);
  const names = header.record;
  refuse([...missingColumns(names, columns), ...columnsGivenTwice(names)]);
  if (records.length === 0) throw fault('line 1', 'missing', 'The file has column names and no rows.', fileHelp);
  refuse(records.flatMap((record) => wrongLength(record, names.length)));

  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  return {
    rows: records.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(places.map(([column, place]) => [column, record[place] ?? ''])) as Record<
        Column,
        string
      >,
    })),
    unusedColumns: names.filter((name) => !(columns as readonly string[]).includes(name)),
  };
}

/** The column names of a CSV file, where they have to be known before it is read. */
export function readHeader(bytes: Uint8Array): readonly string[] {
  const [header] = recordsOf(textOf(bytes));
  if (header === undefined) throw fault('', 'missing', 'The file is empty.', fileHelp);
  return header.record;
}

function textOf(bytes: Uint8Array): string {
  try {
    // The decoder takes a byte order mark away by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fault('', 'wrong-type', 'The file is not text in UTF-8.', fileHelp);
  }
}

function recordsOf(text: string): readonly ParsedRecord[] {
  try {
    return parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n'],
      max_record_size: longestRecord,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw fault(`line ${lineOf(error)}`, ...wordsFor(error.code));
  }
}

function lineOf(error: CsvError): number {
  return typeof error['lines'] === 'number' ? error['lines'] : 1;
}

function wordsFor(code: string): [Problem['code'], string, string] {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return [
        'too-long',
        `A row is longer than ${longestRecord} characters.`,
        'Look for a quote that is never closed.',
      ];
    case 'CSV_QUOTE_NOT_CLOSED':
      return [
        'wrong-type',
        'A quoted field is never closed.',
        'Close it with a quote; write a quote inside a field twice.',
      ];
    default:
      return [
        'wrong-type',
        'A quote stands where none may.',
        'Put the whole field in quotes, and write a quote inside it twice.',
      ];
  }
}

function missingColumns(names: readonly string[], columns: readonly string[]): Problem[] {
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length === columns.length) {
    const message = `None of the columns needed is there. The first line has ${names.length === 1 ? '1 cell' : `${names.length} cells`}.`;
    const help = `Separate columns with commas, and name them ${columns.join(', ')}.`;
    return [{ path: 'line 1', code: 'missing', message, help }];
  }
  return missing.map((column) => {
    const near = names.filter((name) => !columns.includes(name)).find((name) => isNear(name, column));
    const help =
      near === undefined
        ? 'Add it: the documentation lists the columns.'
        : `Is it ${JSON.stringify(near)}? Name it "${column}".`;
    return { path: 'line 1', code: 'missing', message: `There is no column "${column}".`, help };
  });
}

/** Near enough to be meant: the same letters, or one of them missing or too many. */
function isNear(name: string, column: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const [one, other] = [letters(name), letters(column)];
  const without = (text: string) => Array.from(text, (_, place) => text.slice(0, place) + text.slice(place + 1));
  return one === other || without(other).includes(one) || without(one).includes(other);
}

function columnsGivenTwice(names: readonly string[]): Problem[] {
  return names.flatMap((name, place): Problem[] => {
    const path = `line 1, cell ${place + 1}`;
    if (name === '')
      return [
        { path, code: 'missing', message: 'A column has no name.', help: 'Name it, or take it out of every row.' },
      ];
    if (names.indexOf(name) === place) return [];
    return [
      {
        path,
        code: 'duplicate',
        message: `The column ${JSON.stringify(name.slice(0, 100))} is there twice.`,
        help: 'Keep one.',
      },
    ];
  });
}

function wrongLength({ record, info }: ParsedRecord, length: number): Problem[] {
  if (record.length === length) return [];
  const message = `The row has ${record.length} cells and the first line ${length}.`;
  const help = 'Give a cell for every column, and quote a cell that has a comma in it.';
  return [{ path: `line ${info.lines}`, code: 'missing', message, help }];
}

function fault(path: string, code: Problem['code'], message: string, help: string): ContractDataError {
  return new ContractDataError('the file', [{ path, code, message, help }]);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContractDataError('the file', problems);
}
