import { columnNamed } from './check-columns.ts';
import { columnMonths } from './column-months.ts';
import { lookUp } from './column-people.ts';
import { absentFlag, type ColumnTable, type Places } from './columns.ts';
import { atOnce } from './at-once.ts';
import type { Plan } from './plan.ts';
import { readerOf } from './read-field.ts';
import { refuseTooMany } from './result.ts';
import type { GroupPlace } from './tally.ts';

/**
 * The groups that records in columns fall in, numbered as they are met. A group has a key as well: the number of the set
 * of attributes × `setSize` + what its day adds + what its fields add.
 */
export interface ColumnGroups {
  /** What each group is, by its number. */
  readonly places: () => readonly GroupPlace[];
  /** How many there could be. */
  readonly possible: number;
  /** The size of the keys of one set of attributes. */
  readonly setSize: number;
  /** What a day adds to the key, for its month: by days from the first of the calendar on. Empty where months are not told apart. */
  readonly keyOfDay: Int32Array;
  /** What the fields grouped by add to the key, for each record of the batch at hand. */
  readonly fieldKeys: Int32Array;
  /** Reads the fields grouped by for a batch. */
  readonly readBatch: (start: number, count: number) => void;
  /** The numbers of groups by their keys, −1 for those not met yet: empty where there could be too many for a table. */
  readonly numbers: Int32Array;
  /** The number of the group of a key. */
  readonly numberOf: (key: number) => number;
}

/** Above as many groups that could be, those that are get looked up: a table of all would be too large. */
const largestTable = 2 ** 22;

/** Groups with none met yet. */
export function columnGroups(plan: Plan, table: ColumnTable): ColumnGroups {
  const fields = plan.groupFields.map((name) => groupFieldOf(plan, table, name));
  const fieldSize = fields.reduce((size, { values }) => size * values.length, 1);
  const months = columnMonths(plan, table);
  const setSize = Math.max(1, months.names.length) * fieldSize;
  const size = (plan.cohort?.values.length ?? 1) * setSize;
  const keys: number[] = [];
  const numbers = new Int32Array(size > largestTable ? 0 : size).fill(-1);
  const others = new Map<number, number>();

  const arrive = (key: number): number => {
    const number = keys.push(key) - 1;
    refuseTooMany(keys.length);
    if (numbers.length > 0) numbers[key] = number;
    else others.set(key, number);
    return number;
  };

  const fieldsOf = remembered((fieldKey: number) => valuesOf(fieldKey, fields));
  const placeOf = (key: number): GroupPlace => {
    const [fieldKey, inSet] = [key % fieldSize, key % setSize];
    return {
      set: (key - inSet) / setSize,
      month: months.names[(inSet - fieldKey) / fieldSize],
      fields: fieldsOf(fieldKey),
    };
  };

  const fieldKeys = new Int32Array(atOnce);
  const batch = new Int32Array(atOnce);
  return {
    places: () => keys.map(placeOf),
    possible: size,
    setSize,
    keyOfDay: months.ofDay.map((month) => month * fieldSize),
    fieldKeys,
    numbers,
    numberOf: (key) => {
      const known = numbers.length > 0 ? numbers[key] : others.get(key);
      return known === undefined || known === -1 ? arrive(key) : known;
    },
    readBatch(start, count) {
      if (fields.length > 0) fieldKeys.fill(0, 0, count);
      for (const { column, values, valueOf } of fields) {
        lookUp(column, valueOf, batch)(start, count);
        const { length } = values;
        for (let row = 0; row < count; row += 1) fieldKeys[row] = (fieldKeys[row] ?? 0) * length + (batch[row] ?? 0);
      }
    },
  };
}

/** A function of few numbers, whose answers are kept. */
function remembered<Answer>(answer: (number: number) => Answer): (number: number) => Answer {
  const known = new Map<number, Answer>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const own = answer(number);
    known.set(number, own);
    return own;
  };
}

/** A field grouped by: the distinct values, and for each place in the column which of them it is. */
interface GroupField {
  readonly column: Places;
  readonly values: readonly (string | null)[];
  readonly valueOf: Int32Array;
}

function groupFieldOf({ slots, lists }: Plan, table: ColumnTable, name: string): GroupField {
  const field = slots.fields[slots.placeOf(name)];
  const column = columnNamed(table, name);
  const read = field === undefined ? () => undefined : readerOf(field, lists);
  const values: (string | null)[] = [];
  const numbers = new Map<string | null, number>();
  const valueOf = (raw: unknown) => {
    const value = read(raw);
    // A record with a wrong value is in no group.
    const text = value === undefined || typeof value === 'object' ? null : String(value);
    const number = numbers.get(text) ?? values.push(text) - 1;
    numbers.set(text, number);
    return number;
  };
  if (column.kind === 'dictionary') {
    return { column: column.places, valueOf: Int32Array.from(column.dictionary, valueOf), values };
  }
  const flags = column.kind === 'flag' ? column.flags : new Uint8Array();
  const raws = Array.from({ length: 256 }, (_, flag) => (flag === absentFlag ? null : flag));
  return { column: flags, valueOf: Int32Array.from(raws, valueOf), values };
}

function valuesOf(fieldKey: number, fields: readonly GroupField[]): readonly (string | null)[] {
  let left = fieldKey;
  const reversed = [...fields].reverse().map(({ values }) => {
    const place = left % values.length;
    left = (left - place) / values.length;
    return values[place] ?? null;
  });
  return reversed.reverse();
}
