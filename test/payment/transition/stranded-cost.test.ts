import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleStrandedCost,
  type CostRelease,
  type MovedActivity,
  type StrandedCostTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../activity/refusal.ts';

const release: CostRelease = {
  firstYear: '2027/28',
  unit: 'bed days',
  pricePounds: '400',
  variableShare: '0.3',
  semiFixedShare: '0.4',
  fixedShare: '0.3',
  semiFixedYears: 3,
  fixedLagYears: 3,
  fixedYears: 4,
};

const terms: StrandedCostTerms = { release, years: 9, rounding: toThePenny, grounds: agreed };
const facts: MovedActivity = { about: 'RXX', units: '25000' };

const settled = (own: Partial<CostRelease> = {}, years = 9) =>
  settleStrandedCost({ ...terms, years, release: { ...release, ...own } }, facts);
const cashIn = (own: Partial<CostRelease> = {}, years = 9) => settled(own, years).sections.map(penceIn);

test('£10m moved: what is released by the end of each year', () => {
  expect(cashIn().map((pence) => Math.round(pence / 1_000_000) / 100)).toEqual([
    3, 4.33, 5.67, 7, 7.75, 8.5, 9.25, 10, 10,
  ]);
});

test('keeps the gross saving apart from the cashable one, with what is still there on lines of its own', () => {
  const [, second] = settled().sections;
  expect(second?.lines.map(({ id, working, ...line }) => [id, working, penceIn({ total: line })])).toEqual([
    ['gross-saving-2028/29', '25000 × £400', 10_000_000_00],
    ['semi-fixed-not-yet-released-2028/29', '−£10000000 × 0.4 × ≈0.66666667', -2_666_666_67],
    ['fixed-not-yet-released-2028/29', '−£10000000 × 0.3 × 1', -3_000_000_00],
  ]);
  expect(second?.total).toEqual({ kind: 'settled', amountPence: 4_333_333_33 });
});

test('the total is of all the years', () => {
  const statement = settled({}, 2);
  expect(penceIn(statement)).toBe(3_000_000_00 + 4_333_333_33);
  expect(statement.period).toEqual({ from: '2027-04-01', until: '2029-04-01' });
});

test('says of every line that the method is its own, and that Q17 is open', () => {
  const statement = settled();
  for (const line of linesOf(statement))
    expect(line.grounds.map(({ kind }) => kind)).toEqual(['library-method', 'agreed']);
  expect(statement.notes.at(-1)).toMatch(/^National policy has no method .*\(Q17\)/);
  expect(statement.notes.at(-1)).toContain('settled only between the parties who agreed');
  expect(settleStrandedCost({ ...terms, grounds: assumed }, facts).total.kind).toBe('conditional');
});

test('with no time to take, cost goes at once: the fixed when its lag is over', () => {
  const atOnce = { semiFixedYears: 0, fixedLagYears: 2, fixedYears: 0 };
  expect(cashIn(atOnce, 4)).toEqual([7_000_000_00, 7_000_000_00, 10_000_000_00, 10_000_000_00]);
  expect(cashIn({ ...atOnce, fixedLagYears: 0 }, 1)).toEqual([10_000_000_00]);
});

test('times may be parts of a year', () => {
  expect(cashIn({ semiFixedYears: '0.5', fixedLagYears: '1.5', fixedYears: 1 }, 4)).toEqual([
    3_000_000_00, 7_000_000_00, 8_500_000_00, 10_000_000_00,
  ]);
});

const times = fc.nat(100).map((tenths) => String(tenths / 10));
const releases = fc
  .record({ a: fc.nat(100), b: fc.nat(100), semiFixedYears: times, fixedLagYears: times, fixedYears: times })
  .map(({ a, b, ...lags }) => {
    const [least, most] = [Math.min(a, b), Math.max(a, b)];
    const share = (percent: number) => String(percent / 100);
    return {
      ...lags,
      variableShare: share(least),
      semiFixedShare: share(most - least),
      fixedShare: share(100 - most),
    };
  });

test('what is released never falls, starts at the variable part, and never passes the gross saving', () => {
  fc.assert(
    fc.property(releases, fc.integer({ min: 1, max: 50 }), (own, years) => {
      const cash = cashIn(own, years);
      expect(cash).toHaveLength(years);
      for (const [year, pence] of cash.entries()) {
        expect(pence).toBeGreaterThanOrEqual(cash[year - 1] ?? Math.round(Number(own.variableShare) * 10_000_000_00));
        expect(pence).toBeLessThanOrEqual(10_000_000_00);
      }
    }),
  );
});

test('what is released and what is still there come to the gross saving exactly', () => {
  fc.assert(
    fc.property(releases, (own) => {
      for (const { lines, total } of settled(own, 12).sections) {
        const [gross, ...left] = lines.map((line) => penceIn({ total: line }));
        expect(penceIn({ total }) - left.reduce((sum, pence) => sum + pence, 0)).toBe(gross);
      }
    }),
  );
});

test('all is released when all the time has passed', () => {
  fc.assert(
    fc.property(releases, (own) => {
      expect(cashIn(own, 22).at(-1)).toBe(10_000_000_00);
    }),
  );
});

test.each<[string, Partial<CostRelease>, Partial<StrandedCostTerms>, string]>([
  [
    'shares that do not sum to 1',
    { fixedShare: '0.3000001' },
    {},
    'terms.release: The variable, semi-fixed and fixed shares sum to 1.0000001. Give three shares that sum to 1 exactly.',
  ],
  [
    'a share below zero',
    { variableShare: '-0.3' },
    {},
    'terms.release.variableShare: The variable share cannot be "-0.3". Give a share from 0 to 1: 4.82% is "0.0482".',
  ],
  [
    'a time below zero',
    { fixedLagYears: -1 },
    {},
    'terms.release.fixedLagYears: The lag cannot be -1. Give a number from 0 to 50.',
  ],
  [
    'a time longer than any on record',
    { semiFixedYears: 51 },
    {},
    'terms.release.semiFixedYears: The time of the semi-fixed share cannot be 51. Give a number from 0 to 50.',
  ],
  ['no year', {}, { years: 0 }, 'terms.years: The number of years cannot be 0. Give a whole number of years, 1 to 50.'],
])('refuses %s', (_, wrongRelease, wrongTerms, problem) => {
  const run = () => settleStrandedCost({ ...terms, release: { ...release, ...wrongRelease }, ...wrongTerms }, facts);
  expect(problemsOf(run)).toEqual([problem]);
});

test('refuses activity below zero', () => {
  expect(problemsOf(() => settleStrandedCost(terms, { ...facts, units: -1 }))).toEqual([
    'facts.units: The activity that moves cannot be -1. Give a number of 0 or more.',
  ]);
});
