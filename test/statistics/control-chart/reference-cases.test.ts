import { expect, test } from 'vitest';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { controlChartAnswers } from '../../conformance/reference-cases/control-chart.ts';

test.each([
  ['spc_xmr', 39],
  ['spc_real_ae', 3],
])('every line, flag and icon of %s is as NHSRplotthedots has it', (file, count) => {
  const { meta, cases } = casesOf(file, 'spc_xmr');
  expect(cases).toHaveLength(count);
  expect(cases.filter((each) => !comparisonOf(controlChartAnswers, each, meta).isSame).map(({ id }) => id)).toEqual([]);
});

const dates = Array.from(
  { length: 14 },
  (_, month) => `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
);
const plain = {
  improvement_direction: 'increase',
  target: 10,
  fix_after_n_points: null,
  rebase_at_index_1based: [],
  screen_outliers: true,
};
const answered = (values: readonly (number | null)[], more: object = {}) =>
  controlChartAnswers['spc_xmr']?.({ dates: dates.slice(0, values.length), values, ...plain, ...more }, [], { tol: 0 });

test('a series that does not vary has no limits there, is of common cause and hits or misses its target', () => {
  const answer = answered(new Array<number>(14).fill(12));
  expect(answer).toMatchObject({
    outside_limits: new Array(14).fill(null),
    close_to_limits: new Array(14).fill(null),
    relative_to_mean: new Array(14).fill(0),
    special_cause_type: new Array(14).fill('Common Cause'),
    summary: [
      { mean_col: 12, lpl: 'NaN', upl: 'NaN', variation_type: 'common_cause', assurance_type: 'inconsistent', n: 14 },
    ],
  });
  expect(answered(new Array<number>(14).fill(12), { screen_outliers: false })).toMatchObject({
    outside_limits: new Array(14).fill(false),
    summary: [{ lpl: 12, upl: 12, assurance_type: 'consistent_pass' }],
  });
});

test('one point has a mean there, and no limits', () => {
  expect(answered([5])).toMatchObject({ mean: [5], lpl: ['NaN'], upl: ['NaN'], outside_limits: [null] });
});

test('a missing point has no side there and counts as one of common cause, and as one of the group', () => {
  const answer = answered([50, 52, null, 51, 50, 48, 53, 50, 49, 51, 52, 50, 49], { target: null });
  expect(answer).toMatchObject({
    relative_to_mean: [-1, 1, null, 1, -1, -1, 1, -1, -1, 1, 1, -1, -1],
    short_group_warning: new Array(13).fill(false),
    summary: [{ n: 13, common_cause: 13, variation_type: 'common_cause' }],
  });
  expect(answer?.['summary']).not.toHaveProperty('0.assurance_type');
  expect((answer?.['special_cause_type'] as readonly string[])[2]).toBe('Common Cause');
  // Ten moving ranges, which sum to 20: there is none to the missing point, and none from it.
  expect((answer?.['upl'] as readonly number[])[0]).toBeCloseTo(605 / 12 + 2.66 * 2, 10);
});

test('groups are counted from 1 there where one is begun on the first day', () => {
  const values = [50, 52, 49, 51, 50, 48, 53];
  expect(answered(values, { rebase_at_index_1based: [1, 4] })).toMatchObject({
    rebase_group: [1, 1, 1, 2, 2, 2, 2],
    summary: [
      { rebase_group: 1, n: 3, assurance_type: null },
      { rebase_group: 2, n: 4, assurance_type: 'consistent_pass' },
    ],
  });
});

test('the tool fixes limits after twelve points at least', () => {
  const values = [50, 52, 49, 51, 50, 48, 53, 50, 49, 51, 52, 50, 49];
  expect(() => answered(values, { fix_after_n_points: 11 })).toThrow('fixAfter');
  expect(answered(values, { fix_after_n_points: 12 })).toBeDefined();
});

test('where a second trend begins lower, right after a first, the end of the first counts as falling there', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 6, 7, 8, 9, 10, 11, 12];
  expect((answered(values, { target: null })?.['special_cause_type'] as readonly string[])[6]).toBe(
    '7 Point Trend (Decreasing)',
  );
});
