import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkOutcomeForecast,
  forecastOutcomePayment,
  type ForecastAchieved,
  type MeasureForecast,
  type OutcomeForecast,
} from 'neighbourhood-contracts/settlement';
import {
  linesOf,
  settleOutcomePayment,
  type OutcomeMeasure,
  type OutcomeMethod,
  type OutcomePaymentTerms,
  type OutcomeResult,
  type RoundingTerm,
  type Statement,
} from 'neighbourhood-contracts/sharing';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const because = 'a run rate of three months, at 95%';
const planned: OutcomeMethod = { kind: 'proportional', unit: 'admissions fewer', planned: '525' };
const admissions: OutcomeMeasure = {
  id: 'admissions',
  label: 'Fewer admissions',
  potPounds: '700000',
  method: planned,
  minimumEvents: 'no-minimum',
  collar: 'no-collar',
  unearned: { goesTo: 'the acute trust' },
  grounds: agreed,
};
type Own = Partial<OutcomeMeasure>;
const termsOf = (own: Own = {}, rounding: RoundingTerm = toThePenny): OutcomePaymentTerms => ({
  period: { from: '2027-04-01', until: '2028-04-01' },
  measures: [{ ...admissions, ...own }],
  rounding,
  grounds: agreed,
});
const of = (
  low: ForecastAchieved,
  central: ForecastAchieved,
  high: ForecastAchieved,
  events?: MeasureForecast['events'],
): MeasureForecast => ({ measure: 'admissions', low, central, high, because, ...(events !== undefined && { events }) });
const facts = (...forecasts: readonly MeasureForecast[]): OutcomeForecast => ({ about: 'bcf', results: [], forecasts });
const forecast = (own: Own, ...numbers: Parameters<typeof of>) =>
  forecastOutcomePayment(termsOf(own), facts(of(...numbers)));
const range = (own: Own, ...numbers: Parameters<typeof of>) => {
  const { lowPence, highPence, statement, measures } = forecast(own, ...numbers);
  expect(measures).toMatchObject([{ measure: 'admissions', lowPence, highPence }]);
  return [lowPence, penceIn(statement), highPence];
};
const conditional = (amountPence: number) => ({ kind: 'conditional', amountPence, assumptions: [because] });

test('pays £280,000 at the middle of its forecast, from nothing to all within it, and nothing of it is settled', () => {
  const { statement, ...rest } = forecast({}, '-20', '210', '600');
  expect(rest).toEqual({
    kind: 'forecast',
    lowPence: 0,
    highPence: 700_000_00,
    measures: [{ measure: 'admissions', lowPence: 0, lowAt: '-20', highPence: 700_000_00, highAt: '600' }],
  });
  expect(statement).toMatchObject({
    mechanism: 'outcome-payment',
    title: 'Payment for outcomes, as forecast',
    about: 'bcf',
    total: conditional(280_000_00),
    notes: [
      'A forecast, and no settlement: from £0.00 to £700,000.00 within the intervals.',
      'Fewer admissions: £420,000.00 would not be earned, and would go to the acute trust.',
    ],
  });
  expect(linesOf(statement)).toMatchObject([
    { ...conditional(280_000_00), working: '£700000 × 210 ÷ 525', grounds: [{ kind: 'assumed', because }, agreed] },
  ]);
});

const byQuarter: OutcomeMethod = {
  kind: 'proportional-in-stages',
  unit: 'admissions fewer',
  stages: ['q1', 'q2', 'q3'].map((id) => ({
    id,
    label: id,
    potPounds: id === 'q3' ? '300000' : '200000',
    planned: '100',
  })),
};
const stages = (...numbers: readonly (string | number)[]) =>
  numbers.map((achieved, place) => ({ stage: `q${place + 1}`, achieved }));
const bond: OutcomeMethod = { kind: 'verified-saving', share: '0.5', verifiedBy: 'the auditor' };
const stay = { unit: 'days', direction: 'lower-is-better' } as const;

