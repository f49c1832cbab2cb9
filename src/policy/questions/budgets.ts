import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';
const includedOrNot = ['included', 'excluded'] as const;
const formula = 'NHS England, in the payment rules for IHO contracts';

/** Q13 and Q14: how the budget of a whole population is worked out, and what it has to pay for. */
export const budgetQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q13',
    title: 'How is the budget of an IHO worked out from its population?',
    turnsOn:
      'What the budget of a population is. That it is capitated is policy; its weights, its uplift and its treatment of moves between lists, of care elsewhere, of specialised services and of prescribing are not published.',
    resolvedBy: [
      {
        id: 'Q13/need-weights',
        asks: 'Which weights turn a count of people into a share of the money?',
        answers: 'text',
        settledBy: formula,
      },
      {
        id: 'Q13/annual-uplift',
        asks: 'By what rule does the budget change from one year to the next?',
        answers: 'text',
        settledBy: formula,
      },
      {
        id: 'Q13/population-changes-in-year',
        asks: 'What happens to the budget when people join or leave during the year?',
        answers: 'text',
        settledBy: formula,
      },
      {
        id: 'Q13/care-out-of-area',
        asks: 'Who pays when people of the population are treated elsewhere, and people from elsewhere within it?',
        answers: 'text',
        settledBy: formula,
      },
      {
        id: 'Q13/exclusions',
        asks: 'Which spending, such as specialised services or prescribing, is left out of the calculation?',
        answers: 'text',
        settledBy: formula,
      },
    ],
    citations: [
      cite(
        'wa-tension-2026',
        'What is missing?',
        'The mechanics, "particularly around weighted capitation, risk and variation", "remain underdeveloped".',
        'unresolved',
      ),
      cite(
        'napc-providers-2026',
        'The new contracting architecture and national targets',
        'The holder has "a whole-population health budget for a geographically defined population".',
        'reported-policy',
      ),
    ],
  },
  {
    code: 'Q14',
    title: 'Does the budget of an IHO include primary care, pharmacy, social care and public health?',
    turnsOn:
      'Which spending belongs in the budget, and so whether two budgets can be compared. Planning spans the whole pathway, yet some services will be commissioned apart; which ones is not listed.',
    resolvedBy: [
      {
        id: 'Q14/general-practice',
        asks: 'Is the money for core general practice part of the budget?',
        answers: includedOrNot,
        settledBy: formula,
      },
      {
        id: 'Q14/community-pharmacy',
        asks: 'Is the money for community pharmacy part of the budget?',
        answers: includedOrNot,
        settledBy: formula,
      },
      {
        id: 'Q14/social-care',
        asks: 'Is the money for adult social care part of the budget?',
        answers: includedOrNot,
        settledBy: 'The local authority with the ICB, within national rules',
      },
      {
        id: 'Q14/public-health',
        asks: 'Is the public health grant part of the budget?',
        answers: includedOrNot,
        settledBy: 'The local authority with the ICB, within national rules',
      },
    ],
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Implications for the provider landscape',
        'There are "services that will continue to be commissioned outside the scope of IHO contracts".',
        'unresolved',
      ),
      cite(
        'napc-providers-2026',
        'The new contracting architecture and national targets',
        '"resource allocation and service planning across the whole care pathway"',
        'reported-policy',
      ),
      cite(
        'nhs-england-aft-annex-2-2025',
        partRead,
        'Holders "will not be expected to provide all services under the scope of the contract".',
        'draft',
      ),
    ],
  },
];
