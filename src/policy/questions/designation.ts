import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';
const guide = 'NHS England, in the guide for applicants that applies';
const cqcRatings = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const;

/** Q1 to Q4: who may be designated an Advanced Foundation Trust or an IHO host, and for how many people. */
export const designationQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q1',
    title: 'Which results must a trust have to become an Advanced Foundation Trust?',
    turnsOn:
      'Whether the results of a trust are good enough. The draft guide names what is looked at (oversight, CQC ratings, a capability assessment, support of region and ICB) and re-assessment every five years; no pass mark could be read. A revised guide is out.',
    resolvedBy: [
      {
        id: 'Q1/aft-worst-oversight-segment',
        asks: 'What is the worst oversight segment in which a trust may be designated an Advanced Foundation Trust?',
        answers: ['1', '2', '3', '4', '5'],
        settledBy: guide,
      },
      {
        id: 'Q1/aft-worst-cqc-overall',
        asks: 'What is the worst overall CQC rating with which a trust may be designated an Advanced Foundation Trust?',
        answers: cqcRatings,
        settledBy: guide,
      },
      {
        id: 'Q1/aft-worst-cqc-well-led',
        asks: 'What is the worst CQC rating for being well led with which a trust may be designated an Advanced Foundation Trust?',
        answers: cqcRatings,
        settledBy: guide,
      },
      {
        id: 'Q1/aft-required-capability-rating',
        asks: 'Which rating must the Provider Capability Assessment of a trust have given?',
        answers: 'text',
        settledBy: guide,
      },
      {
        id: 'Q1/aft-financial-test',
        asks: 'What must the finances of a trust show?',
        answers: 'text',
        settledBy: guide,
      },
    ],
    citations: [
      cite(
        'nhs-england-aft-guide-2025',
        'paragraph 3',
        'Delivery "as measured by the NHS Oversight Framework", care by CQC ratings, leadership by the capability assessment.',
        'draft',
      ),
      cite(
        'nhs-england-aft-publication-2026',
        partRead,
        '"an updated advanced foundation trust policy framework has now been published alongside a consultation response"',
        'stated-policy',
      ),
    ],
  },
  {
    code: 'Q2',
    title: 'How does a trust come to its oversight segment in 2026/27?',
    turnsOn:
      'Which segment the scores of a trust lead to. For 2025/26 the method is published, with a fifth segment and a limit for trusts in deficit; for 2026/27 there are four, and the thresholds and the adjustment could not be read.',
    resolvedBy: [
      {
        id: 'Q2/nof-2026-27-thresholds',
        asks: 'Which thresholds, and which adjustment, turn average scores into a segment in 2026/27?',
        answers: 'text',
        settledBy: 'NHS England, in the methodology manual for 2026/27',
      },
    ],
    citations: [
      cite(
        'nhs-england-nof-2026-27',
        partRead,
        'Averages are "translated into a single overall segment of 1, 2, 3 or 4 using defined thresholds".',
        'in-force',
      ),
      cite('nhs-england-nof-2025-26', partRead, 'In 2025/26 there is also a segment 5.', 'in-force'),
      cite(
        'nhs-confederation-nof-2025',
        partRead,
        'The 2025/26 method "limits providers that are in a deficit or receiving deficit support to segment 3 or below".',
        'reported-policy',
      ),
    ],
  },
  {
    code: 'Q3',
    title: 'Which trusts were designated Advanced Foundation Trusts or IHO hosts in spring 2026?',
    turnsOn:
      'Whether a named trust holds a designation. Eight trusts were named for assessment in November 2025, and two were then said to qualify to apply for an IHO; being assessed is not being designated, and no result was found.',
    resolvedBy: [
      {
        id: 'Q3/aft-designated',
        asks: 'Is the trust that the answer covers designated as an Advanced Foundation Trust?',
        answers: ['yes', 'no'],
        settledBy: 'NHS England, in its announcement of designations',
      },
      {
        id: 'Q3/iho-designated',
        asks: 'Is the trust that the answer covers designated as able to hold an IHO contract?',
        answers: ['yes', 'no'],
        settledBy: 'NHS England, in its announcement of designations',
      },
    ],
    citations: [
      cite(
        'napc-providers-2026',
        'The new contracting architecture and national targets',
        '"NHS England will designate the first wave of eligible providers in Spring 2026"',
        'reported-policy',
      ),
      cite('nhs-england-aft-page-2025', partRead, 'Names the first eight trusts to be assessed.', 'stated-policy'),
      cite(
        'nhs-confederation-contracts-2025',
        'Population-based contracting mechanisms',
        '"as of November 2025 only two organisations currently qualify to apply for this designation"',
        'reported-policy',
      ),
    ],
  },
  {
    code: 'Q4',
    title: 'How many people, and how large an area, must an IHO contract cover?',
    turnsOn:
      'Whether a footprint is large enough for an IHO contract. It has to be larger than those of the SNPs and MNPs within it; no figure is published, and about 500,000 is only one law firm’s guess.',
    resolvedBy: [
      {
        id: 'Q4/iho-minimum-population',
        asks: 'What is the smallest population that an IHO contract may cover?',
        answers: 'whole-number',
        settledBy: 'NHS England, in the criteria for IHO designation or the contract',
      },
    ],
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Key questions for policymakers: Scope, scale and design of IHO contracts',
        '"At what scale (neighbourhood, place, multi-place, system or patient/population cohort)" should it work?',
        'unresolved',
      ),
      cite(
        'nhs-confederation-contracts-2025',
        'How do the different contractual mechanisms fit together?',
        '"IHO contracts will need to cover a larger population than the SNP (and MNP) contracts"',
        'reported-policy',
      ),
      cite('hempsons-10yhp', partRead, '"likely to be at place level (circa 500,000 patients) or above"', 'opinion'),
    ],
  },
];