describe('by every method, between the least and the most that its interval can pay', () => {
  test.each<[string, Own, Parameters<typeof of>, readonly number[]]>([
    ['proportional', {}, ['105', '210', '315'], [140_000_00, 280_000_00, 420_000_00]],
    [
      'thresholds, lower better',
      { method: { kind: 'thresholds', ...stay, lowerThreshold: '10', upperThreshold: '5' } },
      ['4', '7', '9'],
      [140_000_00, 420_000_00, 700_000_00],
    ],
    [
      'a step that the interval crosses',
      { method: { kind: 'step', unit: 'share', direction: 'higher-is-better', threshold: '0.9' } },
      ['0.85', '0.89', '0.9'],
      [0, 0, 700_000_00],
    ],
    [
      'a step that it does not',
      { method: { kind: 'step', ...stay, threshold: '9' } },
      ['4', '7', '9'],
      [700_000_00, 700_000_00, 700_000_00],
    ],
    [
      'attainment or improvement',
      { method: { kind: 'attainment-or-improvement', ...stay, baseline: '10', target: '6', attainment: '7' } },
      ['7', '8', '9'],
      [175_000_00, 350_000_00, 700_000_00],
    ],
    [
      'a multiplier in a collar',
      { method: { kind: 'multiplier' }, collar: { floor: '0.1', cap: '0.8' } },
      ['0', '0.5', '1'],
      [70_000_00, 350_000_00, 560_000_00],
    ],
    [
      'stages',
      { method: byQuarter },
      [stages(50, 0, 0), stages(50, 100, 30), stages(50, 250, 30)],
      [116_666_67, 420_000_00, 700_000_00],
    ],
    ['a saving', { method: bond }, ['-5', '300000', '2000000'], [0, 150_000_00, 700_000_00]],
    [
      'a ratio',
      { method: { kind: 'proportional', unit: 'share', planned: '1' } },
      [
        { numerator: 1, denominator: 7 },
        { numerator: 2, denominator: 7 },
        { numerator: 3, denominator: 7 },
      ],
      [100_000_00, 200_000_00, 300_000_00],
    ],
  ])('%s', (_, own, numbers, expected) => {
    expect(range(own, ...numbers)).toEqual(expected);
  });

  test('fewer events than the minimum earn nothing, however good: the best is the fewest that are enough', () => {
    const few: Own = {
      method: {
        kind: 'thresholds',
        unit: 'falls',
        direction: 'lower-is-better',
        lowerThreshold: '30',
        upperThreshold: '10',
      },
      minimumEvents: 16,
    };
    expect(range(few, '8', '20', '26', 'as-achieved')).toEqual([0, 350_000_00, 490_000_00]);
    expect(forecast(few, '8', '20', '26', 'as-achieved').measures).toMatchObject([{ lowAt: '8', highAt: 16 }]);
    expect(range(few, '8', '10', '15', 'as-achieved')).toEqual([0, 0, 0]);
    expect(range(few, '16', '20', '26', 'as-achieved')).toEqual([140_000_00, 350_000_00, 490_000_00]);
    expect(range(few, '12', '20', '26', 40)).toEqual([140_000_00, 350_000_00, 630_000_00]);
    expect(range(few, '12', '20', '26', 9)).toEqual([0, 0, 0]);
    const more: Own = {
      method: { kind: 'step', unit: 'visits', direction: 'higher-is-better', threshold: '5' },
      minimumEvents: 16,
    };
    expect(range(more, '8', '16', '26', 'as-achieved')).toEqual([0, 700_000_00, 700_000_00]);
    expect(range(more, '8', '9', '10', 'as-achieved')).toEqual([0, 0, 0]);
  });

  test('what is still open beside a forecast leaves the range as wide as that', () => {
    const { statement, lowPence, highPence } = forecast({ minimumEvents: 10 }, '105', '210', '315', 'not-known');
    expect([lowPence, highPence]).toEqual([0, 420_000_00]);
    expect(statement.total).toMatchObject({ kind: 'open', lowPence: 0, highPence: 280_000_00, assumptions: [because] });
  });
});

test('stages that are known are settled on once the later ones are, and those that nobody forecasts stay open', () => {
  const { statement, lowPence, highPence } = forecast(
    { method: byQuarter },
    stages(50, 0),
    stages(50, 100),
    stages(50, 150),
  );
  expect(statement.total.kind).toBe('open');
  expect([lowPence, highPence]).toEqual([100_000_00, 700_000_00]);
});

