import { describe, expect, test } from 'vitest';
import type { FourHourFacts } from 'neighbourhood-contracts/outcomes';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { assumed, evaluate, evaluateFrom, march2027, verdictsOf, yearTo2027, type Told } from './asking.ts';

const facts: FourHourFacts = {
  kind: 'four-hour',
  about: 'RX1',
  of: 'the-whole',
  by: '2027-03',
  attendances: 10_000,
  overFourHours: 1_800,
  period: march2027,
};
const inMonth: Told = { 'Q32/period-of-a-march-target': 'that-month' };
const within = (count: number, own: Partial<FourHourFacts> = {}) =>
  evaluate({ ...facts, overFourHours: 10_000 - count, ...own }, inMonth);

describe('the point and the evidence', () => {
  test.each([
    [8_300, 'met', 'better'],
    [8_210, 'met', 'cannot-tell'],
    [8_200, 'met', 'cannot-tell'],
    [8_199, 'not-met', 'cannot-tell'],
    [8_100, 'not-met', 'worse'],
  ])('%i of 10,000 within four hours is %s as managed and %s statistically', (count, managed, statistical) => {
    expect(verdictsOf(within(count))).toEqual([managed, statistical]);
  });

  test('one attendance short says how far, in the unit and in attendances', () => {
    const { asManaged } = within(8_199);
    expect(asManaged).toMatchObject({ kind: 'settled', rulings: [{ settles: 'Q32/period-of-a-march-target' }] });
    expect(asManaged.kind === 'settled' && asManaged.value).toEqual({
      verdict: 'not-met',
      by: '2027-03',
      standings: [
        {
          of: 'all attendances',
          unit: 'share of attendances',
          current: 0.8199,
          target: 0.82,
          distance: -0.0001,
          reaches: false,
          stillNeeded: { amount: 0.0001, relative: 1 / 8_199, count: 1, things: 'within four hours' },
        },
      ],
    });
    expect(asManaged.reason).toBe(
      'All attendances: 81.99% (8,199 within four hours of 10,000 attendances). The target for four hours in emergency departments is 82% by March 2027. They do not reach 82%.',
    );
  });

  test('the limits name their method and level', () => {
    const { statistically } = within(8_300);
    expect(statistically.reason).toBe(
      'The limits of all attendances are 0.8225 to 0.8372 (wilson, at 95%): on the better side of 0.82, which is 82%.',
    );
    expect(statistically.kind === 'settled' && statistically.value.standings[0]?.estimate).toMatchObject({
      kind: 'estimated',
      method: 'wilson',
      level: 0.95,
      value: 0.83,
    });
  });
});

test('the later step asks for 85%, and figures of 2027 are before it', () => {
  const later = { by: '2029-03', attendances: 10_000, overFourHours: 1_500 } as const;
  const march2029 = { from: '2029-03-01', until: '2029-04-01' } as const;
  expect(verdictsOf(evaluate({ ...facts, ...later, period: march2029 }, inMonth))).toEqual(['met', 'cannot-tell']);
  expect(verdictsOf(evaluate({ ...facts, ...later, overFourHours: 1_501, period: march2029 }, inMonth))[0]).toBe(
    'not-met',
  );
  const early = evaluate({ ...facts, ...later }, inMonth);
  expect(verdictsOf(early)).toEqual(['undetermined', 'cannot-tell']);
  expect(early.asManaged).toMatchObject({
    questions: [],
    missingFacts: [expect.stringContaining('a straight line is not assumed')],
  });
});

