import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleOutcomePayment,
  settleUnearnedOutcomes,
  type Achieved,
  type OutcomeMeasure,
  type OutcomeMethod,
  type OutcomePaymentTerms,
  type OutcomeResult,
  type RoundingTerm,
} from 'neighbourhood-contracts/sharing';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const fewer: OutcomeMethod = { kind: 'proportional', unit: 'admissions fewer', planned: '525' };
const admissions: OutcomeMeasure = {
  id: 'admissions',
  label: 'Fewer admissions',
  potPounds: '700000',
  method: fewer,
  minimumEvents: 'no-minimum',
  collar: 'no-collar',
  unearned: { goesTo: 'the acute trust' },
  grounds: agreed,
};
const terms: OutcomePaymentTerms = {
  period: { from: '2027-04-01', until: '2028-04-01' },
  measures: [admissions],
  rounding: toThePenny,
  grounds: agreed,
};

type Own = Partial<OutcomeMeasure>;
const termsOf = (own: Own, rounding: RoundingTerm = toThePenny): OutcomePaymentTerms => ({
  ...terms,
  measures: [{ ...admissions, ...own }],
  rounding,
});
const resultOf = (achieved: Achieved, events?: OutcomeResult['events']): OutcomeResult => ({
  measure: 'admissions',
  achieved,
  ...(events !== undefined && { events }),
});
const factsOf = (...results: readonly OutcomeResult[]) => ({ about: 'better-care-fund', results });
const paid = (own: Own, achieved: Achieved, events?: OutcomeResult['events']) =>
  settleOutcomePayment(termsOf(own), factsOf(resultOf(achieved, events)));
const lineOf = (own: Own, achieved: Achieved, events?: OutcomeResult['events']) =>
  linesOf(paid(own, achieved, events))[0];

test('releases 40% of £700,000 for 210 of 525 fewer, and £420,000 to the acute trust', () => {
  const statement = paid({}, '210');
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 280_000_00 });
  expect(linesOf(statement)[0]).toMatchObject({
    quantity: { amount: '210', unit: 'admissions fewer' },
    weight: '0.4',
    working: '£700000 × 210 ÷ 525',
  });
  expect(statement.notes).toEqual(['Fewer admissions: £420,000.00 is not earned, and goes to the acute trust.']);
  const rest = settleUnearnedOutcomes(termsOf({}), factsOf(resultOf('210')));
  expect(rest.total).toEqual({ kind: 'settled', amountPence: 420_000_00 });
  expect(linesOf(rest)[0]).toMatchObject({
    label: 'Fewer admissions: not earned, to the acute trust',
    working: '£700000 − £280000',
  });
});

test('releases £75.9m of £253m in England for a fall of 0.921% of 3.07%', () => {
  const method: OutcomeMethod = { kind: 'proportional', unit: 'share', planned: '0.0307' };
  expect(penceIn(paid({ potPounds: '253000000', method }, '0.00921'))).toBe(75_900_000_00);
});

test('what was achieved on an assumption is conditional, and so are what it leaves and what is said of it', () => {
  const because = 'half of what was planned';
  const facts = factsOf({ ...resultOf('262.5'), grounds: { kind: 'assumed', because } });
  const conditional = { kind: 'conditional', amountPence: 350_000_00, assumptions: [because] };
  for (const rounding of [toThePenny, { ...toThePenny, stage: 'total' }] as const) {
    const paidOn = settleOutcomePayment(termsOf({}, rounding), facts);
    expect(paidOn.total).toEqual(conditional);
    expect(linesOf(paidOn)[0]).toMatchObject({ ...conditional, grounds: [{ kind: 'assumed', because }, agreed] });
    expect(paidOn.notes).toEqual([
      'Fewer admissions: £350,000.00 would not be earned, and would go to the acute trust.',
    ]);
    const rest = settleUnearnedOutcomes(termsOf({}, rounding), facts);
    expect(rest.total).toEqual(conditional);
    expect(linesOf(rest)[0]?.grounds).toEqual([{ kind: 'assumed', because }, agreed]);
  }
  const third = { ...admissions, potPounds: '1', method: { ...fewer, planned: '3' } };
  const rounded = settleUnearnedOutcomes(
    { ...terms, measures: [third, { ...third, id: 'falls' }], rounding: { ...toThePenny, stage: 'total' } },
    factsOf({ ...resultOf('1'), grounds: { kind: 'assumed', because } }, { ...resultOf('1'), measure: 'falls' }),
  );
  expect(linesOf(rounded).map(({ id, kind }) => [id, kind])).toEqual([
    ['admissions', 'conditional'],
    ['falls', 'settled'],
    ['rounding', 'conditional'],
  ]);
  const known = settleOutcomePayment(terms, factsOf({ ...resultOf('262.5'), grounds: agreed }));
  expect(known.total.kind).toBe('settled');
  const wrong = { ...resultOf('1'), grounds: { kind: 'assumed' } } as never;
  expect(problemsOf(() => settleOutcomePayment(terms, factsOf(wrong)))).toEqual([
    expect.stringContaining('facts.results[0].grounds.because'),
  ]);
});