test('a saving that is forecast never reads as verified', () => {
  const [line] = linesOf(forecast({ method: bond }, '1', '300000', '400000').statement);
  expect(line?.steps).toMatchObject([
    { id: 'verified', label: 'Saving, as forecast', rule: 'still to be verified by the auditor', input: '£300000' },
  ]);
  expect(JSON.stringify(line)).not.toContain('2999');
});

test('what is known beside what is forecast stays settled, and the total is conditional', () => {
  const falls: OutcomeMeasure = { ...admissions, id: 'falls', label: 'Falls', unearned: 'not-set-aside' };
  const terms = { ...termsOf(), measures: [falls, admissions] };
  const known: OutcomeResult = { measure: 'falls', achieved: '525' };
  const { statement, lowPence, highPence, measures } = forecastOutcomePayment(terms, {
    ...facts(of('0', '105', '210')),
    results: [known],
  });
  expect(linesOf(statement).map(({ kind }) => kind)).toEqual(['settled', 'conditional']);
  expect(statement.total).toEqual(conditional(840_000_00));
  expect([lowPence, highPence]).toEqual([700_000_00, 980_000_00]);
  expect(measures).toMatchObject([{ measure: 'admissions', lowPence: 0, highPence: 280_000_00 }]);
});

test('rounds each end of the range once, as the terms say', () => {
  const third = { ...admissions, potPounds: '1', method: { ...planned, planned: '3' } };
  const measures = [third, { ...third, id: 'falls' }];
  const both = [of('1', '1', '2'), { ...of('1', '1', '2'), measure: 'falls' }];
  const inAll = (rounding: RoundingTerm) =>
    forecastOutcomePayment({ ...termsOf({}, rounding), measures }, facts(...both));
  expect(inAll(toThePenny)).toMatchObject({ lowPence: 66, highPence: 134 });
  expect(inAll({ ...toThePenny, stage: 'total' })).toMatchObject({ lowPence: 67, highPence: 133 });
  expect(inAll('not-stated')).toMatchObject({ lowPence: 66, highPence: 134 });
});

const at = (terms: OutcomePaymentTerms, achieved: number, events?: number): Statement =>
  settleOutcomePayment(terms, {
    about: 'bcf',
    results: [{ measure: 'admissions', achieved, ...(events !== undefined && { events }) }],
  });

test('the range holds what is paid at every number within, and both its ends are paid at one', () => {
  const level = fc.integer({ min: -20, max: 20 });
  const direction = fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const);
  const methods: fc.Arbitrary<OutcomeMethod> = fc.oneof(
    fc.tuple(level, fc.integer({ min: 1, max: 20 }), direction).map(([lower, way, word]) => ({
      kind: 'thresholds' as const,
      unit: 'days',
      direction: word,
      lowerThreshold: lower,
      upperThreshold: word === 'higher-is-better' ? lower + way : lower - way,
    })),
    fc
      .tuple(level, direction)
      .map(([threshold, word]) => ({ kind: 'step' as const, unit: 'days', direction: word, threshold })),
    fc.integer({ min: 1, max: 20 }).map((plan) => ({ kind: 'proportional' as const, unit: 'days', planned: plan })),
    fc.tuple(level, level, level, direction).map(([baseline, target, attainment, word]) => ({
      kind: 'attainment-or-improvement' as const,
      unit: 'days',
      direction: word,
      baseline,
      target,
      attainment,
    })),
  );
  const drawn = fc.record({
    method: methods,
    ends: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
    minimum: fc.option(fc.integer({ min: 1, max: 30 })),
    hasCollar: fc.boolean(),
  });
  fc.assert(
    fc.property(drawn, ({ method, ends, minimum, hasCollar }) => {
      const [low = 0, central = 0, high = 0] = [...ends].sort((a, b) => a - b);
      const terms = termsOf({
        method,
        minimumEvents: minimum ?? 'no-minimum',
        collar: hasCollar ? { floor: '0.2', cap: '0.7' } : 'no-collar',
      });
      const events = minimum === null ? undefined : 'as-achieved';
      const { lowPence, highPence } = forecastOutcomePayment(terms, facts(of(low, central, high, events)));
      const paid = Array.from({ length: high - low + 1 }, (_, step) => low + step).map((number) =>
        penceIn(at(terms, number, events && number)),
      );
      expect([lowPence, highPence]).toEqual([Math.min(...paid), Math.max(...paid)]);
      if (minimum !== null) return;
      for (let step = 1; step < 4; step += 1) {
        const between = penceIn(at(terms, low + ((high - low) * step) / 4));
        expect(between).toBeGreaterThanOrEqual(lowPence);
        expect(between).toBeLessThanOrEqual(highPence);
      }
    }),
  );
});

