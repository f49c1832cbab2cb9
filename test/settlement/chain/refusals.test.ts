import { describe, expect, test } from 'vitest';
import { settleChain, type ChainLevel, type ContractChain, type PaymentPart } from 'neighbourhood-contracts/settlement';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { agreed, final, known, parts, period, spent, sum } from '../year/mnp.ts';
import { everyChange, wronglyThrown } from '../year/broken.ts';
import { budgetOf, chainOf, halves, level, onwards, saved, shareOf } from './chains.ts';

const iho = level('iho', 'ICB', 'HOST', [shareOf()], [saved()]);
const mnp = level('mnp', 'HOST', 'FED', [shareOf(), onwards('iho')], [saved()]);

const halfOf = (from: string) => onwards(from, { gainsShare: '0.5' });

const saving = { id: 'frail', label: 'Frail people', unit: 'admissions', avoidedUnits: 90, period, grounds: agreed };
const claims = [
  { id: 'a', scheme: 'iho', contract: 'iho', saving: 'frail', units: 90 },
  { id: 'b', scheme: 'mnp', contract: 'mnp', saving: 'frail', units: 45 },
  { id: 'c', scheme: 'bcf', contract: 'bcf', saving: 'frail', units: 45 },
] as const;
const kept = {
  register: { savings: [saving], claims },
  doubleClaims: { kind: 'pro-rata', places: 0, grounds: agreed },
  paidThrough: [
    { claim: 'a', part: 'share' },
    { claim: 'b', part: 'share' },
  ],
} as const;

const problems = (levels: readonly ChainLevel[], kept_: unknown = 'not-kept') =>
  problemsOf(() => settleChain({ ...chainOf([iho]), ...outsideOf(levels), levels, claims: kept_ as never }, final));

/** Every payer that holds nothing; none where the levels are none. */
function outsideOf(levels: readonly ChainLevel[]): object {
  return { outside: levels.length === 0 ? [] : chainOf(levels).outside };
}

test('a chain that is in order is not refused', () => {
  expect(problems([iho, mnp], kept)).toEqual([]);
});

test.each([
  ['no contract', [], 'chain.levels: The chain has 0 contracts. Give from 1 to 1000.'],
  [
    'more than a thousand',
    Array.from({ length: 1001 }, (_, place) => ({ ...iho, contract: { ...iho.contract, id: `c${place}` } })),
    'chain.levels: The chain has 1001 contracts. Give from 1 to 1000.',
  ],
  [
    'a contract twice',
    [iho, iho],
    'chain.levels[1].contract.id: "iho" was given already, at chain.levels[0].contract.id.',
  ],
  [
    'two years',
    [iho, { ...mnp, year: { year: '2028/29', facts: [] } }],
    'chain.levels[1].year.year: This contract is settled for 2028/29, the first one for 2027/28. Settle one year of all of them together.',
  ],
  [
    'a share passed on from a contract that it does not have',
    [iho, level('mnp', 'HOST', 'FED', [onwards('ioh')])],
    'chain.levels[1].contract.parts[0].terms.from: The chain has no contract "ioh". Give one of: iho.',
  ],
  [
    'a share passed on from nowhere',
    [level('mnp', 'HOST', 'FED', [onwards('iho')])],
    'chain.levels[0].contract.parts[0].terms.from: The chain has no contract "iho". Give that contract as a level as well.',
  ],
  [
    'a share passed on from itself',
    [level('mnp', 'FED', 'COOP', [shareOf({ paidTo: { kind: 'body', body: 'FED' } }), onwards('mnp')])],
    'chain.levels[0].contract.parts[1].terms.from: "mnp" itself waits for what is passed on from "mnp". Pass on from a contract above to one below, and never in a circle.',
  ],
  [
    'a share passed on to those that are not paid any',
    [iho, level('mnp', 'ICB', 'FED', [onwards('iho')])],
    'chain.levels[1].contract.parts[0].terms.from: "iho" pays "ICB" no share of a saving or a loss. Pass on from a contract under which the payer of this one has a share.',
  ],
  [
    'a share passed on from a contract without one',
    [level('iho', 'ICB', 'HOST', [budgetOf('1')]), level('mnp', 'HOST', 'FED', [onwards('iho')])],
    'chain.levels[1].contract.parts[0].terms.from: "iho" pays "HOST" no share',
  ],
  [
    'facts of what is passed on',
    [
      iho,
      {
        ...mnp,
        year: {
          ...mnp.year,
          facts: [known('onwards', '2028-05-15', { about: 'mnp', receivedPounds: '5', grounds: [] })],
        },
      },
    ],
    'chain.levels[1].year.facts[0]: What "onwards" passes on is worked out from "iho", and is given as well. Leave the facts of this part out.',
  ],
] as const)('a chain with %s is refused', (_, levels, says) => {
  const found = problems(levels as never);
  expect(found.filter((problem) => problem.includes(says))).toHaveLength(1);
});

