import { describe, expect, test } from 'vitest';
import { workingDayChange, type FollowUpFacts } from 'neighbourhood-contracts/outcomes';
import { workingDaysIn } from 'neighbourhood-contracts/policy';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { evaluate, march2027, verdictsOf, year2025, yearTo2027, type Told, without } from './asking.ts';

const march2026 = { from: '2026-03-01', until: '2026-04-01' } as const;
const facts: FollowUpFacts = {
  kind: 'follow-ups',
  about: 'RX1',
  adjustment: 'none',
  baseline: { count: 22_000, period: march2026 },
  current: { count: 19_800, period: march2027 },
};
const told: Told = {
  'Q20/baseline-period': '2025/26',
  'Q20/follow-up-appointments': 'Attended, codes 2 and 4, by any means',
  'Q32/period-of-a-march-target': 'that-month',
};
const now = (count: number, own: Partial<FollowUpFacts> = {}) =>
  evaluate({ ...facts, current: { ...facts.current, count }, ...own }, told);

describe('a tenth fewer', () => {
  test.each([
    [19_000, 'met', 'better'],
    [19_700, 'met', 'cannot-tell'],
    [19_800, 'met', 'cannot-tell'],
    [19_801, 'not-met', 'cannot-tell'],
    [21_000, 'not-met', 'worse'],
  ])('%i against 22,000 is %s, and statistically %s', (count, managed, statistical) => {
    expect(verdictsOf(now(count))).toEqual([managed, statistical]);
  });

  test('what is too many still is told in follow-ups', () => {
    const { asManaged } = now(19_801);
    expect(asManaged.kind === 'settled' && asManaged.value.standings).toEqual([
      {
        of: 'all follow-ups',
        unit: 'follow-ups',
        current: 19_801,
        target: 19_800,
        distance: 1,
        reaches: false,
        stillNeeded: { amount: -1, relative: -1 / 19_801, count: -1, things: 'follow-ups' },
        changeSinceBaseline: -2_199 / 22_000,
      },
    ]);
    expect(asManaged.reason).toBe(
      'All follow-ups: 19,801 follow-ups against 22,000 in the baseline, ≈9.995% fewer. The target for outpatient follow-ups is 10% fewer than in the baseline by March 2027. They do not reach 10% fewer than in the baseline.',
    );
  });

  test('limits take follow-ups to come one by one where nobody told how they come', () => {
    const { statistically } = now(19_000);
    expect(statistically.reason).toContain('Events are taken to come one by one');
    expect(statistically.kind === 'settled' && statistically.value.standings[0]).toMatchObject({
      against: 0.9,
      estimate: { method: 'clopper-pearson', level: 0.95, value: 19_000 / 22_000 },
      sinceBaseline: { seen: 'fall', as: 'ratio' },
    });
  });

  test('limits are wider where they come in clusters', () => {
    const clustered = (squares: number) => ({
      baseline: { ...facts.baseline, sumOfSquares: squares },
      current: { count: 19_400, period: march2027, sumOfSquares: squares },
    });
    const widthOf = (own: Partial<FollowUpFacts>) => {
      const { statistically } = now(19_400, own);
      const estimate = statistically.kind === 'undetermined' ? undefined : statistically.value.standings[0]?.estimate;
      return estimate === undefined ? 0 : estimate.upper - estimate.lower;
    };
    expect(widthOf(clustered(88_000)) / widthOf({})).toBeCloseTo(Math.sqrt(4.3), 1);
    expect(verdictsOf(now(19_400, clustered(88_000)))[1]).toBe('cannot-tell');
    expect(now(19_400, clustered(88_000)).statistically.reason).not.toContain('one by one');
  });

  test('none at all are fewer than a tenth less', () => {
    expect(verdictsOf(now(0))).toEqual(['met', 'better']);
    const { asManaged } = now(0);
    expect(asManaged.kind === 'settled' && asManaged.value.standings[0]?.stillNeeded).toEqual({
      amount: 0,
      count: 0,
      things: 'follow-ups',
    });
  });
});

describe('per working day, as an earlier aim was measured', () => {
  const adjusted = (count: number, own: Partial<FollowUpFacts> = {}) =>
    now(count, { adjustment: 'per-working-day-as-in-2023', ...own });

  test('March 2027 has 21 working days and March 2026 had 22: a tenth fewer is 18,900', () => {
    expect([workingDaysIn(march2026), workingDaysIn(march2027)]).toEqual([22, 21]);
    expect(verdictsOf(adjusted(18_900))[0]).toBe('met');
    expect(verdictsOf(adjusted(18_901))[0]).toBe('not-met');
    const { asManaged } = adjusted(18_900);
    expect(asManaged.kind === 'settled' && asManaged.value.standings[0]).toMatchObject({
      unit: 'follow-ups per working day',
      current: 900,
      target: 900,
      changeSinceBaseline: -0.1,
    });
  });

  test('the change is that of the method', () => {
    const change = workingDayChange({
      baseline: { count: 22_000, workingDays: 22 },
      current: { count: 18_000, workingDays: 21 },
    });
    const { asManaged } = adjusted(18_000);
    const standing = asManaged.kind === 'settled' ? asManaged.value.standings[0] : undefined;
    expect(change.kind === 'known' && change.change).toBe(standing?.changeSinceBaseline);
    expect(standing?.changeSinceBaseline).toBeLessThan(0);
  });

  test('the limits are of the ratio per working day', () => {
    const { statistically } = adjusted(18_000);
    const estimate = statistically.kind === 'settled' ? statistically.value.standings[0]?.estimate : undefined;
    expect(estimate?.value).toBeCloseTo((18_000 / 21 / 22_000) * 22, 12);
    expect((estimate?.lower ?? 0) * (estimate?.upper ?? 0)).toBeCloseTo((estimate?.value ?? 0) ** 2, 4);
  });

  test('a month whose bank holidays are not held is refused; as it is, it is not', () => {
    const beyond = { from: '2030-03-01', until: '2030-04-01' } as const;
    const later = (adjustment: FollowUpFacts['adjustment']) => () =>
      evaluate({ ...facts, adjustment, current: { count: 1, period: beyond } }, told, '2031-01-01');
    expect(problemsOf(later('per-working-day-as-in-2023'))).toHaveLength(1);
    expect(problemsOf(later('none'))).toEqual([]);
  });

  test('a caution says which way was chosen', () => {
    expect(adjusted(1).cautions[0]).toContain('no source says');
    expect(now(1).cautions[0]).toContain('working days');
  });
});