test('the range in stages holds what is paid at every number of every stage within', () => {
  const number = fc.integer({ min: -50, max: 200 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number, number), { minLength: 3, maxLength: 3 }),
      fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
      (ends, steps) => {
        const sorted = ends.map((stage) => [...stage].sort((a, b) => a - b));
        const taken = (place: number) => stages(...sorted.map((stage) => stage[place] ?? 0));
        const result = forecast({ method: byQuarter }, taken(0), taken(1), taken(2));
        const within = sorted.map(([low = 0, , high = 0], place) => low + ((high - low) * (steps[place] ?? 0)) / 4);
        const paid = penceIn(
          settleOutcomePayment(termsOf({ method: byQuarter }), {
            about: 'bcf',
            results: [{ measure: 'admissions', achieved: stages(...within) }],
          }),
        );
        expect(paid).toBeGreaterThanOrEqual(result.lowPence);
        expect(paid).toBeLessThanOrEqual(result.highPence);
      },
    ),
  );
});

const refused = (own: Own, given: OutcomeForecast) =>
  problemsOf(() => forecastOutcomePayment(termsOf(own), given)).map((problem) => problem.split(':')[0]);

test.each<[string, Own, OutcomeForecast, readonly string[]]>([
  ['an end that is not in order', {}, facts(of('3', '2', '4')), ['forecast.forecasts[0]']],
  ['a middle above the most', {}, facts(of('1', '5', '4')), ['forecast.forecasts[0]']],
  ['a measure that there is not', {}, facts({ ...of(1, 2, 3), measure: 'falls' }), ['forecast.forecasts[0].measure']],
  ['a measure forecast twice', {}, facts(of(1, 2, 3), of(1, 2, 3)), ['forecast.forecasts[1].measure']],
  [
    'a measure known and forecast',
    {},
    { ...facts(of(1, 2, 3)), results: [{ measure: 'admissions', achieved: '1' }] },
    ['forecast.forecasts[0].measure'],
  ],
  [
    'a share that is none',
    { method: { kind: 'multiplier' } },
    facts(of('0.5', '1', '1.5')),
    ['forecast.forecasts[0].high'],
  ],
  [
    'numbers where there are stages',
    { method: byQuarter },
    facts(of(1, 2, 3)),
    ['low', 'central', 'high'].map((name) => `forecast.forecasts[0].${name}`),
  ],
  [
    'stages where there is a saving',
    { method: bond },
    facts(of(stages(1), stages(1), stages(1))),
    ['low', 'central', 'high'].map((name) => `forecast.forecasts[0].${name}`),
  ],
  ['stages and numbers', { method: byQuarter }, facts(of(stages(1), 1, 2)), ['forecast.forecasts[0]']],
  [
    'other stages in the middle',
    { method: byQuarter },
    facts(of(stages(1, 2), stages(1), stages(1, 2))),
    ['forecast.forecasts[0]'],
  ],
  [
    'other stages at the most',
    { method: byQuarter },
    facts(of(stages(1, 2), stages(1, 2), stages(1))),
    ['forecast.forecasts[0]'],
  ],
  [
    'a stage out of order',
    { method: byQuarter },
    facts(of(stages(1, 3), stages(1, 2), stages(1, 4))),
    ['forecast.forecasts[0]'],
  ],
  [
    'a stage that some know',
    { method: byQuarter },
    facts(of(stages(1, 'not-known'), stages(1, 2), stages(1, 2))),
    ['forecast.forecasts[0]'],
  ],
  ['a denominator of 0', {}, facts(of(1, { numerator: 1, denominator: 0 }, 3)), ['forecast.forecasts[0].central']],
  ['events without a minimum', {}, facts(of(1, 2, 3, 4)), ['forecast.forecasts[0].events']],
  ['no events with a minimum', { minimumEvents: 5 }, facts(of(1, 2, 3)), ['forecast.forecasts[0].events']],
  [
    'events that are not whole',
    { minimumEvents: 5 },
    facts(of('1.5', 2, 3, 'as-achieved')),
    ['forecast.forecasts[0].low'],
  ],
  ['events below 0', { minimumEvents: 5 }, facts(of('-1', 2, 3, 'as-achieved')), ['forecast.forecasts[0].low']],
  [
    'events that are a ratio',
    { minimumEvents: 5 },
    facts(of({ numerator: 1, denominator: 1 }, 2, 3, 'as-achieved')),
    ['forecast.forecasts[0].events'],
  ],
  [
    'events that are stages',
    { minimumEvents: 5, method: byQuarter },
    facts(of(stages(1), stages(1), stages(1), 'as-achieved')),
    ['forecast.forecasts[0].events'],
  ],
  [
    'a result of another measure',
    {},
    { ...facts(of(1, 2, 3)), results: [{ measure: 'beds', achieved: 1 }] },
    ['forecast.results[0].measure'],
  ],
  ['a pot below 0', { potPounds: '-1' }, facts(of(1, 2, 3)), ['terms.measures[0].potPounds']],
])('refuses %s', (_, own, given, paths) => {
  expect(refused(own, given)).toEqual(paths);
});

