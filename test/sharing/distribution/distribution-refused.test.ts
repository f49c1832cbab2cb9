import { expect, test } from 'vitest';
import {
  settleDistribution,
  type DistributionFacts,
  type DistributionPartner,
  type DistributionTerms,
  type GainDistribution,
  type ShapleyKey,
} from 'neighbourhood-contracts/sharing';
import { agreed } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { before, capOf, floorOf, period, plain, plainLosses, sharedAgain } from './pool.ts';

const partners: readonly DistributionPartner[] = [
  { id: 'a', budgetPounds: 30, performance: 1, lostIncomePounds: 5, incomes: [{ period, pounds: 100 }] },
  { id: 'b', budgetPounds: 10, performance: 1, lostIncomePounds: 5, incomes: [{ period, pounds: 100 }] },
];
const facts: DistributionFacts = { about: 'MNP', period, pool: { amount: '100', grounds: agreed }, partners };
const run = (gains: unknown, ownFacts: object = {}, ownTerms: object = {}) =>
  problemsOf(() =>
    settleDistribution({ gains, losses: 'not-agreed', grounds: agreed, ...ownTerms } as DistributionTerms, {
      ...facts,
      ...ownFacts,
    }),
  );
const withKey = (key: unknown) => ({ ...plain, key });
const agreedShares = (...shares: (readonly [string, string | number])[]) =>
  withKey({ kind: 'agreed-shares', shares: shares.map(([partner, share]) => ({ partner, share })) });
const shapley = (game: unknown, own: Partial<ShapleyKey> = {}) =>
  withKey({ kind: 'shapley', game, whenPoolDiffers: 'scaled', belowZero: 'pays-in', ...own });
const table = (...coalitions: (readonly [readonly string[], unknown])[]) => ({
  kind: 'table',
  coalitions: coalitions.map(([members, pounds]) => ({ members, pounds })),
});
const groups = (own: object = {}) => ({ kind: 'groups', groups: [{ members: ['a', 'b'], pounds: 10 }], ...own });
const full = [
  [['a'], 1],
  [['b'], 2],
  [['a', 'b'], 10],
] as const;
const many = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `p${place}` }));
const ofIncome = (share: unknown) => ({ of: 'every-partner', most: { kind: 'share-of-income', share, period } });
const limited = (own: Partial<Record<keyof GainDistribution, unknown>>) => ({ ...plain, ...own });

