import type { Problem } from 'neighbourhood-contracts';
import type { QualityCount, RecordRow } from 'neighbourhood-contracts/outcomes';
import { headerProblems } from './nnhip-header.ts';
import { columnLabels } from './nnhip-names.ts';
import { lineEndOf, parsedRows } from './nnhip-rows.ts';

/** An extract as it was read: rows that are whole, and how many are not. */
export interface Extract {
  readonly rows: readonly RecordRow[];
  /** As they may be printed. */
  readonly unusedColumns: readonly string[];
  readonly quality: readonly QualityCount[];
  /** Whether the last line has no line end, so that nobody can tell whether its last cell is whole. */
  readonly endsOpen: boolean;
}

type Read = { readonly extract: Extract } | { readonly problems: readonly Problem[] };

/** What is wrong with a row of a file though nothing in it was looked at. */
const rowRules = { cutOff: 'cut-off', tooLong: 'more-cells-than-columns' } as const;

/**
 * Reads an extract that must have these columns, in any order. A row that is cut off, or is none, is left out and counted;
 * a file that cannot be read at all, or has a column missing, is a problem.
 */
export function readExtract(name: string, bytes: Uint8Array, columns: readonly string[]): Read {
  const text = textOf(bytes);
  if (text === undefined) return refused(name, 'wrong-type', 'The file is not text in UTF-8.', 'Save it in UTF-8.');
  const parsed = parsedRows(text);
  if (!('records' in parsed)) {
    return refused(`${name} line ${parsed.line}`, parsed.code, parsed.message, parsed.help);
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
  const extract = {
    rows,
    unusedColumns: columnLabels(header, (column) => !columns.includes(column)),
    quality: broken.filter(({ records: number }) => number > 0),
    endsOpen: !text.endsWith(lineEndOf(text)),
  };
  return { extract };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(path: string, code: Problem['code'], message: string, help: string): Read {
  return { problems: [{ path, code, message, help }] };
}
