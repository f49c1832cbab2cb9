import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';

/** Q27 to Q30: data, patients who go elsewhere, the Health Bill, and the boards that draw the map. */
export const lawQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q27',
    title: 'Who is liable for records that are shared across a neighbourhood?',
    turnsOn:
      'Whether practices can share records without each carrying the risk alone. One ICB has agreed to take on a large part of it; nothing is settled nationally.',
    resolvedBy: [
      {
        id: 'Q27/liability-for-shared-records',
        asks: 'Which body bears the risk of a data controller for records shared under the contract?',
        answers: 'text',
        settledBy: 'The Department of Health and Social Care, or the parties to a data-sharing agreement',
      },
    ],
    citations: [
      cite(
        'nhs-confederation-partnerships-2026',
        'Shared infrastructure: What we heard',
        'There is "personal legal liability borne by individual GP partners".',
        'unresolved',
      ),
      cite(
        'nhs-confederation-partnerships-2026',
        'Case study: Managing risk and enabling data sharing in Herefordshire',
        '"the ICB assumes a significant proportion of the associated risk"',
        'opinion',
      ),
    ],
  },
  {
    code: 'Q28',
    title: 'How do budgets treat patients who choose care elsewhere, and small flows of activity between areas?',
    turnsOn:
      'Which budget pays when registered patients are treated beyond the footprint, by choice or otherwise, and whether low-volume activity payments come on top. No source found takes the matter up; they say only that neighbouring contracts will share providers.',
    resolvedBy: [
      {
        id: 'Q28/care-chosen-elsewhere',
        asks: 'Which budget pays for care that a patient chooses from a provider outside the contract?',
        answers: 'text',
        settledBy: 'NHS England, in the NHS Payment Scheme or the contract',
      },
      {
        id: 'Q28/low-volume-activity',
        asks: 'Are low-volume activity payments part of the budget of the population?',
        answers: ['included', 'excluded'],
        settledBy: 'NHS England, in the NHS Payment Scheme or the contract',
      },
    ],
    citations: [
      cite(
        'nhs-providers-iho-2026',
        'Implications for the provider landscape',
        'A trust may host one population and be sub-contracted "by another IHO contract holder for a neighbouring population".',
        'unresolved',
      ),
    ],
  },
  {
    code: 'Q29',
    title: 'When does the Health Bill take effect, and who designates after it?',
    turnsOn:
      'Which body may designate, commission and decide on a given day. The Bill, introduced on 14 May 2026, abolishes NHS England; it was last seen in committee, and no day on which it takes effect was found.',
    resolvedBy: [
      {
        id: 'Q29/commencement',
        asks: 'On which day does each part of the Bill that bears on these contracts take effect?',
        answers: 'text',
        settledBy: 'Parliament, and the Secretary of State in commencement regulations',
      },
      {
        id: 'Q29/designating-authority',
        asks: 'Who designates Advanced Foundation Trusts and IHO hosts once the Bill is in effect?',
        answers: ['nhs-england', 'secretary-of-state', 'another-body'],
        settledBy: 'Parliament, and the Secretary of State',
      },
    ],
    citations: [
      cite(
        'burges-salmon-health-bill-2026',
        partRead,
        'Sets out the transfer of powers, IHOs and transitional arrangements of a Bill introduced on 14 May 2026.',
        'draft',
      ),
      cite(
        'hansard-health-bill-2026-06',
        partRead,
        'In committee in June 2026; it would bring in "a new neighbourhood health plan".',
        'draft',
      ),
    ],
  },
  {
    code: 'Q30',
    title: 'Who decides when boards disagree on a footprint, or a neighbourhood crosses a boundary?',
    turnsOn:
      'Whether a footprint counts as agreed. Health and wellbeing boards agree footprints within their own boundaries; nothing is said of a disagreement, or of practices whose patients live on both sides.',
    resolvedBy: [
      {
        id: 'Q30/footprint-disputes',
        asks: 'Who decides when health and wellbeing boards, ICBs or practices do not agree on a footprint?',
        answers: 'text',
        settledBy: 'The Department of Health and Social Care, or the boards in an agreement',
      },
      {
        id: 'Q30/neighbourhood-across-boards',
        asks: 'May a neighbourhood lie in the areas of two health and wellbeing boards?',
        answers: ['allowed', 'not-allowed'],
        settledBy: 'The Department of Health and Social Care, or the boards in an agreement',
      },
    ],
    citations: [
      cite(
        'nhs-confederation-contracts-2025',
        'Overview of different contractual mechanisms: Single neighbourhood providers (SNP)',
        'Boards "will be required to agree neighbourhood footprints", "within the HWB boundaries".',
        'reported-policy',
      ),
      cite(
        'leicester-hwb',
        partRead,
        'Four neighbourhoods, each with several PCNs, as "a pragmatic solution".',
        'unresolved',
      ),
      cite(
        'nhs-england-london-integrator',
        partRead,
        'Neighbourhoods "cannot simply be based on existing statutory boundaries or population sizes".',
        'stated-policy',
      ),
    ],
  },
];
