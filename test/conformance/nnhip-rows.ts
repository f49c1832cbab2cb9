import { CsvError, parse, type Options } from 'csv-parse/sync';

/** The rows of a file, the first line among them. */
export interface Parsed {
  readonly records: readonly (readonly string[])[];
  /** One, where the last line ends within a quoted cell. */
  readonly cutOff: number;
}

/** Why a file cannot be parted into rows, and in which line. */
export interface Unparsable {
  readonly line: number;
  readonly code: 'wrong-type' | 'too-long';
  readonly message: string;
  readonly help: string;
}

type Records = Parsed['records'];

const longestRow = 100_000;

/**
 * The rows of a file as RFC 4180 has them, or why there are none: a quote out of place may take other rows with it. Only in
 * the last line is a quote that is never closed the end of a file that was cut off.
 */
export function parsedRows(text: string): Parsed | Unparsable {
  const lineEnd = lineEndOf(text);
  const whole = recordsOrError(text);
  if (!(whole instanceof CsvError)) return { records: whole, cutOff: 0 };
  if (whole.code === 'CSV_QUOTE_NOT_CLOSED') {
    const end = text.trimEnd();
    const before = recordsOrError(end.slice(0, end.lastIndexOf(lineEnd) + 1));
    if (!(before instanceof CsvError)) return { records: before, cutOff: 1 };
  }
  return unparsable(text);
}

/** Old spreadsheets end lines with a carriage return alone. Where there is any line feed, that is no line end. */
export function lineEndOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

/** `rowEnds` is told the line on which each row ends. */
function recordsOrError(text: string, rowEnds?: (line: number) => void): Records | CsvError {
  const options: Options = {
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: lineEndOf(text) === '\r' ? '\r' : ['\r\n', '\n'],
    max_record_size: longestRow,
  };
  if (rowEnds !== undefined) {
    options.on_record = (row, { lines }) => {
      rowEnds(lines);
      return row;
    };
  }
  try {
    return parse(text, options);
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

/** The parser counts a carriage return within quotes as a line of its own, so that it is given line feeds alone. */
function unparsable(text: string): Unparsable {
  let rowsEnd = 0;
  const error = recordsOrError(text.replaceAll('\r\n', '\n'), (line) => (rowsEnd = line));
  const begins = rowsEnd + 1;
  const found = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : begins;
  const help = 'Put the whole cell in quotes, and write a quote in it twice.';
  switch (error instanceof CsvError ? error.code : '') {
    case 'CSV_MAX_RECORD_SIZE': {
      const message = `The row that begins here is longer than ${longestRow} characters.`;
      return { line: begins, code: 'too-long', message, help: 'Look for a quote that is never closed.' };
    }
    case 'CSV_QUOTE_NOT_CLOSED': {
      const message = 'A quoted cell of the row that begins here does not end.';
      return { line: begins, code: 'wrong-type', message, help: 'Look for a quote that is never closed.' };
    }
    case 'CSV_INVALID_CLOSING_QUOTE': {
      const since = begins < found ? `, in a row that begins in line ${begins}` : '';
      return { line: found, code: 'wrong-type', message: `Text follows a closing quote${since}.`, help };
    }
    default:
      return { line: found, code: 'wrong-type', message: 'A quote stands inside a cell that is not in quotes.', help };
  }
}
