import type { PlaceBatch, Placing } from './placing.ts';
import { firstDayNumber } from '../../../time/index.ts';
import { daysIn } from './check-columns.ts';
import { amountsIn } from './column-amounts.ts';
import type { Parts } from './column-parts.ts';
import type { ColumnGroups } from './column-groups.ts';
import { absentNumber } from './columns.ts';
import { atOnce } from './at-once.ts';
import type { CohortIndex } from './index-cohort.ts';
import { makeRoomForGroup, type PartTally } from './part-tally.ts';
import { rowOn } from './row-groups.ts';

/** Places records on the days of a field. */
export function placeOnDays(
  field: string,
  isRestated: boolean,
  tally: PartTally,
  parts: Parts,
  { plan, table, groups, people }: Placing,
): PlaceBatch {
  const { cohort, mapOn } = plan;
  const placed: PlacedOnDays = {
    days: daysIn(table, field),
    from: Math.max(plan.from, absentNumber + 1),
    until: Math.min(plan.until, 2 ** 31 - 1),
    rows: cohort?.hasPeriods === true ? new Int32Array(atOnce) : people.rows,
    sets: cohort?.set ?? new Int32Array(1),
    groups,
    tally,
  };
  const amounts = amountsIn(plan, table);
  const places = new Int32Array(atOnce);
  return (start, count, outcomes, partOf) => {
    if (cohort?.hasPeriods === true) {
      chooseRows(cohort, people.rows, placed, isRestated ? mapOn : undefined, start, count);
    }
    placeRows(placed, start, count, outcomes, partOf, places);
    for (const [slot, sums] of tally.sums)
      amounts.add(slot, sums, { places, start, count, isSummed: hasSlot(parts, slot), width: tally.width });
  };
}

/** By part: 1 where some measure adds up what is in a slot. */
function hasSlot({ all }: Parts, slot: number): Uint8Array {
  return Uint8Array.from(all, ({ slots }) => (slots.includes(slot) ? 1 : 0));
}

/** What the placing of records on days reads and writes. */
interface PlacedOnDays {
  readonly days: Int32Array;
  readonly from: number;
  readonly until: number;
  /** The row of the cohort of the person of each record of the batch at hand, or −1. */
  readonly rows: Int32Array;
  readonly sets: Int32Array;
  readonly groups: ColumnGroups;
  readonly tally: PartTally;
}

/** Where rows of the cohort begin and end, chooses the one that holds on the day of each record, or on that of a map. */
function chooseRows(
  cohort: CohortIndex,
  first: Int32Array,
  { days, rows }: PlacedOnDays,
  mapOn: number | undefined,
  start: number,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) rows[row] = rowOn(cohort, first[row] ?? -1, mapOn ?? days[start + row] ?? 0);
}

/** One loop by itself, over arrays of numbers alone: every record comes by here. */
function placeRows(
  { days, from, until, rows, sets, groups, tally }: PlacedOnDays,
  start: number,
  count: number,
  outcomes: Int32Array,
  partOf: Int32Array,
  places: Int32Array,
): void {
  const { keyOfDay, fieldKeys, setSize, numbers } = groups;
  const { outsidePeriod, outsideCohort, width } = tally;
  let { records } = tally;
  for (let row = 0; row < count; row += 1) {
    places[row] = -1;
    const outcome = outcomes[row] ?? -1;
    const part = outcome < 0 ? -1 : (partOf[outcome] ?? -1);
    if (part === -1) continue;
    const day = days[start + row] ?? 0;
    if (day < from || day >= until) {
      outsidePeriod[part] = (outsidePeriod[part] ?? 0) + 1;
      continue;
    }
    const own = rows[row] ?? -1;
    if (own === -1) {
      outsideCohort[part] = (outsideCohort[part] ?? 0) + 1;
      continue;
    }
    const key = (sets[own] ?? 0) * setSize + (keyOfDay[day - firstDayNumber] ?? 0) + (fieldKeys[row] ?? 0);
    let group = numbers[key] ?? -1;
    if (group === -1) group = groups.numberOf(key);
    const place = group * width + part;
    if (place >= records.length) {
      makeRoomForGroup(tally, group);
      ({ records } = tally);
    }
    places[row] = place;
    records[place] = (records[place] ?? 0) + 1;
  }
}
