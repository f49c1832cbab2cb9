import { describe, expect, test } from 'vitest';
import type { ConveyanceFacts, DischargeReadyDateFacts } from 'neighbourhood-contracts/outcomes';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { evaluate, evaluateFrom, march2027, verdictsOf, year2025, yearTo2027, type Told, without } from './asking.ts';

describe('conveyances', () => {
  const facts: ConveyanceFacts = {
    kind: 'conveyances',
    about: 'N1',
    categorisedBy: '999-call',
    baseline: { count: 500, period: year2025 },
    current: { count: 400, period: yearTo2027 },
  };
  const told: Told = {
    'Q20/baseline-period': '2025/26',
    'Q20/rate-or-count': 'number',
    'Q20/cohort-definitions': 'As agreed with the ICB',
    'Q20/cohort-list': 'four-cohorts',
  };
  const now = (count: number) => evaluate({ ...facts, current: { count, period: yearTo2027 } }, told);

  test.each([
    [0, 'better'],
    [400, 'better'],
    [490, 'cannot-tell'],
    [500, 'cannot-tell'],
    [600, 'worse'],
  ])('%i against 500 are never met or not met, and statistically %s than the baseline', (count, statistical) => {
    expect(verdictsOf(now(count))).toEqual(['undetermined', statistical]);
  });

  test('what is missing is a published number, whatever is told', () => {
    for (const own of [told, {}]) {
      const { asManaged } = evaluate(facts, own);
      expect(asManaged).toMatchObject({
        questions: [],
        missingFacts: ['a published number, and a date, for the reduction in conveyances'],
      });
      expect(asManaged.reason).toBe(
        'The aim for ambulance conveyances of categories 3 and 4: no number and no date was published, only that they are to fall. There were 400, against 500 in the baseline.',
      );
    }
  });

  test('the evidence is of the change, against no target', () => {
    const { statistically, measured } = now(400);
    expect(statistically.kind === 'settled' && statistically.value).toMatchObject({
      than: 'the-baseline',
      standings: [],
      change: { seen: 'fall', as: 'ratio', estimate: { value: 0.8, method: 'clopper-pearson' } },
    });
    expect(statistically.reason).toContain('20% fewer');
    expect(measured).toEqual([{ of: 'the priority cohorts', unit: 'conveyances', value: 400, period: yearTo2027 }]);
  });

  test('whether they have changed is open until the baseline and the people are told', () => {
    expect(evaluate(facts, {}).statistically).toMatchObject({ questions: ['Q20'] });
    for (const input of Object.keys(told)) {
      const others = without(told, input);
      expect(evaluate(facts, others).statistically).toMatchObject({ missingFacts: [expect.stringContaining(input)] });
    }
    const bare = without(facts, 'baseline');
    expect(evaluate(bare, told).statistically).toMatchObject({
      questions: [],
      missingFacts: ['the conveyances of the baseline'],
    });
    expect(evaluate(bare, told).asManaged.reason).toContain('There were 400.');
    const other = {
      ...facts,
      baseline: { count: 5, period: march2027 },
      current: { count: 5, period: { from: '2028-03-01', until: '2028-04-01' } },
    } as const;
    expect(evaluate(other, told).statistically).toMatchObject({
      missingFacts: [expect.stringContaining('a baseline of 2025/26')],
    });
  });

  test('the acuity on arrival is not the category of the call', () => {
    expect(now(1).cautions).toEqual([]);
    expect(evaluate({ ...facts, categorisedBy: 'emergency-department-acuity' }, told).cautions[0]).toContain(
      'is not the category of the call',
    );
  });

  test('what cannot be is refused', () => {
    const refused = (own: object) =>
      problemsOf(() => evaluate({ ...facts, ...own }, told)).map((problem) => problem.split(': ')[0]);
    expect(refused({ categorisedBy: 'C3' })).toEqual(['facts.categorisedBy']);
    expect(refused({ current: { count: 400.5, period: yearTo2027 } })).toEqual(['facts.current.count']);
    expect(refused({ current: { count: 4, period: { from: '2029-12-01', until: '2030-01-01' } } })).toEqual([
      'facts.current.period.until',
    ]);
    const bare = without(facts, 'baseline');
    expect(problemsOf(() => evaluate(bare, told, '2027-03-31'))).toHaveLength(1);
  });
});

