import { cite } from '../../policy/index.ts';
import type { WrittenCheck } from './check.ts';

/** What is asked of a neighbourhood contract and of the bodies it joins. */
export const contractChecks: readonly WrittenCheck[] = [
  {
    id: 'G15',
    title: 'The specification is written with the partners, for outcomes',
    asks: 'Was the service specification developed with the partnership board, and does it say what outcomes are wanted?',
    status: 'stakeholder-proposal',
    appliesTo: 'contract',
    forms: ['snp', 'mnp', 'iho'],
    needs: 'the specification, and the record of the board’s part in it',
    parts: ['developed with the partnership board', 'outcomes'],
    citations: [
      cite(
        'nhs-confederation-partnerships-2026',
        'Contracting and financial flows: what needs to happen',
        '"Service specifications should be developed with partnership boards", and state the outcomes.',
        'stakeholder-proposal',
      ),
    ],
  },
  {
    id: 'G22',
    title: 'Providers under an IHO contract decide together',
    asks: 'Is there an agreed mechanism by which all the providers collaborate and share decisions?',
    status: 'stakeholder-proposal',
    appliesTo: 'contract',
    forms: ['iho'],
    needs: 'the agreement that sets up the mechanism, with its parties',
    citations: [
      cite(
        'nhs-confederation-contracts-2025',
        'Population-based contracting mechanisms',
        '"a locally agreed mechanism that ensures collaboration and shared decision-making across all providers"',
        'stakeholder-proposal',
      ),
    ],
  },
  {
    id: 'G25',
    title: 'Who may bind whom',
    asks: 'Is it written down how the SNP, the MNP and any host provider stand to each other, and who may commit whom?',
    status: 'stakeholder-proposal',
    appliesTo: 'contract',
    forms: ['snp', 'mnp', 'iho'],
    needs: 'the sub-contract or agreement that says who is authorised to bind whom',
    citations: [
      cite(
        'nhs-confederation-partnerships-2026',
        'Serving at multi-neighbourhood provider level: clear governance',
        '"clarity about roles, responsibilities and decision-making authority"',
        'stakeholder-proposal',
      ),
      cite(
        'nhs-confederation-contracts-2025',
        'Multi-neighbourhood providers (MNP)',
        'MNPs "will require subcontracting or collaborative agreements with SNPs".',
        'reported-policy',
      ),
    ],
  },
];
