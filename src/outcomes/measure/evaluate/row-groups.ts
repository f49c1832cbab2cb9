import { dayOfNumber, monthOf, type Month } from '../../../time/index.ts';
import type { CohortIndex } from './index-cohort.ts';
import type { Plan } from './plan.ts';
import type { Slots } from './slots.ts';
import type { GroupPlace } from './tally.ts';

/** The groups that records fall in, numbered as they are met. */
export interface RowGroups {
  readonly places: readonly GroupPlace[];
  /** The group of the record at hand on a day, or −1 where its person is not in the cohort then. */
  on(day: number, isRestated: boolean): number;
  /** The nights of the record at hand in each group, from a day until another: those when its person is in the cohort. */
  nights(from: number, until: number, isRestated: boolean): ReadonlyMap<number, number>;
}

/** Groups with none met yet. */
export function rowGroups(plan: Plan, { at, placeOf }: Slots): RowGroups {
  const { cohort, byMonth, mapOn, groupFields, person } = plan;
  const places: GroupPlace[] = [];
  const numbers = new Map<string, number>();
  const fieldPlaces = groupFields.map(placeOf);
  const personPlace = placeOf(person?.name ?? '');
  const monthOfDay = rememberedMonths();

  const numberOf = (set: number, day: number): number => {
    const month = byMonth ? monthOfDay(day) : undefined;
    const fields = fieldPlaces.map((place) => (at[place] === undefined ? null : String(at[place])));
    const key = fields.length === 0 ? `${set} ${month}` : JSON.stringify([set, month, fields]);
    let number = numbers.get(key);
    if (number === undefined) {
      number = places.push({ set, month, fields }) - 1;
      numbers.set(key, number);
    }
    return number;
  };

  const rowsOf = (): number => cohort?.first.get(String(at[personPlace])) ?? -1;

  return {
    places,
    on(day, isRestated) {
      if (cohort === undefined) return numberOf(0, day);
      const row = rowOn(cohort, rowsOf(), isRestated ? mapOn : day);
      return row === -1 ? -1 : numberOf(cohort.set[row] ?? 0, day);
    },
    nights(from, until, isRestated) {
      const nights = new Map<number, number>();
      const add = (set: number, first: number, last: number) => {
        for (let day = first; day < last; day += 1) {
          const group = numberOf(set, day);
          nights.set(group, (nights.get(group) ?? 0) + 1);
        }
      };
      if (cohort === undefined) add(0, from, until);
      else if (isRestated) {
        const row = rowOn(cohort, rowsOf(), mapOn);
        if (row !== -1) add(cohort.set[row] ?? 0, from, until);
      } else {
        for (let row = rowsOf(); row !== -1; row = cohort.next[row] ?? -1) {
          add(cohort.set[row] ?? 0, Math.max(from, cohort.from[row] ?? 0), Math.min(until, cohort.until[row] ?? 0));
        }
      }
      return nights;
    },
  };
}

/** The row of a person that a day is in, beginning with the first of them, or −1. Without a day it is the first. */
export function rowOn({ from, until, next }: CohortIndex, first: number, day: number | undefined): number {
  if (day === undefined) return first;
  let row = first;
  while (row !== -1 && !((from[row] ?? 0) <= day && day < (until[row] ?? 0))) row = next[row] ?? -1;
  return row;
}

/** The month of a day by its number: a file has many records of one day. */
function rememberedMonths(): (day: number) => Month {
  const known = new Map<number, Month>();
  return (day) => {
    let month = known.get(day);
    if (month === undefined) {
      month = monthOf(dayOfNumber(day));
      known.set(day, month);
    }
    return month;
  };
}
