import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleMarginalRate,
  type MarginalRateFacts,
  type MarginalRateTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './refusal.ts';

const terms: MarginalRateTerms = {
  year: '2014/15',
  unit: 'emergency admissions',
  pricePounds: '1500',
  baselineUnits: 1000,
  marginalShare: '0.3',
  rounding: toThePenny,
  grounds: agreed,
};

const paid = (units: string | number, own: Partial<MarginalRateTerms> = {}) =>
  settleMarginalRate({ ...terms, ...own }, { provider: 'RXX', units });

test.each([
  ['0.3', 1100, 1_545_000_00],
  ['0.7', 1100, 1_605_000_00],
  ['0.3', 1000, 1_500_000_00],
  ['0.3', 900, 1_350_000_00],
  ['0.3', 0, 0],
])('at a marginal rate of %s, %d admissions', (marginalShare, units, pence) => {
  expect(paid(units, { marginalShare }).total).toEqual({ kind: 'settled', amountPence: pence });
});

test('what is kept is a note and no line', () => {
  const statement = paid(1100);
  expect(linesOf(statement).map(({ id, working }) => [id, working])).toEqual([
    ['to-baseline', '1000 × £1500'],
    ['above-baseline', '100 × £1500 × 0.3'],
  ]);
  expect(statement.notes).toEqual(['Kept by the commissioner, and no payment: £105000 (100 × £1500 × 0.7).']);
  expect(paid(1000).notes).toEqual([]);
  expect(paid(1100, { marginalShare: 1 }).notes).toEqual([]);
});

test('a baseline in money has a price of 1', () => {
  const inMoney = { unit: 'pounds at tariff', pricePounds: 1, baselineUnits: '1500000.00' };
  expect(penceIn(paid('1650000.00', inMoney))).toBe(1_545_000_00);
});

test('activity that is not known leaves both lines open, the first below the price of the baseline', () => {
  const statement = paid('not-known');
  const question = 'How many emergency admissions were there in 2014/15?';
  expect(statement.total).toEqual({ kind: 'open', lowPence: 0, questions: [question], assumptions: [] });
  expect(linesOf(statement)[0]).toMatchObject({ lowPence: 0, highPence: 1_500_000_00 });
  expect(statement.notes).toEqual([]);
});

test('activity that is not known and is paid at nothing comes to nothing', () => {
  const above = linesOf(paid('not-known', { marginalShare: 0 }))[1];
  expect(above).toMatchObject({ kind: 'settled', amountPence: 0 });
  expect(linesOf(paid('not-known', { baselineUnits: 0 }))[0]).toMatchObject({ kind: 'settled', amountPence: 0 });
  expect(paid('not-known', { pricePounds: 0 }).total).toEqual({ kind: 'settled', amountPence: 0 });
  const bounded = paid('not-known', { marginalShare: 0 }).total;
  expect(bounded).toMatchObject({ kind: 'open', lowPence: 0, highPence: 1_500_000_00 });
});

test('paid and kept come to the whole price, and more activity is never paid less', () => {
  const amounts = fc.nat(100_000);
  fc.assert(
    fc.property(amounts, amounts, amounts, fc.nat(100), (baselineUnits, a, b, percent) => {
      const own = { baselineUnits, marginalShare: percent / 100 };
      const rest = { baselineUnits, marginalShare: (100 - percent) / 100 };
      const pay = (units: number) => penceIn(paid(units, own));
      const above = Math.max(0, a - baselineUnits) * 150_000;
      expect(pay(a) + penceIn(paid(a, rest))).toBe(2 * a * 150_000 - above);
      expect(pay(Math.min(a, b))).toBeLessThanOrEqual(pay(Math.max(a, b)));
    }),
  );
});

test.each<[string, Partial<MarginalRateTerms>, Partial<MarginalRateFacts>, string]>([
  [
    'a rate given as a percentage',
    { marginalShare: 30 },
    {},
    'terms.marginalShare: The marginal rate cannot be 30. Give a share from 0 to 1: 4.82% is "0.0482".',
  ],
  [
    'a baseline below zero',
    { baselineUnits: -1 },
    {},
    'terms.baselineUnits: The baseline cannot be -1. Give a number of 0 or more.',
  ],
  [
    'a price with a sign of currency',
    { pricePounds: '£1500' },
    {},
    'terms.pricePounds: "£1500" cannot be read as an exact number. Write plain digits',
  ],
  ['no unit', { unit: '' }, {}, 'terms.unit: Nothing is given here. Give a text of 1 to 1000 characters.'],
  ['activity below zero', {}, { units: -1 }, 'facts.units: The activity cannot be -1. Give a number of 0 or more.'],
  ['no activity', {}, { units: undefined }, 'facts.units: No number is given. Give a plain number, or "not-known".'],
])('refuses %s', (_, wrongTerms, wrongFacts, problem) => {
  const facts = { provider: 'RXX', units: 1, ...wrongFacts };
  expect(problemsOf(() => settleMarginalRate({ ...terms, ...wrongTerms }, facts))).toEqual([
    expect.stringContaining(problem),
  ]);
});
