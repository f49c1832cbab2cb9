import { checkCode, checkEach, placeIn, type Problem } from '../../problems/index.ts';
import type { RecordRow } from '../measure/evaluate/asked.ts';
import { isAbsent } from '../measure/evaluate/read-field.ts';
import type { FaultLog } from '../records/fault-log.ts';
import type { NamedField } from '../records/fields-had.ts';
import { plainCode } from './plain-code.ts';

/** What stands in a place for a code: the code as it is compared, none, or null where it cannot be read. */
export type CodeInPlace = string | null;

/** In a place that is empty: no code begins as nothing does. */
export const noCode = '';

/** The diagnoses of a record by its fields, place for place. `-`, which HES writes into an empty place, is none. */
export function diagnosesIn(record: RecordRow, row: number, fields: readonly string[], log: FaultLog) {
  return codesIn(record, row, fields, log, ['-']);
}

/** The procedures of a record by its fields, place for place. `-` is none, and so is `&`, which is written where none is known. */
export function proceduresIn(record: RecordRow, row: number, fields: readonly string[], log: FaultLog) {
  return codesIn(record, row, fields, log, ['-', '&']);
}

/** The codes in some fields of a record, place for place; the log is told of each that is no code. */
function codesIn(
  record: RecordRow,
  row: number,
  fields: readonly string[],
  log: FaultLog,
  none: readonly string[],
): readonly CodeInPlace[] {
  return fields.map((field) => {
    const value = record[field];
    if (isAbsent(value) || (typeof value === 'string' && none.includes(value))) return noCode;
    const code = typeof value === 'string' ? plainCode(value) : undefined;
    if (code === undefined) log.tell(row, typeof value === 'string' ? 'not-a-code' : 'unreadable', field);
    return code ?? null;
  });
}

/** Problems of the names of fields of diagnoses: one at least. */
export function checkDiagnosisFields(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkCode);
  if (problems.length > 0 || (value as readonly unknown[]).length > 0) return problems;
  const help = 'Name the fields of the diagnoses.';
  return [{ path, code: 'missing', message: 'No field of diagnoses is named.', help }];
}

/** Names of fields with the places that they were given at. */
export function placedNames(names: readonly string[], path: string): readonly NamedField[] {
  return names.map((name, place) => ({ name, path: placeIn(path, place) }));
}
