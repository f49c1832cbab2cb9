import { expect, test } from 'vitest';
import {
  linesOf,
  settleGlobalSum,
  type GlobalSumFacts,
  type GlobalSumTerms,
  type Grounds,
} from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './problems.ts';

const terms: GlobalSumTerms = {
  year: '2019/20',
  pricePounds: '89.88',
  outOfHoursShare: '0.0482',
  rounding: toThePenny,
  grounds: agreed,
};

const facts: GlobalSumFacts = {
  practice: 'A81001',
  weightedPatients: { average: '4755.79' },
  temporaryPatientsPounds: '1336.79',
  providesOutOfHours: false,
  optOuts: [],
  grounds: agreed,
};

test('pays a real practice what was published, within the rounding of its list', () => {
  const statement = settleGlobalSum(terms, facts);
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 408_119_66 });
  expect(Math.abs(penceIn(statement) - 408_119_49)).toBeLessThan(100);
});

test('shows its lines, which sum to the total', () => {
  expect(
    linesOf(settleGlobalSum(terms, facts)).map(({ id, working, ...line }) => [id, working, penceIn({ total: line })]),
  ).toEqual([
    ['weighted-patients', '4755.79 × £89.88', 427_450_41],
    ['temporary-patients', '£1336.79', 1_336_79],
    ['out-of-hours', '−0.0482 × (4755.79 × £89.88 + £1336.79)', -20_667_54],
  ]);
});

test('adds deductions and does not compound them', () => {
  const optOuts = [
    { service: 'minor-surgery', share: '0.006', grounds: agreed },
    { service: 'child-health-surveillance', share: '0.007', grounds: agreed },
  ];
  const whole = { ...facts, weightedPatients: { average: '1000' }, temporaryPatientsPounds: '0', optOuts };
  expect(penceIn(settleGlobalSum(terms, whole))).toBe(Math.round(89_880_00 * (1 - 0.0482 - 0.013)));
  expect(penceIn(settleGlobalSum(terms, { ...whole, providesOutOfHours: true, optOuts: [] }))).toBe(89_880_00);
});

const measured: Grounds = { kind: 'agreed', by: 'the practice', document: 'List size return', on: '2019-04-01' };
const inferred: Grounds = { kind: 'agreed', by: 'ICB', document: 'Opt-out notice', on: '2019-04-01' };

test("every line rests on whose word its own numbers are, and the practice's amount not on the terms", () => {
  const optOuts = [{ service: 'minor-surgery', share: '0.006', grounds: inferred }];
  const lines = linesOf(settleGlobalSum(terms, { ...facts, optOuts, grounds: measured }));
  expect(lines.map(({ id, grounds }) => [id, grounds])).toEqual([
    ['weighted-patients', [agreed, measured]],
    ['temporary-patients', [measured]],
    ['out-of-hours', [agreed, measured]],
    ['opt-out-minor-surgery', [inferred, agreed, measured]],
  ]);
});

test('is conditional where the facts of the practice, or the share of an opt-out, are assumed', () => {
  const kinds = (some: GlobalSumFacts) => linesOf(settleGlobalSum(terms, some)).map(({ kind }) => kind);
  expect(kinds({ ...facts, grounds: assumed })).toEqual(['conditional', 'conditional', 'conditional']);
  const optOuts = [{ service: 'minor-surgery', share: '0.006', grounds: assumed }];
  expect(kinds({ ...facts, optOuts })).toEqual(['settled', 'settled', 'settled', 'conditional']);
});

test('refuses facts and opt-outs without grounds', () => {
  const optOuts = [{ service: 'minor-surgery', share: '0.006' } as never];
  expect(problemsOf(() => settleGlobalSum(terms, { ...facts, optOuts, grounds: undefined as never }))).toEqual([
    expect.stringMatching(/^facts\.optOuts\[0\]\.grounds: /),
    expect.stringMatching(/^facts\.grounds: /),
  ]);
});
