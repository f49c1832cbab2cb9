import { describe, expect, test } from 'vitest';
import { payingContract, settleYear, type PaymentPart } from 'neighbourhood-contracts/settlement';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { everyChange, wronglyThrown } from './broken.ts';
import { examples } from './examples.ts';
import { agreed, contract, contractOf, final, known, partners, parts, spent, sum, toPartners, year } from './mnp.ts';

const settled =
  (given: unknown, facts: unknown = [], standpoint: unknown = final) =>
  () =>
    settleYear(given as never, { year: '2027/28', facts } as never, standpoint as never);

const first = (run: () => unknown) => problemsOf(run)[0];

test.each([
  ['no part', { ...contract, parts: [] }, 'contract.parts: The contract pays nothing. Give at least one part.'],
  [
    'two parts of one id',
    contractOf(parts.budget, parts.budget),
    'contract.parts[1].id: "budget" was given already, at contract.parts[0].id.',
  ],
  [
    'a part with a stroke in its id',
    contractOf({ ...parts.budget, id: 'a/b' }),
    'contract.parts[0].id: The id "a/b" has a stroke in it, which stands between a part and its line. Write "a-b".',
  ],
  [
    'a mechanism that does not exist',
    contractOf({ ...parts.budget, mechanism: 'gainshare' } as never),
    'contract.parts[0].mechanism: "gainshare" is not a word known here. Did you mean "gain-share"?',
  ],
  ['a form that does not exist', { ...contract, form: 'INT' }, 'contract.form: "INT" is not a word known here.'],
  [
    'terms that are wrong',
    contractOf({ ...parts.budget, terms: sum('£5') }),
    'contract.parts[0].terms.pounds: "£5" cannot be read as an exact number.',
  ],
  ['nobody to pay', contractOf({ ...parts.budget, paidTo: 'holder' } as never), 'contract.parts[0].paidTo: '],
  [
    'a distribution that is wrong',
    contractOf({ ...parts.share, paidTo: { kind: 'partners', terms: {} } } as never),
    'contract.parts[0].paidTo.terms.gains: ',
  ],
] as const)('a contract with %s is refused', (_, given, says) => {
  expect(first(settled(given))).toContain(says);
});

test.each([
  [
    'facts of no part',
    [known('budgets', '2027-04-01', { about: 'mnp' })],
    'year.facts[0].part: The contract has no part "budgets". Give one of: support, safeguard, outcomes, share, clinics, budget.',
  ],
  [
    'facts of one part twice on a day',
    [known('budget', '2027-04-01', { about: 'a' }), known('budget', '2027-04-01', { about: 'b' })],
    'year.facts[1]: "budget on 2027-04-01" was given already, at year.facts[0].',
  ],
  ['facts of an unknown day', [known('budget', 'today' as never, { about: 'a' })], 'year.facts[0].knownOn: '],
  [
    'partners of what is paid to one',
    [known('budget', '2027-04-01', { about: 'a' }, partners)],
    'year.facts[0].partners: "budget" is paid to the holder, not to partners. Leave the partners out, or say in the contract that it is paid to them.',
  ],
  [
    'partners of what is paid to a body',
    [known('safeguard', '2027-04-01', year.facts[5]?.facts as never, partners)],
    'year.facts[0].partners: "safeguard" is paid to ACUTE, not to partners.',
  ],
  [
    'partners that are none',
    [known('share', '2027-04-01', spent('1'), [])],
    'year.facts[0].partners: There is nobody to share with.',
  ],
  [
    'a partner given twice',
    [known('share', '2027-04-01', spent('1'), [{ id: 'A' }, { id: 'A' }])],
    'year.facts[0].partners[1].id: "A" was given already',
  ],
  [
    'facts that are wrong, known too late to count',
    [known('share', '2030-04-01', spent('-1'))],
    'year.facts[0].facts.saving.actualPounds: ',
  ],
] as const)('a year with %s is refused', (_, facts, says) => {
  expect(first(settled(contract, facts))).toContain(says);
});

describe('what only a key and its partners show together', () => {
  test('is told by the place of the partners', () => {
    const gains = { key: { kind: 'budget' }, reinvestFirst: 'nothing', floors: [], caps: 'none' };
    const paidTo = { kind: 'partners', terms: { gains, losses: 'not-agreed', grounds: agreed } };
    const given = contractOf({ ...parts.share, paidTo } as never);
    const facts = [
      known('share', '2028-05-15', spent('48400000')),
      known('share', '2028-09-30', spent('48000000'), [{ id: 'A' }, { id: 'B', budgetPounds: '1' }]),
    ];
    expect(problemsOf(settled(given, facts))).toEqual([
      'year.facts[1].partners[0].budgetPounds: The key "budget" turns on it, and it is not given. Give the pounds of its budget, or "not-known".',
    ]);
  });

  test('and by the place of the terms', () => {
    const facts = [known('share', '2028-05-15', spent('48000000'), [{ id: 'GPS' }, { id: 'TRUST' }])];
    expect(problemsOf(settled(contractOf(parts.budget, parts.share), facts))).toEqual([
      'contract.parts[1].paidTo.terms.gains.key.shares[2].partner: No partner is called "COUNCIL". Name one of the partners that share the pool.',
    ]);
  });
});

