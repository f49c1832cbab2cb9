import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addFinancialYears } from 'neighbourhood-contracts/time';
import {
  linesOf,
  settleGlidePath,
  type GlidePathFacts,
  type GlidePathTerms,
  type Statement,
} from 'neighbourhood-contracts/payment';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../activity/refusal.ts';
import { irregularChains, pennyOff, regularChains } from './mpig-chains.ts';

const terms: GlidePathTerms = {
  what: 'MPIG correction factor',
  wholeYear: '2013/14',
  steps: 7,
  instalments: { count: 12, mode: 'half-away-from-zero' },
  rounding: toThePenny,
  grounds: agreed,
};

const facts: GlidePathFacts = { about: 'N81013', knownYear: '2014/15', knownPounds: '15317' };

const amountsOf = (statement: Statement) => linesOf(statement).map((line) => penceIn({ total: line }));
const pathOf = (knownPounds: string, knownYear: GlidePathFacts['knownYear'] = '2014/15', own = terms) =>
  amountsOf(settleGlidePath(own, { ...facts, knownPounds, knownYear }));
const inPence = (pounds: string) => Math.round(Number(pounds) * 100);

const yearly: GlidePathTerms = { ...terms, instalments: 'none' };

test('follows the practice of the worked chain: from its first whole pounds within a pound, and then to the penny', () => {
  const published = [12_763_80, 10_211_04, 7_658_28, 5_105_52, 2_552_76];
  const [first, ...later] = pathOf('15317');
  expect(first).toBe(15_317_00);
  later.slice(0, 5).forEach((pence, year) => {
    expect(Math.abs(pence - (published[year] ?? 0))).toBeLessThan(100);
  });
  expect(pathOf('12763.80', '2015/16')).toEqual([...published, 0]);
});

test.each(regularChains)('$practice: to the penny, in twelve payments a year each rounded by itself', (chain) => {
  const [whole, first, ...later] = pathOf(chain.wholePounds, '2013/14');
  expect(whole).toBe(inPence(chain.wholePounds));
  expect(Math.round((first ?? 0) / 100)).toBe(Number(chain.pounds[0]));
  expect(later).toEqual([...chain.pounds.slice(1).map(inPence), 0]);
});

test('a year rounded as one amount does not come to what was published', () => {
  const reproduced = regularChains.filter(({ wholePounds, pounds }) => {
    const later = pathOf(wholePounds, '2013/14', yearly).slice(2, 7);
    return later.every((pence, year) => pence === inPence(pounds[year + 1] ?? ''));
  });
  expect(reproduced.map(({ practice }) => practice)).toEqual(['A81027', 'C81075']);
});

test.each([...regularChains, pennyOff])(
  '$practice: within a pound of the path from its first published year',
  (chain) => {
    pathOf(chain.pounds[0])
      .slice(1, 6)
      .forEach((pence, year) => {
        expect(Math.abs(pence - inPence(chain.pounds[year + 1] ?? ''))).toBeLessThanOrEqual(100);
      });
  },
);

test.each(irregularChains)('$practice: each year follows from the one before, but for those it does not', (chain) => {
  const off = [1, 2, 3, 4, 5].filter((year) => {
    const before = chain.pounds[year - 1] ?? '';
    const next = pathOf(before, addFinancialYears('2014/15', year - 1))[1];
    return Math.abs((next ?? NaN) - inPence(chain.pounds[year] ?? '')) > 100;
  });
  expect(off).toEqual(chain.yearsOff);
});

test('a negative amount keeps its sign, and its payments mirror those of its opposite', () => {
  expect(pathOf('-6000')).toEqual([-6_000_00, -5_000_04, -3_999_96, -3_000_00, -2_000_04, -999_96, 0]);
  expect(pathOf('6000').map((pence) => 0 - pence)).toEqual(pathOf('-6000'));
});

