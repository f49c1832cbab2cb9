import { checkCode, checkEach, placeIn, type Problem } from '../../problems/index.ts';
import type { RecordRow } from '../measure/evaluate/asked.ts';
import { isAbsent } from '../measure/evaluate/read-field.ts';
import type { FaultLog } from '../records/fault-log.ts';
import type { NamedField } from '../records/fields-had.ts';
import { plainCode } from './plain-code.ts';

/** What an extract writes where there is no procedure: `-`, and `&` where none is known. */
const noProcedure = ['-', '&'];

/** The diagnoses of a record by its fields, in their order; as {@link codesIn}. */
export function diagnosesIn(record: RecordRow, row: number, fields: readonly string[], log: FaultLog) {
  return codesIn(record, row, fields, log, []);
}

/** The procedures of a record by its fields, in their order, and signs that there is none; as {@link codesIn}. */
export function proceduresIn(record: RecordRow, row: number, fields: readonly string[], log: FaultLog) {
  return codesIn(record, row, fields, log, noProcedure);
}

/** The codes in some fields of a record; blank ones are passed over. Nothing where one is no code: the log is told. */
function codesIn(
  record: RecordRow,
  row: number,
  fields: readonly string[],
  log: FaultLog,
  none: readonly string[],
): readonly string[] | undefined {
  const codes: string[] = [];
  let isWrong = false;
  for (const field of fields) {
    const value = record[field];
    if (isAbsent(value)) continue;
    if (typeof value === 'string' && (none.includes(value) || plainCode(value) !== undefined)) codes.push(value);
    else {
      isWrong = true;
      log.tell(row, typeof value === 'string' ? 'not-a-code' : 'unreadable', field);
    }
  }
  return isWrong ? undefined : codes;
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
