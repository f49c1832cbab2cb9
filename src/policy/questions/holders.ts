import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';
const allowedOrNot = ['allowed', 'not-allowed'] as const;
const guide = 'NHS England, in the guide for applicants that applies';

/** Q22 and Q23: holders that are more than one organisation. */
export const holderQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q22',
    title: 'How are trusts in a group, or with shared leaders, designated, and may a group hold an IHO contract?',
    turnsOn:
      'Whose results are assessed when trusts share leaders, and who signs. Whatever the group, only one organisation is expected to be legally accountable for an IHO contract.',
    resolvedBy: [
      {
        id: 'Q22/aft-for-groups',
        asks: 'Are trusts that share leaders designated one by one, or together?',
        answers: ['individually', 'jointly'],
        settledBy: guide,
      },
      {
        id: 'Q22/group-as-iho-host',
        asks: 'May a group of trusts be the host of an IHO contract through one of its members?',
        answers: allowedOrNot,
        settledBy: guide,
      },
    ],
    citations: [
      cite(
        'nhs-confederation-aft-2026',
        partRead,
        '"The guide does not address any implications for organisations sharing leadership"',
        'unresolved',
      ),
      cite(
        'nhs-providers-iho-2026',
        'Implications for the provider landscape',
        'For a group, "only one organisation would be legally accountable".',
        'opinion',
      ),
    ],
  },
  {
    code: 'Q23',
    title: 'May an alliance or a joint venture hold an IHO or MNP contract, and will there be one model or several?',
    turnsOn:
      'Whether partners can be holder together, or one has to sign for the rest. An MNP may be held by any care provider chosen for it, which does not say whether an alliance without legal personality is one.',
    resolvedBy: [
      {
        id: 'Q23/alliance-or-joint-venture-as-holder',
        asks: 'May an alliance or a joint venture be the holder of an IHO or MNP contract?',
        answers: allowedOrNot,
        settledBy: 'NHS England, in the contracts or their guidance',
      },
      {
        id: 'Q23/one-model-or-several',
        asks: 'Does national policy prescribe one model for IHO contracts, or allow several?',
        answers: ['one', 'several'],
        settledBy: 'NHS England, in the contracts or their guidance',
      },
    ],
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Key questions for policymakers: Scope, scale and design of IHO contracts',
        '"Should IHO contracts allow for different models (e.g., alliance-style, lead provider, group-based)"?',
        'unresolved',
      ),
      cite(
        'nhs-confederation-contracts-2025',
        'How do the different contractual mechanisms fit together?',
        'An MNP contract "could be held by any care provider selected" as integrator.',
        'reported-policy',
      ),
      cite(
        'pulse-fuller-holders',
        partRead,
        '"in some places, it should be an alliance contract across those two"',
        'opinion',
      ),
    ],
  },
];
