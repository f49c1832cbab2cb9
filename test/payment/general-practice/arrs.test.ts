import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, hundredths, roundings, roundToWhole, times } from '../../../src/exact/index.ts';
import { linesOf, settleArrs, type ArrsFacts, type ArrsPost, type ArrsTerms } from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './problems.ts';

const terms: ArrsTerms = {
  year: '2025/26',
  ceilingPounds: '26.631',
  roles: [
    { id: 'consultant-nurse', label: 'Consultant nurse', maximum: { pounds: '102683' }, grounds: agreed },
    { id: 'band-6', label: 'Experienced practice nurse', maximum: { pounds: '53319' }, grounds: agreed },
    { id: 'other', label: 'Another role', maximum: 'none', grounds: agreed },
  ],
  rounding: toThePenny,
  grounds: agreed,
};

const post: ArrsPost = {
  id: 'nurses',
  role: 'band-6',
  wholeTimeEquivalents: '2.5',
  salaryPounds: '45000',
  onCostsPounds: '12000',
};

const weightedPopulation = { basis: 'contractor-weighted', on: '2025-01-01', weightedPeople: '46000' } as const;
const facts: ArrsFacts = { pcn: 'U12345', weightedPopulation, posts: [post] };
const ofSize = (weightedPeople: string, more: Partial<ArrsPost> = {}): ArrsFacts => ({
  ...facts,
  weightedPopulation: { ...weightedPopulation, weightedPeople },
  posts: [{ ...post, ...more }],
});

test('pays the worked ceiling of 2025/26 where more than it is claimed', () => {
  const statement = settleArrs(terms, ofSize('46000', { wholeTimeEquivalents: '100' }));
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 1_225_026_00 });
  expect(linesOf(statement).map(({ id, working, ...line }) => [id, working, penceIn({ total: line })])).toEqual([
    ['post-nurses', '100 × £53319', 5_331_900_00],
    ['above-the-ceiling', '46000 × £26.631 − £5331900', -4_106_874_00],
  ]);
  expect(statement.notes).toEqual([]);
});

test('pays a post what it costs, or the maximum of its role where that is less', () => {
  const posts = [
    post,
    { ...post, id: 'cheaper', salaryPounds: '40000', onCostsPounds: '13318.99' },
    { ...post, id: 'at-it', salaryPounds: '41319' },
    { ...post, id: 'without', role: 'other', salaryPounds: '90000' },
  ];
  const statement = settleArrs(terms, { ...facts, posts });
  expect(linesOf(statement).map(({ label, working, ...line }) => [label, working, penceIn({ total: line })])).toEqual([
    ['Experienced practice nurse, at the maximum of the role', '2.5 × £53319', 133_297_50],
    ['Experienced practice nurse', '2.5 × (£40000 + £13318.99)', 133_297_48],
    ['Experienced practice nurse', '2.5 × (£41319 + £12000)', 133_297_50],
    ['Another role', '2.5 × (£90000 + £12000)', 255_000_00],
    ['Within the ceiling: nothing is taken off', '£654892.48 is not above 46000 × £26.631', 0],
  ]);
});

test('says how much of the ceiling is left, which is not paid', () => {
  expect(settleArrs(terms, facts).notes).toEqual([
    'Of the ceiling of £1,225,026.00, £1,091,728.50 is not claimed, and is not paid.',
  ]);
  expect(settleArrs(terms, { ...facts, posts: [] })).toMatchObject({
    total: { kind: 'settled', amountPence: 0 },
    notes: ['Of the ceiling of £1,225,026.00, £1,225,026.00 is not claimed, and is not paid.'],
  });
});

test('exactly at the ceiling takes nothing off and leaves nothing', () => {
  const statement = settleArrs({ ...terms, ceilingPounds: '53.319' }, ofSize('2500'));
  expect(statement).toMatchObject({ total: { amountPence: 133_297_50 }, notes: [] });
  expect(linesOf(statement).at(-1)).toMatchObject({ id: 'above-the-ceiling', kind: 'settled', amountPence: 0 });
});

test('lies between nothing and the claim where the weighted population is missing', () => {
  const statement = settleArrs(terms, { pcn: 'U12345', posts: [post] });
  expect(statement.total).toEqual({
    kind: 'open',
    lowPence: 0,
    highPence: 133_297_50,
    questions: ['the contractor-weighted population of U12345'],
    assumptions: [],
  });
  expect(statement.notes).toEqual([]);
  expect(settleArrs(terms, { pcn: 'U12345', posts: [] }).total).toEqual({ kind: 'settled', amountPence: 0 });
});

