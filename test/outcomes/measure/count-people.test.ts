import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPeople, countPersonMonths, prepareCohort, type CohortRow } from 'neighbourhood-contracts/outcomes';
import type { Day, Month } from 'neighbourhood-contracts/time';
import { refusalsOf } from '../../support/refusals.ts';

const days: readonly Day[] = ['2026-04-01', '2026-04-15', '2026-05-01', '2026-05-31', '2026-06-01', '2026-07-01'];
const months: readonly Month[] = ['2026-04', '2026-05', '2026-06'];

/** People whose rows follow each other without an overlap, in one practice after another. */
const cohorts = fc.array(fc.subarray([...days], { minLength: 2 }), { maxLength: 12 }).map((lives) =>
  lives.flatMap((turns, person) =>
    turns.slice(1).map((until, place): CohortRow => {
      return {
        person: `made-up ${person}`,
        from: turns[place] ?? until,
        until,
        practice: place % 2 === 0 ? 'A' : null,
      };
    }),
  ),
);

const keyed = (groups: readonly { group: Readonly<Record<string, string | null>>; people: number }[]) =>
  Object.fromEntries(groups.map(({ group, people }) => [String(group['practice']), people]));

test('the people of a day are those whose row has begun and has not ended, as counted by hand', () => {
  fc.assert(
    fc.property(cohorts, fc.constantFrom(...days), (cohort, on) => {
      const byHand: Record<string, number> = {};
      for (const { from = '', until = '9', practice } of cohort) {
        if (from <= on && on < until) byHand[String(practice)] = (byHand[String(practice)] ?? 0) + 1;
      }
      expect(keyed(countPeople(cohort, { by: ['practice'], on }).groups)).toEqual(byHand);
      const prepared = prepareCohort(cohort, { by: ['practice'] });
      expect(keyed(countPeople(prepared, { by: ['practice'], on }).groups)).toEqual(byHand);
    }),
  );
});

test('person-months are the people of the first of each month, added up', () => {
  fc.assert(
    fc.property(cohorts, fc.subarray([...months], { minLength: 1 }), (cohort, asked) => {
      const added: Record<string, number> = {};
      for (const month of asked) {
        const { groups } = countPeople(cohort, { by: ['practice'], on: `${month}-01` });
        for (const [practice, people] of Object.entries(keyed(groups)))
          added[practice] = (added[practice] ?? 0) + people;
      }
      expect(keyed(countPersonMonths(cohort, { by: ['practice'], months: asked }).groups)).toEqual(added);
    }),
  );
});

test('somebody who leaves on the first of a month is not in it, and one who comes on it is', () => {
  const cohort = [
    { person: 'a', until: '2026-05-01' },
    { person: 'b', from: '2026-05-01' },
  ] as const;
  expect(countPeople(cohort, { by: [], on: '2026-05-01' }).groups).toEqual([{ group: {}, people: 1 }]);
  expect(countPersonMonths(cohort, { by: ['month'], months: ['2026-04', '2026-05'] }).groups).toEqual([
    { group: { month: '2026-04' }, people: 1 },
    { group: { month: '2026-05' }, people: 1 },
  ]);
});

test('a month given twice, an unknown attribute and somebody in two rows on one day are refused', () => {
  const cohort = [{ person: 'a', practice: 'A' }];
  expect(refusalsOf(() => countPersonMonths(cohort, { by: [], months: ['2026-04', '2026-04'] }))).toEqual([
    'months[1] duplicate',
  ]);
  expect(refusalsOf(() => countPeople(cohort, { by: ['band'], on: '2026-04-01' }))).not.toEqual([]);
  expect(refusalsOf(() => countPeople([...cohort, ...cohort], { by: [], on: '2026-04-01' }))).not.toEqual([]);
});
