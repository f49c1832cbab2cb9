import { refuse } from '../../../problems/index.ts';
import { checkDataset } from '../check-dataset.ts';
import type { Dataset, Field } from '../dataset.ts';
import type { RecordRow } from './asked.ts';
import { checkRecordList } from './check-asked.ts';
import {
  absentFlag,
  absentNumber,
  tooLarge,
  unreadable,
  type Column,
  type ColumnTable,
  type Places,
} from './columns.ts';
import { isAbsent, readFlag, readWhole } from './read-field.ts';
import { refuseNoRecord } from './row-reader.ts';
import { readDayNumber } from '../../../time/index.ts';

/**
 * Records of a dataset in columns: a column for each of its fields. What is wrong in a record stays wrong, and is found
 * where it is counted.
 *
 * Throws when the dataset cannot be right, or the records are no list of records.
 *
 * @example
 * ```ts
 * import { columnsFrom, type Dataset } from 'neighbourhood-contracts/outcomes';
 *
 * const dataset: Dataset = {
 *   id: 'ecds',
 *   title: 'emergency attendances (ECDS)',
 *   fields: [
 *     { kind: 'code', name: 'department_type', label: 'department type', mayBeAbsent: false },
 *     { kind: 'day', name: 'arrival_date', label: 'arrival date', mayBeAbsent: false },
 *   ],
 *   rules: [],
 * };
 * const { columns } = columnsFrom(dataset, [
 *   { department_type: '01', arrival_date: '1970-01-02' },
 *   { department_type: '03', arrival_date: '1970-01-03' },
 *   { department_type: '01', arrival_date: '1970-01-03' },
 * ]);
 * columns['department_type']; // => { kind: 'dictionary', dictionary: ['01', '03'], places: new Uint8Array([0, 1, 0]) }
 * columns['arrival_date']; // => { kind: 'day', days: new Int32Array([1, 2, 2]) }
 * ```
 */
export function columnsFrom(dataset: Dataset, records: readonly RecordRow[]): ColumnTable {
  refuse('the dataset', checkDataset(dataset, 'dataset'));
  refuse('the records', checkRecordList(records, 'records'));
  let row = 0;
  for (const record of records) {
    refuseNoRecord(record, row);
    row += 1;
  }
  const columns = dataset.fields.map((field) => [field.name, columnOf(field, records)] as const);
  return { records: records.length, columns: Object.fromEntries(columns) };
}

function columnOf({ kind, name }: Field, records: readonly RecordRow[]): Column {
  switch (kind) {
    case 'identifier':
    case 'code':
      return dictionaryOf(records, name);
    case 'day':
      return { kind, days: numbersOf(records, name, (value) => readDayNumber(value) ?? unreadable.number) };
    case 'number':
      return { kind, numbers: numbersOf(records, name, numberOf) };
    case 'flag':
      return { kind, flags: Uint8Array.from(records, (record) => flagOf(record[name])) };
  }
}

function dictionaryOf(records: readonly RecordRow[], name: string): Column {
  const known = new Map<string | null, number>();
  const places = new Int32Array(records.length);
  for (const [row, record] of records.entries()) {
    const value = record[name];
    const text = isAbsent(value) ? null : typeof value === 'string' ? value : unreadable.text;
    let place = known.get(text);
    if (place === undefined) {
      place = known.size;
      known.set(text, place);
    }
    places[row] = place;
  }
  return { kind: 'dictionary', dictionary: [...known.keys()], places: narrowed(places, known.size) };
}

/** A small dictionary needs no more than a byte or two for each record. */
function narrowed(places: Int32Array, size: number): Places {
  if (size <= 2 ** 8) return Uint8Array.from(places);
  return size <= 2 ** 16 ? Uint16Array.from(places) : places;
}

function numbersOf(records: readonly RecordRow[], name: string, read: (value: unknown) => number): Int32Array {
  return Int32Array.from(records, (record) => (isAbsent(record[name]) ? absentNumber : read(record[name])));
}

function numberOf(value: unknown): number {
  const number = readWhole(value);
  if (number === undefined) return unreadable.number;
  return Math.abs(number) < tooLarge - 1 ? number : tooLarge;
}

function flagOf(value: unknown): number {
  if (isAbsent(value)) return absentFlag;
  const flag = readFlag(value);
  return flag === undefined ? unreadable.flag : Number(flag);
}
