import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleBlendedPayment,
  type BlendedPaymentFacts,
  type BlendedPaymentTerms,
  type PlanVariation,
} from 'neighbourhood-contracts/payment';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './refusal.ts';

const terms: BlendedPaymentTerms = {
  year: '2019/20',
  planPounds: '50000000',
  variation: { kind: 'symmetric', share: '0.2' },
  rounding: toThePenny,
  grounds: agreed,
};

const paid = (actualPounds: string | number, own: Partial<BlendedPaymentTerms> = {}) =>
  settleBlendedPayment({ ...terms, ...own }, { provider: 'RXX', actualPounds });

test.each([
  ['52000000', 50_400_000_00],
  ['47000000', 49_400_000_00],
  ['50000000', 50_000_000_00],
])('a plan of £50.0m and activity of £%s', (actual, pence) => {
  expect(paid(actual).total).toEqual({ kind: 'settled', amountPence: pence });
});

test('shows the plan, and the share of the difference with its sign', () => {
  expect(linesOf(paid('47000000')).map(({ id, working }) => [id, working])).toEqual([
    ['plan', '£50000000'],
    ['variation', '0.2 × −£3000000'],
  ]);
});

test('separate shares work each on its own side of the plan', () => {
  const variation: PlanVariation = { kind: 'separate', above: '0.2', below: '0.5' };
  expect(penceIn(paid('52000000', { variation }))).toBe(50_400_000_00);
  expect(penceIn(paid('47000000', { variation }))).toBe(48_500_000_00);
});

test('nothing is invented where no trigger is agreed', () => {
  expect(paid('500000000').total.kind).toBe('settled');
  expect(linesOf(paid('500000000'))).toHaveLength(2);
});

test('at the trigger the payment is settled; past it, what is beyond is open, either way', () => {
  const trigger = { renegotiateBeyond: '0.1' };
  expect(penceIn(paid('55000000', trigger))).toBe(51_000_000_00);
  expect(penceIn(paid('45000000', trigger))).toBe(49_000_000_00);
  const question =
    'What is paid for activity further from the plan than 10% of the plan? Its terms are to be renegotiated.';
  for (const [actual, within] of [
    ['55000000.01', 1_000_000_00],
    ['44999999.99', -1_000_000_00],
  ] as const) {
    const { total, sections } = paid(actual, trigger);
    expect(total).toEqual({ kind: 'open', questions: [question], assumptions: [] });
    expect(sections[1]?.lines.map((line) => (line.kind === 'open' ? line.id : penceIn({ total: line })))).toEqual([
      within,
      'beyond-trigger',
    ]);
  }
});

test('activity that is not known leaves the difference open: it cannot be below nothing', () => {
  expect(paid('not-known').total).toEqual({
    kind: 'open',
    lowPence: 40_000_000_00,
    questions: ['What did the activity of 2019/20 come to, at the prices of the plan?'],
    assumptions: [],
  });
  expect(paid('not-known', { renegotiateBeyond: '0.1' }).total).not.toHaveProperty('lowPence');
});

test('a share of nothing bounds activity that is not known', () => {
  const settled = { kind: 'settled', amountPence: 50_000_000_00 };
  expect(paid('not-known', { variation: { kind: 'symmetric', share: 0 } }).total).toEqual(settled);
  expect(paid('not-known', { variation: { kind: 'separate', above: 0, below: '0.5' } }).total).toMatchObject({
    kind: 'open',
    lowPence: 25_000_000_00,
    highPence: 50_000_000_00,
  });
  const upward = paid('not-known', { variation: { kind: 'separate', above: '0.5', below: 0 } }).total;
  expect(upward).toMatchObject({ kind: 'open', lowPence: 50_000_000_00 });
  expect(upward).not.toHaveProperty('highPence');
  const trigger = { variation: { kind: 'symmetric', share: 0 }, renegotiateBeyond: '0.1' } as const;
  expect(paid('not-known', trigger).total.kind).toBe('open');
});

const share = fc.nat(100).map((percent) => String(percent / 100));
const money = fc.nat(1_000_000_000).map((pence) => (pence / 100).toFixed(2));

test('more activity is never paid less, and never more than it came to above the plan', () => {
  fc.assert(
    fc.property(money, money, money, share, share, (planPounds, a, b, above, below) => {
      const variation: PlanVariation = { kind: 'separate', above, below };
      const pay = (actual: string) => penceIn(paid(actual, { planPounds, variation }));
      const [less, more] = [a, b].sort((x, y) => Number(x) - Number(y)) as [string, string];
      expect(pay(less)).toBeLessThanOrEqual(pay(more));
      const [plan, actual] = [Math.round(Number(planPounds) * 100), Math.round(Number(a) * 100)];
      expect(pay(a)).toBeGreaterThanOrEqual(Math.min(plan, actual));
      expect(pay(a)).toBeLessThanOrEqual(Math.max(plan, actual));
    }),
  );
});

test('a symmetric share is that share on both sides, and reflects about the plan', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000_000), share, (plan, difference, both) => {
      const own = { planPounds: plan + difference, variation: { kind: 'symmetric', share: both } as const };
      const separate = { ...own, variation: { kind: 'separate', above: both, below: both } as const };
      const [high, low] = [plan + 2 * difference, plan];
      expect(paid(high, own)).toEqual(paid(high, separate));
      expect(penceIn(paid(high, own)) + penceIn(paid(low, own))).toBe(2 * 100 * (plan + difference));
    }),
  );
});

test.each<[string, Partial<BlendedPaymentTerms>, Partial<BlendedPaymentFacts>, string]>([
  [
    'a share given as a percentage',
    { variation: { kind: 'symmetric', share: 20 } },
    {},
    'terms.variation.share: The share of the difference cannot be 20. Give a share from 0 to 1: 4.82% is "0.0482".',
  ],
  [
    'one side without a share',
    { variation: { kind: 'separate', above: '0.2' } as PlanVariation },
    {},
    'terms.variation.below: No number is given. Write plain digits',
  ],
  [
    'a variation of no kind known',
    { variation: { kind: 'symetric', share: '0.2' } as unknown as PlanVariation },
    {},
    'terms.variation.kind: "symetric" is not a word known here. Did you mean "symmetric"?',
  ],
  [
    'a plan below zero',
    { planPounds: '-1' },
    {},
    'terms.planPounds: The plan cannot be "-1". Give a number of 0 or more.',
  ],
  [
    'a trigger above the whole plan',
    { renegotiateBeyond: 10 },
    {},
    'terms.renegotiateBeyond: The difference from the plan cannot be 10. Give a share from 0 to 1',
  ],
  [
    'activity below zero',
    {},
    { actualPounds: '-0.01' },
    'facts.actualPounds: The activity cannot be "-0.01". Give a number of 0 or more.',
  ],
])('refuses %s', (_, wrongTerms, wrongFacts, problem) => {
  const facts = { provider: 'RXX', actualPounds: 1, ...wrongFacts };
  expect(problemsOf(() => settleBlendedPayment({ ...terms, ...wrongTerms }, facts))).toEqual([
    expect.stringContaining(problem),
  ]);
});
