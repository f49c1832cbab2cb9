import type {
  ChanceTerms,
  ChanceVariation,
  GainShareFacts,
  GainShareTerms,
  GainTerms,
  LossTerms,
  PassedOnFacts,
  PassedOnTerms,
  TruncationTerms,
} from 'neighbourhood-contracts/sharing';
import { agreed, assumed, toThePenny } from '../../support/payment.ts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;
const earlier = { from: '2026-04-01', until: '2027-04-01' } as const;

interface Interfaces {
  'chance-terms': ChanceTerms;
  'chance-variation': ChanceVariation;
  'gain-share-facts': GainShareFacts;
  'gain-share-terms': GainShareTerms;
  'passed-on-facts': PassedOnFacts;
  'passed-on-terms': PassedOnTerms;
  'truncation-terms': TruncationTerms;
}

const spendAlone: ChanceVariation = {
  kind: 'spend-per-head',
  people: 50_000,
  coefficientOfVariation: '2.15',
  baseline: { kind: 'given' },
  grounds: assumed,
};

const eventsByPerson: ChanceVariation = {
  kind: 'events',
  events: '1500.5',
  spread: { kind: 'per-person', mean: '0.7', variance: 1.2 },
  baseline: { kind: 'measured', events: 1_400, years: 3, correlation: '0.3', inBoth: 0.9 },
  grounds: agreed,
};

const gains: GainTerms = {
  gate: { minimum: { kind: 'fixed', rate: '0.02' }, passes: 'at-or-above', counts: 'whole-saving', below: 'nothing' },
  quality: { kind: 'thresholds', passFrom: '0.9', scaledFrom: 0.5 },
  rate: { kind: 'flat', rate: 0.4 },
  retention: '0.02',
  caps: [
    { kind: 'share-of-expected', share: '0.1' },
    { kind: 'share-of-income', share: 0.05, of: ['RXX', 'RYY'], period: earlier },
    { kind: 'pounds', pounds: '2000000' },
  ],
  order: ['share', 'retention', 'cap'],
};

const losses: LossTerms = {
  gate: {
    minimum: { kind: 'fixed', rate: { low: '0.01', high: 0.02, question: 'which rate holds' } },
    passes: 'above',
    counts: 'excess',
    below: { shareOfRate: '0.5' },
  },
  rate: { kind: 'less-by-quality', most: '0.5', floor: 0.3, ceiling: '0.6' },
  limits: [{ kind: 'share-of-expected', share: 0.01 }],
  excessBorneBy: 'the ICB',
  relief: 'as-told',
  order: ['limit', 'share', 'relief'],
};

const corridors: GainShareTerms = {
  period,
  direction: { kind: 'upside-only', until: '2029-04-01' },
  gains: {
    gate: {
      minimum: {
        kind: 'by-population',
        points: [
          { people: 5000, rate: '0.039' },
          { people: '10000', rate: 0.03 },
        ],
      },
      passes: 'above',
      counts: 'excess',
      below: { shareOfRate: 0.5 },
    },
    quality: { kind: 'as-judged' },
    rate: {
      kind: 'corridors',
      bands: [
        { upTo: '0.04', rate: '0.5' },
        { upTo: 'no-end', rate: 0.1 },
      ],
    },
    retention: 0,
    caps: [],
    order: ['cap', 'retention', 'share'],
  },
  losses: {
    gate: {
      minimum: { kind: 'by-chance', coefficientOfVariation: '2.15', confidence: 0.95, places: 4 },
      passes: 'at-or-above',
      counts: 'whole-saving',
      below: 'nothing',
    },
    rate: { kind: 'corridors', bands: [{ upTo: 'no-end', rate: '0.2' }] },
    limits: [],
    excessBorneBy: 'the host',
    relief: 'none',
    order: ['relief', 'limit', 'share'],
  },
  payableUpTo: 'sharing-terms-alone',
  countsUpTo: 'smaller-of-cohort-and-population',
  rounding: toThePenny,
  grounds: assumed,
};

