import { expect, test } from 'vitest';
import { countPeople, prepareCohort, type PreparedCohort } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';

const prepared = prepareCohort([{ person: 'a', practice: 'A81001' }, { person: 'b' }], { by: ['practice'] });
const asked = { by: ['practice'], on: '2026-05-01' } as const;

test('a prepared cohort counts its people, and so does a copy with nothing changed', () => {
  const { groups } = countPeople(prepared, asked);
  expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(2);
  expect(countPeople({ ...prepared }, asked).groups).toEqual(groups);
});

test.each([
  { by: undefined },
  { by: [] },
  { by: ['practice', 'age-band'] },
  { rows: 3 },
  { set: [0, 0] },
  { values: [null] },
  { values: undefined },
  { first: {} },
  { until: new Int32Array(1) },
  { rowsOf: {} },
])('one that was changed to %j is refused', (change) => {
  const changed = { ...prepared, ...change } as PreparedCohort;
  expect(refusalsOf(() => countPeople(changed, asked))).toEqual(['cohort wrong-type']);
});

test('a copy out of a file is refused', () => {
  const copy = JSON.parse(JSON.stringify(prepared)) as PreparedCohort;
  expect(() => countPeople(copy, asked)).toThrow('This is no cohort as prepareCohort gave it.');
});