test.each<[string, unknown, string, string]>([
  ['no forecast', facts(), 'forecasts', 'missing'],
  ['an unknown field', { ...facts(of(1, 2, 3)), level: 95 }, 'level', 'unknown-key'],
  ['an unknown field of a measure', facts({ ...of(1, 2, 3), level: 95 } as never), 'forecasts[0].level', 'unknown-key'],
  ['no reason', facts({ ...of(1, 2, 3), because: '' }), 'forecasts[0].because', 'missing'],
  ['a number that is not known', facts(of('not-known', 2, 3)), 'forecasts[0].low', 'wrong-type'],
  ['nothing verified', facts(of(1, 2, 'nothing-verified')), 'forecasts[0].high', 'wrong-type'],
  [
    'a verified saving',
    facts(of(1, { savedPounds: '1', verifiedBy: 'x', on: '2027-01-01' } as never, 3)),
    'forecasts[0].central',
    'wrong-type',
  ],
  ['NaN', facts(of(NaN, 2, 3)), 'forecasts[0].low', 'not-exact'],
  ['no number', facts(of(undefined as never, 2, 3)), 'forecasts[0].low', 'missing'],
  [
    'a ratio without a denominator',
    facts(of({ numerator: 1 } as never, 2, 3)),
    'forecasts[0].low.denominator',
    'missing',
  ],
  ['a stage without a number', facts(of([{ stage: 'q1' }] as never, 2, 3)), 'forecasts[0].low[0].achieved', 'missing'],
  ['part of an event', facts(of(1, 2, 3, 1.5)), 'forecasts[0].events', 'not-whole'],
  ['results that are no list', { ...facts(of(1, 2, 3)), results: 'none' }, 'results', 'wrong-type'],
  [
    'a result without a number',
    { ...facts(of(1, 2, 3)), results: [{ measure: 'a' }] },
    'results[0].achieved',
    'missing',
  ],
  ['a hole', { ...facts(), forecasts: new Array<unknown>(1) }, 'forecasts[0]', 'missing'],
])('refuses a forecast with %s', (_, value, path, code) => {
  expect(checkOutcomeForecast(value, '')).toEqual([expect.objectContaining({ path, code })]);
});

test('says what is wrong with anything at all, and never breaks', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (terms, given) => {
      expect(problemsOf(() => forecastOutcomePayment(terms as never, given as never)).length).toBeGreaterThan(0);
    }),
  );
});

test('is plain data, made without changing what was given', () => {
  const given = facts(of('105', '210', '315'));
  const before = structuredClone(given);
  const result = forecastOutcomePayment(termsOf(), given);
  expect(given).toEqual(before);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
