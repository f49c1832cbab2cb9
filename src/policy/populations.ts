import { frozen } from './freeze.ts';
import type { Citation } from './citation.ts';
import type { ValueSeries } from './dated-value.ts';

/** A band of people, both ends within it. */
export interface PopulationBand {
  readonly low: number;
  readonly high: number;
  /** How the people are counted. */
  readonly basis: 'registered';
}

/** A number of people, and whether a population of exactly that number reaches it. */
export interface PopulationFigure {
  readonly people: number;
  readonly reached: 'at-the-figure' | 'above-the-figure';
}

const rollOutFrom2026: Citation = {
  source: 'nhs-confederation-contracts-2025',
  where: 'Key points',
  says: 'The contracts are "set to roll out from 2026".',
  status: 'reported-policy',
};

/** The population a Single Neighbourhood Provider is described as serving: a description, not a published limit. */
export const snpPopulationBand: ValueSeries<PopulationBand> = frozen({
  id: 'snp-population-band',
  title: 'The population band of an SNP',
  question: 'Q12',
  values: [
    {
      id: 'snp-band-nhs-confederation-2025',
      value: { low: 30_000, high: 50_000, basis: 'registered' },
      effective: { from: '2026-01-01' },
      publishedOn: '2025-12-31',
      status: 'reported-policy',
      citations: [
        {
          source: 'nhs-confederation-contracts-2025',
          where: 'Population-based contracting mechanisms',
          says: 'The SNP contract maps onto the PCN footprint of "30 to 50,000"; elsewhere "around 50,000".',
          status: 'reported-policy',
        },
        {
          source: 'nhs-england-pcn-faqs-2019',
          where: 'on the size of a network (second and third iterations)',
          says: 'PCN sizes are "based on registered populations", typically 30,000 to 50,000; larger ones may be agreed.',
          status: 'in-force',
        },
        rollOutFrom2026,
      ],
    },
  ],
});

/** The population from which a Multi-Neighbourhood Provider is described as working. What it counts is not stated. */
export const mnpPopulationFigure: ValueSeries<PopulationFigure> = frozen({
  id: 'mnp-population-figure',
  title: 'The population figure of an MNP',
  question: 'Q12',
  values: [
    {
      id: 'mnp-figure-nhs-confederation-2025',
      value: { people: 250_000, reached: 'at-the-figure' },
      effective: { from: '2026-01-01' },
      publishedOn: '2025-12-31',
      status: 'reported-policy',
      citations: [
        {
          source: 'nhs-confederation-contracts-2025',
          where: 'Population-based contracting mechanisms',
          says: 'MNP contracts cover populations of "250,000 or more".',
          status: 'reported-policy',
        },
        rollOutFrom2026,
      ],
    },
    {
      id: 'mnp-figure-nhs-confederation-2026',
      value: { people: 250_000, reached: 'above-the-figure' },
      effective: { from: '2026-01-01' },
      publishedOn: '2026-03-31',
      status: 'reported-policy',
      inConflictWith: ['mnp-figure-nhs-confederation-2025'],
      citations: [
        {
          source: 'nhs-confederation-partnerships-2026',
          where: 'Serving at multi-neighbourhood provider level',
          says: 'MNPs serve populations of "more than 250,000".',
          status: 'reported-policy',
        },
      ],
    },
  ],
});
