import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';
const allowedOrNot = ['allowed', 'not-allowed'] as const;

/** Q5 to Q8: how contracts lie within and beside one another, and who decides that there is to be one. */
export const nestingQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q5',
    title: 'May an MNP contract and an IHO contract cover the same area?',
    turnsOn:
      'Whether the two may stand side by side, and how money divides between them. The press reports that an IHO will contract with several MNPs; whether an MNP may stay under the ICB where there is an IHO is not said.',
    resolvedBy: [
      {
        id: 'Q5/mnp-beside-iho',
        asks: 'May an MNP contract with the ICB stand in an area that has an IHO contract?',
        answers: ['may-coexist', 'may-not-coexist'],
        settledBy: 'NHS England, in the contracts or their guidance',
      },
      {
        id: 'Q5/funding-split',
        asks: 'How is funding divided between an IHO and an MNP of the same area?',
        answers: 'text',
        settledBy: 'NHS England, or the ICB that commissions both',
      },
    ],
    citations: [
      cite(
        'nhs-confederation-contracts-2025',
        'How do the different contractual mechanisms fit together?',
        'It is asked "whether an MNP can coexist in the same area as an IHO", and how funding would be split.',
        'unresolved',
      ),
      cite(
        'pulse-contracts-2026',
        partRead,
        '"ICBs will contract a single IHO for an area, and the IHO will then contract a number of multi-neighbourhood providers"',
        'reported-policy',
      ),
    ],
  },
  {
    code: 'Q6',
    title: 'May one organisation hold both the IHO contract and an MNP contract beneath it?',
    turnsOn:
      'Whether a portfolio in which a host would contract with itself can stand. Only a law firm’s view was found: a body cannot, and a way round would have to be worked out.',
    resolvedBy: [
      {
        id: 'Q6/one-body-as-iho-and-mnp',
        asks: 'May one organisation be the host of an IHO contract and the holder of an MNP contract within it?',
        answers: allowedOrNot,
        settledBy: 'NHS England, in the contracts or their guidance',
      },
    ],
    citations: [
      cite(
        'hempsons-10yhp',
        partRead,
        '"Providers can’t contract with themselves, this would need working through."',
        'opinion',
      ),
    ],
  },
  {
    code: 'Q7',
    title: 'May an ICB refuse an IHO contract to a designated trust, or award one against the centre or the region?',
    turnsOn:
      'Whether designation leads to a contract, and whether a contract can do without it. The draft criteria leave it to the ICB to find the contract right for its area; how far that goes is not said.',
    resolvedBy: [
      {
        id: 'Q7/icb-may-decline',
        asks: 'May an ICB decline to award an IHO contract to a trust that is designated for one?',
        answers: allowedOrNot,
        settledBy: 'NHS England or the Secretary of State',
      },
      {
        id: 'Q7/icb-may-award-against-advice',
        asks: 'May an ICB award an IHO contract that the region or the national body does not support?',
        answers: allowedOrNot,
        settledBy: 'NHS England or the Secretary of State',
      },
    ],
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Clarifying roles as part of the emerging operating model',
        '"unclear whether ICB discretion extends to deciding not to award an IHO contract"',
        'unresolved',
      ),
      cite(
        'nhs-england-aft-annex-2-2025',
        'paragraph 3',
        'Commissioned "where the ICB determines it to be the right solution".',
        'draft',
      ),
    ],
  },
  {
    code: 'Q8',
    title: 'How is authority over IHO contracts divided between the centre, the regions and the ICBs?',
    turnsOn:
      'Whose decision counts as an award, and whose approval has to be on file. The Health Bill would move powers again, so an answer found today may not last.',
    resolvedBy: [
      {
        id: 'Q8/decision-makers',
        asks: 'Which body decides on each step: designation, the area, the award, the outcomes?',
        answers: 'text',
        settledBy: 'The Department of Health and Social Care and NHS England',
      },
    ],
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Key questions for policymakers: Alignment with NHS operating model and impact to the provider landscape',
        '"How will the balance of decision-making authority be defined between the centre, regions and ICBs"?',
        'unresolved',
      ),
      cite(
        'burges-salmon-health-bill-2026',
        partRead,
        'The Bill transfers powers; ICBs would take on the commissioning of primary care.',
        'draft',
      ),
    ],
  },
];