test('every problem of every part is in one error', () => {
  const given = contractOf(parts.share, parts.outcomes, parts.clinics, {
    ...parts.budget,
    terms: { ...sum('1'), period: { from: '2028-04-01', until: '2029-04-01' } },
  });
  expect(
    problemsOf(
      settled({ ...given, title: '', parts: [...given.parts, { ...parts.support, terms: 5 }] }, 'none', {
        asAt: 'now',
      }),
    ).map((problem) => problem.split(':')[0]),
  ).toEqual(['contract.title', 'contract.parts[4].terms', 'year.facts', 'standpoint.asAt']);
  expect(
    problemsOf(
      settled(given, [known('budgets', '2027-04-01', { about: 'x' }), known('share', '2027-04-01', spent('x'))]),
    ).map((problem) => problem.split(':')[0]),
  ).toEqual(['contract.parts[3].terms', 'year.facts[0].part', 'year.facts[1].facts.saving.actualPounds']);
  const sharing = contractOf(parts.outcomes, parts.clinics, parts.share);
  expect(
    problemsOf(
      settled(sharing, [
        known('clinics', '2027-04-01', { provider: 'FED', activity: [] }),
        known('outcomes', '2027-04-01', { about: 'mnp', results: [{ measure: 'x', achieved: 1 }] }),
        known('share', '2028-05-15', spent('48000000'), [{ id: 'GPS' }]),
      ]),
    ).map((problem) => problem.split(':')[0]),
  ).toEqual([
    'year.facts[0].facts.activity',
    'contract.parts[2].paidTo.terms.gains.key.shares[1].partner',
    'contract.parts[2].paidTo.terms.gains.key.shares[2].partner',
    'contract.parts[2].paidTo.terms.gains.caps.limits[0].of[0]',
    'year.facts[1].facts.results[0].measure',
  ]);
});

test('amounts together beyond what pence can hold are refused', () => {
  const most = { ...parts.budget, terms: sum('90000000000000') };
  expect(problemsOf(settled(contractOf(most, { ...most, id: 'again' })))[0]).toContain('cannot be held exactly');
  expect(problemsOf(settled(contractOf({ ...most, terms: sum('99000000000000') })))).toEqual([
    'contract.parts[0]: The line "sum" comes to more than pence can hold exactly. Give people, prices and amounts that come to less than £90 million million.',
  ]);
});

test('a contract that nobody holds yet has nobody to pay', () => {
  const footprint = { of: 'pcns', members: ['U00001'] } as const;
  const candidate = { id: 'c', form: 'snp', commissioner: 'QPM', stage: 'candidate', footprint } as const;
  expect(problemsOf(() => payingContract(candidate, [parts.budget]))).toEqual([
    'holder: Nobody holds this contract. Name the organisation that holds it, which is the one that is paid.',
  ]);
  const paying = payingContract({ ...candidate, form: 'iho', hostProvider: 'RP1' }, [parts.budget]);
  expect(paying).toEqual({ id: 'c', form: 'iho', title: 'c', payer: 'QPM', holder: 'RP1', parts: [parts.budget] });
});

test.each([
  [null, 'contract: This is nothing, not a contract. Give a contract of a portfolio.'],
  [undefined, 'contract: This is nothing, not a contract. Give a contract of a portfolio.'],
  [5, 'contract: This is 5, not a contract. Give a contract of a portfolio.'],
  [[], 'contract: This is a list of 0, not a contract. Give a contract of a portfolio.'],
  [{ id: 'a', form: 'snp', holder: 'RP1' }, 'contract.commissioner: '],
  [{ id: 'a', form: 'INT', commissioner: 'QPM', holder: 'RP1' }, 'contract.form: "INT" is not a word known here.'],
])('%j is no contract to settle', (given, says) => {
  expect(problemsOf(() => payingContract(given as never, [parts.budget]))).toEqual([expect.stringContaining(says)]);
});

test('a contract that its own payer holds has one party', () => {
  expect(problemsOf(settled({ ...contractOf(parts.budget), payer: 'FED' }))).toEqual([
    'contract.holder: "FED" holds the contract, and is its payer as well: a contract has two parties. Give the one that pays as the payer, and another that is paid as the holder.',
  ]);
});

const standpoint = {
  ...final,
  rulings: [
    {
      settles: 'Q15/share-of-gain',
      answer: '0.5',
      issuer: 'NHS England',
      authority: true,
      madeOn: '2028-02-01',
      document: 'Guidance',
      covers: ['mnp'],
    },
  ],
  assumptions: [{ settles: 'Q15/cap', answer: '0.1', because: 'a what-if' }],
};

describe('nonsense in any field', () => {
  test('of a year of an MNP is one error that says what would be right', () => {
    const given = { contract, year, standpoint };
    let changes = 0;
    for (const { at, changed } of everyChange(given)) {
      const { contract: a, year: b, standpoint: c } = changed as typeof given;
      expect(`${at}: ${String(wronglyThrown(() => settleYear(a as never, b as never, c as never)))}`).toBe(
        `${at}: undefined`,
      );
      changes += 1;
    }
    expect(changes).toBeGreaterThan(5000);
  });

  test.each(examples.map((example) => [example.part.mechanism, example] as const))(
    'of %s too',
    (_, { part, facts }) => {
      const given = { part, facts };
      for (const { at, changed } of everyChange(given)) {
        const { part: a, facts: b } = changed as { part: PaymentPart; facts: never };
        const run = settled(contractOf(a), [known(part.id, '2028-05-15', b)]);
        expect(`${at}: ${String(wronglyThrown(run))}`).toBe(`${at}: undefined`);
      }
    },
  );

  test.each([undefined, null, 5, 'x', [], () => 1, Symbol('x')])('and %s in the place of all of them', (other) => {
    for (const run of [
      settled(other),
      settled(contract, other),
      settled(contract, [], other),
      settled(contract, [other]),
    ]) {
      expect(wronglyThrown(run)).toBeUndefined();
    }
    expect(wronglyThrown(() => settleYear(contract, other as never, final))).toBeUndefined();
  });
});

test('a part that is paid to partners may have none yet', () => {
  expect(settled(contractOf({ ...parts.budget, paidTo: toPartners }))().paidTo?.lines).toHaveLength(1);
});
