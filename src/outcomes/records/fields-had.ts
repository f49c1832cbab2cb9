import { helpFor, isName, refuse, shown, type Problem } from '../../problems/index.ts';
import type { RecordRow } from '../measure/evaluate/asked.ts';
import { refuseNoRecord } from '../measure/evaluate/row-reader.ts';

/** The name of a field of records, and the place that it was given at. */
export interface NamedField {
  readonly name: string;
  readonly path: string;
}

/**
 * Refuses names of fields that no record has, for a slip in a name would be read as nothing recorded. Where there are no
 * records, nothing is known of their fields.
 */
export function refuseFieldsNotHad(records: readonly RecordRow[], named: readonly NamedField[]): void {
  // Not `forEach`, which passes over holes.
  for (let row = 0; row < records.length; row += 1) refuseNoRecord(records[row], row);
  const [first] = records;
  if (first === undefined) return;
  const lacking = named.filter(({ name }) => !records.some((record) => Object.hasOwn(record, name)));
  refuse(
    'the fields of records',
    lacking.map(({ name, path }) => notHad(name, path, Object.keys(first).filter(isName))),
  );
}

function notHad(name: string, path: string, known: readonly string[]): Problem {
  const message = `No record has a field ${shown(name)}.`;
  return { path, code: 'unknown-reference', message, help: helpFor(name, known) };
}