test('shows each year with its part and its working', () => {
  const statement = settleGlidePath(terms, { ...facts, knownYear: '2018/19', knownPounds: '-300' });
  expect(statement.period).toEqual({ from: '2018-04-01', until: '2021-04-01' });
  expect(linesOf(statement).map(({ id, label, weight, working }) => [id, label, weight, working])).toEqual([
    ['2018/19', 'MPIG correction factor 2018/19: 2 of 7 parts', undefined, '−£300'],
    ['2019/20', 'MPIG correction factor 2019/20: 1 of 7 parts', '1/2', '12 × round(−£300 × 1/2 ÷ 12, 2)'],
    ['2020/21', 'MPIG correction factor 2020/21: 0 of 7 parts', '0/2', '12 × round(−£300 × 0/2 ÷ 12, 2)'],
  ]);
  expect(statement.notes).toEqual([
    'A year is paid in 12 instalments, each rounded to the penny (half-away-from-zero).',
  ]);
  expect(settleGlidePath(yearly, facts).notes).toEqual([]);
});

test('where the rounding is not stated, a year that is not whole pence is open between two pennies', () => {
  const lines = linesOf(settleGlidePath({ ...yearly, rounding: 'not-stated' }, facts));
  expect(lines[1]).toMatchObject({ kind: 'open', lowPence: 12_764_16, highPence: 12_764_17 });
});

const steps = fc.integer({ min: 1, max: 50 });
const pounds = fc.integer({ min: -1e9, max: 1e9 });

test('starts at the whole, ends at nothing, goes by equal steps and never crosses zero', () => {
  fc.assert(
    fc.property(steps, pounds, (count, step) => {
      const amounts = pathOf(String(step * count), '2013/14', { ...yearly, steps: count });
      expect(amounts).toHaveLength(count + 1);
      expect(amounts[0]).toBe(step * count * 100);
      expect(amounts.at(-1)).toBe(0);
      for (const [year, amount] of amounts.slice(1).entries()) expect(amount).toBe((amounts[year] ?? NaN) - step * 100);
    }),
  );
});

test('any later year gives the same years after it', () => {
  fc.assert(
    fc.property(steps, pounds, fc.nat(49), (count, step, later) => {
      const own = { ...yearly, steps: count };
      const whole = pathOf(String(step * count), '2013/14', own);
      const from = later % count;
      const year = addFinancialYears('2013/14', from);
      expect(pathOf(String(step * (count - from)), year, own)).toEqual(whole.slice(from));
    }),
  );
});

test('is never further than its rounding from equal steps', () => {
  fc.assert(
    fc.property(pounds, fc.constantFrom<GlidePathTerms>(terms, yearly), (whole, own) => {
      const most = own.instalments === 'none' ? 0.51 : 6.01;
      for (const [year, amount] of pathOf(String(whole), '2013/14', own).entries()) {
        expect(Math.abs(amount - (whole * 100 * (7 - year)) / 7)).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test.each<[string, Partial<GlidePathTerms>, Partial<GlidePathFacts>, string]>([
  [
    'a year before the path',
    {},
    { knownYear: '2012/13' },
    'facts.knownYear: 2012/13 is before the path begins. Give the amount of a year from 2013/14 to 2019/20.',
  ],
  [
    'the year in which nothing is left',
    {},
    { knownYear: '2020/21' },
    'facts.knownYear: Nothing is left in 2020/21, so nothing follows from it. Give the amount of a year from 2013/14 to 2019/20.',
  ],
  ['no step', { steps: 0 }, {}, 'terms.steps: The number of steps cannot be 0. Give a whole number of years, 1 to 50.'],
  [
    'a part of a step',
    { steps: 6.5 },
    {},
    'terms.steps: 6.5 years is not a whole number. Give a whole number of years, 1 to 50.',
  ],
  [
    'steps without end',
    { steps: 51 },
    {},
    'terms.steps: The number of steps cannot be 51. Give a whole number of years, 1 to 50.',
  ],
  [
    'thirteen instalments',
    { instalments: { count: 13 as 12, mode: 'up' } },
    {},
    'terms.instalments.count: This is no number of instalments. Give 12 (a month) or 4 (a quarter).',
  ],
  [
    'instalments that are not said',
    { instalments: undefined },
    {},
    'terms.instalments: This is nothing. Give { count, mode } where each instalment is rounded, or "none".',
  ],
  [
    'an amount with a comma',
    {},
    { knownPounds: '15,317.00' },
    'facts.knownPounds: "15,317.00" cannot be read as an exact number. Write plain digits',
  ],
])('refuses %s', (_, wrongTerms, wrongFacts, problem) => {
  const run = () => settleGlidePath({ ...terms, ...wrongTerms }, { ...facts, ...wrongFacts });
  expect(problemsOf(run)).toEqual([expect.stringContaining(problem)]);
});