test('a circle of three is found at each of them, and a contract beside it is not', () => {
  const ring = (id: string, payer: string, held: string, from: string) =>
    level(id, payer, held, [shareOf(), onwards(from)], [saved()]);
  const levels = [
    ring('snp-1', 'A', 'B', 'snp-3'),
    ring('snp-2', 'B', 'C', 'snp-1'),
    ring('snp-3', 'C', 'A', 'snp-2'),
    iho,
    mnp,
  ];
  expect(problems(levels).map((problem) => problem.split(':')[0])).toEqual([
    'chain.levels[0].contract.parts[1].terms.from',
    'chain.levels[1].contract.parts[1].terms.from',
    'chain.levels[2].contract.parts[1].terms.from',
  ]);
});

test('a contract that passes on from a circle is told of no circle of its own', () => {
  const ring = (id: string, payer: string, held: string, from: string) =>
    level(id, payer, held, [shareOf(), onwards(from)], [saved()]);
  const levels = [
    ring('snp-1', 'A', 'B', 'snp-2'),
    ring('snp-2', 'B', 'A', 'snp-1'),
    level('mnp', 'B', 'FED', [onwards('snp-1', { gainsShare: '0.4' })]),
  ];
  expect(problems(levels)).toHaveLength(2);
});

test('a circle is found behind what was looked at before', () => {
  const twice = [onwards('snp-2'), { ...halfOf('iho'), id: 'one' }, { ...halfOf('iho'), id: 'two' }];
  const first = level('snp-1', 'HOST', 'B', [shareOf(), ...twice], [saved()]);
  const second = level('snp-2', 'B', 'HOST', [shareOf(), onwards('snp-1')], [saved()]);
  expect(problems([iho, first, second]).map((problem) => problem.split(':')[0])).toEqual([
    'chain.levels[1].contract.parts[1].terms.from',
    'chain.levels[2].contract.parts[1].terms.from',
  ]);
});

test('two that pass on from one contract make no circle', () => {
  const other = level('mnp-2', 'HOST', 'OTHER', [onwards('iho', { gainsShare: '0.4' })]);
  const both = level('snp', 'FED', 'COOP', [halfOf('mnp'), { ...halfOf('mnp'), id: 'more' }]);
  expect(problems([both, other, mnp, iho])).toEqual([]);
});

describe('what one body has under one contract', () => {
  const onTo = (id: string, more: Parameters<typeof onwards>[1]) =>
    level(id, 'HOST', id.toUpperCase(), [onwards('iho', more)]);
  const refused = (...more: readonly NonNullable<Parameters<typeof onwards>[1]>[]) =>
    problems([iho, ...more.map((each, place) => onTo(`mnp-${place + 1}`, each))]);

  test('is not passed on beyond the whole of it: of a gain', () => {
    expect(refused({}, { gainsShare: '0.6' })).toEqual([
      'chain.levels[2].contract.parts[0].terms.gainsShare: Of the gain that "HOST" has under "iho", 1.2 times the whole is passed on: by "onwards" of "mnp-1" (0.6) and "onwards" of "mnp-2" (0.6). Give shares that come to at most 1 together.',
    ]);
  });

  test('and of a loss, by parts of one contract too', () => {
    const part = { ...onwards('iho', { gainsShare: '0', lossesShare: '0.7' }), id: 'more' };
    const both = level('mnp', 'HOST', 'FED', [onwards('iho', { lossesShare: '0.4' }), part]);
    expect(problems([iho, both])).toEqual([
      'chain.levels[1].contract.parts[1].terms.lossesShare: Of the loss that "HOST" has under "iho", 1.1 times the whole is passed on: by "onwards" of "mnp" (0.4) and "more" of "mnp" (0.7). Give shares that come to at most 1 together.',
    ]);
  });

  test('and its own share counts, whatever it holds for others', () => {
    expect(refused({}, { counts: 'own-share-and-what-it-holds' })).toHaveLength(1);
  });

  test('may be passed on wholly, and open where a share is not agreed', () => {
    expect(refused({}, { gainsShare: '0.4' })).toEqual([]);
    expect(refused({ gainsShare: '0.6', lossesShare: '0.5' }, { gainsShare: '0.4', lossesShare: '0.5' })).toEqual([]);
    expect(refused({}, { gainsShare: 'not-agreed' })).toEqual([]);
    expect(refused({}, { gainsShare: '0.4000000001' })).toHaveLength(1);
  });

  test('is apart from what another has, and from what it has under another contract', () => {
    const shared = level('iho', 'ICB', 'HOST', [shareOf({ paidTo: { kind: 'partners', terms: halves } })], [saved()]);
    const other = level('iho-2', 'ICB', 'HOST', [shareOf()], [saved()]);
    const below = (id: string, payer: string, from: string) => level(id, payer, id.toUpperCase(), [onwards(from)]);
    expect(
      problems([shared, other, below('a', 'HOST', 'iho'), below('b', 'TRUST', 'iho'), below('c', 'HOST', 'iho-2')]),
    ).toEqual([]);
  });
});

