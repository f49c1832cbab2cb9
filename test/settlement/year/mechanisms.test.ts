import { expect, test } from 'vitest';
import { settleYear, type PaymentPart } from 'neighbourhood-contracts/settlement';
import { mechanisms } from '../../../src/settlement/year/mechanisms.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { penceIn } from '../../support/payment.ts';
import { examples } from './examples.ts';
import { amountOf, contractOf, final, known, period } from './mnp.ts';

const settled = (part: PaymentPart, facts: unknown, of: '2027/28' | '2028/29' = '2027/28') =>
  settleYear(
    contractOf(part),
    { year: of, facts: facts === undefined ? [] : [known(part.id, '2028-05-15', facts as never)] },
    final,
  );

test('every mechanism has an example', () => {
  expect(examples.map(({ part }) => part.mechanism).sort()).toEqual(Object.keys(mechanisms).sort());
});

test.each(examples.map((example) => [example.part.mechanism, example] as const))(
  '%s is a part of a contract',
  (_, example) => {
    const statement = settled(example.part, example.facts);
    expect(penceIn(statement)).toBe(example.pence);
    expect(statement.period).toEqual(period);
    expect(statement.paidTo?.total).toEqual(statement.total);
  },
);

test.each(examples.map(({ part }) => [part.mechanism, part] as const))(
  '%s without facts is open, or needs none',
  (_, part) => {
    const statement = settled(part, undefined);
    if (part.mechanism === 'agreed-sum') expect(statement.total.kind).toBe('settled');
    else
      expect(statement.total).toMatchObject({
        kind: 'open',
        questions: expect.arrayContaining([expect.any(String)]) as unknown,
      });
    expect(statement.paidTo?.total).toEqual(statement.total);
  },
);

test.each(examples.map(({ part, facts, pence }) => [part.mechanism, part, facts, pence] as const))(
  'what %s comes to without facts holds what it comes to with them',
  (_, part, facts, pence) => {
    const [low, high] = amountOf(settled(part, undefined).total).split('..');
    expect(low === '-' || Number(low) <= pence).toBe(true);
    expect(high === undefined || high === '-' || Number(high) >= pence).toBe(true);
    expect(penceIn(settled(part, facts))).toBe(pence);
  },
);

const paths = ['transitional-support', 'glide-path'];

test.each(
  examples.filter(({ part }) => !paths.includes(part.mechanism)).map(({ part }) => [part.mechanism, part] as const),
)('%s with terms of another year is refused where its terms are, facts or none', (_, part) => {
  const problems = problemsOf(() => settled(part, undefined, '2028/29'));
  expect(problems).toEqual([
    `contract.parts[0].terms: ${part.title} is for the time from 2027-04-01 until 2028-04-01, not for 2028/29. Give terms for 2028/29, from 2028-04-01 until 2029-04-01.`,
  ]);
});

test.each(examples.map(({ part }) => [part.mechanism, part] as const))(
  '%s names what is wrong with its facts by their place',
  (_, part) => {
    for (const facts of [{}, 'none', null, [], { about: 3, strange: true }]) {
      const problems = problemsOf(() => settled(part, facts));
      expect(problems).not.toEqual([]);
      for (const problem of problems) expect(problem).toMatch(/^year\.facts\[0\]\.facts/);
    }
  },
);

test.each([
  [
    'weighted-capitation',
    { groups: [{ id: 'all', people: 10, weight: '1' }], on: '2026-01-01' },
    'year.facts[0].facts.on',
  ],
  [
    'arrs',
    { posts: [{ id: 'n', role: 'x', wholeTimeEquivalents: 1, salaryPounds: 1, onCostsPounds: 1 }] },
    'year.facts[0].facts.posts[0].role',
  ],
  [
    'gain-share',
    { saving: { kind: 'spend', expectedPounds: 0, adjustments: [], actualPounds: 0, commissionerCash: 0 } },
    'year.facts[0].facts.saving',
  ],
] as const)('what only the terms and the facts of %s show together is told by its place', (name, change, path) => {
  const example = examples.find(({ part }) => part.mechanism === name);
  if (example === undefined) throw new Error('There is one.');
  expect(problemsOf(() => settled(example.part, { ...example.facts, ...change }))[0]).toContain(`${path}: `);
});

test.each(['gms-global-sum', 'glide-path', 'year-of-care'])(
  '%s without facts has no bound: it may come to less than nothing',
  (name) => {
    const example = examples.find(({ part }) => part.mechanism === name);
    if (example === undefined) throw new Error('There is one.');
    expect(amountOf(settled(example.part, undefined).total)).toBe('-..-');
  },
);
