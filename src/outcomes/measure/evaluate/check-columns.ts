import {
  checkCount,
  checkRecord,
  kindOf,
  placeIn,
  placeOfKey,
  shown,
  unseen,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../../problems/index.ts';
import type { Field } from '../dataset.ts';
import type { Column, ColumnTable, DictionaryColumn, Places } from './columns.ts';

/** Problems of a table of columns, so far as its form goes. */
export const checkColumnTable: Check = (value, path) => {
  const problems = checkRecord(value, path, { records: checkLength, columns: checkIsObject });
  if (problems.length > 0) return problems;
  const { records, columns } = value as ColumnTable;
  return Object.entries(columns).flatMap(([name, column], place) =>
    checkColumn(column, placeOfKey(placeIn(path, 'columns'), name, place), records),
  );
};

/** Problems of a table in which a field that is needed has no column, or one of another kind. */
export function checkColumnsOf(fields: readonly Field[], { columns }: ColumnTable): Problem[] {
  return fields.flatMap(({ name, kind }): Problem[] => {
    const path = placeIn('columns.columns', name);
    const needed = kind === 'code' || kind === 'identifier' ? 'dictionary' : kind;
    const help = `Give a column of the kind ${needed}.`;
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (column === undefined) {
      return [{ path, code: 'missing', message: `There is no column for the field ${shown(name)}.`, help }];
    }
    if (column.kind === needed) return [];
    const message = `The field ${shown(name)} is a ${kind}, and this is a column of the kind ${column.kind}.`;
    return [{ path, code: 'wrong-kind-of-reference', message, help }];
  });
}

const checkLength: Check = (value, path) => {
  if (checkCount(value, path, 'records').length === 0) return [];
  return [unseen(value, path, 'a number of records', 'Give how many records there are, 0 or more.', 'out-of-range')];
};

const checkIsObject: Check = (value, path) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return [];
  return [unseen(value, path, 'an object', 'Give columns by name.', 'wrong-type')];
};

function checkColumn(column: unknown, path: string, records: number): Problem[] {
  const ofLength =
    (...kinds: readonly string[]): Check =>
    (value, at) =>
      checkArray(value, at, kinds, records);
  const kinds = {
    dictionary: { dictionary: checkDictionary, places: ofLength('Uint8Array', 'Uint16Array', 'Int32Array') },
    day: { days: ofLength('Int32Array') },
    number: { numbers: ofLength('Int32Array') },
    flag: { flags: ofLength('Uint8Array') },
  } satisfies Record<Column['kind'], FieldChecks>;
  const help = `Give a column whose kind is one of: ${Object.keys(kinds).join(', ')}.`;
  if (typeof column !== 'object' || column === null) return [unseen(column, path, 'a column', help, 'wrong-type')];
  const { kind } = column as { readonly kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) {
    return [
      unseen(
        kind,
        placeIn(path, 'kind'),
        'a kind known here',
        help,
        typeof kind === 'string' ? 'unknown-value' : 'wrong-type',
      ),
    ];
  }
  const problems = checkRecord(column, path, { kind: () => [], ...kinds[kind as Column['kind']] });
  if (problems.length > 0 || (column as Column).kind !== 'dictionary') return problems;
  return checkPlaces(column as DictionaryColumn, placeIn(path, 'places'));
}

/** By name and not by class: an array from another window is one too. */
function checkArray(value: unknown, path: string, kinds: readonly string[], records: number): Problem[] {
  const help = `Give ${kinds.join(' or ')} of ${records}, one for each record.`;
  const name = ArrayBuffer.isView(value) ? Object.prototype.toString.call(value).slice(8, -1) : '';
  if (!kinds.includes(name)) {
    return [{ path, code: 'wrong-type', message: `This is ${name === '' ? kindOf(value) : name}.`, help }];
  }
  const { length } = value as Int32Array;
  if (length === records) return [];
  return [{ path, code: 'contradiction', message: `There are ${length} here, and ${records} records.`, help }];
}

const checkDictionary: Check = (value, path) => {
  const help = 'Give a list of texts, with null among them where some are absent.';
  if (!Array.isArray(value)) {
    return [unseen(value, path, 'a list', help, 'wrong-type')];
  }
  const wrong = firstWrong(value);
  if (wrong === -1) return [];
  return [{ path: placeIn(path, wrong), code: 'wrong-type', message: 'This is neither a text nor null.', help }];
};

function firstWrong(entries: readonly unknown[]): number {
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place];
    if (entry !== null && typeof entry !== 'string') return place;
  }
  return -1;
}

function checkPlaces({ dictionary, places }: DictionaryColumn, path: string): Problem[] {
  const row = beyond(places, dictionary.length);
  if (row === -1) return [];
  const message = `The dictionary has ${dictionary.length} texts, and this is place ${places[row] ?? 0}.`;
  const help = 'Give places from 0 to one less than there are texts.';
  return [{ path: placeIn(path, row), code: 'out-of-range', message, help }];
}

function beyond(places: Places, length: number): number {
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    if (place < 0 || place >= length) return row;
  }
  return -1;
}

/** The column of a field, and one with nothing in it where there is none: which was refused before. */
export function columnNamed({ columns }: ColumnTable, name: string): Column {
  return columns[name] ?? { kind: 'dictionary', dictionary: [], places: new Uint8Array() };
}

/** The days in the column of a field. */
export function daysIn(table: ColumnTable, name: string): Int32Array {
  const column = columnNamed(table, name);
  return column.kind === 'day' ? column.days : new Int32Array();
}

/** The places in the column of a code or an identifier, and the dictionary they are of. */
export function dictionaryIn(table: ColumnTable, name: string): DictionaryColumn {
  const column = columnNamed(table, name);
  return column.kind === 'dictionary' ? column : { kind: 'dictionary', dictionary: [], places: new Uint8Array() };
}
