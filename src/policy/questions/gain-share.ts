import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const partRead = 'the part that could be read';
const arrangement = 'NHS England in the payment rules, or the ICB in its contract';

/** Q15 and Q16: what savings are, who shares them, and for how long nobody shares a loss. */
export const gainShareQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q15',
    title: 'How are gains from fewer non-elective admissions measured and shared?',
    turnsOn:
      'Whether there is a gain, how large it is and what each partner is paid. It starts upside-only and is about avoidable admissions of high-priority cohorts; none of its terms is published. A 2015 scheme sets expected against actual spend, which is a precedent and no rule.',
    resolvedBy: [
      {
        id: 'Q15/share-of-gain',
        asks: 'Which share of a gain goes to the providers?',
        answers: 'text',
        settledBy: arrangement,
      },
      {
        id: 'Q15/baseline-period',
        asks: 'Which period is a year compared with?',
        answers: 'text',
        settledBy: arrangement,
      },
      {
        id: 'Q15/attribution',
        asks: 'Which admissions, of which people, count towards which provider?',
        answers: 'text',
        settledBy: arrangement,
      },
      {
        id: 'Q15/regression-to-the-mean',
        asks: 'How is a fall that would have come by itself set apart from a saving?',
        answers: 'text',
        settledBy: arrangement,
      },
      {
        id: 'Q15/minimum-saving-rate',
        asks: 'Which saving must be reached before any is shared?',
        answers: 'text',
        settledBy: arrangement,
      },
      {
        id: 'Q15/cap',
        asks: 'What is the most that may be paid?',
        answers: 'text',
        settledBy: arrangement,
      },
      {
        id: 'Q15/quality-gate',
        asks: 'Which quality must be kept for a gain to be paid?',
        answers: 'text',
        settledBy: arrangement,
      },
      {
        id: 'Q15/double-counting',
        asks: 'How is a saving kept from being paid twice, here and through the Better Care Fund or urgent-care incentives?',
        answers: 'text',
        settledBy: arrangement,
      },
    ],
    citations: [
      cite(
        'napc-providers-2026',
        'Risk-gain sharing arrangements',
        'They are "being developed" to "reduce avoidable non-elective admissions for high-priority cohorts".',
        'unresolved',
      ),
      cite(
        'monitor-gain-loss-2015',
        partRead,
        'Expected less actual spend: "The difference between these two amounts forms the gains/losses pool."',
        'precedent',
      ),
      cite(
        'dhsc-bcf-2026',
        partRead,
        'Fund plans touch "relevant areas of neighbourhood health services, such as intermediate care".',
        'stated-policy',
      ),
    ],
  },
  {
    code: 'Q16',
    title: 'When does upside-only sharing end?',
    turnsOn:
      'Whether neighbourhood providers may be charged a share of a loss in a given year. It is upside-only at first, with no end named; an IHO host already has to distribute losses as well as savings.',
    resolvedBy: [
      {
        id: 'Q16/last-upside-only-year',
        asks: 'Which financial year is the last in which no neighbourhood provider can be charged for a loss?',
        answers: 'text',
        settledBy: arrangement,
      },
    ],
    citations: [
      cite(
        'napc-providers-2026',
        'Risk-gain sharing arrangements',
        '"Initially on an upside-only basis".',
        'unresolved',
      ),
      cite(
        'napc-providers-2026',
        'The new contracting architecture and national targets',
        'An IHO holder "will manage the distribution of savings and losses across the system".',
        'reported-policy',
      ),
    ],
  },
];
