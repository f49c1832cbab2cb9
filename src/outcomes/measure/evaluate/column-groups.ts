import {
  dayNumberOf,
  dayOfNumber,
  firstDayNumber,
  lastDayNumber,
  monthOf,
  monthsFrom,
  type Day,
  type Month,
} from '../../../time/index.ts';
import { columnNamed, daysIn } from './check-columns.ts';
import { rangeOf } from './column-ranges.ts';
import { absentFlag, type ColumnTable, type Places } from './columns.ts';
import { atOnce } from './decide.ts';
import type { Plan } from './plan.ts';
import { readerOf } from './read-field.ts';
import { refuseTooMany } from './result.ts';
import type { GroupPlace } from './tally.ts';

/** The groups that records in columns fall in, numbered as they are met. */
export interface ColumnGroups {
  readonly places: readonly GroupPlace[];
  /** The month of a day, as a place among the months that occur: by days from `firstDay` on. */
  readonly monthOfDay: Int32Array;
  readonly firstDay: number;
  /** The values of the fields grouped by, as one number for each record of the batch at hand. */
  readonly fieldKeys: Int32Array;
  /** Reads the fields grouped by for a batch. */
  readBatch(start: number, count: number): void;
  /** The number of a group. */
  numberOf(set: number, month: number, fieldKey: number): number;
}

/** Above as many groups that could be, those that are get looked up: a table of all would be too large. */
const largestTable = 2 ** 22;

/** Groups with none met yet. */
export function columnGroups(plan: Plan, table: ColumnTable): ColumnGroups {
  const months = monthsIn(plan, table);
  const fields = plan.groupFields.map((name) => groupFieldOf(plan, table, name));
  const fieldSize = fields.reduce((size, { values }) => size * values.length, 1);
  const monthSize = Math.max(1, months.names.length);
  const sets = plan.cohort?.values.length ?? 1;
  const places: GroupPlace[] = [];

  const arrive = (key: number): number => {
    const fieldKey = key % fieldSize;
    const rest = (key - fieldKey) / fieldSize;
    const month = rest % monthSize;
    const set = (rest - month) / monthSize;
    refuseTooMany(places.length + 1);
    return places.push({ set, month: months.names[month], fields: valuesOf(fieldKey, fields) }) - 1;
  };

  const numbered = numbering(sets * monthSize * fieldSize, arrive);
  const fieldKeys = new Int32Array(atOnce);
  const batch = new Int32Array(atOnce);
  return {
    places,
    monthOfDay: months.ofDay,
    firstDay: months.firstDay,
    fieldKeys,
    readBatch(start, count) {
      fieldKeys.fill(0, 0, count);
      for (const { column, values, valueOf } of fields) {
        batch.set(column.subarray(start, start + count));
        const size = values.length;
        for (let row = 0; row < count; row += 1) {
          fieldKeys[row] = (fieldKeys[row] ?? 0) * size + (valueOf[batch[row] ?? 0] ?? 0);
        }
      }
    },
    numberOf: (set, month, fieldKey) => numbered((set * monthSize + month) * fieldSize + fieldKey),
  };
}

/** Numbers keys from 0 on, as they are met. */
function numbering(size: number, arrive: (key: number) => number): (key: number) => number {
  if (size > largestTable) {
    const known = new Map<number, number>();
    return (key) => {
      let number = known.get(key);
      if (number === undefined) {
        number = arrive(key);
        known.set(key, number);
      }
      return number;
    };
  }
  const known = new Int32Array(size).fill(-1);
  return (key) => {
    let number = known[key] ?? -1;
    if (number === -1) {
      number = arrive(key);
      known[key] = number;
    }
    return number;
  };
}

interface Months {
  readonly names: readonly Month[];
  readonly ofDay: Int32Array;
  readonly firstDay: number;
}

/** The months that the days of the columns can fall in: none where nothing is grouped by them. */
function monthsIn({ measures, byMonth, from, until }: Plan, table: ColumnTable): Months {
  let [least, most] = [lastDayNumber, firstDayNumber];
  const names = measures.flatMap(({ attributedTo }) => {
    return attributedTo.kind === 'day' ? [attributedTo.field] : [attributedTo.from, attributedTo.until];
  });
  for (const name of new Set(byMonth ? names : [])) {
    const range = rangeOf(daysIn(table, name));
    least = Math.min(least, range.least);
    most = Math.max(most, range.most);
  }
  least = Math.max(least, firstDayNumber, from);
  most = Math.min(most, lastDayNumber, until - 1);
  if (least > most) return { names: [], ofDay: new Int32Array(), firstDay: 0 };
  const months = monthsFrom(monthOf(dayOfNumber(least)), monthOf(dayOfNumber(most)));
  const starts = months.map((month) => dayNumberOf(`${month}-01` as Day));
  const firstDay = starts[0] ?? 0;
  const ofDay = new Int32Array(most - firstDay + 1);
  for (const [place, start] of starts.entries()) ofDay.fill(place, start - firstDay);
  return { names: months, ofDay, firstDay };
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