describe('the baseline', () => {
  test.each([
    ['2025/26', march2026, 'met'],
    ['2026-03', march2026, 'met'],
    ['2024/25', march2026, 'undetermined'],
    ['2026-02', march2026, 'undetermined'],
    ['the year before', march2026, 'undetermined'],
    ['2025/26', { from: '2026-02-01', until: '2026-03-01' }, 'undetermined'],
    ['2025/26', { from: '2026-02-01', until: '2026-04-01' }, 'undetermined'],
    ['2025/26', year2025, 'undetermined'],
  ] as const)('told as %s, one of %j is %s', (baseline, period, verdict) => {
    const own = { ...told, 'Q20/baseline-period': baseline };
    const evaluation = evaluate({ ...facts, baseline: { count: 22_000, period } }, own);
    expect(verdictsOf(evaluation)).toEqual([verdict, verdict === 'met' ? 'cannot-tell' : verdict]);
    if (evaluation.asManaged.kind === 'undetermined') expect(evaluation.asManaged.questions).toEqual([]);
  });

  test('a year is set against a year', () => {
    const yearly = { ...told, 'Q32/period-of-a-march-target': 'year-to-that-month' };
    const years = { baseline: { count: 240_000, period: year2025 }, current: { count: 216_000, period: yearTo2027 } };
    expect(verdictsOf(evaluate({ ...facts, ...years }, yearly))[0]).toBe('met');
  });

  test('of none is no baseline', () => {
    const { asManaged } = evaluate({ ...facts, baseline: { count: 0, period: march2026 } }, told);
    expect(asManaged).toMatchObject({
      kind: 'undetermined',
      missingFacts: [expect.stringContaining('a baseline of more than no follow-ups')],
    });
  });
});

test('on track is by the share of the baseline that was agreed', () => {
  const trajectory: NonNullable<FollowUpFacts['trajectory']> = {
    from: { month: '2026-03', value: '1' },
    to: { month: '2027-03', value: '0.9' },
    shape: { kind: 'straight' },
  };
  const early = (count: number) =>
    evaluate(
      {
        ...facts,
        baseline: { count: 20_000, period: { from: '2025-09-01', until: '2025-10-01' } },
        current: { count, period: { from: '2026-09-01', until: '2026-10-01' } },
        trajectory,
      },
      told,
    );
  expect(verdictsOf(early(19_000))[0]).toBe('on-track');
  expect(verdictsOf(early(19_001))[0]).toBe('off-track');
  const { asManaged } = early(19_000);
  expect(asManaged.kind === 'settled' && asManaged.value.standings[0]).toMatchObject({
    target: 18_000,
    onTrajectory: 19_000,
    distance: 1_000,
    reaches: false,
  });
});

test('every open input is named until it is told, and then no longer', () => {
  for (const input of Object.keys(told)) {
    const others = without(told, input);
    expect(evaluate(facts, others).asManaged).toMatchObject({
      questions: [input.slice(0, 3)],
      missingFacts: [expect.stringContaining(input)],
    });
  }
});

test('what cannot be is refused', () => {
  const refused = (own: object) =>
    problemsOf(() => evaluate({ ...facts, ...own }, told)).map((problem) => problem.split(': ')[0]);
  expect(refused({ adjustment: '2023' })).toEqual(['facts.adjustment']);
  expect(refused({ baseline: { count: 1, period: march2027 } })).toEqual(['facts.baseline.period.until']);
  expect(refused({ current: { count: 5, period: march2027, sumOfSquares: 4 } })).toEqual([
    'facts.current.sumOfSquares',
  ]);
  expect(refused({ current: { count: 5, period: march2027, sumOfSquares: 26 } })).toEqual([
    'facts.current.sumOfSquares',
  ]);
  expect(refused({ current: { count: 5, period: march2027, sumOfSquares: 25 } })).toEqual([]);
  expect(refused({ current: { count: 5, period: march2027, sumOfSquares: 5.5 } })).toEqual([
    'facts.current.sumOfSquares',
  ]);
  expect(refused({ current: { count: 5, period: march2027, sumOfSquares: '9' } })).toEqual([
    'facts.current.sumOfSquares',
  ]);
  expect(refused({ current: { count: 5, period: march2027, over: { of: 'people', number: '0' } } })).toEqual([
    'facts.current.over.number',
  ]);
  expect(refused({ current: { count: -1, period: march2027 } })).toEqual(['facts.current.count']);
  expect(refused({ current: null })).toEqual(['facts.current']);
  expect(refused({ trajectory: { shape: 'straight' } })).not.toEqual([]);
});
