import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';
const allowedOrNot = ['allowed', 'not-allowed'] as const;
const contractOrGuidance = 'NHS England, in the contract or its guidance';

/** Q9 to Q12: what the contracts may hold, on which terms, and for how many people. */
export const scopeQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q9',
    title: 'May an IHO host hold or sub-contract core general practice, or hold patient lists?',
    turnsOn:
      'Whether GMS, PMS or APMS may be placed beneath an IHO, and on which terms practices take part. Core general practice is to stay under nationally negotiated contracts, which does not say who may hold them.',
    resolvedBy: [
      {
        id: 'Q9/iho-may-hold-core-general-practice',
        asks: 'May an IHO host hold a GMS, PMS or APMS contract, and with it registered lists?',
        answers: allowedOrNot,
        settledBy: 'The Department of Health and Social Care and NHS England',
      },
      {
        id: 'Q9/iho-may-sub-contract-core-general-practice',
        asks: 'May an IHO contract include core general practice, for the host to sub-contract?',
        answers: allowedOrNot,
        settledBy: 'The Department of Health and Social Care and NHS England',
      },
      {
        id: 'Q9/general-practice-terms',
        asks: 'On which terms do practices take part in an IHO?',
        answers: 'text',
        settledBy: 'NHS England, after talks with the BMA',
      },
    ],
    citations: [
      cite(
        'pulse-bma-iho',
        partRead,
        'The BMA asks for safeguards that rule out patient lists held by trusts.',
        'stakeholder-proposal',
      ),
      cite(
        'nhs-confederation-contracts-2025',
        'Overview of different contractual mechanisms: Single neighbourhood providers (SNP)',
        'Core general practice stays with "the nationally negotiated contracts (GMS/ PMS/ APMS)".',
        'reported-policy',
      ),
    ],
  },
  {
    code: 'Q10',
    title: 'What is core general practice?',
    turnsOn:
      'Whether a service in an SNP contract is one that practices are already paid for. The SNP contract is for enhanced services alone; where those begin is not defined.',
    resolvedBy: [
      {
        id: 'Q10/core-general-practice',
        asks: 'Which services are core general practice, and so outside an SNP contract?',
        answers: 'text',
        settledBy: 'NHS England, in the GP contract or the SNP contract',
      },
    ],
    citations: [
      cite(
        'nhs-confederation-contracts-2025',
        'Overview of different contractual mechanisms: Single neighbourhood providers (SNP)',
        '"It will therefore be important to clearly define what constitutes core general practice"',
        'unresolved',
      ),
    ],
  },
  {
    code: 'Q11',
    title: 'What are the form, length, start and price of SNP and MNP contracts?',
    turnsOn:
      'When such a contract starts and ends, what it says and what it pays. A separate consultation was promised, and 2026/27 was called a developmental year; no text, term or price was found.',
    resolvedBy: [
      {
        id: 'Q11/snp-terms',
        asks: 'What are the form, start, length and price of the SNP contract?',
        answers: 'text',
        settledBy: 'The Department of Health and Social Care and NHS England, after consultation',
      },
      {
        id: 'Q11/mnp-terms',
        asks: 'What are the form, start, length and price of the MNP contract?',
        answers: 'text',
        settledBy: 'The Department of Health and Social Care and NHS England, after consultation',
      },
    ],
    citations: [
      cite(
        'nhs-confederation-partnerships-2026',
        'Contracting models',
        '"the content and scope of MNP contracts are not yet defined"',
        'unresolved',
      ),
      cite(
        'pulse-local-variation-2026',
        partRead,
        'The two contracts "will be subject to a separate DHSC and NHS England consultation".',
        'reported-policy',
      ),
      cite('pulse-contracts-2026', partRead, '2026/27 is "a developmental year".', 'reported-policy'),
    ],
  },
  {
    code: 'Q12',
    title: 'Is 250,000 itself enough for an MNP, and may an SNP lie outside 30,000 to 50,000?',
    turnsOn:
      'How a footprint of exactly 250,000 stands to an MNP, and what a footprint outside the SNP band means. Both figures are descriptions; PCNs, on whose footprint SNPs are drawn, may lie outside the band by agreement.',
    resolvedBy: [
      {
        id: 'Q12/mnp-at-exactly-250000',
        asks: 'Does a population of exactly 250,000 reach the MNP figure?',
        answers: ['met', 'not-met'],
        settledBy: contractOrGuidance,
      },
      {
        id: 'Q12/snp-outside-band',
        asks: 'May an SNP contract cover fewer than 30,000 or more than 50,000 people?',
        answers: allowedOrNot,
        settledBy: contractOrGuidance,
      },
    ],
    citations: [
      cite(
        'nhs-confederation-contracts-2025',
        'Population-based contracting mechanisms',
        'MNPs: "250,000 or more"; SNPs: the PCN footprint "of 30 to 50,000".',
        'reported-policy',
      ),
      cite(
        'nhs-confederation-partnerships-2026',
        'Serving at multi-neighbourhood provider level',
        '"more than 250,000".',
        'reported-policy',
      ),
      cite('local-government-lawyer-2025', partRead, 'MNPs: "c.250k".', 'reported-policy'),
      cite(
        'nhs-england-pcn-faqs-2019',
        'on the size of a network (second and third iterations)',
        'A smaller PCN "in exceptional circumstances"; "commissioners may agree to larger PCNs".',
        'in-force',
      ),
    ],
  },
];
