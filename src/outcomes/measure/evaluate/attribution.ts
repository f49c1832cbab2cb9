import type { AttributedTo } from '../measure.ts';
import { columnNamed, daysIn } from './check-columns.ts';
import type { ColumnGroups } from './column-groups.ts';
import { makeRoom, partsOf, type Part, type Parts, type PlacedMeasure } from './column-parts.ts';
import type { ColumnPeople } from './column-people.ts';
import type { ColumnTable } from './columns.ts';
import type { Outcome } from './decide.ts';
import type { CohortIndex } from './index-cohort.ts';
import type { Plan } from './plan.ts';
import { rowOn } from './row-groups.ts';

/** Measures that are attributed to the same day and the same footprint: a record is placed once for all of them. */
export interface Attribution {
  readonly parts: Parts;
  /** Places so many records from one on, whose outcomes are these; one below 0 is nowhere. */
  readonly add: (start: number, count: number, outcomes: Int32Array) => void;
}

/** What every attribution reads. */
export interface Placing {
  readonly plan: Plan;
  readonly table: ColumnTable;
  readonly outcomes: readonly Outcome[];
  readonly groups: ColumnGroups;
  readonly people: ColumnPeople;
}

/** The attributions of the measures of a plan. */
export function attributionsOf(placing: Placing): readonly Attribution[] {
  const { plan, outcomes } = placing;
  const alike = new Map<string, PlacedMeasure[]>();
  for (const [place, measure] of plan.measures.entries()) {
    const key = JSON.stringify([measure.attributedTo, measure.person]);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [{ measure, place }]);
    else others.push({ measure, place });
  }
  return [...alike.values()].map((measures) => {
    const [{ measure }] = measures as [PlacedMeasure];
    const parts = partsOf(measures, outcomes, plan.slots);
    const isRestated = measure.person === 'restated';
    const { attributedTo } = measure;
    const add =
      attributedTo.kind === 'day'
        ? onDays(parts, daysIn(placing.table, attributedTo.field), isRestated, placing)
        : onNights(parts, attributedTo, isRestated, placing);
    return { parts, add };
  });
}

function onDays(
  parts: Parts,
  days: Int32Array,
  isRestated: boolean,
  { plan, table, groups, people }: Placing,
): Attribution['add'] {
  const { cohort, from, until, byMonth, mapOn } = plan;
  const { monthOfDay, firstDay, fieldKeys } = groups;
  const addAmounts = amountsAdder(plan, table);
  const looksAtDays = cohort?.hasPeriods === true;
  return (start, count, outcomes) => {
    for (let row = 0; row < count; row += 1) {
      const outcome = outcomes[row] ?? -1;
      if (outcome < 0) continue;
      const part = parts.of(outcome);
      if (!part.isPlaced) continue;
      const day = days[start + row] ?? 0;
      if (day < from || day >= until) {
        part.outsidePeriod += 1;
        continue;
      }
      let set = 0;
      if (cohort !== undefined) {
        let own = people.rows[row] ?? -1;
        if (looksAtDays) own = rowOn(cohort, own, isRestated ? mapOn : day);
        if (own === -1) {
          part.outsideCohort += 1;
          continue;
        }
        set = cohort.set[own] ?? 0;
      }
      const month = byMonth ? (monthOfDay[day - firstDay] ?? 0) : 0;
      const group = groups.numberOf(set, month, fieldKeys[row] ?? 0);
      if (group >= part.records.length) makeRoom(part, group);
      part.records[group] = (part.records[group] ?? 0) + 1;
      if (part.sums.length > 0) addAmounts(part, group, start + row);
    }
  };
}

/** Adds the amounts of a record to those of its group. */
function amountsAdder({ slots }: Plan, table: ColumnTable): (part: Part, group: number, row: number) => void {
  const { fields, spans } = slots;
  const numbers = fields.map(({ name }) => {
    const column = columnNamed(table, name);
    return column.kind === 'number' ? column.numbers : none;
  });
  const days = spans.map(({ from, to }) => [daysIn(table, from), daysIn(table, to)] as const);
  const amountOf = (slot: number, row: number): number => {
    if (slot < fields.length) return numbers[slot]?.[row] ?? 0;
    const [from, to] = days[slot - fields.length] ?? [none, none];
    return (to[row] ?? 0) - (from[row] ?? 0);
  };
  return ({ sums }, group, row) => {
    for (const { slot, amounts } of sums) amounts[group] = (amounts[group] ?? 0) + amountOf(slot, row);
  };
}

const none = new Int32Array();

function onNights(
  parts: Parts,
  { from: fromField, until: untilField }: Extract<AttributedTo, { readonly kind: 'occupied-nights' }>,
  isRestated: boolean,
  { plan, table, groups, people }: Placing,
): Attribution['add'] {
  const { cohort, from, until, byMonth, mapOn } = plan;
  const [begins, ends] = [daysIn(table, fromField), daysIn(table, untilField)];
  const { monthOfDay, firstDay, fieldKeys } = groups;
  /** The last record that had a night in each group: a record counts once in it, however often its person came back. */
  const lastIn: number[] = [];

  const addNights = (part: Part, set: number, first: number, last: number, row: number, fieldKey: number): boolean => {
    for (let day = first; day < last; day += 1) {
      const group = groups.numberOf(set, byMonth ? (monthOfDay[day - firstDay] ?? 0) : 0, fieldKey);
      if (group >= part.records.length) makeRoom(part, group);
      if (lastIn[group] !== row) part.records[group] = (part.records[group] ?? 0) + 1;
      lastIn[group] = row;
      for (const { amounts } of part.sums) amounts[group] = (amounts[group] ?? 0) + 1;
    }
    return first < last;
  };

  const addOfPerson = (
    part: Part,
    of: CohortIndex,
    own: number,
    first: number,
    last: number,
    row: number,
    key: number,
  ) => {
    let isIn = false;
    if (isRestated) {
      const here = rowOn(of, own, mapOn);
      return here !== -1 && addNights(part, of.set[here] ?? 0, first, last, row, key);
    }
    for (let here = own; here !== -1; here = of.next[here] ?? -1) {
      const [begin, end] = [Math.max(first, of.from[here] ?? 0), Math.min(last, of.until[here] ?? 0)];
      if (addNights(part, of.set[here] ?? 0, begin, end, row, key)) isIn = true;
    }
    return isIn;
  };

  return (start, count, outcomes) => {
    for (let row = 0; row < count; row += 1) {
      const outcome = outcomes[row] ?? -1;
      if (outcome < 0) continue;
      const part = parts.of(outcome);
      if (!part.isPlaced) continue;
      const first = Math.max(begins[start + row] ?? 0, from);
      const last = Math.min(ends[start + row] ?? 0, until);
      const key = fieldKeys[row] ?? 0;
      if (first >= last) part.outsidePeriod += 1;
      else if (cohort === undefined) addNights(part, 0, first, last, start + row, key);
      else if (!addOfPerson(part, cohort, people.rows[row] ?? -1, first, last, start + row, key))
        part.outsideCohort += 1;
    }
  };
}
