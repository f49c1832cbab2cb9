import { isClockFault, isSummerTime, readTimestamp, readUkTime, type Fold, type Instant } from '../../time/index.ts';
import type { RecordRow } from '../measure/evaluate/asked.ts';
import { isAbsent, readerOf, type ReadField } from '../measure/evaluate/read-field.ts';
import type { TellRule } from '../records/fault-log.ts';
import { categoryNotRecorded, fourHourReturn } from './four-hour-return.ts';
import type { FourHourTerms } from './four-hour-terms.ts';

/** What becomes of one record. */
export type StayOfRecord =
  | { readonly kind: 'wrong' | 'without-departure' }
  | { readonly kind: 'not-counted'; readonly category: string }
  | { readonly kind: 'not-pooled'; readonly departmentType: string }
  | {
      readonly kind: 'attendance';
      readonly departmentType: string;
      /** Below 0 only by the clock, where it was put back. */
      readonly seconds: number;
      /** Whether a time is written in Greenwich mean time while summer time is in force. */
      readonly isGreenwichInSummer: boolean;
    };

/** Looks at one record, by terms that are right. Only a field that is needed can make a record wrong. */
export function stayOfRecord(record: RecordRow, terms: FourHourTerms, tell: TellRule): StayOfRecord {
  const category = categoryOf(record, terms, tell);
  const departmentType = readCode(record, 'department_type', readType, tell);
  if (category === undefined || departmentType === undefined) return wrong;
  if (!terms.categories.includes(category)) return { kind: 'not-counted', category };
  if (!terms.departmentTypes.includes(departmentType)) return { kind: 'not-pooled', departmentType };
  const arrival = readTime(record, 'arrival', terms, tell);
  if (isAbsent(record['departure'])) return arrival === undefined ? wrong : { kind: 'without-departure' };
  const departure = readTime(record, 'departure', terms, tell);
  if (arrival === undefined || departure === undefined) return wrong;
  if (departure < arrival) {
    tell('departure-before-arrival');
    return wrong;
  }
  const between = departure - arrival;
  const seconds = terms.elapsed === 'true' ? between : between + aheadAt(departure) - aheadAt(arrival);
  const isGreenwichInSummer = isGreenwich(record['arrival'], arrival) || isGreenwich(record['departure'], departure);
  return { kind: 'attendance', departmentType, seconds, isGreenwichInSummer };
}

function categoryOf(record: RecordRow, { categories }: FourHourTerms, tell: TellRule): string | undefined {
  const field = 'attendance_category';
  if (isAbsent(record[field]) && categories.includes(categoryNotRecorded)) return categoryNotRecorded;
  return readCode(record, field, readCategory, tell);
}

function readCode(record: RecordRow, field: string, read: ReadField, tell: TellRule): string | undefined {
  const value = read(record[field]);
  if (typeof value !== 'object') return value as string;
  tell(value.rule, field);
  return undefined;
}

function readTime(record: RecordRow, field: 'arrival' | 'departure', { times }: FourHourTerms, tell: TellRule) {
  const value = record[field];
  if (isAbsent(value)) {
    tell('missing', field);
    return undefined;
  }
  const fold = times === 'with-offset' ? undefined : readFold(record[`${field}_fold`]);
  if (fold === 'unreadable') {
    tell('unreadable', `${field}_fold`);
    return undefined;
  }
  const read = times === 'with-offset' ? readTimestamp(value) : readUkTime(value, fold);
  if (!isClockFault(read)) return read;
  tell(read, field);
  return undefined;
}

/** A fold, which an extract may write as a text. */
function readFold(value: unknown): Fold | undefined | 'unreadable' {
  if (isAbsent(value)) return undefined;
  if (value === 0 || value === '0') return 0;
  return value === 1 || value === '1' ? 1 : 'unreadable';
}

/** How many seconds clocks are ahead of Greenwich. */
function aheadAt(instant: Instant): number {
  return isSummerTime(instant) ? 3_600 : 0;
}

const greenwich = /(?:Z|[+-]00:00)$/;

function isGreenwich(text: unknown, instant: Instant): boolean {
  return greenwich.test(String(text)) && isSummerTime(instant);
}

/** A record of which something is wrong. */
export const wrong: StayOfRecord = { kind: 'wrong' };
const named = { kind: 'code', name: '', label: '', mayBeAbsent: false } as const;
const readCategory = readerOf({ ...named, codes: fourHourReturn.attendanceCategories }, new Map());
const readType = readerOf({ ...named, codes: fourHourReturn.departmentTypes }, new Map());
