import type { RecordRow } from '../measure/evaluate/asked.ts';
import type { FaultLog } from '../records/fault-log.ts';

/**
 * The codes in some fields of a record, in their order; blank ones are passed over. Nothing where one is no text: the log
 * is told.
 */
export function codesIn(
  record: RecordRow,
  row: number,
  fields: readonly string[],
  log: FaultLog,
): readonly string[] | undefined {
  const codes: string[] = [];
  let isWrong = false;
  for (const field of fields) {
    const value = record[field];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'string') codes.push(value);
    else {
      isWrong = true;
      log.tell(row, 'unreadable', field);
    }
  }
  return isWrong ? undefined : codes;
}