test('a contract that its own payer holds has one party', () => {
  expect(problems([iho, level('mnp', 'HOST', 'HOST', [onwards('iho')])])).toEqual([
    'chain.levels[1].contract.holder: "HOST" holds the contract, and is its payer as well: a contract has two parties. Give the one that pays as the payer, and another that is paid as the holder.',
  ]);
});

describe('who is outside', () => {
  const outside = (bodies: unknown, levels = [iho, mnp]) =>
    problemsOf(() => settleChain({ ...chainOf(levels), outside: bodies as never }, final));

  test.each([
    [['ICB', 'NHSE'], 'chain.outside[1]: "NHSE" pays under no contract. Give one of: ICB, HOST.'],
    [['ICB', 'ICB'], 'chain.outside[1]: "ICB" was given already, at chain.outside[0].'],
    [
      ['ICB', 'HOST'],
      'chain.outside[1]: "HOST" holds a contract of the chain, and is within it. Leave it out of the bodies outside.',
    ],
    [
      [],
      'chain.outside: "ICB" pays under a contract, and is paid under none. Name "ICB" here: its money comes from outside.',
    ],
    ['ICB', 'chain.outside: This is "ICB", not a list.'],
  ])('%j', (bodies, says) => {
    expect(outside(bodies)).toEqual([expect.stringContaining(says)]);
  });

  test('a payer may be left out that is paid a part, or may share in one', () => {
    const body = level('mnp', 'ICB', 'FED', [shareOf({ paidTo: { kind: 'body', body: 'TRUST' } })]);
    const shared = level('mnp', 'ICB', 'FED', [shareOf({ paidTo: { kind: 'partners', terms: halves } })]);
    const paid = level('snp', 'TRUST', 'COOP', [budgetOf('1')]);
    expect(outside(['ICB'], [body, paid])).toEqual([]);
    expect(outside(['ICB'], [shared, paid])).toEqual([]);
    const named = (id: string) => ({
      ...shared,
      year: { ...shared.year, facts: [saved('share', '48000000', [{ id }])] },
    });
    expect(outside(['ICB'], [named('TRUST'), paid])).toEqual([]);
    expect(outside(['ICB'], [named('OTHER'), paid])).toEqual([expect.stringContaining('Name "TRUST" here')]);
    const first = { kind: 'share', share: '0.1', heldBy: 'TRUST' } as const;
    const holding = { ...halves, gains: { ...halves.gains, reinvestFirst: first } };
    const heldBy = shareOf({ paidTo: { kind: 'partners', terms: holding } });
    const held = { ...named('OTHER'), contract: { ...shared.contract, parts: [heldBy] } };
    expect(outside(['ICB'], [held, paid])).toEqual([]);
    expect(outside(['ICB'], [iho, paid])).toHaveLength(1);
    expect(
      outside(
        ['ICB'],
        [
          { ...body, contract: { ...body.contract, parts: [shareOf({ paidTo: { kind: 'body', body: 'OTHER' } })] } },
          paid,
        ],
      ),
    ).toHaveLength(1);
  });
});

