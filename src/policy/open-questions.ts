import type { OpenQuestion } from './question.ts';

/** Every matter that national policy leaves open and an answer of this library turns on. */
export const openQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q12',
    title: 'Is 250,000 itself enough for an MNP, and may an SNP lie outside 30,000 to 50,000?',
    turnsOn: 'How a footprint of exactly 250,000 stands to an MNP, and what a footprint outside the SNP band means.',
    resolvedBy: [
      {
        id: 'Q12/mnp-at-exactly-250000',
        asks: 'Does a population of exactly 250,000 reach the MNP figure?',
        answers: ['met', 'not-met'],
        settledBy: 'NHS England, in the contract or its guidance',
      },
    ],
    citations: [
      {
        source: 'nhs-confederation-contracts-2025',
        where: 'Population-based contracting mechanisms',
        says: '"250,000 or more".',
        status: 'reported-policy',
      },
      {
        source: 'nhs-confederation-partnerships-2026',
        where: 'Serving at multi-neighbourhood provider level',
        says: '"more than 250,000".',
        status: 'reported-policy',
      },
    ],
  },
  {
    code: 'Q31',
    title: 'Are populations counted by registration or by residence?',
    turnsOn: 'Whether a sum of registered lists can be compared with the MNP figure or an IHO population at all.',
    resolvedBy: [
      {
        id: 'Q31/mnp-figure-basis',
        asks: 'Which people does the MNP figure of 250,000 count?',
        answers: ['registered', 'resident'],
        settledBy: 'NHS England, in the contract or its guidance',
      },
    ],
    citations: [
      {
        source: 'nhs-providers-iho-2026',
        where: 'Definitions',
        says: 'An SNP serves "registered patient lists"; an IHO a "geographically defined population".',
        status: 'reported-policy',
      },
    ],
  },
];
