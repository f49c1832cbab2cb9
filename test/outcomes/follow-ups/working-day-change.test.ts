import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingDayChange } from 'neighbourhood-contracts/outcomes';
import { workingDaysIn } from 'neighbourhood-contracts/policy';
import { periodOfMonth, type Month } from 'neighbourhood-contracts/time';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { followUpAnswers } from '../../conformance/reference-cases/follow-ups.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const { meta, cases } = casesOf('opfu_working_day', 'opfu_change');

test('every reference case is answered', () => {
  expect(cases).toHaveLength(12);
  for (const each of cases)
    expect([each.id, comparisonOf(followUpAnswers, each, meta).isSame]).toEqual([each.id, true]);
});

test('the working days of the cases are those of their months', () => {
  for (const { input } of cases) {
    const days = (month: unknown) => workingDaysIn(periodOfMonth(month as Month));
    expect([days(input['baseline_month']), days(input['current_month'])]).toEqual([
      input['baseline_working_days'],
      input['current_working_days'],
    ]);
  }
});

test('fewer is below 0, as in the example of the method: 12% fewer is −12%', () => {
  const change = workingDayChange({
    baseline: { count: 1_000, workingDays: 20 },
    current: { count: 880, workingDays: 20 },
  });
  expect(change).toEqual({
    kind: 'known',
    change: -0.12,
    perWorkingDay: 44,
    baselinePerWorkingDay: 50,
    baselineRestated: 1_000,
  });
});

test('a month with fewer working days and as many fewer follow-ups has not changed', () => {
  const change = workingDayChange({
    baseline: { count: 22_000, workingDays: 22 },
    current: { count: 19_000, workingDays: 19 },
  });
  expect(change).toMatchObject({ change: 0, baselineRestated: 19_000 });
});

test('from none there is no change', () => {
  const change = workingDayChange({ baseline: { count: 0, workingDays: 20 }, current: { count: 5, workingDays: 20 } });
  const reason = 'From a baseline of no follow-ups there is no change.';
  expect(change).toEqual({ kind: 'no-baseline', reason, perWorkingDay: 0.25 });
});

test('what is no count, and a month without a working day, is refused', () => {
  const refused = (baseline: object, current: object) =>
    problemsOf(() => workingDayChange({ baseline, current } as never)).map((problem) => problem.split(': ')[0]);
  expect(refused({ count: 1.5, workingDays: 20 }, { count: -1, workingDays: 0 })).toEqual([
    'facts.baseline.count',
    'facts.current.count',
    'facts.current.workingDays',
  ]);
  expect(refused({ count: 1 }, { count: 1, workingDays: 5, days: 7 })).toEqual([
    'facts.baseline.workingDays',
    'facts.current.days',
  ]);
  expect(problemsOf(() => workingDayChange(undefined as never))).toHaveLength(1);
});

test('restating the baseline to the working days of now gives the same change, and never NaN', () => {
  const counted = fc.record({ count: fc.nat(1_000_000_000), workingDays: fc.integer({ min: 1, max: 3_300 }) });
  fc.assert(
    fc.property(counted, counted, (baseline, current) => {
      const change = workingDayChange({ baseline, current });
      if (change.kind === 'no-baseline') {
        expect(baseline.count).toBe(0);
        return;
      }
      const restated = current.count / change.baselineRestated - 1;
      expect(Math.abs(restated - change.change)).toBeLessThanOrEqual(1e-12 * (2 + change.change));
      expect(change.change).toBeGreaterThanOrEqual(-1);
      expect(Object.values(change).every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true);
    }),
  );
});