describe('claims', () => {
  const without = (change: object) => problems([iho, mnp], { ...kept, ...change });

  test.each([
    [
      'a claim that the register does not have',
      { paidThrough: [...kept.paidThrough, { claim: 'x', part: 'share' }] },
      'chain.claims.paidThrough[2].claim: The register has no claim "x". Give a claim of it.',
    ],
    [
      'a part that does not pay for savings',
      { paidThrough: [kept.paidThrough[0], { claim: 'b', part: 'onwards' }] },
      'chain.claims.paidThrough[1].part: "mnp" has no part "onwards" that pays for a saving. Give a gain share or an outcome payment of the contract that the claim names.',
    ],
    [
      'a part that the contract does not have',
      { paidThrough: [{ claim: 'a', part: 'nothing' }, kept.paidThrough[1]] },
      'chain.claims.paidThrough[0].part: "iho" has no part "nothing"',
    ],
    [
      'a part for a claim outside the chain',
      { paidThrough: [...kept.paidThrough, { claim: 'c', part: 'share' }] },
      'chain.claims.paidThrough[2].part: "bcf" has no part "share"',
    ],
    [
      'one claim twice',
      { paidThrough: [...kept.paidThrough, { claim: 'a', part: 'share' }] },
      'chain.claims.paidThrough[2].claim: "a" was given already, at chain.claims.paidThrough[0].claim.',
    ],
    [
      'a claim under a contract of the chain that no part pays',
      { paidThrough: [kept.paidThrough[0]] },
      'chain.claims.paidThrough: It is not said which part of "mnp" pays the claim "b". Give { claim: "b", part }.',
    ],
    [
      'an order that leaves a claim out',
      { doubleClaims: { kind: 'claims-in-order', order: ['a', 'c'], grounds: agreed } },
      'chain.claims.doubleClaims.order: "b" claims, and has no place in the order.',
    ],
    [
      'an order with a claim that is not made',
      { doubleClaims: { kind: 'claims-in-order', order: ['a', 'b', 'c', 'd'], grounds: agreed } },
      'chain.claims.doubleClaims.order[3]: There is no claim "d".',
    ],
    ['terms that are none', { doubleClaims: 'pro-rata' }, 'chain.claims.doubleClaims: '],
    ['a register that is none', { register: [] }, 'chain.claims.register: '],
  ])('%s', (_, change, says) => {
    expect(without(change).filter((problem) => problem.includes(says))).toHaveLength(1);
  });

  test('a claim for nothing that a part pays, and one that no part pays', () => {
    const [a, b, c] = claims;
    const register = (units: number | string) => ({ savings: [saving], claims: [a, { ...b, units }, c] });
    for (const units of [0, '0.00']) {
      expect(without({ register: register(units) })).toEqual([
        'chain.claims.register.claims[1].units: The claim "b" is for 0 units, and "share" pays for it. Give the units that this part pays for, or leave the claim out of what is paid through a part.',
      ]);
      expect(without({ register: register(units), paidThrough: [kept.paidThrough[0]] })).toEqual([]);
    }
    expect(without({ register: register('0.01') })).toEqual([]);
  });

  test.each([
    ['2025-04-01', '2026-04-01', 1],
    ['2027-03-31', '2028-04-01', 1],
    ['2027-04-01', '2028-04-02', 1],
    ['2027-04-01', '2028-04-01', 0],
    ['2027-07-01', '2027-10-01', 0],
  ] as const)('a saving from %s until %s that is paid in 2027/28', (from, until, found) => {
    const other = { ...saving, period: { from, until } };
    const says = `chain.claims.register.savings[0].period: "frail" is a saving from ${from} until ${until}, and the claim "b" on it is paid in 2027/28. Give the saving of 2027/28, within 2027-04-01 until 2028-04-01.`;
    expect(without({ register: { savings: [other], claims } })).toEqual(found === 1 ? [says] : []);
  });

  test('a saving of another year that no part of the chain pays for is no matter', () => {
    const before = { ...saving, id: 'before', period: { from: '2025-04-01', until: '2026-04-01' } as const };
    const theirs = { ...claims[2], id: 'd', saving: 'before' };
    expect(without({ register: { savings: [saving, before], claims: [...claims, theirs] } })).toEqual([]);
  });

  test('two claims that one part pays', () => {
    const made = [...claims, { ...claims[0], id: 'd' }];
    const found = without({
      register: { savings: [saving], claims: made },
      paidThrough: [...kept.paidThrough, { claim: 'd', part: 'share' }],
    });
    expect(found).toEqual([
      'chain.claims.paidThrough[2].part: This part pays for another claim already. Give one claim for what the part pays for: the units of both together.',
    ]);
  });

  test('parts of two contracts whose names run into one another are two', () => {
    const one = level('a b', 'ICB', 'HOST', [shareOf({ id: 'c' })], [saved('c')]);
    const other = level('a', 'ICB', 'FED', [shareOf({ id: 'b c' })], [saved('b c')]);
    const made = [
      { ...claims[0], contract: 'a b', units: 90 },
      { ...claims[1], contract: 'a', units: 30 },
    ];
    const chain = settleChain(
      chainOf([one, other], {
        ...kept,
        register: { savings: [saving], claims: made },
        doubleClaims: { kind: 'claims-in-order', order: ['b', 'a'], grounds: agreed },
        paidThrough: [
          { claim: 'a', part: 'c' },
          { claim: 'b', part: 'b c' },
        ],
      }),
      final,
    );
    expect(chain.statements.map(({ total }) => total)).toEqual([
      { kind: 'settled', amountPence: 66_666_667 },
      { kind: 'settled', amountPence: 100_000_000 },
    ]);
  });
});