test.each([
  ['more than planned', '600', 700_000_00],
  ['what was planned', '525', 700_000_00],
  ['nothing', '0', 0],
  ['a rise', '-20', 0],
])('%s releases no more than the pot, and no less than nothing', (_, achieved, pence) => {
  expect(penceIn(paid({}, achieved))).toBe(pence);
});

const points: OutcomeMethod = {
  kind: 'thresholds',
  unit: 'share',
  direction: 'higher-is-better',
  lowerThreshold: '0.4',
  upperThreshold: '0.8',
};

test('points between thresholds are paid with their working', () => {
  expect(lineOf({ potPounds: '20', method: points }, { numerator: 620, denominator: 1000 })).toMatchObject({
    amountPence: 11_00,
    weight: '0.55',
    working: '£20 × (620 ÷ 1000 − 0.4) ÷ (0.8 − 0.4)',
    steps: [{ id: 'share', input: '620 ÷ 1000', result: { kind: 'share', low: '0.55', high: '0.55' } }],
  });
  expect(lineOf({ potPounds: '20', method: points }, '0.4')?.working).toBe('£20 × 0');
  expect(lineOf({ potPounds: '20', method: points }, '0.81')?.working).toBe('£20 × 1');
});

test('a third is a third: the ratio is exact', () => {
  const method: OutcomeMethod = { ...points, lowerThreshold: '0', upperThreshold: '1' };
  expect(penceIn(paid({ potPounds: '300000000.03', method }, { numerator: 1, denominator: 3 }))).toBe(100_000_000_01);
});

test('a denominator of 0 earns nothing, whatever the floor, and says why', () => {
  const collar = { floor: '0.5', cap: '1' };
  expect(lineOf({ method: points, collar }, { numerator: 0, denominator: 0 })).toMatchObject({
    kind: 'settled',
    amountPence: 0,
    label: 'Fewer admissions: not paid, for its denominator is 0',
  });
});

test('events of nobody contradict each other', () => {
  const achieved = { numerator: 0, denominator: 0 };
  expect(lineOf({ method: points, minimumEvents: 10 }, achieved, 0)).toMatchObject({ kind: 'settled', amountPence: 0 });
  expect(() => lineOf({ method: points, minimumEvents: 10 }, achieved, 12)).toThrow(
    /facts\.results\[0\]\.events.*There are 12 events, and a denominator of 0: nobody was counted\.\s+Give 0 events/s,
  );
});

test('a step pays all at its threshold, in either direction', () => {
  const method = { kind: 'step', unit: 'days', direction: 'higher-is-better', threshold: '5' } as const;
  const down = { ...method, direction: 'lower-is-better' } as const;
  expect(['4.99', '5', '5.01'].map((days) => penceIn(paid({ method }, days)) / 700_000_00)).toEqual([0, 1, 1]);
  expect(['4.99', '5', '5.01'].map((days) => penceIn(paid({ method: down }, days)) / 700_000_00)).toEqual([1, 1, 0]);
});

const improving = {
  kind: 'attainment-or-improvement',
  unit: 'share',
  direction: 'higher-is-better',
  baseline: '0.7',
  target: '0.82',
  attainment: '0.85',
} as const;

