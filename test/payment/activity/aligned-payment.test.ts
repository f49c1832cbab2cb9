import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleAlignedPayment,
  type AlignedPaymentFacts,
  type AlignedPaymentTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './refusal.ts';

const hips = { id: 'hips', label: 'Hip replacements', unit: 'spells', unitPricePounds: '6123.45', sharePaid: '1' };
const clinics = { id: 'clinics', label: 'Clinics', unit: 'attendances', unitPricePounds: '187', sharePaid: '0.75' };

const terms: AlignedPaymentTerms = {
  year: '2025/26',
  fixed: [
    { id: 'urgent', label: 'Urgent and emergency care', pounds: '1000000.50' },
    { id: 'repaid', label: 'Repaid for 2024/25', pounds: '-250' },
  ],
  prices: [hips, clinics],
  marketForcesFactor: '1.082613',
  rounding: toThePenny,
  grounds: agreed,
};

const facts: AlignedPaymentFacts = {
  provider: 'RXX',
  activity: [
    { price: 'hips', units: 100 },
    { price: 'clinics', units: '1000' },
  ],
};

test('pays what is fixed, and units at the price, the market forces factor and the share', () => {
  const statement = settleAlignedPayment(terms, facts);
  expect(linesOf(statement).map(({ id, working, ...line }) => [id, working, penceIn({ total: line })])).toEqual([
    ['fixed-urgent', '£1000000.5', 1_000_000_50],
    ['fixed-repaid', '−£250', -250_00],
    ['activity-hips', '100 × £6123.45 × 1.082613', 662_932_66],
    ['activity-clinics', '1000 × £187 × 1.082613 × 0.75', 151_836_47],
  ]);
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 1_814_519_63 });
  expect(linesOf(statement)[3]).toMatchObject({
    quantity: { amount: '1000', unit: 'attendances' },
    rate: '187',
    weight: '0.81195975',
  });
});

test('the market forces factor leaves the fixed element as it is', () => {
  const other = settleAlignedPayment({ ...terms, marketForcesFactor: 1 }, facts);
  expect(other.sections[0]).toEqual(settleAlignedPayment(terms, facts).sections[0]);
  expect(other.sections[1]?.total).toEqual({ kind: 'settled', amountPence: 612_345_00 + 140_250_00 });
});

test('activity that is not known leaves its line open, with no most, and is not nothing', () => {
  const activity = [
    { price: 'hips', units: 'not-known' as const },
    { price: 'clinics', units: 0 },
  ];
  const { total } = settleAlignedPayment(terms, { ...facts, activity });
  expect(total).toEqual({
    kind: 'open',
    lowPence: 999_750_50,
    questions: ['How much was there of Hip replacements in 2025/26?'],
    assumptions: [],
  });
});

test('activity that is not known and is paid at nothing comes to nothing', () => {
  const activity = [{ price: 'hips', units: 'not-known' }] as const;
  for (const none of [{ sharePaid: '0' }, { unitPricePounds: 0 }]) {
    const own = { ...terms, prices: [{ ...hips, ...none }] };
    expect(settleAlignedPayment(own, { ...facts, activity }).total).toEqual({
      kind: 'settled',
      amountPence: 999_750_50,
    });
  }
});

test('either element may be all there is', () => {
  expect(penceIn(settleAlignedPayment({ ...terms, prices: [] }, { ...facts, activity: [] }))).toBe(999_750_50);
  const variable = settleAlignedPayment({ ...terms, fixed: [] }, facts);
  expect(penceIn(variable)).toBe(662_932_66 + 151_836_47);
});

test('what was assumed makes the payment conditional', () => {
  expect(settleAlignedPayment({ ...terms, grounds: assumed }, facts).total.kind).toBe('conditional');
});

test('before rounding, activity in two parts is paid as its sum', () => {
  const rounding = { ...toThePenny, stage: 'total' } as const;
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), fc.nat(1_000_000), (some, more, price) => {
      const priced = (id: string) => ({ ...clinics, id, unitPricePounds: `${price}.37` });
      const pay = (activity: AlignedPaymentFacts['activity']) => {
        const prices = activity.map(({ price: id }) => priced(id));
        return penceIn(settleAlignedPayment({ ...terms, fixed: [], prices, rounding }, { ...facts, activity }));
      };
      const together = pay([{ price: 'all', units: some + more }]);
      const apart = pay([
        { price: 'a', units: some },
        { price: 'b', units: more },
      ]);
      expect(apart).toBe(together);
    }),
  );
});

test.each<[string, Partial<AlignedPaymentTerms>, Partial<AlignedPaymentFacts>, string]>([
  [
    'a factor given as a percentage',
    { marketForcesFactor: '108.26' },
    {},
    'terms.marketForcesFactor: A market forces factor cannot be "108.26". Give an index near 1, from 0.5 to 2: "1.0826".',
  ],
  [
    'a share above the whole price',
    { prices: [hips, { ...clinics, sharePaid: '75' }] },
    {},
    'terms.prices[1].sharePaid: The share paid cannot be "75". Give a share from 0 to 1: 4.82% is "0.0482".',
  ],
  [
    'a price below zero',
    { prices: [{ ...hips, unitPricePounds: '-1' }, clinics] },
    {},
    'terms.prices[0].unitPricePounds: A price cannot be "-1". Give a number of 0 or more.',
  ],
  [
    'nothing fixed and no price',
    { fixed: [], prices: [] },
    { activity: [] },
    'terms: There is neither a fixed amount nor a price. Give at least one fixed amount: { id, label, pounds }, or one price: { id, label, unit, unitPricePounds, sharePaid }.',
  ],
  [
    'a price given twice',
    { prices: [hips, clinics, hips] },
    {},
    'terms.prices[2].id: "hips" was given already, at terms.prices[0].id. Give each one once, under a code of its own.',
  ],
  [
    'activity without a price',
    {},
    { activity: [...facts.activity, { price: 'hip', units: 1 }] },
    'facts.activity[2].price: There is no price with the id "hip". Did you mean "hips"?',
  ],
  [
    'activity not told',
    {},
    { activity: facts.activity.slice(0, 1) },
    'facts.activity: No activity is given for the price "clinics". Give { price: "clinics", units }: 0 where there was none, or "not-known".',
  ],
  [
    'activity below zero',
    {},
    {
      activity: [
        { price: 'hips', units: -1 },
        { price: 'clinics', units: 1 },
      ],
    },
    'facts.activity[0].units: The activity cannot be -1. Give a number of 0 or more.',
  ],
  [
    'activity in other words',
    {},
    {
      activity: [
        { price: 'hips', units: 'unknown' },
        { price: 'clinics', units: 1 },
      ],
    },
    'facts.activity[0].units: "unknown" cannot be read as an exact number. Give a plain number, or "not-known".',
  ],
])('refuses %s', (_, wrongTerms, wrongFacts, problem) => {
  const run = () => settleAlignedPayment({ ...terms, ...wrongTerms }, { ...facts, ...wrongFacts });
  expect(problemsOf(run)).toEqual([problem]);
});
