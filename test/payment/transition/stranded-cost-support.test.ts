import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleStrandedCost,
  settleTransitionalSupport,
  type CostRelease,
  type MovedActivity,
  type SupportTaper,
  type TransitionalSupportTerms,
} from 'neighbourhood-contracts/payment';
import { addFinancialYears } from 'neighbourhood-contracts/time';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
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

const terms: TransitionalSupportTerms = {
  release,
  taper: { wholeYear: '2026/27', steps: 7 },
  rounding: toThePenny,
  grounds: agreed,
};
const facts: MovedActivity = { about: 'RXX', units: '25000' };

const supportIn = (taper: SupportTaper = terms.taper) =>
  linesOf(settleTransitionalSupport({ ...terms, taper }, facts)).map((line) => penceIn({ total: line }));

test('£10m moved: the stranded cost of each year by sevenths, from six to none', () => {
  // 7.0, 5.67, 4.33, 3.0, 2.25, 1.5 and 0.75 million are stranded.
  expect(supportIn()).toEqual([6_000_000_00, 4_047_619_05, 2_476_190_48, 1_285_714_29, 642_857_14, 214_285_71, 0]);
});

test('what is stranded is the gross saving less the cashable one', () => {
  const saving = settleStrandedCost({ release, years: 9, rounding: toThePenny, grounds: agreed }, facts);
  const whole = supportIn({ wholeYear: '2035/36', steps: 1 }).slice(0, 9);
  expect(whole).toEqual(saving.sections.map((section) => 10_000_000_00 - penceIn(section)));
});

test('support may be whole in the year of the move, or for years after', () => {
  expect(supportIn({ wholeYear: '2027/28', steps: 2 })).toEqual([7_000_000_00, 2_833_333_33, 0]);
  expect(supportIn({ wholeYear: '2028/29', steps: 1 })).toEqual([7_000_000_00, 5_666_666_67, 0]);
  expect(supportIn({ wholeYear: '2026/27', steps: 1 })).toEqual([0]);
});

test('shows its working, its own method and the open question', () => {
  const statement = settleTransitionalSupport(terms, facts);
  const [first] = linesOf(statement);
  expect(first).toMatchObject({
    id: '2027/28',
    label: 'Support 2027/28: 6 of 7 parts of the stranded cost',
    weight: '0.6',
    working: '25000 × £400 × 0.7 × 6/7',
  });
  for (const line of linesOf(statement)) expect(line.grounds[0]?.kind).toBe('library-method');
  expect(statement.notes.at(-1)).toMatch(/^National policy has no method .*\(Q17\)/);
  expect(statement.notes.at(-1)).toContain('settled only between the parties who agreed');
  expect(statement.period).toEqual({ from: '2027-04-01', until: '2034-04-01' });
});

test('support starts at the first taper, never rises, never passes what is stranded, and ends at nothing', () => {
  const lags = fc.nat(60).map((tenths) => String(tenths / 10));
  fc.assert(
    fc.property(
      fc.integer({ min: -1, max: 10 }),
      fc.integer({ min: 1, max: 20 }),
      lags,
      lags,
      lags,
      (offset, steps, semiFixedYears, fixedLagYears, fixedYears) => {
        const own = { ...release, semiFixedYears, fixedLagYears, fixedYears };
        const taper = { wholeYear: addFinancialYears('2027/28', offset), steps };
        const support = linesOf(settleTransitionalSupport({ ...terms, release: own, taper }, facts)).map((line) =>
          penceIn({ total: line }),
        );
        const saving = settleStrandedCost({ release: own, years: 50, rounding: toThePenny, grounds: agreed }, facts);
        const stranded = saving.sections.map((section) => 10_000_000_00 - penceIn(section));
        expect(support).toHaveLength(offset + steps + 1);
        expect(support[0]).toBe(Math.round(((stranded[0] ?? NaN) * (offset < 0 ? steps - 1 : steps)) / steps));
        expect(support.at(-1)).toBe(0);
        for (const [year, pence] of support.entries()) {
          expect(pence).toBeLessThanOrEqual(support[year - 1] ?? Infinity);
          expect(pence).toBeLessThanOrEqual((stranded[year] ?? NaN) + 1);
        }
      },
    ),
  );
});

test.each<[string, SupportTaper, string]>([
  [
    'a taper that begins too early',
    { wholeYear: '2025/26', steps: 7 },
    'terms.taper.wholeYear: The taper begins before the activity moves, in 2027/28. Give 2026/27, 2027/28 or a year at most 50 years later.',
  ],
  [
    'a taper that begins too late',
    { wholeYear: '2078/79', steps: 7 },
    'terms.taper.wholeYear: The taper begins more than 50 years after the activity moves, in 2027/28. Give 2026/27',
  ],
  [
    'no step',
    { wholeYear: '2027/28', steps: 0 },
    'terms.taper.steps: The number of steps cannot be 0. Give a whole number of years, 1 to 50.',
  ],
])('refuses %s', (_, taper, problem) => {
  expect(problemsOf(() => settleTransitionalSupport({ ...terms, taper }, facts))).toEqual([
    expect.stringContaining(problem),
  ]);
});

test('refuses shares that do not sum to 1', () => {
  const wrong = { ...terms, release: { ...release, fixedShare: '0.2' } };
  expect(problemsOf(() => settleTransitionalSupport(wrong, facts))).toEqual([
    'terms.release: The variable, semi-fixed and fixed shares sum to 0.9. Give three shares that sum to 1 exactly.',
  ]);
});
