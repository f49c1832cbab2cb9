import type { CompositeResults, CompositeTerms } from 'neighbourhood-contracts/outcomes';
import type {
  OutcomeMeasure,
  OutcomePaymentFacts,
  OutcomePaymentTerms,
  PooledFundFacts,
  PooledFundTerms,
} from 'neighbourhood-contracts/sharing';
import { agreed, assumed, toThePenny } from '../../support/payment.ts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;

interface Interfaces {
  'composite-results': CompositeResults;
  'composite-terms': CompositeTerms;
  'outcome-payment-facts': OutcomePaymentFacts;
  'outcome-payment-terms': OutcomePaymentTerms;
  'pooled-fund-facts': PooledFundFacts;
  'pooled-fund-terms': PooledFundTerms;
}

const measure: OutcomeMeasure = {
  id: 'falls',
  label: 'Falls',
  potPounds: '100000',
  method: {
    kind: 'thresholds',
    unit: 'share',
    direction: 'higher-is-better',
    lowerThreshold: '0.4',
    upperThreshold: 0.9,
  },
  minimumEvents: 10,
  collar: { floor: '0.1', cap: 1 },
  unearned: { goesTo: 'the acute trust' },
  grounds: agreed,
};
const plain = { ...measure, minimumEvents: 'no-minimum', collar: 'no-collar', unearned: 'not-set-aside' } as const;

export const outcomeExamples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'composite-results': [
    {
      scores: [
        { measure: 'falls', score: '0.5' },
        { measure: 'beds', score: 1 },
        { measure: 'calls', score: 'not-scored' },
        { measure: 'visits', score: 'not-known' },
      ],
      gates: [
        { gate: 'safety', isPassed: true },
        { gate: 'access', isPassed: 'not-known' },
      ],
    },
    { scores: [], gates: [] },
  ],
  'composite-terms': [
    {
      measures: [
        { id: 'falls', label: 'Falls', weight: '2.5' },
        { id: 'beds', label: 'Bed days', weight: 0 },
      ],
      gates: [{ id: 'safety', label: 'No safety alert' }],
      whenNotScored: 'reweight',
      floor: '0',
      cap: 0.9,
    },
    {
      measures: [{ id: 'falls', label: 'Falls', weight: 1 }],
      gates: [],
      whenNotScored: 'fail',
      floor: 0.5,
      cap: '0.5',
    },
  ],
  'outcome-payment-facts': [
    {
      about: 'our-mnp',
      results: [
        { measure: 'falls', achieved: '-0.85', events: 12 },
        { measure: 'beds', achieved: { numerator: '9'.repeat(40), denominator: 3 }, events: 'not-known' },
        { measure: 'calls', achieved: { numerator: -1.5, denominator: '0' } },
        {
          measure: 'visits',
          achieved: [
            { stage: 'first', achieved: '-3.5' },
            { stage: 'second', achieved: 'not-known' },
          ],
        },
        { measure: 'bond', achieved: { savedPounds: '-1000.5', verifiedBy: 'an auditor', on: '2028-06-01' } },
        { measure: 'bond-of-others', achieved: 'nothing-verified' },
        { measure: 'lifts', achieved: '3', grounds: { kind: 'assumed', because: 'half of what was planned' } },
        { measure: 'score', achieved: 'not-known' },
      ],
    },
    { about: 'our-mnp', results: [] },
  ],
  'outcome-payment-terms': [
    {
      period,
      measures: [
        measure,
        {
          ...measure,
          id: 'beds',
          method: { kind: 'step', unit: 'bed days', direction: 'lower-is-better', threshold: '-5' },
        },
        { ...plain, id: 'admissions', method: { kind: 'proportional', unit: 'admissions', planned: 1000 } },
        {
          ...plain,
          id: 'visits',
          method: {
            kind: 'proportional-in-stages',
            unit: 'visits',
            stages: [
              { id: 'first', label: 'First quarter', potPounds: '25000', planned: '250' },
              { id: 'second', label: 'Second quarter', potPounds: 75_000, planned: 500.5 },
            ],
          },
        },
        {
          ...plain,
          id: 'calls',
          method: {
            kind: 'attainment-or-improvement',
            unit: 'minutes',
            direction: 'lower-is-better',
            baseline: '40',
            target: 30.5,
            attainment: '25',
          },
        },
      ],
      rounding: toThePenny,
      grounds: agreed,
    },
    {
      period,
      measures: [
        { ...measure, id: 'score', method: { kind: 'multiplier' }, grounds: assumed },
        { ...plain, id: 'bond', method: { kind: 'verified-saving', share: '0.5', verifiedBy: 'an auditor' } },
      ],
      rounding: 'not-stated',
      grounds: assumed,
    },
  ],
  'pooled-fund-facts': [
    {
      about: 'bcf',
      spent: [
        { line: 'beds', pounds: '123456.78' },
        { line: 'homes', pounds: { low: '1000.5', high: 2000, question: 'the accounts' } },
        { line: 'teams', pounds: { value: '1000.125', roundedTo: '0.001' } },
      ],
      uncommitted: [{ scheme: 'grants', pounds: 'not-known' }],
    },
    { about: 'bcf', spent: [], uncommitted: [{ scheme: 'grants', pounds: 0 }] },
  ],
  'pooled-fund-terms': [
    {
      year: '2027/28',
      partners: [
        { id: 'ICB', label: 'The board', contributionPounds: '1000000' },
        { id: 'COUNCIL', label: 'The council', contributionPounds: 0 },
      ],
      lines: [
        { id: 'beds', label: 'Beds', budgetPounds: '600000', risk: { kind: 'own-risk', partner: 'ICB' } },
        { id: 'homes', label: 'Homes', budgetPounds: 300_000, risk: { kind: 'fixed-contributions', host: 'COUNCIL' } },
        { id: 'teams', label: 'Teams', budgetPounds: '100000.5', risk: { kind: 'shared' } },
      ],
      overspend: [
        { kind: 'other-underspends' },
        { kind: 'risk-pool', pounds: '50000' },
        { kind: 'uncommitted-schemes', schemes: [{ id: 'grants', label: 'Grants' }] },
        {
          kind: 'partners',
          limits: [
            { partner: 'ICB', mostPounds: 'no-limit' },
            { partner: 'COUNCIL', mostPounds: '10000' },
          ],
          beyondLimits: 'shared-by-others',
        },
      ],
      underspend: 'returned-by-contribution',
      grounds: agreed,
    },
    {
      year: '2027/28',
      partners: [{ id: 'ICB', label: 'The board', contributionPounds: 1 }],
      lines: [{ id: 'teams', label: 'Teams', budgetPounds: 0, risk: { kind: 'shared' } }],
      overspend: [],
      underspend: 'stays-in-pool',
      grounds: assumed,
    },
  ],
};
