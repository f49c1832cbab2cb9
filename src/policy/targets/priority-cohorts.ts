import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { reportedTarget } from './target.ts';

/** People whose admissions and bed days the targets speak of. Which records put a person into each is open (Q20). */
export type PriorityCohort = 'frailty' | 'care-home-residents' | 'housebound' | 'end-of-life';

/** A list of the priority cohorts. */
export interface PriorityCohorts {
  readonly cohorts: readonly PriorityCohort[];
}

/** The priority cohorts, by two lists of which no source says that one replaces the other. */
export const priorityCohorts: ValueSeries<PriorityCohorts> = frozen({
  id: 'priority-cohorts',
  title: 'The priority cohorts',
  question: 'Q20',
  values: [
    {
      id: 'three-cohorts',
      value: { cohorts: ['frailty', 'care-home-residents', 'end-of-life'] },
      effective: { from: '2025-12-31' },
      publishedOn: '2025-12-31',
      status: 'reported-policy',
      citations: [
        cite(
          'nhs-confederation-contracts-2025',
          'Background',
          'The planning framework’s priority cohorts: "frailty, care home residents, end of life".',
          'reported-policy',
        ),
      ],
    },
    {
      ...reportedTarget<PriorityCohorts>(
        'four-cohorts',
        { cohorts: ['frailty', 'care-home-residents', 'housebound', 'end-of-life'] },
        'Cohorts: "frailty, care home residents, housebound patients and end of life".',
      ),
      inConflictWith: ['three-cohorts'],
    },
  ],
});
