import type { MinimumRate } from 'neighbourhood-contracts/sharing';

/**
 * The least saving that is shared, by assigned people: on straight lines between these points, never rounded before it
 * decides, and 2% from 60,000 on. Below 500 no rate was published in a table.
 */
export const minimumSavingsRate: MinimumRate = {
  kind: 'by-population',
  points: [
    { people: 500, rate: '0.122' },
    { people: 1_000, rate: '0.087' },
    { people: 3_000, rate: '0.05' },
    { people: 5_000, rate: '0.039' },
    { people: 6_000, rate: '0.036' },
    { people: 7_000, rate: '0.034' },
    { people: 8_000, rate: '0.032' },
    { people: 9_000, rate: '0.031' },
    { people: 10_000, rate: '0.03' },
    { people: 15_000, rate: '0.027' },
    { people: 20_000, rate: '0.025' },
    { people: 50_000, rate: '0.022' },
    { people: 60_000, rate: '0.02' },
  ],
};
