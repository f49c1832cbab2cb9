import { expect, test } from 'vitest';
import { chartOf } from './support.ts';

/** Centre 50, limits 44.68 and 55.32. */
const values = [51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49];
const byLimits = (target: number, improvement: 'increase' | 'decrease') =>
  chartOf(values, { target, improvement }).assurance.NHSRplotthedots;
const assured = (verdict: string) => ({ kind: 'assured', verdict });

test('a target below the limits is always reached where more is better, one above them never, one between at times', () => {
  expect(byLimits(44, 'increase')).toEqual(assured('consistent-pass'));
  expect(byLimits(56, 'increase')).toEqual(assured('consistent-fail'));
  expect(byLimits(50, 'increase')).toEqual(assured('inconsistent'));
  expect(byLimits(44, 'decrease')).toEqual(assured('consistent-fail'));
  expect(byLimits(56, 'decrease')).toEqual(assured('consistent-pass'));
  expect(byLimits(50, 'decrease')).toEqual(assured('inconsistent'));
});

test('a target on a limit is between them', () => {
  for (const improvement of ['increase', 'decrease'] as const) {
    expect(byLimits(50 + 2.66 * 2, improvement)).toEqual(assured('inconsistent'));
    expect(byLimits(50 - 2.66 * 2, improvement)).toEqual(assured('inconsistent'));
  }
});

test('the limits are those of the last group', () => {
  const { assurance } = chartOf([...values, 90, 91, 90, 91], { target: 60, rebaseAt: ['2025-01-15'] });
  expect(assurance.NHSRplotthedots).toEqual(assured('consistent-pass'));
  expect(chartOf([...values, 90], { target: 60, rebaseAt: ['2025-01-15'] }).assurance.NHSRplotthedots).toEqual({
    kind: 'not-assured',
    reason: 'The last group has no limits.',
  });
});

const bySix = (last: readonly (number | 'missing')[], target: number, improvement: 'increase' | 'decrease') =>
  chartOf([...values, ...last], { target, improvement }).assurance['making-data-count-excel'];

test('in the Excel tools six last values that all reach the target pass, six of which none does fail', () => {
  expect(bySix([60, 61, 62, 63, 64, 65], 60, 'increase')).toEqual(assured('consistent-pass'));
  expect(bySix([60, 61, 62, 63, 64, 65], 65.5, 'increase')).toEqual(assured('consistent-fail'));
  expect(bySix([60, 61, 62, 63, 64, 65], 65, 'increase')).toEqual(assured('inconsistent'));
  expect(bySix([60, 61, 62, 63, 64, 65], 65, 'decrease')).toEqual(assured('consistent-pass'));
  expect(bySix([60, 61, 62, 63, 64, 65], 59, 'decrease')).toEqual(assured('consistent-fail'));
  expect(bySix([60, 61, 62, 63, 64, 65], 60, 'decrease')).toEqual(assured('inconsistent'));
  expect(bySix([61, 62, 63, 64, 65], 60, 'increase')).toEqual(assured('inconsistent'));
});

test('missing values are passed over in the last six, and fewer than six are not enough', () => {
  expect(bySix([60, 61, 62, 'missing', 63, 64, 65], 60, 'increase')).toEqual(assured('consistent-pass'));
  expect(chartOf([1, 2, 3, 4, 5], { target: 0 }).assurance['making-data-count-excel']).toEqual({
    kind: 'not-assured',
    reason: 'There are fewer than six values.',
  });
  expect(chartOf([1, 2, 3, 4, 5, 6], { target: 0 }).assurance['making-data-count-excel'].kind).toBe('assured');
});

test('the two rules need not agree', () => {
  const { assurance } = chartOf(values, { target: 48 });
  expect(assurance.NHSRplotthedots).toEqual(assured('inconsistent'));
  expect(assurance['making-data-count-excel']).toEqual(assured('consistent-pass'));
});

test('without a target, or where neither way is better, nothing is assured', () => {
  const none = { kind: 'not-assured', reason: 'There is no target.' };
  expect(chartOf(values).assurance).toEqual({ NHSRplotthedots: none, 'making-data-count-excel': none });
  const neutral = { kind: 'not-assured', reason: 'Neither way is better.' };
  expect(chartOf(values, { target: 3, improvement: 'neutral' }).assurance).toEqual({
    NHSRplotthedots: neutral,
    'making-data-count-excel': neutral,
  });
});
