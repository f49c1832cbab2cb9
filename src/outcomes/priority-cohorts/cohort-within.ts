import { refuse } from '../../problems/index.ts';
import { dayNumberOf, dayOfNumber } from '../../time/index.ts';
import type { CohortRow } from '../measure/evaluate/cohort.ts';
import { checkCohort, prepareCohort } from '../measure/evaluate/prepare-cohort.ts';

/** The members of a cohort with what they are grouped by. Rows say who, and are no result to be published. */
export interface CohortWithin {
  readonly rows: readonly CohortRow[];
  /** How many members have no day among the people that are given: not registered here, say. */
  readonly membersNowhere: number;
}

/**
 * The members of a cohort, with the attributes that people have on a list: their practice, their age band. A member is in for
 * the days on which they are both a member and on the list, in the row of the list that holds that day.
 *
 * Throws when a row cannot be read, or a person is in two rows of either on one day. No error says who.
 *
 * @example
 * ```ts
 * import { cohortWithin } from 'neighbourhood-contracts/outcomes';
 *
 * const people = [
 *   { person: 'a', practice: 'A81001', until: '2026-06-01' },
 *   { person: 'a', practice: 'A81002', from: '2026-06-01' },
 * ] as const;
 * const { rows } = cohortWithin(people, [{ person: 'a', from: '2026-04-01', until: '2026-07-01' }]);
 * rows[0]; // => { person: 'a', practice: 'A81001', from: '2026-04-01', until: '2026-06-01' }
 * rows[1]; // => { person: 'a', practice: 'A81002', from: '2026-06-01', until: '2026-07-01' }
 * ```
 */
export function cohortWithin(people: readonly CohortRow[], members: readonly CohortRow[]): CohortWithin {
  refuse('the people and the members', [...checkCohort(people, 'people'), ...checkCohort(members, 'members')]);
  prepareCohort(people, { by: [] });
  prepareCohort(members, { by: [] });
  const rowsOf = new Map<string, CohortRow[]>();
  for (const row of people) {
    const own = rowsOf.get(row.person);
    if (own === undefined) rowsOf.set(row.person, [row]);
    else own.push(row);
  }
  const rows = members.flatMap((member) =>
    (rowsOf.get(member.person) ?? []).flatMap((row) => {
      const from = Math.max(first(row), first(member));
      const until = Math.min(end(row), end(member));
      if (from >= until) return [];
      return [{ ...row, ...dayIn('from', from), ...dayIn('until', until) }];
    }),
  );
  const found = new Set(rows.map(({ person }) => person));
  const nowhere = new Set(members.map(({ person }) => person).filter((person) => !found.has(person)));
  return { rows, membersNowhere: nowhere.size };
}

/** A row without a first or a last day goes on for ever that way: blank is absent, as in every cohort. */
function first({ from }: CohortRow): number {
  return from === undefined || (from as string | null) === null || (from as string) === ''
    ? -Infinity
    : dayNumberOf(from);
}

function end({ until }: CohortRow): number {
  return until === undefined || (until as string | null) === null || (until as string) === ''
    ? Infinity
    : dayNumberOf(until);
}

function dayIn(name: 'from' | 'until', number: number) {
  return Number.isFinite(number) ? { [name]: dayOfNumber(number) } : {};
}
