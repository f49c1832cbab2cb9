import { columnNamed, daysIn } from './check-columns.ts';
import type { ColumnTable } from './columns.ts';
import type { Plan } from './plan.ts';

/** Records of a batch, and where what they add up goes: `places` at the width of the parts, −1 for nowhere. */
export interface PlacedBatch {
  readonly places: Int32Array;
  readonly start: number;
  readonly count: number;
  /** By part: 1 where what is in the slot is added up. */
  readonly isSummed: Uint8Array;
  /** How many parts there is room for: a power of two. */
  readonly width: number;
}

/** What the slots of records in columns hold to be added up. */
export interface ColumnAmounts {
  /** Adds what a slot holds of each record of a batch to the sums of its place. */
  readonly add: (slot: number, sums: Float64Array, batch: PlacedBatch) => void;
}

/** The amounts of a table: whole numbers in fields, and days in spans. */
export function amountsIn({ slots }: Plan, table: ColumnTable): ColumnAmounts {
  const { fields, spans } = slots;
  return {
    add(slot, sums, batch) {
      const field = fields[slot];
      const span = spans[slot - fields.length];
      if (field !== undefined) addNumbers(numbersIn(table, field.name), sums, batch);
      else if (span !== undefined) addDays(daysIn(table, span.from), daysIn(table, span.to), sums, batch);
    },
  };
}

function numbersIn(table: ColumnTable, name: string): Int32Array {
  const column = columnNamed(table, name);
  return column.kind === 'number' ? column.numbers : new Int32Array();
}

function addNumbers(numbers: Int32Array, sums: Float64Array, batch: PlacedBatch): void {
  const { places, start, count, isSummed, width } = batch;
  for (let row = 0; row < count; row += 1) {
    const place = places[row] ?? -1;
    if (place === -1 || isSummed[place & (width - 1)] !== 1) continue;
    sums[place] = (sums[place] ?? 0) + (numbers[start + row] ?? 0);
  }
}

function addDays(from: Int32Array, to: Int32Array, sums: Float64Array, batch: PlacedBatch): void {
  const { places, start, count, isSummed, width } = batch;
  for (let row = 0; row < count; row += 1) {
    const place = places[row] ?? -1;
    if (place === -1 || isSummed[place & (width - 1)] !== 1) continue;
    sums[place] = (sums[place] ?? 0) + (to[start + row] ?? 0) - (from[start + row] ?? 0);
  }
}
