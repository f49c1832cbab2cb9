import { nnhipAgeBand, nnhipColumns, nnhipGroups } from 'neighbourhood-contracts/outcomes';
import { expect, test } from 'vitest';
import { refusalsOf } from '../../../support/refusals.ts';

test.each([
  [18, '18-19'],
  [19, '18-19'],
  [20, '20-29'],
  [29, '20-29'],
  [30, '30-39'],
  [79, '70-79'],
  [80, '80-89'],
  [89, '80-89'],
  [90, '90+'],
  [104, '90+'],
  [120, '90+'],
])('%i years are in %s', (age, band) => {
  expect(nnhipAgeBand(age)).toEqual({ kind: 'in-a-band', band });
});

test('somebody under 18 is in no band, and it is said why', () => {
  for (const age of [0, 9, 17]) expect(nnhipAgeBand(age)).toMatchObject({ kind: 'under-18' });
});

test('what is no age in whole years is refused', () => {
  for (const age of [-1, 121, 17.5, Number.NaN, '84' as unknown as number]) {
    expect(refusalsOf(() => nnhipAgeBand(age))).toEqual(['age out-of-range']);
  }
});

test('the columns are those of the template from D to Z', () => {
  expect(nnhipColumns.map(({ id }) => id)).toEqual([
    'total',
    ...['18-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90+', 'age-not-known'],
    ...['White', 'Black', 'Asian', 'Mixed', 'Other', 'ethnic-group-not-known'],
    ...['imd-1', 'imd-2', 'imd-3', 'imd-4', 'imd-5', 'imd-not-known'],
  ]);
  expect(Object.isFrozen(nnhipGroups['age-band'])).toBe(true);
});