test.each([
  ['halfway to the target', '0.76', 0.5],
  ['at the target', '0.82', 1],
  ['attained', '0.85', 1],
  ['behind the baseline', '0.6', 0],
])('attainment or improvement, %s', (_, achieved, share) => {
  const line = lineOf({ method: improving, potPounds: '100' }, achieved);
  expect(line).toMatchObject({ amountPence: share * 100_00 });
  expect(line?.grounds[0]).toMatchObject({ kind: 'library-method' });
});

test('attainment is enough where the target is higher, and the better of the two holds', () => {
  const method = { ...improving, attainment: '0.75' } as const;
  expect(penceIn(paid({ method, potPounds: '100' }, '0.75'))).toBe(100_00);
  expect(penceIn(paid({ method, potPounds: '100' }, '0.7488'))).toBe(40_67);
});

test('a baseline past its target earns all for staying past it, and nothing for falling behind', () => {
  for (const baseline of ['0.82', '0.9']) {
    const method = { ...improving, attainment: '0.95', baseline } as const;
    expect(['0.81', '0.82', '0.86'].map((now) => penceIn(paid({ method, potPounds: '1' }, now)))).toEqual([
      0, 100, 100,
    ]);
  }
  const down = { ...improving, direction: 'lower-is-better', baseline: '0.1', target: '0.2', attainment: '0' } as const;
  expect(['0.21', '0.2', '0.15'].map((now) => penceIn(paid({ method: down, potPounds: '1' }, now)))).toEqual([
    0, 100, 100,
  ]);
});

test('improvement works downwards as upwards', () => {
  const method = {
    ...improving,
    unit: 'bed days',
    direction: 'lower-is-better',
    baseline: '-1',
    target: '-3',
    attainment: '-9',
  } as const;
  expect(lineOf({ method, potPounds: '100' }, '-1.5')).toMatchObject({
    amountPence: 25_00,
    working: '£100 × (−1.5 − −1) ÷ (−3 − −1)',
  });
});

test('a multiplier is paid as it is, and a ratio of many digits is read', () => {
  const digits = '9'.repeat(60);
  expect(penceIn(paid({ method: { kind: 'multiplier' } }, '0.25'))).toBe(175_000_00);
  const long = { numerator: digits, denominator: `${digits}0` };
  expect(penceIn(paid({ method: { kind: 'multiplier' } }, long))).toBe(70_000_00);
});

test('every digit of a long ratio counts, and its working is short enough to be read', () => {
  const digits = '9'.repeat(110);
  const longer = { numerator: digits, denominator: `${digits}0` };
  expect(lineOf({ method: { kind: 'multiplier' } }, longer)).toMatchObject({
    amountPence: 70_000_00,
    working: '£700000 × 0.1',
  });
  const third = { numerator: '1'.repeat(2000), denominator: '3'.repeat(2000) };
  expect(lineOf({ method: { kind: 'multiplier' } }, third)).toMatchObject({
    amountPence: 233_333_33,
    working: '£700000 × ≈0.33333333',
  });
});

test('a collar holds the share between its floor and its cap', () => {
  const collar = { floor: '0.25', cap: '0.9' };
  expect(['100', '210', '525', '-3'].map((fall) => penceIn(paid({ collar }, fall)) / 7_000_00)).toEqual(
    [2500, 4000, 9000, 2500].map((each) => each / 100),
  );
  expect(lineOf({ collar }, '525')?.working).toBe('£700000 × 0.9');
  expect(lineOf({ collar }, '525')?.steps?.[1]).toMatchObject({
    id: 'collar',
    input: '1',
    rule: 'from 0.25 to 0.9',
    result: { low: '0.9', high: '0.9' },
  });
});

const bond = { kind: 'verified-saving', share: '0.5', verifiedBy: 'the auditor' } as const;
const verified = (savedPounds: string) => ({ savedPounds, verifiedBy: 'the auditor', on: '2028-05-01' }) as const;

