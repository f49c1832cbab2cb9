import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from 'neighbourhood-contracts';
import type { QualityCount, RecordRow } from 'neighbourhood-contracts/outcomes';

/** An extract as it was read: rows that are whole, and how many are not. */
export interface Extract {
  readonly rows: readonly RecordRow[];
  readonly unusedColumns: readonly string[];
  readonly quality: readonly QualityCount[];
}

type Read = { readonly extract: Extract } | { readonly problems: readonly Problem[] };

/** What is wrong with a row of a file though nothing in it was looked at. */
const rowRules = { cutOff: 'cut-off', tooLong: 'more-cells-than-columns' } as const;
const longestRow = 100_000;

/**
 * Reads an extract that must have these columns, in any order. A row that is cut off, or is none, is left out and counted;
 * a file that cannot be read at all, or has a column missing, is a problem.
 */
export function readExtract(name: string, bytes: Uint8Array, columns: readonly string[]): Read {
  const text = textOf(bytes);
  if (text === undefined) return refused(name, 'wrong-type', 'The file is not text in UTF-8.', 'Save it in UTF-8.');
  const parsed = recordsOf(text);
  if (parsed === undefined) {
    const help = 'Look for a quote that is never closed.';
    return refused(
      name,
      'wrong-type',
      `A quoted cell does not end, or a row is longer than ${longestRow} characters.`,
      help,
    );
  }
  const [header, ...others] = parsed.records;
  if (header === undefined) {
    return refused(name, 'missing', 'The file is empty.', `Give a first line with ${columns.join(', ')}.`);
  }
  const problems = headerProblems(name, header, columns);
  if (problems.length > 0) return { problems };

  const places = columns.map((column) => [column, header.indexOf(column)] as const);
  const rows: RecordRow[] = [];
  let [cutOff, tooLong] = [parsed.cutOff, 0];
  for (const cells of others) {
    if (cells.length < header.length) cutOff += 1;
    else if (cells.length > header.length) tooLong += 1;
    else rows.push(Object.fromEntries(places.map(([column, place]) => [column, cells[place]])));
  }
  const broken = [
    { rule: rowRules.cutOff, records: cutOff },
    { rule: rowRules.tooLong, records: tooLong },
  ];
  const unusedColumns = header.filter((column) => !columns.includes(column));
  return { extract: { rows, unusedColumns, quality: broken.filter(({ records: number }) => number > 0) } };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Parsed {
  readonly records: readonly (readonly string[])[];
  /** One, where the last line ends within a quoted cell. */
  readonly cutOff: number;
}

/** The rows of a file, or nothing where a quote that is never closed may have taken others with it. */
function recordsOf(text: string): Parsed | undefined {
  const whole = parsedOrNot(text);
  if (whole !== undefined) return { records: whole, cutOff: 0 };
  const end = text.trimEnd();
  const before = parsedOrNot(end.slice(0, end.lastIndexOf('\n') + 1));
  return before === undefined ? undefined : { records: before, cutOff: 1 };
}

function parsedOrNot(text: string): Parsed['records'] | undefined {
  try {
    return parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n'],
      max_record_size: longestRow,
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function headerProblems(name: string, header: readonly string[], columns: readonly string[]): readonly Problem[] {
  const path = `${name} line 1`;
  const missing = columns.filter((column) => !header.includes(column));
  const twice = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  return [
    ...missing.map((column): Problem => {
      const message = `There is no column "${column}".`;
      return { path, code: 'missing', message, help: `The columns are ${columns.join(', ')}.` };
    }),
    ...twice.map((column): Problem => {
      return { path, code: 'duplicate', message: `The column "${column}" is there twice.`, help: 'Keep one.' };
    }),
  ];
}

function refused(path: string, code: Problem['code'], message: string, help: string): Read {
  return { problems: [{ path, code, message, help }] };
}
