import { expect, test } from 'vitest';
import { assumed } from '../../support/payment.ts';
import { lineOf, outcome, settled, stepsOf, year, type Case } from './settled.ts';

const nothingKnown: Case = {
  expected: 'not-known',
  actual: 'not-known',
  saving: { commissionerCash: 'not-known' },
  facts: {
    people: 'not-known',
    quality: { score: 'not-known', judged: 'not-known' },
    relief: { kind: 'pounds', pounds: 'not-known' },
    incomes: [{ of: 'acute', period: year, pounds: 'not-known' }],
  },
  gains: {
    gate: {
      minimum: { kind: 'by-population', points: [{ people: 5_000, rate: '0.02' }] },
      passes: 'at-or-above',
      counts: 'excess',
      below: 'nothing',
    },
    quality: { kind: 'as-judged' },
    rate: { kind: 'by-quality', most: '0.5' },
    retention: '0.02',
    caps: [{ kind: 'share-of-income', share: '0.1', of: ['acute'], period: year }],
  },
  losses: {
    rate: {
      kind: 'corridors',
      bands: [
        { upTo: '0.1', rate: '0.3' },
        { upTo: 'no-end', rate: '0.5' },
      ],
    },
    relief: 'as-told',
  },
  terms: { countsUpTo: 'smaller-of-cohort-and-population', payableUpTo: 'commissioner-cash' },
};

test('nothing is known, nothing bounds it, and every question is asked once', () => {
  expect(outcome(nothingKnown)).toEqual({
    low: undefined,
    high: undefined,
    question: [
      'the expected spend',
      'the actual spend',
      'what was expected and spent for the whole population',
      'the number of people whose spend is compared',
      'the quality of the year',
      'the quality score',
      'the income of acute, 2027-04-01 until 2028-04-01',
      'the commissioner’s cash saving',
      'the relief',
    ].join('; '),
  });
  expect(JSON.stringify(settled(nothingKnown))).not.toMatch(/NaN|Infinity|null/);
});

test('nothing is agreed: from the whole loss to the whole saving', () => {
  const own: Case = {
    terms: { gains: 'not-agreed', losses: 'not-agreed', direction: { kind: 'upside-only', until: 'not-stated' } },
  };
  expect(outcome(own)).toEqual({ low: 0, high: 1_000_000_00, question: 'Q15' });
  expect(outcome({ ...own, actual: '11000000' })).toMatchObject({ low: undefined, high: 0 });
});

test('whatever was supplied by assumption makes the amount conditional', () => {
  expect(lineOf(settled({ terms: { suppliedBy: [assumed] } }))).toMatchObject({
    kind: 'conditional',
    amountPence: 500_000_00,
    assumptions: ['a planning figure'],
  });
  expect(lineOf(settled({ facts: { grounds: assumed } })).kind).toBe('conditional');
});

test('what is only shown beside the amount does not make it conditional', () => {
  const statement = settled();
  expect(lineOf(statement).kind).toBe('settled');
  expect(
    stepsOf(statement)
      .filter(({ isBeside }) => isBeside)
      .map(({ id }) => id),
  ).toEqual(['whole-population', 'commissioner-cash', 'chance']);
});

test('a settlement is rounded once, at its end, in the way that the terms say', () => {
  const own = { actual: '9999999.97', gains: { rate: { kind: 'flat', rate: '0.5' }, retention: '0.5' } } as const;
  expect(outcome(own)).toBe(1);
  const up = { stage: 'each-line', unit: 'pound', mode: 'up' } as const;
  expect(outcome({ ...own, terms: { rounding: up } })).toBe(100);
  expect(outcome({ ...own, terms: { rounding: 'not-stated' } })).toMatchObject({ low: 0, high: 1 });
});