const [, nurse] = terms.roles;
if (nurse === undefined) throw new Error('There is no nurse.');
const guessed: ArrsTerms = { ...terms, roles: [{ ...nurse, grounds: assumed }] };
const ceilingIn = (by: ArrsTerms, claim: ArrsFacts) => {
  return linesOf(settleArrs(by, claim)).find(({ id }) => id === 'above-the-ceiling');
};

test('is conditional where a maximum was assumed, or a ceiling, whether it bites or not', () => {
  expect(settleArrs(guessed, facts).total.kind).toBe('conditional');
  for (const claim of [facts, ofSize('1'), { ...facts, posts: [] }]) {
    expect(settleArrs({ ...terms, grounds: assumed }, claim).total.kind).toBe('conditional');
    expect(ceilingIn({ ...terms, grounds: assumed }, claim)?.kind).toBe('conditional');
  }
});

test('the ceiling rests on its own grounds and on those of the roles claimed for, each once', () => {
  const twice = { ...facts, posts: [post, { ...post, id: 'more' }] };
  for (const weightedPeople of ['1', '46000']) {
    const claim = { ...twice, weightedPopulation: { ...weightedPopulation, weightedPeople } };
    expect(ceilingIn(guessed, claim)).toMatchObject({ kind: 'conditional', grounds: [agreed, assumed] });
    expect(ceilingIn({ ...terms, grounds: { ...agreed } }, claim)?.grounds).toEqual([agreed]);
  }
  expect(ceilingIn(guessed, { pcn: 'U12345', posts: [post] })).toMatchObject({
    kind: 'open',
    assumptions: ['a planning figure'],
  });
  expect(ceilingIn(guessed, { ...facts, posts: [] })?.grounds).toEqual([agreed]);
});

test('posts that rounding raises beyond the ceiling are paid the ceiling', () => {
  const third = { ...post, role: 'other', wholeTimeEquivalents: '1', salaryPounds: '100.005', onCostsPounds: '0' };
  const posts = [third, { ...third, id: 'b' }, { ...third, id: 'c' }];
  const statement = settleArrs({ ...terms, ceilingPounds: '300.01' }, { ...ofSize('1'), posts });
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 300_01 });
  expect(linesOf(statement).at(-1)).toMatchObject({ working: '1 × £300.01 − £300.03', amountPence: -2 });
  expect(penceIn(settleArrs({ ...terms, ceilingPounds: '300.02' }, { ...ofSize('1'), posts }))).toBe(300_02);
  expect(penceIn(settleArrs({ ...terms, ceilingPounds: '300.03' }, { ...ofSize('1'), posts }))).toBe(300_03);
});

test('a ceiling of nothing for each patient pays nothing, however many patients there are', () => {
  const without: ArrsFacts = { pcn: 'U12345', posts: [post] };
  expect(settleArrs({ ...terms, ceilingPounds: '0.00' }, without).total).toEqual({ kind: 'settled', amountPence: 0 });
  expect(settleArrs({ ...terms, ceilingPounds: 0, grounds: assumed }, without).total).toEqual({
    kind: 'conditional',
    amountPence: 0,
    assumptions: ['a planning figure'],
  });
});

test.each<[string, () => unknown, RegExp]>([
  [
    'a role that is not there',
    () => settleArrs(terms, ofSize('1', { role: 'band-7' })),
    /facts\.posts\[0\]\.role: The terms have no role "band-7"\. Did you mean "band-6"/,
  ],
  [
    'a post twice',
    () => settleArrs(terms, { ...facts, posts: [post, post] }),
    /posts\[1\]\.id: "nurses" was given already/,
  ],
  [
    'a role twice',
    () => settleArrs({ ...terms, roles: [...terms.roles, ...terms.roles.slice(0, 1)] }, facts),
    /roles\[3\]\.id: .* was given already/,
  ],
  [
    'no maximum',
    () => settleArrs({ ...terms, roles: [{ id: 'band-6', label: 'Nurse', grounds: agreed } as never] }, facts),
    /roles\[0\]\.maximum: .* or "none" for a role that has no maximum/,
  ],
  [
    'a maximum below zero',
    () =>
      settleArrs({ ...terms, roles: [{ id: 'band-6', label: 'N', maximum: { pounds: -1 }, grounds: agreed }] }, facts),
    /maximum\.pounds: .* of 0 or more/,
  ],
  [
    'posts below zero',
    () => settleArrs(terms, ofSize('1', { wholeTimeEquivalents: '-1' })),
    /wholeTimeEquivalents: .* 0 or more/,
  ],
  ['a salary below zero', () => settleArrs(terms, ofSize('1', { salaryPounds: '-1' })), /salaryPounds: .* 0 or more/],
  [
    'no on-costs',
    () => settleArrs(terms, ofSize('1', { onCostsPounds: undefined as never })),
    /onCostsPounds: No number/,
  ],
  ['a ceiling below zero', () => settleArrs({ ...terms, ceilingPounds: '-1' }, facts), /ceilingPounds: .* 0 or more/],
  [
    'another basis',
    () => settleArrs(terms, { ...facts, weightedPopulation: { ...weightedPopulation, basis: 'pcn-adjusted' } }),
    /weightedPopulation\.basis: .* Give the contractor-weighted population/,
  ],
  [
    'an old population',
    () => settleArrs(terms, { ...facts, weightedPopulation: { ...weightedPopulation, on: '2023-12-31' } }),
    /weightedPopulation\.on: .* a day from 2024-01-01 until 2026-04-01/,
  ],
])('refuses %s', (_, call, says) => {
  const problems = problemsOf(call);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(says);
});