test.each<[string, unknown, string]>([
  ['no key', { ...plain, key: undefined }, 'terms.gains.key: This is nothing, not an object.'],
  [
    'a key of no kind known',
    withKey({ kind: 'equl' }),
    'terms.gains.key.kind: "equl" is not a word known here. Did you mean "equal"?',
  ],
  ['gains of which nothing is said', undefined, 'terms.gains: This is nothing, not an object.'],
  [
    'shares that sum to less than one',
    agreedShares(['a', '0.3'], ['b', '0.69']),
    'terms.gains.key.shares: The shares sum to 0.99. Give shares that sum to exactly 1.',
  ],
  [
    'shares that sum to more than one',
    agreedShares(['a', '0.5'], ['b', '0.500001']),
    'terms.gains.key.shares: The shares sum to 1.000001.',
  ],
  [
    'a share given as a percentage',
    agreedShares(['a', 50], ['b', '0.5']),
    'terms.gains.key.shares[0].share: A partner’s share cannot be 50. Give a share from 0 to 1',
  ],
  [
    'a share of somebody unknown',
    agreedShares(['a', 0.5], ['b', 0.25], ['c', 0.25]),
    'terms.gains.key.shares[2].partner: No partner is called "c".',
  ],
  [
    'no share of a partner',
    agreedShares(['a', 1]),
    'terms.gains.key.shares: No share is agreed for "b". Give a share of every partner, 0 where it takes nothing.',
  ],
  [
    'two shares of a partner',
    agreedShares(['a', 0.5], ['a', 0.5]),
    'terms.gains.key.shares[1].partner: "a" was given already',
  ],
  [
    'compensation above the whole',
    withKey({ kind: 'compensate-first', share: 2, rest: { kind: 'equal' } }),
    'terms.gains.key.share: The share for those that lost income cannot be 2.',
  ],
  [
    'compensation after compensation',
    withKey({ kind: 'compensate-first', share: 1, rest: { kind: 'compensate-first' } }),
    'terms.gains.key.rest.kind: "compensate-first" is not a word known here.',
  ],
  ['need on no basis', withKey({ kind: 'need' }), 'terms.gains.key.basis: This is nothing.'],
  [
    'a reinvested share above one',
    limited({ reinvestFirst: { kind: 'share', share: '1.5', heldBy: 'x' } }),
    'terms.gains.reinvestFirst.share: The share reinvested cannot be "1.5".',
  ],
  [
    'an amount reinvested below zero',
    limited({ reinvestFirst: { kind: 'pounds', pounds: -1, heldBy: 'x' } }),
    'terms.gains.reinvestFirst.pounds: The amount reinvested cannot be -1. Give 0 pounds or more.',
  ],
  [
    'nobody to hold what is reinvested',
    limited({ reinvestFirst: { kind: 'pounds', pounds: 1 } }),
    'terms.gains.reinvestFirst.heldBy: Nothing is given here.',
  ],
  [
    'caps of which it is not said what becomes of the rest',
    limited({ caps: { limits: [], heldBy: 'x' } }),
    'terms.gains.caps.whatTheyLeave: This is nothing. Give one of: shared-again, stays-undistributed.',
  ],
  [
    'nobody to hold what caps leave',
    limited({ caps: { limits: [], whatTheyLeave: 'shared-again' } }),
    'terms.gains.caps.heldBy: Nothing is given here.',
  ],
  [
    'a cap below a floor',
    limited({ floors: [floorOf('a', 20)], caps: sharedAgain(capOf('a', '19.99')) }),
    'terms.gains.caps: The cap of "a" is £19.99, below its floor of £20. Give a cap that is at or above the floor.',
  ],
  [
    'a cap of income below a floor',
    limited({ floors: [floorOf('b', 20)], caps: sharedAgain(capOf('a', 1), ofIncome('0.1') as never) }),
    'terms.gains.caps: The cap of "b" is £10, below its floor of £20.',
  ],
  [
    'a cap below a floor that is a share',
    limited({
      floors: [{ of: ['a'], least: { kind: 'share-of-pool', share: 0.5 } }],
      caps: sharedAgain(capOf('a', 40)),
    }),
    'terms.gains.caps: The cap of "a" is £40, below its floor of £50.',
  ],
  [
    'floors beyond the whole',
    limited({ floors: [{ of: 'every-partner', least: { kind: 'share-of-pool', share: '0.51' } }] }),
    'terms.gains.floors: The floors come to 1.02 times the pool. Give floors whose shares of the pool sum to at most 1.',
  ],
  [
    'a floor of half a penny',
    limited({ floors: [floorOf('a', '0.005')] }),
    'terms.gains.floors[0].least.pounds: "0.005" pounds has a part that is less than a penny.',
  ],
  [
    'a cap below zero',
    limited({ caps: sharedAgain(capOf('a', -1)) }),
    'terms.gains.caps.limits[0].most.pounds: A cap cannot be -1.',
  ],
  [
    'a cap of more than the income',
    limited({ caps: sharedAgain(ofIncome(2) as never) }),
    'terms.gains.caps.limits[0].most.share: The share of the income cannot be 2.',
  ],
  [
    'a cap of a partner unknown',
    limited({ caps: sharedAgain(capOf('c', 1)) }),
    'terms.gains.caps.limits[0].of[0]: No partner is called "c". Name one of the partners that share the pool.',
  ],
  [
    'a floor of a partner unknown',
    limited({ floors: [floorOf('c', 1)] }),
    'terms.gains.floors[0].of[0]: No partner is called "c".',
  ],
  [
    'a limit of nobody in words',
    limited({ floors: [{ of: 'all', least: { kind: 'pounds', pounds: 1 } }] }),
    'terms.gains.floors[0].of: "all" is not a word known here.',
  ],
  [
    'a cap of a year without income',
    limited({ caps: sharedAgain({ of: ['a'], most: { kind: 'share-of-income', share: 0.1, period: before } }) }),
    'facts.partners[0].incomes: A cap turns on its income from 2026-04-01 until 2027-04-01, which is not given.',
  ],
  [
    'a table without a coalition',
    shapley(table(full[0], full[2])),
    'terms.gains.key.game.coalitions: The table has no value of "b". Give the pounds of every coalition, 0 where it reaches nothing.',
  ],
  [
    'a table without two',
    shapley(table(full[2])),
    'terms.gains.key.game.coalitions: The table has no value of "a", and of 1 more coalitions.',
  ],
  [
    'a table of somebody unknown',
    shapley(table(...full, [['c'], 1])),
    'terms.gains.key.game.coalitions[3].members[0]: No partner is called "c".',
  ],
  [
    'a coalition twice',
    shapley(table(...full, [['b', 'a'], 1])),
    'terms.gains.key.game.coalitions[3]: The coalition of "a, b" was given already, at terms.gains.key.game.coalitions[2]',
  ],
  [
    'a member twice',
    shapley(table(...full, [['a', 'a'], 1])),
    'terms.gains.key.game.coalitions[3].members[1]: "a" was given already',
  ],
  [
    'a coalition worth NaN',
    shapley(table(full[0], full[1], [['a', 'b'], NaN])),
    'terms.gains.key.game.coalitions[2].pounds: NaN cannot be read as an exact number.',
  ],
  [
    'nobody worth something',
    shapley(table(...full, [[], 1])),
    'terms.gains.key.game.coalitions[3].pounds: A coalition of nobody is worth something.',
  ],
  [
    'a gain by a game of losses',
    shapley(table(full[0], full[1], [['a', 'b'], -10])),
    'terms.gains.key.game: All partners together are worth no gain. Give pounds above zero for what all reach together.',
  ],
  [
    'a game worth nothing',
    shapley(groups({ leastPounds: 11 })),
    'terms.gains.key.game: All partners together are worth no gain.',
  ],
  [
    'a pool that is not what the values sum to',
    shapley(table(...full), { whenPoolDiffers: 'refused' }),
    'terms.gains.key.whenPoolDiffers: All partners together are worth a gain of £10, and there is to share £100. Give values of the year that is shared, or share by values "scaled" to the pool.',
  ],
  [
    'a most below the least',
    shapley(groups({ leastPounds: 6, mostPounds: 5 })),
    'terms.gains.key.game.mostPounds: The most is below the least.',
  ],
  [
    'a wrong seed',
    shapley(groups({ sampling: { seed: 0.5, samples: 10 } })),
    'terms.gains.key.game.sampling.seed: 0.5 is not a whole number.',
  ],
])('refuses terms with %s', (_, gains, problem) => {
  expect(run(gains)).toEqual([expect.stringContaining(problem)]);
});

