import { checkCode, type FieldChecks } from '../../problems/index.ts';
import type { RecordRow } from '../measure/evaluate/asked.ts';
import { isText, readerOf } from '../measure/evaluate/read-field.ts';
import type { FaultLog } from '../records/fault-log.ts';
import { refuseFieldsNotHad } from '../records/fields-had.ts';

/** What the extract calls the person, the day of admission and the day of discharge: absent where the stay goes on. */
export interface StayFields {
  readonly person: string;
  readonly admitted: string;
  readonly discharged: string;
}

/** A stay in hospital that was read: its days as numbers, and its row, the first being 0. */
export interface ReadStay {
  readonly row: number;
  readonly person: string;
  readonly admitted: number;
  readonly discharged: number | undefined;
  readonly record: RecordRow;
}

export const stayFieldChecks: FieldChecks = { person: checkCode, admitted: checkCode, discharged: checkCode };

const dayReader = (mayBeAbsent: boolean) => readerOf({ kind: 'day', name: '', label: '', mayBeAbsent }, new Map());
const readAdmitted = dayReader(false);
const readDischarged = dayReader(true);

/** Reads stays; those that are wrong are told to the log, and left out. Throws when no record has one of the fields. */
export function readStays(records: readonly RecordRow[], fields: StayFields, log: FaultLog): readonly ReadStay[] {
  refuseFieldsNotHad(
    records,
    (['person', 'admitted', 'discharged'] as const).map((part) => ({ name: fields[part], path: `fields.${part}` })),
  );
  return records.flatMap((record, row) => {
    const stay = readStay(record, row, fields, log);
    return stay === undefined ? [] : [stay];
  });
}

function readStay(record: RecordRow, row: number, fields: StayFields, log: FaultLog): ReadStay | undefined {
  const person = record[fields.person];
  const admitted = readAdmitted(record[fields.admitted]);
  const discharged = readDischarged(record[fields.discharged]);
  const isBlank = person === undefined || person === null || person === '';
  const hasPerson = isText(person) && !isBlank;
  if (!hasPerson) log.tell(row, isBlank ? 'missing' : 'unreadable', fields.person);
  if (typeof admitted === 'object') log.tell(row, admitted.rule, fields.admitted);
  if (typeof discharged === 'object') log.tell(row, discharged.rule, fields.discharged);
  if (!hasPerson || typeof admitted !== 'number' || typeof discharged === 'object') return undefined;
  const left = discharged as number | undefined;
  if (left !== undefined && left < admitted) {
    log.tell(row, 'discharge-before-admission');
    return undefined;
  }
  return { row, person, admitted, discharged: left, record };
}

/** Stays by person, in the order of their first row. */
export function byPerson<Stay extends ReadStay>(stays: readonly Stay[]): ReadonlyMap<string, readonly Stay[]> {
  const own = new Map<string, Stay[]>();
  for (const stay of stays) {
    const others = own.get(stay.person);
    if (others === undefined) own.set(stay.person, [stay]);
    else others.push(stay);
  }
  return own;
}