test('a social investment is repaid from the verified saving, to its cap, and not at all where there is none', () => {
  const own: Own = { method: bond, unearned: 'not-set-aside' };
  expect(penceIn(paid(own, verified('1000000')))).toBe(500_000_00);
  expect(penceIn(paid(own, verified('1400000.02')))).toBe(700_000_00);
  expect(penceIn(paid(own, verified('9000000')))).toBe(700_000_00);
  expect(paid(own, verified('1')).notes).toEqual([]);
  expect(lineOf(own, verified('1000000'))).toMatchObject({
    weight: '0.5',
    working: 'max(0, min(£700000, 0.5 × £1000000))',
    steps: [{ id: 'verified', rule: 'verified by the auditor on 2028-05-01' }],
  });
  expect(lineOf(own, verified('-1'))).toMatchObject({
    amountPence: 0,
    label: 'Fewer admissions: not repaid, for nothing was saved',
  });
  expect(lineOf(own, 'nothing-verified')).toMatchObject({
    kind: 'settled',
    amountPence: 0,
    label: 'Fewer admissions: not repaid, for the auditor has verified no saving',
  });
  expect(lineOf(own, 'not-known')).toMatchObject({
    kind: 'open',
    lowPence: 0,
    highPence: 700_000_00,
    question: 'What saving has the auditor verified for Fewer admissions?',
  });
});

test('fewer events than the minimum earn nothing, and the line says so; the minimum is enough', () => {
  const own: Own = { minimumEvents: 10, collar: { floor: '0.5', cap: '1' } };
  expect(lineOf(own, '210', 9)).toMatchObject({
    kind: 'settled',
    amountPence: 0,
    label: 'Fewer admissions: not paid, for 9 events are fewer than 10',
    steps: [{ id: 'minimum-events', result: { kind: 'verdict', is: 'too few' } }],
  });
  expect(penceIn(paid(own, '210', 10))).toBe(350_000_00);
  // What is settled by the events that are known stays so, whatever was achieved.
  expect(lineOf(own, 'not-known', 9)?.kind).toBe('settled');
});

test('events that are not known leave a measure open from nothing to what it would earn', () => {
  expect(lineOf({ minimumEvents: 10 }, '210', 'not-known')).toMatchObject({
    kind: 'open',
    lowPence: 0,
    highPence: 280_000_00,
    question: 'How many events does Fewer admissions rest on?',
  });
  expect(lineOf({ minimumEvents: 10 }, '0', 'not-known')).toMatchObject({ kind: 'settled', amountPence: 0 });
});

test('what is not known is open between nothing and the pot, within the collar', () => {
  const question = 'What was achieved on Fewer admissions?';
  expect(lineOf({}, 'not-known')).toMatchObject({ kind: 'open', lowPence: 0, highPence: 700_000_00, question });
  const collar = { floor: '0.25', cap: '0.9' };
  expect(lineOf({ collar }, 'not-known')).toMatchObject({ lowPence: 175_000_00, highPence: 630_000_00, question });
  const left = settleOutcomePayment(terms, factsOf());
  expect(left.total).toEqual({
    kind: 'open',
    lowPence: 0,
    highPence: 700_000_00,
    questions: [question],
    assumptions: [],
  });
  expect(left.notes).toEqual(['Fewer admissions: what is not earned goes to the acute trust.']);
  expect(settleUnearnedOutcomes(terms, factsOf()).total).toMatchObject({ lowPence: 0, highPence: 700_000_00 });
});

const quarter = (place: number, potPounds: string, planned: string) => ({
  id: `q${place}`,
  label: `quarter ${place}`,
  potPounds,
  planned,
});
const byQuarter: OutcomeMethod = {
  kind: 'proportional-in-stages',
  unit: 'admissions fewer',
  stages: [quarter(1, '100000', '100'), quarter(2, '100000', '100'), quarter(3, '200000', '200')],
};
const inQuarters = (...falls: readonly string[]) => falls.map((achieved, at) => ({ stage: `q${at + 1}`, achieved }));
const staged: Own = { potPounds: '400000', method: byQuarter };
const released = (...falls: readonly string[]) =>
  linesOf(paid(staged, inQuarters(...falls))).map((line) => (line.kind === 'open' ? 'open' : line.amountPence / 100));

test('stages count from the first on: a later one releases what an earlier one missed, and none takes back', () => {
  expect(released('40', '160', '200')).toEqual([40_000, 160_000, 200_000]);
  expect(released('40', '40', '100')).toEqual([40_000, 40_000, 100_000]);
  expect(released('100', '-60', '0')).toEqual([100_000, 0, 0]);
  expect(released('-50', '150', '0')).toEqual([0, 100_000, 0]);
  expect(released('900', '0', '0')).toEqual([100_000, 100_000, 200_000]);
});