test('every problem of every contract is in one error, each where it is', () => {
  const wrong = (id: string, pays: string) =>
    level(id, 'ICB', pays, [{ ...budgetOf('1'), terms: sum('1', { ...agreed, on: 'x' as never }) } as PaymentPart]);
  expect(problems([wrong('snp-1', 'A'), iho, wrong('snp-2', '')]).map((problem) => problem.split(':')[0])).toEqual([
    'chain.levels[0].contract.parts[0].terms.grounds.on',
    'chain.levels[2].contract.holder',
    'chain.levels[2].contract.parts[0].terms.grounds.on',
  ]);
  const unknown = known('outcomes', '2028-05-15', { about: 'x', results: [{ measure: 'none', achieved: 1 }] });
  const partners = [{ id: 'A' }];
  const terms = { ...halves, gains: { key: { kind: 'budget' }, reinvestFirst: 'nothing', floors: [], caps: 'none' } };
  const top = level(
    'iho',
    'ICB',
    'HOST',
    [parts.outcomes, shareOf({ paidTo: { kind: 'partners', terms } } as never)],
    [unknown, saved('share', '48000000', partners)],
  );
  const low = level('snp', 'ICB', 'COOP', [parts.outcomes], [unknown]);
  expect(problems([low, top]).map((problem) => problem.split(':')[0])).toEqual([
    'chain.levels[0].year.facts[0].facts.results[0].measure',
    'chain.levels[1].year.facts[1].partners[0].budgetPounds',
    'chain.levels[1].year.facts[0].facts.results[0].measure',
  ]);
  const years = [iho, { ...mnp, year: { year: '2028/29' as const, facts: [known('x', '2028-05-15', spent('1'))] } }];
  expect(problems(years).map((problem) => problem.split(':')[0])).toEqual([
    'chain.levels[1].year.year',
    'chain.levels[1].contract.parts[0].terms',
    'chain.levels[1].contract.parts[1].terms',
    'chain.levels[1].year.facts[0].part',
  ]);
});

test('nonsense in any field is one error that says what would be right', () => {
  const given: { chain: ContractChain; standpoint: typeof final } = {
    chain: chainOf([iho, mnp], kept),
    standpoint: final,
  };
  let changes = 0;
  for (const { at, changed } of everyChange(given)) {
    const { chain, standpoint } = changed as typeof given;
    expect(`${at}: ${String(wronglyThrown(() => settleChain(chain, standpoint)))}`).toBe(`${at}: undefined`);
    changes += 1;
  }
  expect(changes).toBeGreaterThan(3000);
});

test.each([undefined, null, 5, 'x', [], () => 1, Symbol('x')])('and %s in the place of all of it', (other) => {
  for (const run of [
    () => settleChain(other as never, final),
    () => settleChain({ ...chainOf([iho]), levels: other as never }, final),
    () => settleChain({ ...chainOf([iho]), levels: [other] as never }, final),
    () => settleChain(chainOf([iho], other as never), final),
    () => settleChain(chainOf([iho]), other as never),
  ]) {
    expect(wronglyThrown(run)).toBeUndefined();
  }
});
