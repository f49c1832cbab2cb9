import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleAspiration,
  type AspirationFacts,
  type AspirationTerms,
  type RoundingRule,
} from 'neighbourhood-contracts/payment';
import { roundings } from 'neighbourhood-contracts/money';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './problems.ts';

const terms: AspirationTerms = { year: '2025/26', share: '0.8', rounding: toThePenny, grounds: agreed };
const facts: AspirationFacts = { practice: 'A81001', priorAchievementPounds: '100000', achievementPounds: '110000' };

test('pays four fifths of last year in twelve months, and the balance after the year', () => {
  const { sections, total } = settleAspiration(terms, facts);
  expect(sections.map((section) => penceIn(section))).toEqual([80_000_00, 30_000_00]);
  expect(total).toEqual({ kind: 'settled', amountPence: 110_000_00 });
  expect(sections[0]?.lines.map((line) => penceIn({ total: line }))).toEqual([
    ...Array.from({ length: 8 }, () => 6_666_67),
    ...Array.from({ length: 4 }, () => 6_666_66),
  ]);
  expect(sections[0]?.lines[0]).toMatchObject({ id: 'instalment-2025-04', working: '£100000 × 0.8 ÷ 12' });
  expect(sections[0]?.lines[11]).toMatchObject({ id: 'instalment-2026-03' });
  expect(sections[1]?.lines[0]).toMatchObject({ id: 'balance', working: '£110000 − £80000' });
});

test('rounds the sum paid in advance once, in the way that the terms name', () => {
  const advance = (rounding: RoundingRule) =>
    settleAspiration({ ...terms, rounding }, { ...facts, priorAchievementPounds: '100.001' }).sections[0]?.total;
  expect(advance(toThePenny)).toMatchObject({ amountPence: 80_00 });
  expect(advance({ ...toThePenny, mode: 'up' })).toMatchObject({ amountPence: 80_01 });
  expect(advance({ ...toThePenny, mode: 'up', unit: 'pound' })).toMatchObject({ amountPence: 81_00 });
});

test('takes back what was paid beyond the achievement', () => {
  const { sections } = settleAspiration(terms, { ...facts, achievementPounds: '79999.99' });
  expect(sections[1]?.total).toEqual({ kind: 'settled', amountPence: -1 });
});

test('has a balance of nothing where the achievement is what was paid', () => {
  const { sections } = settleAspiration(terms, { ...facts, achievementPounds: '80000' });
  expect(sections[1]?.total).toEqual({ kind: 'settled', amountPence: 0 });
});

test('leaves the balance open until the achievement is known: at worst all is taken back', () => {
  const { sections, total } = settleAspiration(terms, { practice: 'A81001', priorAchievementPounds: '100000' });
  expect(sections[0]?.total).toEqual({ kind: 'settled', amountPence: 80_000_00 });
  expect(total).toEqual({
    kind: 'open',
    lowPence: 0,
    questions: ['the achievement payment of A81001 for 2025/26'],
    assumptions: [],
  });
});

test.each<[string, () => unknown, RegExp]>([
  ['a share above 1', () => settleAspiration({ ...terms, share: '80' }, facts), /share: .* 4\.82% is "0\.0482"/],
  ['no share', () => settleAspiration({ ...terms, share: undefined as never }, facts), /share: No number is given/],
  [
    'an achievement below zero',
    () => settleAspiration(terms, { ...facts, achievementPounds: '-1' }),
    /achievementPounds: .* 0 or more/,
  ],
  [
    'no achievement of the year before',
    () => settleAspiration(terms, { practice: 'A81001' } as never),
    /priorAchievementPounds: No number is given/,
  ],
  ['no rounding', () => settleAspiration({ ...terms, rounding: undefined as never }, facts), /rounding: No rounding/],
])('refuses %s', (_, call, says) => {
  const problems = problemsOf(call);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(says);
});

const pounds = fc.integer({ min: 0, max: 10 ** 9 }).map((thousandths) => (thousandths / 1000).toFixed(3));
const shares = fc.integer({ min: 0, max: 1000 }).map((part) => (part / 1000).toFixed(3));
const rules = fc.record<RoundingRule>({
  stage: fc.constantFrom('each-line', 'total'),
  unit: fc.constantFrom('penny', 'pound'),
  mode: fc.constantFrom(...roundings),
});

test('twelve instalments sum to the aspiration, rounded once, and differ by one unit at most', () => {
  fc.assert(
    fc.property(pounds, shares, rules, (prior, share, rounding) => {
      const { sections } = settleAspiration(
        { ...terms, share, rounding },
        { practice: 'A', priorAchievementPounds: prior },
      );
      const amounts = sections[0]?.lines.map((line) => penceIn({ total: line })) ?? [];
      const sum = amounts.reduce((total, each) => total + each, 0);
      const unit = rounding.unit === 'penny' ? 1 : 100;
      const exact = (Math.round(Number(prior) * 1000) * Math.round(Number(share) * 1000)) / 10_000;
      expect(amounts).toHaveLength(12);
      expect(sum % unit).toBe(0);
      expect(Math.abs(sum - exact)).toBeLessThan(unit);
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(unit);
    }),
  );
});

test('instalments and balance come to the achievement', () => {
  fc.assert(
    fc.property(pounds, pounds, shares, (prior, achievementPounds, share) => {
      const rounding = { ...toThePenny, stage: 'total' } as const;
      const paid = { practice: 'A', priorAchievementPounds: prior, achievementPounds };
      const statement = settleAspiration({ ...terms, share, rounding }, paid);
      expect(penceIn(statement)).toBe(Math.round(Math.round(Number(achievementPounds) * 1000) / 10));
      expect(linesOf(statement).reduce((sum, line) => sum + penceIn({ total: line }), 0)).toBe(penceIn(statement));
    }),
  );
});

test('where no rounding is stated the total is open around the achievement by the pence that rounding moves', () => {
  const { total } = settleAspiration({ ...terms, rounding: 'not-stated' }, facts);
  expect(total).toMatchObject({ kind: 'open', lowPence: 110_000_00 - 8, highPence: 110_000_00 + 4 });
});
