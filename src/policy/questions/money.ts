import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';

/** Q17 to Q19: the costs that stay when care moves, and the national ways of paying that are still being made. */
export const moneyQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q17',
    title: 'How much of a cost stays behind when care moves, and who bears it?',
    turnsOn:
      'How much of a gross saving becomes cash, and whose books carry the rest. An IHO host is to broker savings and losses between providers; no measure and no rule is given for doing so.',
    resolvedBy: [
      {
        id: 'Q17/stranded-cost-measure',
        asks: 'By what rule, and over how many years, is a stranded cost measured?',
        answers: 'text',
        settledBy: 'NHS England in the payment rules, or the parties to the contract',
      },
      {
        id: 'Q17/stranded-cost-bearer',
        asks: 'Which party bears a stranded cost, and with what support?',
        answers: 'text',
        settledBy: 'NHS England in the payment rules, or the parties to the contract',
      },
    ],
    citations: [
      cite(
        'napc-providers-2026',
        'Finance, incentives and transition',
        '"The issue of stranded fixed costs is well understood but the solutions are not."',
        'unresolved',
      ),
      cite(
        'nhs-confederation-partnerships-2026',
        'Contracting and financial flows',
        '"acute providers can be left carrying fixed costs even as activity reduces"',
        'opinion',
      ),
    ],
  },
  {
    code: 'Q18',
    title: 'What are the nationally developed financial flows?',
    turnsOn:
      'Which national payment rules apply to care that moves to neighbourhoods. They are to be designed with ICBs during 2026/27, and ICBs were asked which changes they need; no rule or price was found.',
    resolvedBy: [
      {
        id: 'Q18/national-flows',
        asks: 'What do the nationally developed financial flows pay, to whom, and for what?',
        answers: 'text',
        settledBy: 'NHS England, in the NHS Payment Scheme or its guidance',
      },
    ],
    citations: [
      cite(
        'napc-providers-2026',
        'Nationally developed financial flows',
        'NHS England is "committing to co-designing these payment approaches for all ICBs during 2026/27".',
        'unresolved',
      ),
      cite(
        'healthcare-leader-plans-2026',
        partRead,
        'By 15 May 2026 ICBs could ask for changes to "financial flows and/or payment systems".',
        'reported-policy',
      ),
    ],
  },
  {
    code: 'Q19',
    title: 'What is the tariff of a Year of Care payment, and for which cohorts?',
    turnsOn:
      'What a Year of Care payment for a person or a cohort is. The 10 Year Health Plan is reported to mean a capitated budget for twelve months; one proposal adds risk weights and a part tied to outcomes. No price or list of cohorts was found.',
    resolvedBy: [
      {
        id: 'Q19/year-of-care-tariff',
        asks: 'What are the prices and risk weights of a Year of Care payment?',
        answers: 'text',
        settledBy: 'NHS England, in the NHS Payment Scheme',
      },
      {
        id: 'Q19/year-of-care-cohorts',
        asks: 'Which cohorts have a Year of Care payment, and how is each defined?',
        answers: 'text',
        settledBy: 'NHS England, in the NHS Payment Scheme',
      },
    ],
    citations: [
      cite(
        'healthcare-management-finance-2026',
        partRead,
        '"capitated budgets designed to cover a patient’s care over 12 months"',
        'reported-policy',
      ),
      cite(
        'nhs-confederation-contracts-2025',
        'Population-based contracting mechanisms',
        'A proposal: risk-weighted, capitated, "with the option of including a variable element".',
        'stakeholder-proposal',
      ),
    ],
  },
];