const need = (basis: string, on: string) => ({ basis, on, weightedPeople: '10' });
const budget = withKey({ kind: 'budget' });
const byNeed = withKey({ kind: 'need', basis: 'icb-need-weighted' });
const first = partners[0] ?? { id: 'a' };

test.each<[string, unknown, object, string]>([
  [
    'a pool that is NaN',
    plain,
    { pool: { amount: NaN, grounds: agreed } },
    'facts.pool.amount: NaN cannot be read as an exact number.',
  ],
  [
    'a pool with a part of a penny',
    plain,
    { pool: { amount: '1.005', grounds: agreed } },
    'facts.pool.amount: "1.005" pounds has a part that is less than a penny.',
  ],
  [
    'a pool between the wrong ends',
    plain,
    { pool: { amount: { low: 2, high: 1, question: 'q' }, grounds: agreed } },
    'facts.pool.amount: The least is above the most.',
  ],
  ['a pool on no grounds', plain, { pool: { amount: 1 } }, 'facts.pool.grounds: This is nothing'],
  ['nobody', plain, { partners: [] }, 'facts.partners: There is nobody to share with. Give from 1 to 1000 partners.'],
  [
    'too many',
    plain,
    { partners: many(1001) },
    'facts.partners: There are 1001 partners. Give from 1 to 1000 partners.',
  ],
  [
    'a partner twice',
    plain,
    { partners: [{ id: 'a' }, { id: 'a' }] },
    'facts.partners[1].id: "a" was given already, at facts.partners[0].id.',
  ],
  [
    'a partner named as a line',
    plain,
    { partners: [{ id: 'reinvested' }] },
    'facts.partners[0].id: "reinvested" is the line of what no partner takes. Give the body another identifier.',
  ],
  [
    'a partner named as what is left',
    plain,
    { partners: [{ id: 'not-distributed' }] },
    'facts.partners[0].id: "not-distributed" is the line',
  ],
  [
    'a budget below zero',
    budget,
    { partners: [first, { id: 'b', budgetPounds: -1 }] },
    'facts.partners[1].budgetPounds: The budget cannot be -1. Give a number of 0 or more.',
  ],
  [
    'a budget that is not given',
    budget,
    { partners: [first, { id: 'b' }] },
    'facts.partners[1].budgetPounds: The key "budget" turns on it, and it is not given. Give the pounds of its budget, or "not-known".',
  ],
  [
    'performance that is not given',
    withKey({ kind: 'performance' }),
    { partners: [first, { id: 'b', budgetPounds: 1 }] },
    'facts.partners[1].performance: The key "performance" turns on it, and it is not given.',
  ],
  [
    'performance that is NaN',
    withKey({ kind: 'performance' }),
    { partners: [{ ...first, performance: NaN }] },
    'facts.partners[0].performance: NaN cannot be read as an exact number.',
  ],
  [
    'lost income that is not given',
    withKey({ kind: 'compensate-first', share: 1, rest: { kind: 'equal' } }),
    { partners: [{ id: 'b' }] },
    'facts.partners[0].lostIncomePounds: The key "compensate-first" turns on it, and it is not given. Give the pounds of income that it lost, 0 where it lost none, or "not-known".',
  ],
  [
    'a population that is not given',
    byNeed,
    { partners: [first] },
    'facts.partners[0].need: The key "need" turns on it, and it is not given.',
  ],
  [
    'a population on another basis',
    byNeed,
    { partners: [{ id: 'a', need: need('pcn-adjusted', '2027-01-01') }] },
    'facts.partners[0].need.basis: This population is pcn-adjusted, and the key is by icb-need-weighted populations.',
  ],
  [
    'populations of two days',
    byNeed,
    {
      partners: [
        { id: 'a', need: need('icb-need-weighted', '2027-01-01') },
        { id: 'b', need: need('icb-need-weighted', '2027-04-01') },
      ],
    },
    'facts.partners[1].need.on: This population is of 2027-04-01, and the first of 2027-01-01.',
  ],
  [
    'nothing to share by',
    budget,
    {
      partners: [
        { id: 'a', budgetPounds: 0 },
        { id: 'b', budgetPounds: 0 },
      ],
    },
    'facts.partners: There is nothing to share by: the key "budget" comes to 0 for every partner.',
  ],
  [
    'an income given twice',
    limited({ caps: sharedAgain(ofIncome(0.1) as never) }),
    {
      partners: [
        {
          id: 'a',
          incomes: [
            { period, pounds: 1 },
            { period, pounds: 2 },
          ],
        },
      ],
    },
    'facts.partners[0].incomes: Its income from 2027-04-01 until 2028-04-01 is given twice.',
  ],
  [
    'an income below zero',
    plain,
    { partners: [{ id: 'a', incomes: [{ period, pounds: -1 }] }] },
    'facts.partners[0].incomes[0].pounds: The income cannot be -1.',
  ],
  [
    'a misspelt fact',
    plain,
    { partners: [{ id: 'a', budgetPound: 1 }] },
    'facts.partners[0].budgetPound: There is no field "budgetPound" here. Did you mean "budgetPounds"?',
  ],
])('refuses facts with %s', (_, gains, own, problem) => {
  expect(run(gains, own)).toEqual([expect.stringContaining(problem)]);
});

