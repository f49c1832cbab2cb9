import type { ClosedPeriod, ExactNumber, GainShareTerms, Gate, Grounds, Limit } from 'neighbourhood-contracts';

/** The share of a saving and of a loss that the organisation takes. */
export const ngacoArrangements = { A: '0.8', B: '1' } as const;

export const ngacoGrounds: Grounds = {
  kind: 'published',
  citations: [
    {
      source: 'Law Insider, a clause of the Next Generation ACO model',
      where: 'savings and losses',
      says: 'A cap of 5% to 15% of the benchmark, then 80% or 100% of what it leaves; 98% of a saving, all of a loss.',
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

/** What is saved or lost is held to the chosen cap first, and shared afterwards: the opposite of the Shared Savings Program. */
export function ngacoTerms(
  arrangement: keyof typeof ngacoArrangements,
  cap: ExactNumber,
  period: ClosedPeriod,
): GainShareTerms {
  const rate = { kind: 'flat', rate: ngacoArrangements[arrangement] } as const;
  const most: readonly Limit[] = [{ kind: 'share-of-expected', share: cap }];
  return {
    period,
    direction: { kind: 'two-sided' },
    gains: {
      gate: noGate,
      quality: { kind: 'none' },
      rate,
      retention: '0.02',
      caps: most,
      order: ['cap', 'share', 'retention'],
    },
    losses: {
      gate: noGate,
      rate,
      limits: most,
      excessBorneBy: 'Medicare',
      relief: 'none',
      order: ['limit', 'share', 'relief'],
    },
    payableUpTo: 'sharing-terms-alone',
    countsUpTo: 'cohort-saving',
    rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
    grounds: ngacoGrounds,
  };
}