test('stages show what is due to date, less what was released before', () => {
  expect(linesOf(paid(staged, inQuarters('40', '40', '100'))).map(({ label, working }) => [label, working])).toEqual([
    ['Fewer admissions, quarter 1', '£100000 × max(0, min(1, 40 ÷ 100))'],
    ['Fewer admissions, quarter 2', '£200000 × max(0, min(1, 80 ÷ 200)) − £40000'],
    ['Fewer admissions, quarter 3', '£400000 × max(0, min(1, 180 ÷ 400)) − £80000'],
  ]);
  expect(
    linesOf(settleUnearnedOutcomes(termsOf(staged), factsOf(resultOf(inQuarters('40', '40', '100'))))),
  ).toMatchObject([{ amountPence: 220_000_00 }]);
});

test('what is paid to date is rounded, so that half pennies do not add up to more than the pots', () => {
  const stages = [quarter(1, '0.01', '2'), quarter(2, '0.01', '2')];
  const own: Own = { potPounds: '0.02', method: { kind: 'proportional-in-stages', unit: 'x', stages } };
  const lines = linesOf(paid(own, inQuarters('1', '3')));
  expect(lines.map((line) => penceIn({ total: line }))).toEqual([1, 1]);
});

test('from the first stage that is not known, stages are one open line within what is left of the pot', () => {
  const open = paid(staged, [...inQuarters('40'), { stage: 'q3', achieved: '200' }]);
  expect(linesOf(open)).toHaveLength(2);
  expect(linesOf(open)[1]).toMatchObject({
    id: 'admissions/q2',
    label: 'Fewer admissions, from quarter 2 on',
    kind: 'open',
    lowPence: 0,
    highPence: 360_000_00,
    question: 'What was achieved on Fewer admissions in quarter 2?',
  });
  expect(linesOf(paid(staged, 'not-known'))).toMatchObject([{ lowPence: 0, highPence: 400_000_00 }]);
  expect(linesOf(paid(staged, inQuarters('1', '1', 'not-known')))[2]?.label).toBe('Fewer admissions, quarter 3');
});

test('what is assumed is conditional, with what is left of the pot as well', () => {
  const measure = { ...admissions, grounds: assumed };
  const facts = factsOf(resultOf('210'));
  expect(settleOutcomePayment({ ...terms, measures: [measure] }, facts).total.kind).toBe('conditional');
  expect(settleUnearnedOutcomes({ ...terms, measures: [measure] }, facts).total.kind).toBe('conditional');
});

const money = fc.nat(100_000_00).map((pence) => (pence / 100).toFixed(2));
const wholePounds = fc.nat(100_000).map(String);
const share = fc.nat(1000).map((thousandths) => (thousandths / 1000).toFixed(3));
const change = fc.integer({ min: -2000, max: 2000 }).map((thousandths) => (thousandths / 1000).toFixed(3));
const positive = fc.integer({ min: 1, max: 2000 }).map((thousandths) => (thousandths / 1000).toFixed(3));
const direction = fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const);
const method = fc.oneof(
  fc.record({ kind: fc.constant('proportional' as const), unit: fc.constant('x'), planned: positive }),
  fc.record({ kind: fc.constant('step' as const), unit: fc.constant('x'), direction, threshold: change }),
  fc.record({
    kind: fc.constant('attainment-or-improvement' as const),
    unit: fc.constant('x'),
    direction,
    baseline: change,
    target: change,
    attainment: change,
  }),
  fc
    .record({ kind: fc.constant('thresholds' as const), unit: fc.constant('x'), a: change, b: change })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, ...rest }) => ({
      ...rest,
      lowerThreshold: a,
      upperThreshold: b,
      direction: Number(b) > Number(a) ? ('higher-is-better' as const) : ('lower-is-better' as const),
    })),
);
const collar = fc.oneof(
  fc.constant('no-collar' as const),
  fc.tuple(share, share).map(([a, b]) => {
    const [floor, cap] = [a, b].sort() as [string, string];
    return { floor, cap };
  }),
);
const rounding = fc.record({
  stage: fc.constantFrom('each-line' as const, 'total' as const),
  unit: fc.constantFrom('penny' as const, 'pound' as const),
  mode: fc.constantFrom('half-away-from-zero' as const, 'half-even' as const, 'up' as const, 'down' as const),
});

