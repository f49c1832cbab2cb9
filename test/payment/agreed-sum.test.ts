import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settleAgreedSum, type AgreedSumTerms } from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../support/payment.ts';
import { problemsOf } from './activity/refusal.ts';

const terms: AgreedSumTerms = {
  what: 'Budget of the neighbourhood',
  period: { from: '2027-04-01', until: '2028-04-01' },
  pounds: '7250000.5',
  rounding: toThePenny,
  grounds: agreed,
};
const facts = { about: 'snp' };

test('a sum is paid as it was agreed, with its working and on its grounds', () => {
  expect(settleAgreedSum(terms, facts)).toMatchObject({
    mechanism: 'agreed-sum',
    title: 'Budget of the neighbourhood',
    about: 'snp',
    period: terms.period,
    rounding: toThePenny,
    sections: [
      {
        id: 'agreed',
        lines: [
          {
            id: 'sum',
            label: 'Budget of the neighbourhood',
            working: '£7250000.5',
            grounds: [agreed],
            kind: 'settled',
            amountPence: 725_000_050,
          },
        ],
      },
    ],
    total: { kind: 'settled', amountPence: 725_000_050 },
  });
});

test.each([
  ['0', 0],
  ['-1200.25', -120_025],
  ['0.005', 1],
  ['-0.005', -1],
  ['0.0049', 0],
  [7, 700],
])('£%s is %d pence', (pounds, pence) => {
  expect(penceIn(settleAgreedSum({ ...terms, pounds }, facts))).toBe(pence);
});

test('an assumption makes it conditional, and a rounding that is not stated leaves a part of a penny open', () => {
  expect(settleAgreedSum({ ...terms, grounds: assumed }, facts).total).toMatchObject({
    kind: 'conditional',
    assumptions: ['a planning figure'],
  });
  const open = settleAgreedSum({ ...terms, pounds: '1.005', rounding: 'not-stated' }, facts).total;
  expect(open).toMatchObject({ kind: 'open', lowPence: 100, highPence: 101 });
});

test('whole pence come out as they went in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (pence) => {
      const pounds = `${pence < 0 ? '-' : ''}${Math.floor(Math.abs(pence) / 100)}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;
      expect(penceIn(settleAgreedSum({ ...terms, pounds }, facts)) - pence).toBe(0);
    }),
  );
});

test.each([
  [{ pounds: '£5' }, 'terms.pounds: "£5" cannot be read as an exact number.'],
  [{ pounds: Number.NaN }, 'terms.pounds: '],
  [{ pounds: undefined }, 'terms.pounds: '],
  [{ what: '' }, 'terms.what: Nothing is given here. Give a text'],
  [{ period: { from: '2027-04-01' } }, 'terms.period.until: '],
  [{ period: { from: '2028-04-01', until: '2027-04-01' } }, 'terms.period'],
  [{ rounding: 'penny' }, 'terms.rounding: This is no rounding rule. Give { stage, unit, mode }'],
  [{ grounds: { kind: 'said' } }, 'terms.grounds.kind: "said" is not a word known here.'],
  [{ people: 5 }, 'terms.people: There is no field "people" here.'],
])('terms with %o are refused', (change, says) => {
  const problems = problemsOf(() => settleAgreedSum({ ...terms, ...change } as never, facts));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(says);
});

test('every problem is in one error', () => {
  expect(problemsOf(() => settleAgreedSum({} as never, {} as never)).map((problem) => problem.split(':')[0])).toEqual([
    'terms.what',
    'terms.period',
    'terms.pounds',
    'terms.rounding',
    'terms.grounds',
    'facts.about',
  ]);
});