describe('what "by March" speaks of', () => {
  test('undetermined, with Q32 and what it asks, until it is told', () => {
    const { asManaged, statistically } = evaluate(facts, {});
    expect(asManaged).toEqual(statistically);
    expect(asManaged).toMatchObject({
      kind: 'undetermined',
      questions: ['Q32'],
      missingFacts: ['Which period does a target "by March" of a year speak of? (Q32/period-of-a-march-target)'],
    });
  });

  test.each([
    ['that-month', march2027, 'met'],
    ['that-month', yearTo2027, 'undetermined'],
    ['year-to-that-month', yearTo2027, 'met'],
    ['year-to-that-month', march2027, 'undetermined'],
    ['position-at-month-end', { from: '2027-03-31', until: '2027-04-01' }, 'met'],
    ['position-at-month-end', march2027, 'undetermined'],
    ['that-month', { from: '2027-03-02', until: '2027-04-02' }, 'undetermined'],
    ['year-to-that-month', { from: '2026-03-15', until: '2027-03-15' }, 'undetermined'],
    ['position-at-month-end', { from: '2027-03-30', until: '2027-03-31' }, 'undetermined'],
  ] as const)('%s takes figures of %j: %s', (answer, period, verdict) => {
    const evaluation = evaluate({ ...facts, period }, { 'Q32/period-of-a-march-target': answer });
    expect(verdictsOf(evaluation)[0]).toBe(verdict);
    if (evaluation.asManaged.kind !== 'undetermined') return;
    expect(evaluation.asManaged.questions).toEqual([]);
    expect(evaluation.asManaged.missingFacts[0]).toContain(`from ${period.from} until ${period.until}`);
  });

  test('by an assumption the verdicts are conditional, and repeat it', () => {
    const { asManaged, statistically } = evaluateFrom(facts, { asAt: '2027-05-01', assumptions: assumed(inMonth) });
    for (const answer of [asManaged, statistically]) {
      expect(answer).toMatchObject({
        kind: 'conditional',
        rulings: [],
        assumptions: [{ answer: 'that-month', because: 'a what-if' }],
      });
    }
  });
});

describe('the contribution of a neighbourhood', () => {
  const contribution = { ...facts, of: 'a-contribution' } as const;

  test('is undetermined by Q21 until somebody says which attendances are its own', () => {
    const open = evaluate(contribution, inMonth);
    expect(verdictsOf(open)).toEqual(['undetermined', 'undetermined']);
    expect(open.asManaged).toMatchObject({ questions: ['Q21'] });
    const told = evaluate(contribution, {
      ...inMonth,
      'Q21/ed-four-hour-share': 'Attendances of its registered patients',
    });
    expect(verdictsOf(told)).toEqual(['met', 'cannot-tell']);
    expect(told.cautions[0]).toContain('contribution');
    expect(within(8_200).cautions).toEqual([]);
  });

  test('both questions are named at once where both are open', () => {
    expect(evaluate(contribution, {}).asManaged).toMatchObject({ questions: ['Q21', 'Q32'] });
  });
});

describe('on the way, by a trajectory that was agreed', () => {
  const early: Partial<FourHourFacts> = { period: { from: '2026-09-01', until: '2026-10-01' } };
  const straight: NonNullable<FourHourFacts['trajectory']> = {
    from: { month: '2026-03', value: '0.76' },
    to: { month: '2027-03', value: '0.82' },
    shape: { kind: 'straight' },
  };

  test.each([
    [7_900, 'on-track'],
    [7_899, 'off-track'],
    [8_300, 'on-track'],
  ])('half way to 82%% from 76%%, %i of 10,000 is %s', (count, verdict) => {
    const evaluation = within(count, { ...early, trajectory: straight });
    expect(verdictsOf(evaluation)[0]).toBe(verdict);
    const { asManaged } = evaluation;
    expect(asManaged.kind !== 'undetermined' && asManaged.value.standings[0]).toMatchObject({
      target: 0.82,
      onTrajectory: 0.79,
    });
    expect(asManaged.reason).toContain('the trajectory to 82%. The figures are of September 2026.');
  });

  test('without one it is undetermined, and a straight line is not assumed', () => {
    const { asManaged } = within(9_000, early);
    expect(asManaged).toMatchObject({
      kind: 'undetermined',
      questions: [],
      missingFacts: [
        'a trajectory that was agreed to March 2027, with a value for September 2026: a straight line is not assumed',
      ],
    });
  });

  test.each([
    [
      'that ends short of the target',
      { ...straight, to: { month: '2027-03', value: '0.81' } },
      'reaches the target by March 2027',
    ],
    [
      'that ends after its month',
      { ...straight, to: { month: '2027-09', value: '0.82' } },
      'reaches the target by March 2027',
    ],
    [
      'that begins after its month',
      { ...straight, from: { month: '2027-04', value: '0.82' }, to: { month: '2029-03', value: '0.85' } },
      'reaches the target by March 2027',
    ],
    [
      'without a value for the month',
      { ...straight, from: { month: '2026-10', value: '0.76' } },
      'a value for September 2026',
    ],
  ] as const)('a trajectory %s is none to it', (_, trajectory, missing) => {
    const { asManaged } = within(9_000, { ...early, trajectory });
    expect(asManaged).toMatchObject({ kind: 'undetermined', missingFacts: [expect.stringContaining(missing)] });
  });

  test('a trajectory that goes further, or is there sooner, leads to the target', () => {
    const further = { ...straight, to: { month: '2029-03', value: '0.94' } } as const;
    expect(verdictsOf(within(7_900, { ...early, trajectory: further }))[0]).toBe('on-track');
    const sooner = { ...straight, to: { month: '2026-10', value: '0.82' } } as const;
    expect(verdictsOf(within(8_114, { ...early, trajectory: sooner }))[0]).toBe('off-track');
    expect(verdictsOf(within(8_115, { ...early, trajectory: sooner }))[0]).toBe('on-track');
  });

  test('in the month of the target, the trajectory is not asked', () => {
    expect(verdictsOf(within(8_200, { trajectory: { ...straight, to: { month: '2027-03', value: '0.99' } } }))[0]).toBe(
      'met',
    );
  });

  test('a figure of a later month says nothing of March, whichever side of the line it is on', () => {
    for (const count of [8_100, 9_900]) {
      const after = within(count, { period: { from: '2027-05-01', until: '2027-06-01' } });
      expect(verdictsOf(after)[0]).toBe('undetermined');
      expect(after.asManaged).toMatchObject({
        missingFacts: ['the figure of March 2027: the one given is of May 2027, after it'],
      });
    }
  });
});