describe('the Discharge Ready Date', () => {
  const discharges = { '0': 1034, '1': 69, '2-3': 46, '4-6': 31, '7-13': 32, '14-20': 18, '21+': 20 };
  const facts: DischargeReadyDateFacts = {
    kind: 'discharge-ready-date',
    about: 'RCF',
    period: march2027,
    delays: { discharges, bedDays: 1659 },
  };

  test('is never met or not met: no number and no direction was published', () => {
    const evaluation = evaluate(facts, {});
    expect(verdictsOf(evaluation)).toEqual(['undetermined', 'undetermined']);
    expect(evaluation.asManaged).toMatchObject({
      questions: [],
      missingFacts: [expect.stringContaining('a published target')],
    });
    expect(evaluation.asManaged.reason).toContain(
      '82.7% were discharged on the date (1034 of 1250), the others 7.68 days after it on average.',
    );
  });

  test('is measured all the same, with limits on the share', () => {
    const [share, days] = evaluate(facts, {}).measured;
    expect(share).toMatchObject({ value: 0.8272, estimate: { method: 'wilson', level: 0.95 } });
    expect(share).not.toHaveProperty('sinceBaseline');
    expect(days?.value).toBeCloseTo(7.680_555_555, 8);
  });

  test('a change of the share since a baseline is seen, or is not', () => {
    const since = (onTheDate: number) => {
      const baseline = {
        period: { from: '2026-03-01', until: '2026-04-01' },
        delays: { discharges: { ...discharges, '0': onTheDate }, bedDays: 1659 },
      } as const;
      return evaluate({ ...facts, baseline }, {}).measured[0]?.sinceBaseline?.seen;
    };
    expect([since(600), since(1034), since(3000)]).toEqual(['rise', 'cannot-tell', 'fall']);
    const none = { '0': 0, '1': 0, '2-3': 0, '4-6': 0, '7-13': 0, '14-20': 0, '21+': 0 };
    const empty = { period: year2025, delays: { discharges: none, bedDays: 0 } };
    expect(evaluate({ ...facts, baseline: empty }, {}).measured[0]).not.toHaveProperty('sinceBaseline');
    expect(evaluate({ ...facts, delays: empty.delays }, {}).measured.map(({ value }) => value)).toEqual([
      'none',
      'none',
    ]);
    expect(
      evaluate({ ...facts, delays: { discharges: { ...none, '0': 5 }, bedDays: 0 } }, {}).measured.map(
        ({ value }) => value,
      ),
    ).toEqual([1, 'none']);
  });

  test('what cannot be is refused', () => {
    const refused = (own: object) =>
      problemsOf(() => evaluate({ ...facts, ...own }, {})).map((problem) => problem.split(': ')[0]);
    expect(refused({ delays: { discharges, bedDays: 100 } })).toEqual(['facts.delays.bedDays']);
    expect(refused({ baseline: { period: march2027, delays: facts.delays } })).toEqual(['facts.baseline.period.until']);
    expect(refused({ period: { from: '2027-03-01' } })).toEqual(['facts.period.until']);
  });
});

test('before they were reported neither was known', () => {
  const early = { from: '2026-04-01', until: '2026-05-01' } as const;
  const discharges = { '0': 10, '1': 0, '2-3': 0, '4-6': 0, '7-13': 0, '14-20': 0, '21+': 0 };
  const drd = {
    kind: 'discharge-ready-date',
    about: 'RCF',
    period: early,
    delays: { discharges, bedDays: 0 },
  } as const;
  const conveyances = {
    kind: 'conveyances',
    about: 'N1',
    categorisedBy: '999-call',
    current: { count: 1, period: early },
  } as const;
  for (const facts of [drd, conveyances]) {
    expect(evaluateFrom(facts, { asAt: '2026-05-30' }).asManaged.reason).toContain('no value for 2026-05-30 was known');
    expect(evaluateFrom(facts, { asAt: '2026-05-31' }).asManaged.reason).toContain('no number');
  }
});