test.each<[string, number, unknown, string]>([
  [
    'a table for thirteen',
    13,
    shapley(table()),
    'terms.gains.key.game: 13 partners have too many coalitions for a table. Give a table for at most 12 partners, and a game of kind "groups" for more.',
  ],
  [
    'a most for thirteen without a seed',
    13,
    shapley({ kind: 'groups', groups: [{ members: ['p0'], pounds: 1 }], mostPounds: 1 }),
    'terms.gains.key.game.sampling: 13 partners have too many orders of joining to work them all. Give { seed, samples } for a sample of them.',
  ],
  [
    'a most for more than a hundred',
    101,
    shapley({
      kind: 'groups',
      groups: [{ members: ['p0'], pounds: 1 }],
      mostPounds: 1,
      sampling: { seed: 1, samples: 2 },
    }),
    'terms.gains.key.game: 101 partners are too many for a game with a least or a most.',
  ],
  [
    'too many draws',
    100,
    shapley({
      kind: 'groups',
      groups: [{ members: ['p0'], pounds: 1 }],
      mostPounds: 1,
      sampling: { seed: 1, samples: 20_001 },
    }),
    'terms.gains.key.game.sampling.samples: 20001 samples of 100 players are more than 2000000 draws.',
  ],
])('refuses %s', (_, count, gains, problem) => {
  expect(run(gains, { partners: many(count) })).toEqual([expect.stringContaining(problem)]);
});

test('nobody is charged a loss for having lost income', () => {
  const losses = { ...plainLosses, key: { kind: 'compensate-first', share: 1, rest: { kind: 'equal' } } };
  expect(run(plain, {}, { losses })).toEqual([
    expect.stringContaining('terms.losses.key.kind: "compensate-first" is not a word known here.'),
  ]);
});

test('a gain needs no fact that only losses turn on; a pool that may be either asks for it once', () => {
  const losses = { ...plainLosses, key: { kind: 'budget' } };
  const bare = { partners: [{ id: 'a' }] };
  expect(run(plain, bare, { losses })).toEqual([]);
  const either = { ...bare, pool: { amount: 'not-known', grounds: agreed } };
  expect(run(budget, either, { losses })).toEqual([
    'facts.partners[0].budgetPounds: The key "budget" turns on it, and it is not given. Give the pounds of its budget, or "not-known".',
  ]);
});

test('every problem is told at once', () => {
  expect(run(withKey({ kind: 'need' }), { about: '', partners: [{ id: '' }] })).toHaveLength(3);
});