test('a change since a baseline is seen where its limits are on one side of none', () => {
  const since = (over: number) => {
    const { statistically } = within(8_200, {
      baseline: { attendances: 10_000, overFourHours: over, period: { from: '2026-03-01', until: '2026-04-01' } },
    });
    return statistically.kind === 'undetermined' ? undefined : statistically.value.standings[0]?.sinceBaseline;
  };
  expect(since(2_400)).toMatchObject({ seen: 'rise', as: 'difference', estimate: { method: 'newcombe' } });
  expect(since(2_400)?.estimate.value).toBeCloseTo(0.06, 12);
  expect(since(1_200)?.seen).toBe('fall');
  expect(since(1_850)?.seen).toBe('cannot-tell');
});

test('no attendances have no share: what is missing is said', () => {
  const { asManaged } = evaluate({ ...facts, attendances: 0, overFourHours: 0 }, inMonth);
  expect(asManaged).toMatchObject({
    kind: 'undetermined',
    missingFacts: ['a figure out of more than no attendances (all attendances)'],
  });
});

test('before it was reported the target was not known', () => {
  const march2026 = { from: '2026-03-01', until: '2026-04-01' } as const;
  const known = (asAt: '2026-05-30' | '2026-05-31') =>
    evaluateFrom({ ...facts, period: march2026 }, { asAt, assumptions: assumed(inMonth) });
  expect(known('2026-05-30').asManaged.reason).toContain('no value for 2026-05-30 was known');
  expect(known('2026-05-31').asManaged.reason).toContain('a trajectory');
});

test('what cannot be is refused, every problem at once', () => {
  const wrong = {
    ...facts,
    attendances: 10.5,
    overFourHours: -1,
    by: '2027-04',
    of: 'all',
  } as unknown as FourHourFacts;
  expect(problemsOf(() => evaluate(wrong, inMonth)).map((problem) => problem.slice(0, 20))).toHaveLength(4);
  expect(problemsOf(() => evaluate({ ...facts, overFourHours: 10_001 }, inMonth))).toEqual([
    'facts.overFourHours: 10001 over four hours are more than the 10000 they are among. Give no more than there are to be among.',
  ]);
  expect(problemsOf(() => evaluate(facts, inMonth, '2027-03-31'))).toEqual([
    'facts.period.until: The period lasts until 2027-04-01, and is not over on 2027-03-31. Give figures of a period that was over on the day asked from.',
  ]);
  expect(problemsOf(() => evaluate(facts, inMonth, '2027-04-01'))).toEqual([]);
  const baseline = { attendances: 1, overFourHours: 2, period: march2027 };
  expect(problemsOf(() => evaluate({ ...facts, baseline }, inMonth)).map((problem) => problem.split(':')[0])).toEqual([
    'facts.baseline.overFourHours',
    'facts.baseline.period.until',
  ]);
});
