import type {
  AgreedSumFacts,
  AgreedSumTerms,
  IncomeSafeguardFacts,
  IncomeSafeguardTerms,
} from 'neighbourhood-contracts/payment';
import type {
  DistributionFacts,
  DistributionTerms,
  GainDistribution,
  PlainKey,
  ShapleyKey,
} from 'neighbourhood-contracts/sharing';
import { agreed, assumed, toThePenny } from '../../support/payment.ts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;
const earlier = { from: '2026-04-01', until: '2027-04-01' } as const;

interface Interfaces {
  'agreed-sum-facts': AgreedSumFacts;
  'agreed-sum-terms': AgreedSumTerms;
  'distribution-facts': DistributionFacts;
  'distribution-terms': DistributionTerms;
  'income-safeguard-facts': IncomeSafeguardFacts;
  'income-safeguard-terms': IncomeSafeguardTerms;
}

const table: ShapleyKey = {
  kind: 'shapley',
  game: {
    kind: 'table',
    coalitions: [
      { members: [], pounds: 0 },
      { members: ['RXX'], pounds: '10' },
      { members: ['RXX', 'RYY'], pounds: -25.5 },
    ],
  },
  whenPoolDiffers: 'scaled',
  belowZero: 'pays-in',
};

const groups: ShapleyKey = {
  kind: 'shapley',
  game: {
    kind: 'groups',
    groups: [{ members: ['RXX', 'RYY'], pounds: '25' }],
    leastPounds: '5',
    mostPounds: 20,
    sampling: { seed: 7, samples: 1_000 },
  },
  whenPoolDiffers: 'refused',
  belowZero: 'takes-nothing',
};

const byKey = (key: GainDistribution['key']): GainDistribution => {
  return { key, reinvestFirst: 'nothing', floors: [], caps: 'none' };
};

const agreedShares: PlainKey = {
  kind: 'agreed-shares',
  shares: [
    { partner: 'RXX', share: '0.25' },
    { partner: 'RYY', share: 0.75 },
  ],
};

export const distributionExamples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'agreed-sum-facts': [{ about: 'our-snp' }],
  'agreed-sum-terms': [
    { what: 'Budget of the neighbourhood', period, pounds: '7250000.5', rounding: toThePenny, grounds: agreed },
    { what: 'Taken off', period, pounds: -1000, rounding: 'not-stated', grounds: assumed },
  ],
  'distribution-facts': [
    {
      about: 'our-mnp',
      period,
      pool: { amount: '-123456.78', grounds: agreed },
      partners: [
        {
          id: 'RXX',
          label: 'A community trust',
          budgetPounds: '20000000',
          need: { basis: 'registered', on: '2027-01-01', people: 100_000 },
          performance: 0.9,
          lostIncomePounds: '250000',
          incomes: [
            { period: earlier, pounds: { value: 21_000_000, roundedTo: '1000' } },
            { period, pounds: 'not-known' },
          ],
        },
        {
          id: 'RYY',
          budgetPounds: 'not-known',
          need: { basis: 'icb-need-weighted', on: '2027-01-01', weightedPeople: '90000.5' },
          performance: 'not-known',
          lostIncomePounds: 0,
        },
        { id: 'RZZ', need: 'not-known' },
      ],
    },
    {
      about: 'our-mnp',
      period,
      pool: { amount: { low: '0.125', high: 9, question: 'what was saved' }, grounds: assumed },
      partners: [{ id: 'RXX' }],
    },
  ],
  'distribution-terms': [
    {
      gains: {
        key: { kind: 'compensate-first', share: '0.5', rest: { kind: 'need', basis: 'registered' } },
        reinvestFirst: { kind: 'share', share: '0.1', heldBy: 'HOST' },
        floors: [
          { of: 'every-partner', least: { kind: 'share-of-pool', share: '0.05' } },
          { of: ['RXX'], least: { kind: 'pounds', pounds: '1000.5' } },
        ],
        caps: {
          limits: [
            { of: ['RXX', 'RYY'], most: { kind: 'pounds', pounds: 500_000 } },
            { of: 'every-partner', most: { kind: 'share-of-income', share: 0.02, period: earlier } },
          ],
          whatTheyLeave: 'shared-again',
          heldBy: 'QPM',
        },
      },
      losses: {
        key: table,
        floors: [],
        caps: { limits: [], whatTheyLeave: 'stays-undistributed', heldBy: 'QPM' },
      },
      grounds: agreed,
    },
    {
      gains: { ...byKey(groups), reinvestFirst: { kind: 'pounds', pounds: '1000', heldBy: 'HOST' } },
      losses: { key: agreedShares, floors: [], caps: 'none' },
      grounds: assumed,
    },
    {
      gains: byKey({ kind: 'compensate-first', share: 1, rest: agreedShares }),
      losses: { key: { kind: 'need', basis: 'pcn-adjusted' }, floors: [], caps: 'none' },
      grounds: agreed,
    },
    {
      gains: byKey({ kind: 'budget' }),
      losses: { key: { kind: 'performance' }, floors: [], caps: 'none' },
      grounds: agreed,
    },
    { gains: byKey({ kind: 'equal' }), losses: 'not-agreed', grounds: agreed },
    { gains: 'not-agreed', losses: 'not-agreed', grounds: agreed },
  ],
  'income-safeguard-facts': [
    { about: 'RXX', beforePounds: '1000000', nowPounds: { value: '950000', roundedTo: 1000 } },
    { about: 'RXX', beforePounds: 'not-known', nowPounds: 0 },
  ],
  'income-safeguard-terms': [{ period, floorShare: '0.98', rounding: toThePenny, grounds: agreed }],
};
