import { describe, expect, test } from 'vitest';
import type { SameDayAccessFacts } from 'neighbourhood-contracts/outcomes';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { evaluate, evaluateFrom, assumed, march2027, verdictsOf, type Told } from './asking.ts';

const facts: SameDayAccessFacts = {
  kind: 'same-day-access',
  about: 'A81001',
  period: march2027,
  counted: { kind: 'urgent-requests', urgent: 2_000, sameDay: 1_800 },
};
const inMonth: Told = { 'Q32/period-of-a-march-target': 'that-month' };
const dealtWith = (sameDay: number, own: Partial<SameDayAccessFacts> = {}) =>
  evaluate({ ...facts, counted: { kind: 'urgent-requests', urgent: 2_000, sameDay }, ...own }, inMonth);

test.each([
  [1_850, 'met', 'better'],
  [1_800, 'met', 'cannot-tell'],
  [1_799, 'not-met', 'cannot-tell'],
  [1_700, 'not-met', 'worse'],
])('%i of 2,000 urgent requests on the same day is %s, and statistically %s', (sameDay, managed, statistical) => {
  expect(verdictsOf(dealtWith(sameDay))).toEqual([managed, statistical]);
});

test('is undetermined by Q32 alone: who is urgent, the practice says', () => {
  const { asManaged, cautions } = evaluate(facts, {});
  expect(asManaged).toMatchObject({ questions: ['Q32'] });
  expect(asManaged.citations.map(({ source }) => source)).toContain('written-question-119475');
  expect(cautions[0]).toContain('Each practice says which requests are urgent');
});

describe('appointments by how long they waited', () => {
  const waits: SameDayAccessFacts = {
    ...facts,
    counted: { kind: 'appointment-waits', appointments: 10_000, sameDay: 4_400 },
  };

  test('cannot answer it, whatever is told', () => {
    const evaluation = evaluate(waits, inMonth);
    expect(verdictsOf(evaluation)).toEqual(['undetermined', 'undetermined']);
    expect(evaluation.asManaged).toMatchObject({
      questions: [],
      missingFacts: [expect.stringContaining('flagged as clinically urgent')],
    });
    expect(evaluation.asManaged.reason).toContain('do not tell which requests the practice held to be urgent');
  });

  test('are told as what they are', () => {
    expect(evaluate(waits, inMonth).measured).toMatchObject([{ unit: 'share of appointments', value: 0.44 }]);
    const none = { ...waits, counted: { kind: 'appointment-waits', appointments: 0, sameDay: 0 } } as const;
    expect(evaluate(none, inMonth).measured).toMatchObject([{ value: 'none' }]);
    expect(evaluate(facts, inMonth).measured).toEqual([]);
  });

  test('are not looked at before the target was known', () => {
    const early = { ...waits, period: { from: '2026-02-01', until: '2026-03-01' } } as const;
    expect(evaluateFrom(early, { asAt: '2026-03-16' }).asManaged.reason).toContain('no value for 2026-03-16 was known');
  });
});

test('the target was known from the day it was reported', () => {
  const early = { ...facts, period: { from: '2026-02-01', until: '2026-03-01' } } as const;
  const asked = (asAt: '2026-03-16' | '2026-03-17') => evaluateFrom(early, { asAt, assumptions: assumed(inMonth) });
  expect(asked('2026-03-16').asManaged).toMatchObject({
    questions: ['Q32'],
    missingFacts: [expect.stringContaining('same-day-access-target on 2026-03-16')],
  });
  expect(asked('2026-03-17').asManaged).toMatchObject({
    questions: [],
    missingFacts: [expect.stringContaining('a trajectory')],
  });
});

test('a change since a baseline is seen by the limits of the difference', () => {
  const before = (sameDay: number, urgent = 2_000) => {
    const { statistically } = dealtWith(1_800, {
      baseline: { urgent, sameDay, period: { from: '2026-03-01', until: '2026-04-01' } },
    });
    return statistically.kind === 'settled' ? statistically.value.standings[0]?.sinceBaseline?.seen : undefined;
  };
  expect([before(1_500), before(1_790), before(1_950), before(0, 0)]).toEqual([
    'rise',
    'cannot-tell',
    'fall',
    undefined,
  ]);
});

test('no urgent request has no share', () => {
  const none = { ...facts, counted: { kind: 'urgent-requests', urgent: 0, sameDay: 0 } } as const;
  expect(evaluate(none, inMonth).asManaged).toMatchObject({
    missingFacts: ['a figure out of more than no urgent requests (urgent requests)'],
  });
});

test('what cannot be is refused', () => {
  const refused = (own: object) =>
    problemsOf(() => evaluate({ ...facts, ...own }, inMonth)).map((problem) => problem.split(': ')[0]);
  expect(refused({ counted: { kind: 'urgent-requests', urgent: 5, sameDay: 6 } })).toEqual(['facts.counted.sameDay']);
  expect(refused({ counted: { kind: 'appointment-waits', appointments: 5, sameDay: 6 } })).toEqual([
    'facts.counted.sameDay',
  ]);
  expect(refused({ counted: { kind: 'appointments' } })).toEqual(['facts.counted.kind']);
  expect(refused({ baseline: { urgent: 5, sameDay: 6, period: march2027 } })).toEqual([
    'facts.baseline.sameDay',
    'facts.baseline.period.until',
  ]);
});
