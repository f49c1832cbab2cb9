import type { ClosedPeriod, CorridorRate, GainShareTerms, Gate, Grounds } from 'neighbourhood-contracts';

/** Marginal bands of the ACO REACH model, each a share of the benchmark, with the part that goes to the organisation. */
export const reachCorridors = {
  global: corridors([
    ['0.25', '1'],
    ['0.35', '0.5'],
    ['0.5', '0.25'],
    ['no-end', '0.1'],
  ]),
  professional: corridors([
    ['0.05', '0.5'],
    ['0.1', '0.35'],
    ['0.15', '0.15'],
    ['no-end', '0.05'],
  ]),
} as const;

function corridors(bands: readonly (readonly [string, string])[]): CorridorRate {
  return { kind: 'corridors', bands: bands.map(([upTo, rate]) => ({ upTo, rate })) };
}

/** The share of the benchmark taken off for the payer under Global, 2025 and 2026. Professional has none. */
export const globalDiscount = '0.035';

export const reachGrounds: Grounds = {
  kind: 'published',
  citations: [
    {
      source: 'Pearl Health, Exploring the Performance Year Discount',
      where: 'risk corridors',
      says: 'Corridors of Global and Professional, and the discount of Global.',
      status: 'precedent',
    },
  ],
};

const noGate: Gate = {
  minimum: { kind: 'none' },
  passes: 'at-or-above',
  counts: 'whole-saving',
  below: 'nothing',
};

/** Gains and losses alike go through the corridors, from the first dollar. */
export function reachTerms(option: keyof typeof reachCorridors, period: ClosedPeriod): GainShareTerms {
  const rate = reachCorridors[option];
  return {
    period,
    direction: { kind: 'two-sided' },
    gains: {
      gate: noGate,
      quality: { kind: 'none' },
      rate,
      retention: '0',
      caps: [],
      order: ['share', 'retention', 'cap'],
    },
    losses: {
      gate: noGate,
      rate,
      limits: [],
      excessBorneBy: 'nobody: the corridors share it',
      relief: 'none',
      order: ['share', 'limit', 'relief'],
    },
    payableUpTo: 'sharing-terms-alone',
    countsUpTo: 'cohort-saving',
    rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
    grounds: reachGrounds,
  };
}
