import type { RecordRow } from 'neighbourhood-contracts/outcomes';

/** The lines of a CSV file of records, with a line of names, each with its end. */
export function* csvLines(names: readonly string[], records: Iterable<RecordRow>): Generator<string> {
  yield `${names.join(',')}\n`;
  for (const record of records) yield `${names.map((name) => cellOf(record[name])).join(',')}\n`;
}

function cellOf(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
