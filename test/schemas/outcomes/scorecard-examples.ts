import type { ScorecardFacts, ScorecardMetric, ScorecardTerms } from 'neighbourhood-contracts/outcomes';

interface Interfaces {
  'scorecard-facts': ScorecardFacts;
  'scorecard-terms': ScorecardTerms;
}

const sameDay: ScorecardMetric = {
  id: 'same-day',
  label: 'Seen the same day',
  weight: 1,
  unit: 'share',
  direction: 'higher-is-better',
  scoring: { kind: 'thresholds', lowerThreshold: '0.6', upperThreshold: 0.9 },
  roundedTo: 4,
  minimumEvents: 10,
  collar: { floor: '0.1', cap: 1 },
};
const plain = { ...sameDay, roundedTo: 'as-given', minimumEvents: 'no-minimum', collar: 'no-collar' } as const;
const lower = { ...plain, unit: 'days', direction: 'lower-is-better' } as const;

export const scorecardExamples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'scorecard-facts': [
    {
      figures: [
        { metric: 'same-day', figure: { numerator: 690, denominator: '1000' }, events: 690 },
        { metric: 'beds', figure: '-3.5', events: 'not-known' },
        { metric: 'calls', figure: 0.30000000000000004, peers: ['0.2', 0.1 + 0.7] },
        { metric: 'visits', figure: 'cannot-be-measured' },
        { metric: 'falls', figure: 'not-known', events: 0, peers: [] },
      ],
      gates: [
        { gate: 'safety', isPassed: true },
        { gate: 'access', isPassed: 'not-known' },
      ],
    },
    { figures: [], gates: [] },
  ],
  'scorecard-terms': [
    {
      domains: [
        { id: 'access', label: 'Access', weight: '2.5', metrics: [sameDay, { ...plain, id: 'calls', weight: 0 }] },
        {
          id: 'hospital',
          label: 'Hospital',
          weight: 0,
          metrics: [
            { ...lower, id: 'beds', scoring: { kind: 'step', threshold: '-5' }, roundedTo: 0 },
            {
              ...lower,
              id: 'falls',
              scoring: { kind: 'attainment-or-improvement', baseline: '40', target: 30.5, attainment: '25' },
            },
            { ...lower, id: 'visits', scoring: { kind: 'rank' } },
          ],
        },
      ],
      gates: [{ id: 'safety', label: 'No safety alert' }],
      whenNotScored: 'reweight',
      whenDomainNotScored: 'fail',
      floor: '0',
      cap: 0.9,
    },
    {
      domains: [{ id: 'only', label: 'Only', weight: 1, metrics: [plain] }],
      gates: [],
      whenNotScored: 'zero',
      whenDomainNotScored: 'reweight',
      floor: 0.5,
      cap: '0.5',
    },
  ],
};
