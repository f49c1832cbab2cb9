import { madeWith, type MadeWith } from '../../../policy/index.ts';
import {
  checkDistinct,
  checkEach,
  checkObject,
  placeIn,
  refuse,
  type Check,
  type FieldChecks,
} from '../../../problems/index.ts';
import { checkDay, checkMonth, dayNumberOf, type Day, type Month } from '../../../time/index.ts';
import { checkCohortBy } from './check-cohort.ts';
import type { CohortRow, PreparedCohort } from './cohort.ts';
import type { GroupCounts } from './counts.ts';
import { checkCohort, cohortBy } from './prepare-cohort.ts';
import { orderOfGroups } from './order.ts';

/** People of a cohort by group: the denominator of a rate. */
export interface PeopleCounts {
  readonly by: readonly string[];
  readonly groups: readonly PeopleOfGroup[];
  readonly madeWith: MadeWith;
}

/** The people of one group, or the months that people were in it. */
export interface PeopleOfGroup {
  /** What the group is, by the names in `by`; null is not known. */
  readonly group: GroupCounts['group'];
  readonly people: number;
}

type People = readonly CohortRow[] | PreparedCohort;

/** The day on which people are counted, and by what. */
export interface PeopleAsked {
  /** Attributes of the people, by their names in the cohort: none for one group. */
  readonly by: readonly string[];
  readonly on: Day;
}

/** The months over which people are counted, and by what. */
export interface PersonMonthsAsked {
  /** Attributes of the people, by their names in the cohort, and `'month'`. */
  readonly by: readonly string[];
  readonly months: readonly Month[];
}

/**
 * The people who are in a cohort on a day, by group. Groups of nobody are not listed.
 *
 * Throws when a row of the cohort cannot be read, a person is in two rows on one day, or nobody has an attribute that is
 * asked for. No error says who.
 *
 * @example
 * ```ts
 * import { countPeople } from 'neighbourhood-contracts/outcomes';
 *
 * const cohort = [
 *   { person: 'a', practice: 'A81001', until: '2026-05-01' },
 *   { person: 'a', practice: 'A81002', from: '2026-05-01' },
 *   { person: 'b', practice: 'A81002' },
 * ] as const;
 * countPeople(cohort, { by: ['practice'], on: '2026-05-01' }).groups; // => [{ group: { practice: 'A81002' }, people: 2 }]
 * ```
 */
export function countPeople(cohort: readonly CohortRow[] | PreparedCohort, asked: PeopleAsked): PeopleCounts {
  refuse('what is asked', [...checkCohort(cohort, 'cohort'), ...checkObject(asked, '', peopleChecks)]);
  return counted(cohort, asked.by, [{ day: asked.on, month: undefined }]);
}

/**
 * The months that people are in a cohort, by group: for each month those who are in it on its first day, added up. A
 * rate over several months is over this.
 *
 * Throws as `countPeople` does, and when a month is given twice.
 *
 * @example
 * ```ts
 * import { countPersonMonths } from 'neighbourhood-contracts/outcomes';
 *
 * const cohort = [{ person: 'a' }, { person: 'b', from: '2026-04-15' }] as const;
 * countPersonMonths(cohort, { by: [], months: ['2026-04', '2026-05'] }).groups; // => [{ group: {}, people: 3 }]
 * ```
 */
export function countPersonMonths(
  cohort: readonly CohortRow[] | PreparedCohort,
  asked: PersonMonthsAsked,
): PeopleCounts {
  refuse('what is asked', [...checkCohort(cohort, 'cohort'), ...checkObject(asked, '', monthsChecks)]);
  return counted(
    cohort,
    asked.by,
    asked.months.map((month) => ({ day: `${month}-01` as Day, month })),
  );
}

const checkMonths: Check = (value, path) => {
  const problems = checkEach(value, path, checkMonth);
  if (problems.length > 0) return problems;
  return checkDistinct((value as readonly Month[]).map((month, place) => ({ key: month, path: placeIn(path, place) })));
};
const peopleChecks: FieldChecks = { by: (by, at) => checkCohortBy(by, at, []), on: checkDay };
const monthsChecks: FieldChecks = { by: (by, at) => checkCohortBy(by, at, ['month']), months: checkMonths };

interface DayOfCount {
  readonly day: Day;
  readonly month: Month | undefined;
}

function counted(cohort: People, by: readonly string[], days: readonly DayOfCount[]): PeopleCounts {
  const attributes = by.filter((name) => name !== 'month');
  const { from, until, set, values } = cohortBy(cohort, attributes);
  const groups = days.flatMap(({ day, month }) => {
    const number = dayNumberOf(day);
    const people = values.map(() => 0);
    for (let row = 0; row < set.length; row += 1) {
      const isIn = (from[row] ?? 0) <= number && number < (until[row] ?? 0);
      if (isIn) people[set[row] ?? 0] = (people[set[row] ?? 0] ?? 0) + 1;
    }
    return people.map((here, place) => ({ group: groupOf(by, attributes, values[place] ?? [], month), people: here }));
  });
  return { by: [...by], groups: together(groups, by), madeWith: madeWith() };
}

function groupOf(
  by: readonly string[],
  attributes: readonly string[],
  values: readonly (string | null)[],
  month: Month | undefined,
): GroupCounts['group'] {
  return Object.fromEntries(
    by.map((name) => [name, name === 'month' ? (month ?? null) : (values[attributes.indexOf(name)] ?? null)]),
  );
}

/** Months that are not told apart fall into one group. */
function together(groups: readonly PeopleOfGroup[], by: readonly string[]): readonly PeopleOfGroup[] {
  const sums = new Map<string, PeopleOfGroup>();
  for (const { group, people } of groups) {
    if (people === 0) continue;
    const key = JSON.stringify(by.map((name) => group[name]));
    sums.set(key, { group, people: people + (sums.get(key)?.people ?? 0) });
  }
  return [...sums.values()].sort((a, b) => orderOfGroups(by, a.group, b.group));
}
