import { cite } from '../citation.ts';
import type { OpenQuestion } from './question.ts';

const framework =
  'The Department of Health and Social Care and NHS England, in the framework or its technical guidance';
const targets = 'The new contracting architecture and national targets';

/** Q20 and Q21: what the national targets count, from when, and for whom. */
export const outcomeQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q20',
    title: 'What do the national targets count, against which baseline, and whom do they bind?',
    turnsOn:
      'Whether a reduction or a rate meets its target. Percentages, dates and the names of four cohorts are reported; another report of national priorities names three. No baseline, denominator or code list was found, and sources differ on how binding the targets are.',
    resolvedBy: [
      {
        id: 'Q20/baseline-period',
        asks: 'Which period is each reduction measured from?',
        answers: 'text',
        settledBy: framework,
      },
      {
        id: 'Q20/outpatient-diversion',
        asks: 'What counts as a diverted outpatient, out of which total, and in which specialties?',
        answers: 'text',
        settledBy: framework,
      },
      {
        id: 'Q20/follow-up-appointments',
        asks: 'Which follow-up appointments count, and do telephone and video ones?',
        answers: 'text',
        settledBy: framework,
      },
      {
        id: 'Q20/cohort-definitions',
        asks: 'Which records put a person into each priority cohort?',
        answers: 'text',
        settledBy: framework,
      },
      {
        id: 'Q20/rate-or-count',
        asks: 'Do reductions in admissions and bed days mean their number, or their rate for the people of the cohort?',
        answers: ['number', 'rate'],
        settledBy: framework,
      },
      {
        id: 'Q20/bound-by-targets',
        asks: 'Which holders are bound by each target: those of an SNP, an MNP or an IHO contract, or trusts?',
        answers: 'text',
        settledBy: 'NHS England in the framework, or the ICB in its contract',
      },
    ],
    citations: [
      cite(
        'napc-providers-2026',
        targets,
        '"10% reduction in non-elective admissions and bed days", with no baseline named.',
        'unresolved',
      ),
      cite(
        'napc-providers-2026',
        targets,
        'Cohorts: "frailty, care home residents, housebound patients and end of life".',
        'reported-policy',
      ),
      cite(
        'nhs-confederation-contracts-2025',
        'Background',
        'Cohorts: "frailty, care home residents, end of life".',
        'reported-policy',
      ),
      cite(
        'wa-tension-2026',
        'What are your biggest takeaways?',
        'The centre is to "define principles and endpoints, but local systems will determine their models and pace of delivery".',
        'opinion',
      ),
    ],
  },
  {
    code: 'Q21',
    title: 'How large a contribution to the four-hour standard is a neighbourhood to make?',
    turnsOn:
      'Whether a neighbourhood or a contract has done its part. The whole is reported, 82% by March 2027 and 85% by March 2029; no share of it is given to a neighbourhood.',
    resolvedBy: [
      {
        id: 'Q21/ed-four-hour-share',
        asks: 'Which attendances, or which share of the improvement, belong to a neighbourhood or a contract?',
        answers: 'text',
        settledBy: 'NHS England in the framework, or the ICB in its contract',
      },
    ],
    citations: [
      cite(
        'napc-providers-2026',
        targets,
        '"a contribution to 82% four-hour ED performance by March 2027 rising to 85% by March 2029"',
        'unresolved',
      ),
    ],
  },
];
