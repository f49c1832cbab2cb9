import { cite } from '../citation.ts';
import type { OpenQuestion, PolicyInput } from './question.ts';

const framework =
  'The Department of Health and Social Care and NHS England, in the framework or its technical guidance';
const targets = 'The new contracting architecture and national targets';

/** What has to be told of a reduction before it can be set against its target. */
const reductionInputs: readonly PolicyInput[] = [
  {
    id: 'Q20/baseline-period',
    asks: 'Which period is each reduction measured from: a financial year, as 2025/26, or a month, as 2026-03?',
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
    id: 'Q20/rate-or-count',
    asks: 'Do reductions in admissions and bed days mean their number, or their rate for the people of the cohort?',
    answers: ['number', 'rate'],
    settledBy: framework,
  },
];

/** What has to be told of outpatient diversion. */
const diversionInputs: readonly PolicyInput[] = [
  {
    id: 'Q20/outpatient-diversion',
    asks: 'What counts as a diverted outpatient?',
    answers: 'text',
    settledBy: framework,
  },
  {
    id: 'Q20/diversion-rate',
    asks: 'Out of which total are the diverted counted: all requests for advice, those that were processed, or referrals and diverted requests together?',
    answers: [
      'diverted-of-all-requests',
      'diverted-of-processed-requests',
      'diverted-of-referrals-and-diverted-requests',
    ],
    settledBy: framework,
  },
  {
    id: 'Q20/diversion-specialties',
    asks: 'Which specialties, ten or more and with a semicolon between them, does the target for diversion speak of?',
    answers: 'text',
    settledBy: framework,
  },
  {
    id: 'Q20/diversion-pooled-or-each',
    asks: 'Is the rate of diversion to be reached by those specialties together, or by ten of them each?',
    answers: ['together', 'each'],
    settledBy: framework,
  },
  {
    id: 'Q20/urgent-suspected-cancer',
    asks: 'Are referrals for urgent suspected cancer counted in the rate of diversion?',
    answers: ['excluded', 'included'],
    settledBy: framework,
  },
];

/** What has to be told of the priority cohorts. */
const cohortInputs: readonly PolicyInput[] = [
  {
    id: 'Q20/cohort-definitions',
    asks: 'Which records put a person into each priority cohort?',
    answers: 'text',
    settledBy: framework,
  },
  {
    id: 'Q20/cohort-list',
    asks: 'Which list of priority cohorts holds: frailty, care home residents and end of life, or those with housebound patients?',
    answers: ['three-cohorts', 'four-cohorts'],
    settledBy: framework,
  },
  {
    id: 'Q20/cohorts-pooled-or-each',
    asks: 'Is the reduction to be reached by the priority cohorts together, or by each of them?',
    answers: ['together', 'each'],
    settledBy: framework,
  },
  {
    id: 'Q20/admissions-and-bed-days',
    asks: 'Are admissions and bed days one target, met where both have fallen, or two apart from each other?',
    answers: ['one-target', 'two-targets'],
    settledBy: framework,
  },
];

const boundByTargets: PolicyInput = {
  id: 'Q20/bound-by-targets',
  asks: 'Which holders are bound by each target: those of an SNP, an MNP or an IHO contract, or trusts?',
  answers: 'text',
  settledBy: 'NHS England in the framework, or the ICB in its contract',
};

/** Q20 and Q21: what the national targets count, from when, and for whom. */
export const outcomeQuestions: readonly OpenQuestion[] = [
  {
    code: 'Q20',
    title: 'What do the national targets count, against which baseline, and whom do they bind?',
    turnsOn:
      'Whether a reduction or a rate meets its target. Percentages, dates and the names of four cohorts are reported; another report of national priorities names three. No baseline, denominator or code list was found, and sources differ on how binding the targets are.',
    resolvedBy: [...reductionInputs, ...diversionInputs, ...cohortInputs, boundByTargets],
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
        asks: 'Which attendances belong to a neighbourhood or a contract, of which its share of the standard is to be reached?',
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
