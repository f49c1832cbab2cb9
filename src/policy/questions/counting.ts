import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const bases = ['registered', 'resident'] as const;
const contractOrGuidance = 'NHS England, in the contract or its guidance';

/** Q31 and Q32: which people, and which stretch of time, a figure counts. */
export const countingQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q31',
    title: 'Are populations counted by registration or by residence?',
    turnsOn:
      'Whether a sum of registered lists can be compared with the MNP figure or an IHO population at all. An SNP is described by its lists and an IHO by its area; no source says how one becomes the other.',
    resolvedBy: [
      {
        id: 'Q31/mnp-figure-basis',
        asks: 'Which people does the MNP figure of 250,000 count?',
        answers: bases,
        settledBy: contractOrGuidance,
      },
      {
        id: 'Q31/iho-population-basis',
        asks: 'Which people does the population of an IHO contract count?',
        answers: bases,
        settledBy: contractOrGuidance,
      },
      {
        id: 'Q31/registered-to-resident',
        asks: 'By what rule is a registered population set against a resident one?',
        answers: 'text',
        settledBy: contractOrGuidance,
      },
    ],
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Definitions',
        'An SNP serves "registered patient lists"; an IHO a "geographically defined population".',
        'reported-policy',
      ),
      cite(
        'nhs-england-pcn-faqs-2019',
        'on the size of a network (second and third iterations)',
        'PCN sizes are "based on registered populations".',
        'in-force',
      ),
    ],
  },
  {
    code: 'Q32',
    title: 'Does a target "by March" speak of that month, of the year to it, or of the position at its end?',
    turnsOn:
      'Which stretch of time is set against a target. Every dated target is given as by a month, March 2027 or March 2029, and none says more.',
    resolvedBy: [
      {
        id: 'Q32/period-of-a-march-target',
        asks: 'Which period does a target "by March" of a year speak of?',
        answers: ['that-month', 'year-to-that-month', 'position-at-month-end'],
        settledBy:
          'The Department of Health and Social Care and NHS England, in the framework or its technical guidance',
      },
    ],
    citations: [
      cite(
        'napc-providers-2026',
        'The new contracting architecture and national targets',
        '"by March 2027", and "by March 2029".',
        'unresolved',
      ),
    ],
  },
];