test('earned and not earned are the pots to the penny, and each is between nothing and the pot', () => {
  const one = fc.tuple(wholePounds, method, change, collar);
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), rounding, (drawn, rule) => {
      const own: OutcomePaymentTerms = {
        ...terms,
        rounding: rule,
        measures: drawn.map(([potPounds, each, , bounds], at) => ({
          ...admissions,
          id: `m${at}`,
          potPounds,
          method: each,
          collar: bounds,
        })),
      };
      const facts = factsOf(...drawn.map(([, , achieved], at) => ({ measure: `m${at}`, achieved })));
      const [earned, rest] = [settleOutcomePayment(own, facts), settleUnearnedOutcomes(own, facts)];
      const pots = drawn.reduce((sum, [pot]) => sum + Number(pot) * 100, 0);
      expect(penceIn(earned) + penceIn(rest)).toBe(pots);
      expect(penceIn(earned)).toBeGreaterThanOrEqual(0);
      expect(penceIn(rest)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a better achievement never earns less', () => {
  fc.assert(
    fc.property(money, method, collar, change, change, (potPounds, each, bounds, a, b) => {
      const [low, high] = [a, b].sort((x, y) => Number(x) - Number(y)) as [string, string];
      const isUp = each.kind === 'proportional' || each.direction === 'higher-is-better';
      const [worse, better] = isUp ? [low, high] : [high, low];
      const own: Own = { potPounds, method: each, collar: bounds };
      expect(penceIn(paid(own, worse))).toBeLessThanOrEqual(penceIn(paid(own, better)));
    }),
  );
});

test('both directions are one rule seen in a mirror', () => {
  fc.assert(
    fc.property(money, method, change, (potPounds, each, achieved) => {
      if (each.kind === 'proportional') return;
      const turned = (text: string) => (text.startsWith('-') ? text.slice(1) : `-${text}`);
      const numbers = Object.entries(each).map(([name, value]) => {
        if (name === 'direction') return [name, value === 'higher-is-better' ? 'lower-is-better' : 'higher-is-better'];
        return [name, name === 'kind' || name === 'unit' ? value : turned(value)];
      });
      const mirrored = Object.fromEntries(numbers) as OutcomeMethod;
      expect(penceIn(paid({ potPounds, method: mirrored }, turned(achieved)))).toBe(
        penceIn(paid({ potPounds, method: each }, achieved)),
      );
    }),
  );
});

test('stages release to date what the whole would, where it only rises, and never more than their pots', () => {
  const stages = fc.array(fc.tuple(money, positive, change), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(stages, rounding, (drawn, rule) => {
      const pots = drawn.map(([pot]) => Math.round(Number(pot) * 100));
      const whole = pots.reduce((sum, pence) => sum + pence, 0);
      const each = drawn.map(([pot, planned], at) => quarter(at + 1, pot, planned));
      const own: Own = {
        potPounds: (whole / 100).toFixed(2),
        method: { kind: 'proportional-in-stages', unit: 'x', stages: each },
      };
      const toPenny = { ...rule, unit: 'penny' } as const;
      const pay = (falls: readonly string[]) =>
        settleOutcomePayment(termsOf(own, toPenny), factsOf(resultOf(inQuarters(...falls))));
      const statement = pay(drawn.map(([, , achieved]) => achieved));
      expect(penceIn(statement)).toBeLessThanOrEqual(whole);
      for (const line of linesOf(statement)) {
        if (line.id !== 'rounding') expect(penceIn({ total: line })).toBeGreaterThanOrEqual(0);
      }
      expect(penceIn(pay(drawn.map(([, planned]) => planned)))).toBe(whole);
    }),
  );
});

test('what is not known holds whatever it turns out to be', () => {
  fc.assert(
    fc.property(money, method, collar, change, fc.nat(20), (potPounds, each, bounds, achieved, events) => {
      const own: Own = { potPounds, method: each, collar: bounds, minimumEvents: 10 };
      const known = penceIn(paid(own, achieved, events));
      for (const total of [
        paid(own, 'not-known', events).total,
        paid(own, achieved, 'not-known').total,
        paid(own, 'not-known', 'not-known').total,
      ]) {
        const [low, high] =
          total.kind === 'open' ? [total.lowPence, total.highPence] : [total.amountPence, total.amountPence];
        expect(low).toBeLessThanOrEqual(known);
        expect(high).toBeGreaterThanOrEqual(known);
      }
    }),
  );
});

const down = { ...points, direction: 'lower-is-better' } as const;
const measured = (own: Own): Partial<OutcomePaymentTerms> => ({ measures: [{ ...admissions, ...own }] });

test.each<[string, Partial<OutcomePaymentTerms>, readonly OutcomeResult[], string]>([
  [
    'equal thresholds',
    measured({ method: { ...points, upperThreshold: '0.40' } }),
    [],
    'terms.measures[0].method.upperThreshold: A payment that begins at "0.4" cannot be whole at "0.40" where higher is better. Give two thresholds that differ, or a method of the kind "step"',
  ],
  [
    'thresholds in the wrong order',
    measured({ method: down }),
    [],
    'A payment that begins at "0.4" cannot be whole at "0.8" where lower is better. Give an upper threshold beneath the lower one, or the other direction.',
  ],
  [
    'a percentage for a share',
    measured({ method: { ...points, upperThreshold: '80' } }),
    [],
    'terms.measures[0].method.upperThreshold: A share cannot be "80". Give a share from -1 to 1: 4.82% is "0.0482".',
  ],
  [
    'a negative pot',
    measured({ potPounds: '-1' }),
    [],
    'terms.measures[0].potPounds: A pot cannot be "-1". Give 0 pounds or more.',
  ],
  [
    'a plan of nothing',
    measured({ method: { ...fewer, planned: 0 } }),
    [],
    'terms.measures[0].method.planned: 0 is no plan that an achievement could be held against. Give what is planned as a number above 0.',
  ],
  [
    'a plan to get worse in a stage',
    measured({ potPounds: 1, method: { ...byQuarter, stages: [quarter(1, '1', '-1')] } }),
    [],
    'terms.measures[0].method.stages[0].planned: "-1" is no plan that an achievement could be held against.',
  ],
  [
    'stages whose pots are not the pot',
    measured({ method: byQuarter }),
    [],
    'terms.measures[0].method.stages: The pots of the stages sum to 400000, and the pot of the measure is "700000".',
  ],
  [
    'no stages',
    measured({ potPounds: 0, method: { ...byQuarter, stages: [] } }),
    [],
    'terms.measures[0].method.stages: No stage is given. Give the stages in order',
  ],
  [
    'a stage given twice',
    measured({ potPounds: 2, method: { ...byQuarter, stages: [quarter(1, '1', '1'), quarter(1, '1', '1')] } }),
    [],
    'terms.measures[0].method.stages[1].id: "q1" was given already',
  ],
  [
    'a cap below its floor',
    measured({ collar: { floor: '0.5', cap: '0.4' } }),
    [],
    'terms.measures[0].collar: The cap "0.4" is below the floor "0.5". Give a cap at or above the floor.',
  ],
  [
    'a collar on a repayment',
    measured({ method: bond, collar: { floor: '0', cap: '1' } }),
    [],
    'terms.measures[0].collar: A payment of the kind "verified-saving" has no share that a collar could bound.',
  ],
  [
    'no word on a collar',
    measured({ collar: undefined }),
    [],
    'terms.measures[0].collar: This is nothing, not an object. Give { floor, cap }, or "no-collar".',
  ],
  [
    'no word on what is not earned',
    measured({ unearned: 'kept' as never }),
    [],
    'terms.measures[0].unearned: This is "kept", not an object. Give { goesTo }, or "not-set-aside".',
  ],
  [
    'a minimum of no events',
    measured({ minimumEvents: 0 }),
    [],
    'terms.measures[0].minimumEvents: A minimum of 0 events holds nothing back. Give a whole number of 1 or more, or "no-minimum".',
  ],
  [
    'a share above the whole saving',
    measured({ method: { ...bond, share: 50 } }),
    [],
    'terms.measures[0].method.share: The share of the saving cannot be 50. Give a share from 0 to 1',
  ],
  [
    'a method of no kind known',
    measured({ method: { kind: 'treshold' } as never }),
    [],
    'terms.measures[0].method.kind: "treshold" is not a word known here.',
  ],
  ['no measures', { measures: [] }, [], 'terms.measures: No measure is given. Give the measures with their pots'],
  [
    'a measure given twice',
    { measures: [admissions, admissions] },
    [],
    'terms.measures[1].id: "admissions" was given already, at terms.measures[0].id.',
  ],
  [
    'a pot with pence where amounts are rounded to the pound',
    { ...measured({ potPounds: '100.50' }), rounding: { ...toThePenny, unit: 'pound' } },
    [],
    'terms.measures[0].potPounds: A pot of "100.50" pounds cannot be shared out in whole pounds.',
  ],
  [
    'an achievement that is not a number',
    {},
    [resultOf(NaN)],
    'facts.results[0].achieved: NaN cannot be read as an exact number. Give a plain number, or "not-known".',
  ],
  [
    'an achievement left out of a result',
    {},
    [resultOf(undefined as never)],
    'facts.results[0].achieved: No number is given. Give a plain number, or "not-known".',
  ],
  [
    'a negative denominator',
    {},
    [resultOf({ numerator: 1, denominator: -5 })],
    'facts.results[0].achieved.denominator: A denominator cannot be -5. Give a number of 0 or more.',
  ],
  [
    'an achievement that is no share',
    measured({ method: points }),
    [resultOf('62')],
    'facts.results[0].achieved: A share cannot be "62". Give a share from -1 to 1',
  ],
  [
    'a ratio that is no share',
    measured({ method: points }),
    [resultOf({ numerator: 7, denominator: 5 })],
    'facts.results[0].achieved: 7 over 5 is no share. Give two numbers of which one over the other is from -1 to 1.',
  ],
  [
    'a multiplier above 1',
    measured({ method: { kind: 'multiplier' } }),
    [resultOf('1.01')],
    'facts.results[0].achieved: A multiplier cannot be "1.01". Give a share from 0 to 1',
  ],
  [
    'a ratio below 0 as a multiplier',
    measured({ method: { kind: 'multiplier' } }),
    [resultOf({ numerator: -1, denominator: 5 })],
    'facts.results[0].achieved: -1 over 5 is no share. Give two numbers of which one over the other is from 0 to 1.',
  ],
  [
    'a number where a saving is asked for',
    measured({ method: bond }),
    [resultOf('5')],
    'facts.results[0].achieved: This is not what a measure of the kind "verified-saving" is paid by. Give { savedPounds, verifiedBy, on }',
  ],
  [
    'one number where stages are asked for',
    measured({ potPounds: '400000', method: byQuarter }),
    [resultOf('5')],
    'facts.results[0].achieved: This is not what a measure of the kind "proportional-in-stages" is paid by. Give a list of { stage, achieved }',
  ],
  [
    'a stage that there is not',
    measured({ potPounds: '400000', method: byQuarter }),
    [resultOf([{ stage: 'q9', achieved: '1' }])],
    'facts.results[0].achieved[0].stage: "q9" is no stage of this measure. Known here: q1, q2, q3.',
  ],
  [
    'a saving verified by somebody else',
    measured({ method: bond }),
    [resultOf({ ...verified('1'), verifiedBy: 'the investor' })],
    'facts.results[0].achieved.verifiedBy: "the investor" verified this saving, and the terms name "the auditor".',
  ],
  [
    'no events where there is a minimum',
    measured({ minimumEvents: 10 }),
    [resultOf('1')],
    'facts.results[0].events: The measure is paid from 10 events, and their number is not given. Give the number of events, or "not-known".',
  ],
  [
    'events where there is no minimum',
    {},
    [resultOf('1', 5)],
    'facts.results[0].events: The measure has no minimum of events. Leave the events out, or give a minimum in the terms.',
  ],
  [
    'a result of no measure',
    {},
    [{ measure: 'admission', achieved: '1' }],
    'facts.results[0].measure: "admission" is no measure of the terms. Did you mean "admissions"?',
  ],
  [
    'two results of a measure',
    {},
    [resultOf('1'), resultOf('2')],
    'facts.results[1].measure: "admissions" was given already',
  ],
])('refuses %s', (_, wrongTerms, results, problem) => {
  expect(problemsOf(() => settleOutcomePayment({ ...terms, ...wrongTerms }, factsOf(...results)))).toEqual([
    expect.stringContaining(problem),
  ]);
});
