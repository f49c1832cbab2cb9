import { dayNumberOf, type ClosedPeriod } from '../../time/index.ts';
import type { RecordRow } from '../measure/evaluate/asked.ts';
import { readerOf, type FieldValue, type ReadField } from '../measure/evaluate/read-field.ts';
import type { TellRule } from '../records/fault-log.ts';
import type { DischargeExclusion } from './discharge-ready-terms.ts';

/** What becomes of one record. */
export type DelayOfRecord =
  | { readonly kind: 'wrong' | 'still-in' | 'outside-period' | 'date-empty' }
  | { readonly kind: 'excluded'; readonly by: DischargeExclusion['kind'] }
  | { readonly kind: 'delay'; readonly days: number };

/** Looks at one record, by terms that are right. Only a field that is needed can make a record wrong. */
export function delayOfRecord(
  record: RecordRow,
  exclusions: readonly DischargeExclusion[],
  period: ClosedPeriod | undefined,
  tell: TellRule,
): DelayOfRecord {
  const read: Read = (field, reader) => {
    const value = reader(record[field]);
    if (typeof value !== 'object') return value;
    tell(value.rule, field);
    return null;
  };
  const [admission, discharge] = [read('admission_date', needed), read('discharge_date', optional)] as Days;
  if (typeof admission !== 'number' || discharge === null) return wrong;
  if (discharge === undefined) return { kind: 'still-in' };
  if (discharge < admission) {
    tell('discharge-before-admission');
    return wrong;
  }
  if (period !== undefined && !(dayNumberOf(period.from) <= discharge && discharge < dayNumberOf(period.until))) {
    return { kind: 'outside-period' };
  }
  for (const exclusion of exclusions) {
    const isMeant = holdsOf(exclusion, discharge - admission, read);
    if (isMeant === null) return wrong;
    if (isMeant) return { kind: 'excluded', by: exclusion.kind };
  }
  const [ready] = [read('discharge_ready_date', optional)] as Days;
  if (ready === null) return wrong;
  if (ready === undefined) return { kind: 'date-empty' };
  if (admission <= ready && ready <= discharge) return { kind: 'delay', days: discharge - ready };
  tell(ready > discharge ? 'ready-after-discharge' : 'ready-before-admission');
  return wrong;
}

/** Reads a field: null where it is wrong, which is told. */
type Read = (field: string, reader: ReadField) => FieldValue | null;
type Days = readonly (number | undefined | null)[];

function holdsOf(exclusion: DischargeExclusion, nights: number, read: Read): boolean | null {
  switch (exclusion.kind) {
    case 'same-day-stay':
      return nights === 0;
    case 'died':
      return read('died', flag) as boolean | null;
    case 'under-age': {
      const age = read('age', years);
      return typeof age === 'number' ? age < exclusion.age : null;
    }
  }
}

/** A record of which something is wrong. */
export const wrong: DelayOfRecord = { kind: 'wrong' };
const named = { name: '', label: '', mayBeAbsent: false } as const;
const needed = readerOf({ ...named, kind: 'day' }, new Map());
const optional = readerOf({ ...named, kind: 'day', mayBeAbsent: true }, new Map());
const flag = readerOf({ ...named, kind: 'flag' }, new Map());
const years = readerOf({ ...named, kind: 'number', least: 0, most: 150 }, new Map());
