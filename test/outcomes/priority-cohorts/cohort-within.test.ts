import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohortWithin, countPeople, type CohortRow } from 'neighbourhood-contracts/outcomes';
import { addDays } from 'neighbourhood-contracts/time';
import { refusalsOf } from '../../support/refusals.ts';

const day = (days: number) => addDays('2026-01-01', days);
/** Rows of a person one after another, with a gap before each. */
const rows = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 30 })), { maxLength: 5 }).map((parts) => {
  let at = 0;
  return parts.map(([gap, length], place): CohortRow => {
    const from = at + gap;
    at = from + length;
    return { person: 'a', practice: String(place), from: day(from), until: day(at) };
  });
});

test('a member is in on a day if both lists have them in, in the row of the people', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(150), (people, members, days) => {
      const on = (list: readonly CohortRow[]) => countPeople(list, { by: [], on: day(days) }).groups.length;
      const within = cohortWithin(people, members);
      expect(on(within.rows)).toBe(Math.min(on(people), on(members)));
      expect(within.membersNowhere).toBe(members.length > 0 && within.rows.length === 0 ? 1 : 0);
    }),
  );
});

test('rows without ends stay without, and who is on no list is counted', () => {
  expect(cohortWithin([{ person: 'a', practice: 'x' }], [{ person: 'a' }, { person: 'b' }])).toEqual({
    rows: [{ person: 'a', practice: 'x' }],
    membersNowhere: 1,
  });
});

test('a person twice on one day is refused, and nobody is named', () => {
  const twice = [{ person: 'secret' }, { person: 'secret' }];
  expect(refusalsOf(() => cohortWithin(twice, []))).toHaveLength(1);
  expect(() => cohortWithin(twice, [])).toThrow(/^(?![\s\S]*secret)/);
});
