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
import { daysIn } from './check-columns.ts';
import type { ColumnTable } from './columns.ts';
import type { Plan } from './plan.ts';

/** The months that records of a table can count in. */
export interface ColumnMonths {
  readonly names: readonly Month[];
  /** By days from the first of the calendar on: the place of its month among them. */
  readonly ofDay: Int32Array;
}

/**
 * The months in which there is a day that something counts on: a mistyped year adds one month, and not all those until
 * it. None where nothing is grouped by them.
 */
export function columnMonths({ measures, byMonth, from, until }: Plan, table: ColumnTable): ColumnMonths {
  const ofDay = new Int32Array(byMonth ? lastDayNumber - firstDayNumber + 1 : 0);
  if (!byMonth) return { names: [], ofDay };
  const seen = new Uint8Array(ofDay.length);
  const [first, last] = [Math.max(from, firstDayNumber), Math.min(until - 1, lastDayNumber)];
  for (const { attributedTo } of measures) {
    if (attributedTo.kind === 'day') see(seen, daysIn(table, attributedTo.field), first, last);
    else seeNights(seen, daysIn(table, attributedTo.from), daysIn(table, attributedTo.until), first, last);
  }
  const earliest = seen.indexOf(1);
  if (earliest === -1) return { names: [], ofDay };
  const latest = seen.lastIndexOf(1);
  const names: Month[] = [];
  for (const month of monthsFrom(monthAt(earliest), monthAt(latest))) {
    const start = dayNumberOf(`${month}-01` as Day) - firstDayNumber;
    // A month has 31 days at most: what is written of the next one too far is written over with it.
    if (!seen.subarray(start, start + 31).includes(1)) continue;
    ofDay.fill(names.length, start, start + 31);
    names.push(month);
  }
  return { names, ofDay };
}

function monthAt(place: number): Month {
  return monthOf(dayOfNumber(firstDayNumber + place));
}

function see(seen: Uint8Array, days: Int32Array, first: number, last: number): void {
  const { length } = days;
  for (let row = 0; row < length; row += 1) {
    const day = days[row] ?? 0;
    if (day >= first && day <= last && seen[day - firstDayNumber] === 0) seen[day - firstDayNumber] = 1;
  }
}

function seeNights(seen: Uint8Array, begins: Int32Array, ends: Int32Array, first: number, last: number): void {
  for (let row = 0; row < begins.length; row += 1) {
    const [begin, end] = [begins[row] ?? 0, ends[row] ?? 0];
    if (begin < firstDayNumber || end > lastDayNumber) continue;
    for (let night = Math.max(begin, first); night < end && night <= last; night += 1) seen[night - firstDayNumber] = 1;
  }
}
