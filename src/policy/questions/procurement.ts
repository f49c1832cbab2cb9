import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';
const templates = ['nhs-standard-contract', 'primary-care-contract', 'another'] as const;
const selection = 'The Department of Health and Social Care, in the regime or its guidance';

/** Q24 to Q26: how a contract comes to be awarded, on which template, and how it ends. */
export const procurementQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q24',
    title: 'Which process of the Provider Selection Regime is used for these contracts?',
    turnsOn:
      'Whether an award was, or can be, made in the right way. The regime has five processes, and Direct Award A is reported not to be open to a new service; none is named for SNP, MNP or IHO contracts or beneath them. Trusts that buy services come under the regime too.',
    resolvedBy: [
      {
        id: 'Q24/provider-selection-process',
        asks: 'Which process is used to award an SNP, an MNP and an IHO contract?',
        answers: 'text',
        settledBy: selection,
      },
      {
        id: 'Q24/process-for-iho-sub-contracts',
        asks: 'Which process, if any, must an IHO host use to award its sub-contracts?',
        answers: 'text',
        settledBy: selection,
      },
    ],
    citations: [
      cite(
        'nhs-england-psr',
        partRead,
        'ICBs, trusts, foundation trusts and local authorities are "relevant authorities".',
        'in-force',
      ),
      cite(
        'hill-dickinson-psr',
        partRead,
        'Direct Award A "may not be used to establish a new service".',
        'reported-policy',
      ),
      cite(
        'wa-tension-2026',
        'What is missing?',
        '"practical implementation, governance and commercial frameworks are still largely conceptual"',
        'unresolved',
      ),
    ],
  },
  {
    code: 'Q25',
    title: 'Are SNP and MNP contracts written on the NHS Standard Contract or on a primary care contract?',
    turnsOn:
      'Which standard terms apply. The NHS Standard Contract is required for everything but primary care, and SNP and MNP contracts hold both.',
    resolvedBy: [
      {
        id: 'Q25/snp-template',
        asks: 'Which template is an SNP contract written on?',
        answers: templates,
        settledBy: 'NHS England, when it publishes the contract',
      },
      {
        id: 'Q25/mnp-template',
        asks: 'Which template is an MNP contract written on?',
        answers: templates,
        settledBy: 'NHS England, when it publishes the contract',
      },
    ],
    citations: [
      cite(
        'nhs-standard-contract-2025',
        partRead,
        '"mandated by NHS England for use by commissioners for all contracts for healthcare services other than primary care"',
        'in-force',
      ),
      cite(
        'napc-providers-2026',
        'The new contracting architecture and national targets',
        'An SNP enables primary care "to take on new neighbourhood services beyond existing GP contracts".',
        'unresolved',
      ),
    ],
  },
  {
    code: 'Q26',
    title: 'What happens when a holder leaves, fails or loses its designation?',
    turnsOn:
      'Whether a contract goes on, passes to another or is taken over. Re-assessment of an Advanced Foundation Trust is due at least every five years; what follows if it is missed or failed, or if a holder fails, was found nowhere.',
    resolvedBy: [
      {
        id: 'Q26/designation-not-renewed',
        asks: 'What becomes of a designation, and of the contracts that rest on it, when re-assessment is missed or failed?',
        answers: 'text',
        settledBy: 'NHS England, in the guide for applicants or the contract',
      },
      {
        id: 'Q26/exit-and-step-in',
        asks: 'Who takes on the services and the budget when a holder leaves or fails?',
        answers: 'text',
        settledBy: 'NHS England, in the contract',
      },
    ],
    citations: [
      cite(
        'nhs-england-aft-guide-2025',
        partRead,
        'Status is re-assessed "every 5 years at a minimum"; no consequence was seen.',
        'draft',
      ),
      cite(
        'wa-tension-2026',
        'What is missing?',
        '"practical implementation, governance and commercial frameworks are still largely conceptual"',
        'unresolved',
      ),
    ],
  },
];