const money = fc.integer({ min: 0, max: 12_000_000 }).map((pennies) => (pennies / 100).toFixed(2));
const equivalents = fc.integer({ min: 0, max: 500 }).map((hundredths) => (hundredths / 100).toFixed(2));
const posts = fc
  .array(
    fc.record({ role: fc.constantFrom('band-6', 'consultant-nurse', 'other'), salary: money, on: money, equivalents }),
    {
      maxLength: 6,
    },
  )
  .map((list): ArrsPost[] =>
    list.map(({ role, salary, on, equivalents: wholeTimeEquivalents }, place) => {
      return { id: `${place}`, role, salaryPounds: salary, onCostsPounds: on, wholeTimeEquivalents };
    }),
  );
const patients = fc.integer({ min: 0, max: 60_000 }).map(String);
const byTotal: ArrsTerms = { ...terms, rounding: { ...toThePenny, stage: 'total' } };

test('never pays more than the ceiling, nor more than the claim, and pays the less of the two', () => {
  fc.assert(
    fc.property(posts, patients, (list, weightedPeople) => {
      const paid = penceIn(settleArrs(byTotal, { ...ofSize(weightedPeople), posts: list }));
      const claim = penceIn(settleArrs(byTotal, { ...ofSize('999999999'), posts: list }));
      const ceiling = Math.round((Number(weightedPeople) * 26_631) / 10);
      expect(Math.abs(paid - Math.min(claim, ceiling))).toBeLessThanOrEqual(1);
    }),
  );
});

const roundingRules = fc.record({
  stage: fc.constantFrom('each-line', 'total'),
  unit: fc.constantFrom('penny', 'pound'),
  mode: fc.constantFrom(...roundings),
});

test('under every rounding rule, pays no more than the ceiling rounded by it', () => {
  fc.assert(
    fc.property(posts, fc.integer({ min: 0, max: 20_000 }), roundingRules, (list, people, rounding) => {
      const claim = { ...ofSize((people / 7).toFixed(4)), posts: list };
      const { unit, mode } = rounding;
      const paid = penceIn(settleArrs({ ...terms, rounding }, claim));
      const ceiling = times(fraction((people / 7).toFixed(4)), fraction(terms.ceilingPounds));
      const inPence = unit === 'penny' ? hundredths(ceiling, mode) : Number(roundToWhole(ceiling, mode)) * 100;
      expect(paid).toBeLessThanOrEqual(inPence);
    }),
  );
});

test('a population that becomes known settles a total within what it was open between', () => {
  fc.assert(
    fc.property(posts, patients, (list, weightedPeople) => {
      const open = settleArrs(terms, { pcn: 'U1', posts: list }).total;
      const paid = penceIn(settleArrs(terms, { ...ofSize(weightedPeople), posts: list }));
      if (open.kind !== 'open') return;
      expect(paid).toBeGreaterThanOrEqual(open.lowPence ?? NaN);
      expect(paid).toBeLessThanOrEqual(open.highPence ?? NaN);
    }),
  );
});

test('a result is plain data, without a negative zero', () => {
  fc.assert(
    fc.property(posts, patients, (list, weightedPeople) => {
      const statement = settleArrs(terms, { ...ofSize(weightedPeople), posts: list });
      expect(JSON.parse(JSON.stringify(statement))).toStrictEqual(statement);
    }),
  );
});