export const sharingExamples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'chance-terms': [
    { gate: '0.02', tolerableChance: 0.05, trueFall: '0.1', seenAt: { kind: 'one-sided', level: '0.05' } },
    {
      gate: 0,
      tolerableChance: '0.1',
      trueFall: 0.05,
      seenAt: { kind: 'two-sided', level: 0.025 },
      sharing: { counts: 'excess', rate: '0.5' },
    },
  ],
  'chance-variation': [
    spendAlone,
    eventsByPerson,
    {
      ...spendAlone,
      people: 1,
      baseline: { kind: 'measured', people: 48_000, years: 1, correlation: 0, inBoth: '1' },
    },
    { ...eventsByPerson, spread: { kind: 'variance-to-mean', ratio: '1.5' }, baseline: { kind: 'given' } },
  ],
  'gain-share-facts': [
    {
      about: 'our-mnp',
      people: 5194,
      saving: {
        kind: 'spend',
        expectedPounds: { value: '52165596', roundedTo: '1' },
        adjustments: [
          { kind: 'factor', id: 'growth', label: 'Growth of the list', factor: '1.012' },
          { kind: 'pounds', id: 'drugs', label: 'Costly drugs', pounds: '-150000' },
        ],
        actualPounds: { low: '48000000', question: 'the accounts are not closed' },
        commissionerCash: 'whole-saving',
      },
      wholePopulation: { expectedPounds: '400000000', actualPounds: 'not-known' },
      chance: {
        tolerableChance: '0.05',
        trueFall: 0.1,
        seenAt: { kind: 'two-sided', level: '0.05' },
        variation: spendAlone,
      },
      quality: { score: '0.83', judged: 'scaled' },
      incomes: [{ of: 'RXX', period: earlier, pounds: { high: 90_000_000, question: 'the accounts of RXX' } }],
      relief: { kind: 'shares', shareOfYear: '0.25', shareOfPeople: 0.5 },
      grounds: agreed,
    },
    {
      about: 'our-mnp',
      people: 'not-known',
      saving: {
        kind: 'activity',
        contracts: [
          {
            id: 'emergency',
            provider: 'RXX',
            unit: 'non-elective admissions',
            expectedUnits: '12400',
            actualUnits: 11_100,
            pricePounds: '3100',
            variableShare: 0.3,
            rebased: { from: '2027-10-01', unitsSince: '700' },
            release: {
              firstYear: '2027/28',
              unit: 'admissions',
              pricePounds: '3100',
              variableShare: '0.3',
              semiFixedShare: '0.4',
              fixedShare: '0.3',
              semiFixedYears: 3,
              fixedLagYears: 3,
              fixedYears: 4,
            },
          },
          {
            id: 'beds',
            provider: 'RYY',
            unit: 'excess bed days',
            expectedUnits: 'not-known',
            actualUnits: { value: 20_500, roundedTo: '100' },
            pricePounds: 401.5,
            variableShare: 'not-agreed',
            rebased: 'no',
            release: 'not-known',
          },
        ],
        adjustments: [],
      },
      wholePopulation: 'not-known',
      chance: 'not-known',
      quality: { score: { low: '0.5', high: '0.9', question: 'the score of the year' } },
      relief: { kind: 'pounds', pounds: '1000.5' },
      grounds: assumed,
    },
    {
      about: 'our-mnp',
      people: { question: 'how many people there are' },
      saving: {
        kind: 'spend',
        expectedPounds: '1000000',
        adjustments: [],
        actualPounds: 950_000,
        commissionerCash: '-12.5',
      },
      wholePopulation: 'not-known',
      chance: {
        tolerableChance: '0.05',
        trueFall: '0.1',
        seenAt: { kind: 'one-sided', level: '0.05' },
        variation: eventsByPerson,
      },
      grounds: agreed,
    },
  ],
  'gain-share-terms': [
    {
      period,
      direction: { kind: 'two-sided' },
      gains,
      losses,
      payableUpTo: 'commissioner-cash',
      countsUpTo: 'cohort-saving',
      rounding: { stage: 'total', unit: 'penny', mode: 'half-away-from-zero' },
      grounds: agreed,
      suppliedBy: [assumed],
    },
    corridors,
    {
      ...corridors,
      direction: { kind: 'upside-only', until: 'not-stated' },
      gains: {
        gate: { minimum: 'not-agreed', passes: 'above', counts: 'excess', below: 'nothing' },
        quality: { kind: 'none' },
        rate: { kind: 'by-quality', most: '0.75' },
        retention: 'not-agreed',
        caps: 'not-agreed',
        order: ['share', 'cap', 'retention'],
      },
      losses: {
        gate: { minimum: { kind: 'none' }, passes: 'above', counts: 'excess', below: 'nothing' },
        rate: { kind: 'flat', rate: { value: '0.4', roundedTo: '0.1' } },
        limits: 'not-agreed',
        excessBorneBy: 'the host',
        relief: 'not-agreed',
        order: ['share', 'limit', 'relief'],
      },
    },
    {
      ...corridors,
      gains: { ...gains, gate: 'not-agreed', quality: 'not-agreed', rate: 'not-agreed' },
      losses: { ...losses, gate: 'not-agreed', rate: 'not-agreed' },
    },
    { ...corridors, gains: 'not-agreed', losses: 'not-agreed', rounding: 'not-stated' },
  ],
  'passed-on-facts': [
    { about: 'our-mnp', receivedPounds: '-1000000.125', grounds: [agreed, assumed] },
    { about: 'our-mnp', receivedPounds: { low: -5, high: '10', question: 'what the host received' }, grounds: [] },
  ],
  'passed-on-terms': [
    {
      period,
      from: 'iho',
      counts: 'own-share',
      gainsShare: '0.6',
      lossesShare: 0,
      rounding: toThePenny,
      grounds: agreed,
    },
    {
      period,
      from: 'iho',
      counts: 'own-share-and-what-it-holds',
      gainsShare: 'not-agreed',
      lossesShare: 'not-agreed',
      rounding: 'not-stated',
      grounds: assumed,
    },
  ],
  'truncation-terms': [
    { threshold: { kind: 'pounds', pounds: '100000' }, above: { kind: 'left-out' }, grounds: agreed },
    {
      threshold: { kind: 'pounds', pounds: 90_000 },
      above: { kind: 'pooled', poolShare: '0.8', upToPounds: '250000' },
      grounds: assumed,
    },
    {
      threshold: {
        kind: 'percentile',
        at: '0.99',
        convention: 'averaged-inverted-cdf',
        rounding: { unit: 'pound', mode: 'half-even' },
      },
      above: { kind: 'pooled', poolShare: 1 },
      grounds: agreed,
    },
    {
      threshold: { kind: 'percentile', at: 0.995, convention: 'linear', rounding: 'unrounded' },
      above: { kind: 'left-out' },
      grounds: agreed,
    },
  ],
};
