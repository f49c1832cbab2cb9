import { firstDayNumber } from '../../../time/index.ts';
import type { AttributedTo } from '../measure.ts';
import type { PlaceBatch, Placing } from './placing.ts';
import { daysIn } from './check-columns.ts';
import { makeRoomForGroup, type PartTally } from './part-tally.ts';
import { rowOn } from './row-groups.ts';

/** Places records on each of their nights. */
export function placeOnNights(
  { from: fromField, until: untilField }: Extract<AttributedTo, { readonly kind: 'occupied-nights' }>,
  isRestated: boolean,
  tally: PartTally,
  { plan, table, groups, people }: Placing,
): PlaceBatch {
  const { cohort, mapOn } = plan;
  const [begins, ends] = [daysIn(table, fromField), daysIn(table, untilField)];
  const { keyOfDay, fieldKeys, setSize } = groups;
  /** The last record that had a night in each group: a record counts once in it, however often its person came back. */
  const lastIn: number[] = [];

  /** Adds the nights of a record in one row of the cohort, and says whether there is any. */
  const addNights = (record: RecordOfNights, set: number, first: number, last: number): boolean => {
    for (let day = first; day < last; day += 1) {
      const group = groups.numberOf(set * setSize + (keyOfDay[day - firstDayNumber] ?? 0) + record.fieldKey);
      const place = group * tally.width + record.part;
      if (place >= tally.records.length) makeRoomForGroup(tally, group);
      if (lastIn[group] !== record.row) tally.records[place] = (tally.records[place] ?? 0) + 1;
      lastIn[group] = record.row;
      for (const amounts of tally.sums.values()) amounts[place] = (amounts[place] ?? 0) + 1;
    }
    return first < last;
  };

  const addOfPerson = (record: RecordOfNights, own: number, first: number, last: number): boolean => {
    if (cohort === undefined) return addNights(record, 0, first, last);
    if (isRestated) {
      const here = rowOn(cohort, own, mapOn);
      return here !== -1 && addNights(record, cohort.set[here] ?? 0, first, last);
    }
    let isIn = false;
    for (let here = own; here !== -1; here = cohort.next[here] ?? -1) {
      const [begin, end] = [Math.max(first, cohort.from[here] ?? 0), Math.min(last, cohort.until[here] ?? 0)];
      if (addNights(record, cohort.set[here] ?? 0, begin, end)) isIn = true;
    }
    return isIn;
  };

  return (start, count, outcomes, partOf) => {
    for (let row = 0; row < count; row += 1) {
      const part = partOf[outcomes[row] ?? -1] ?? -1;
      if (part === -1) continue;
      const first = Math.max(begins[start + row] ?? 0, plan.from);
      const last = Math.min(ends[start + row] ?? 0, plan.until);
      const record = { part, row: start + row, fieldKey: fieldKeys[row] ?? 0 };
      const { outsidePeriod, outsideCohort } = tally;
      if (first >= last) outsidePeriod[part] = (outsidePeriod[part] ?? 0) + 1;
      else if (!addOfPerson(record, people.rows[row] ?? -1, first, last)) {
        outsideCohort[part] = (outsideCohort[part] ?? 0) + 1;
      }
    }
  };
}

interface RecordOfNights {
  readonly part: number;
  readonly row: number;
  readonly fieldKey: number;
}
