import { absentNumber, type Column, type ColumnTable, type RecordRow } from 'neighbourhood-contracts/outcomes';
import { dayOfNumber } from 'neighbourhood-contracts/time';
import { offsetTimestamp } from './clock.ts';

/**
 * One field of a synthetic extract: a day, a place in a dictionary that may be as long as there are people, the number of
 * a spell, or a minute since 1970 in universal time.
 */
export type SyntheticField =
  | { readonly kind: 'day'; readonly name: string }
  | { readonly kind: 'dictionary'; readonly name: string; readonly dictionary: readonly (string | null)[] }
  | { readonly kind: 'spell'; readonly name: string }
  | { readonly kind: 'instant'; readonly name: string };

/** What stands for a day that no calendar has, as a slip of the keyboard makes one. */
export const noSuchDay = -2_147_483_647;

/** A table that grows as records are added: a number for each field of a record. */
export interface GrowingTable {
  readonly fields: readonly SyntheticField[];
  readonly length: () => number;
  readonly add: (...values: readonly number[]) => void;
  readonly valueAt: (field: number, row: number) => number;
  readonly numbersOf: (field: number) => Int32Array;
}

/** An empty table. */
export function growingTable(fields: readonly SyntheticField[]): GrowingTable {
  const vectors = fields.map(() => new Int32Array(1_024));
  let length = 0;
  return {
    fields,
    length: () => length,
    add(...values) {
      for (let field = 0; field < vectors.length; field += 1) {
        let vector = vectors[field] ?? new Int32Array();
        if (length >= vector.length) {
          const longer = new Int32Array(vector.length * 2);
          longer.set(vector);
          vectors[field] = longer;
          vector = longer;
        }
        vector[length] = values[field] ?? 0;
      }
      length += 1;
    },
    valueAt: (field, row) => vectors[field]?.[row] ?? 0,
    numbersOf: (field) => (vectors[field] ?? new Int32Array()).slice(0, length),
  };
}

/** The records of a table, one by one, as a CSV reader gives them: every field a text, blank where there is nothing. */
export function* rowsOf(table: GrowingTable): Generator<RecordRow> {
  for (let row = 0; row < table.length(); row += 1) {
    const record: Record<string, string> = {};
    for (const [place, field] of table.fields.entries())
      record[field.name] = textOf(field, table.valueAt(place, row), row);
    yield record;
  }
}

/** Three ways in which a day goes wrong. */
const wrongDays = ['2026-02-31', '01/04/2026', '20260401'];

function textOf(field: SyntheticField, value: number, row: number): string {
  switch (field.kind) {
    case 'dictionary':
      return field.dictionary[value] ?? '';
    case 'spell':
      return `SYN-S${String(value).padStart(8, '0')}`;
    case 'instant':
      return offsetTimestamp(value);
    case 'day':
      if (value === absentNumber) return '';
      return value === noSuchDay ? (wrongDays[row % 3] ?? '') : dayOfNumber(value);
  }
}

/** The records of a table as columns. Identifiers of spells are texts each of its own, and left out unless asked for. */
export function columnsOf(table: GrowingTable, asked: { readonly withSpells: boolean }): ColumnTable {
  const columns = table.fields.flatMap((field, place): [string, Column][] => {
    const numbers = table.numbersOf(place);
    if (field.kind === 'day') return [[field.name, { kind: 'day', days: numbers }]];
    if (field.kind === 'dictionary') return [[field.name, dictionaryColumn(field.dictionary, numbers)]];
    if (field.kind === 'instant' || !asked.withSpells) return [];
    const most = numbers.reduce((largest, number) => Math.max(largest, number), 0);
    const dictionary = Array.from({ length: most + 1 }, (_, spell) => textOf(field, spell, 0));
    return [[field.name, dictionaryColumn(dictionary, numbers)]];
  });
  return { records: table.length(), columns: Object.fromEntries(columns) };
}

function dictionaryColumn(dictionary: readonly (string | null)[], numbers: Int32Array): Column {
  const places = dictionary.length <= 256 ? Uint8Array.from(numbers) : numbers;
  return { kind: 'dictionary', dictionary, places };
}
