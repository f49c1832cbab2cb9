import { frozen, type Citation } from '../../../policy/index.ts';
import type { SourceConflict } from '../../measure/measure.ts';
import type { NnhipDatasetId } from './counting.ts';
import { guide, template } from './define.ts';
import { nnhipMeasures } from './measures.ts';

/** One metric of the template: what it is called there, and what it is. */
export interface NnhipMetric {
  /** The id of its measure, or `caseload`. */
  readonly id: string;
  /** What the template calls it in its first column: several bear the same. */
  readonly metricId: 'O1' | 'O2' | 'O3' | 'O4' | 'O5' | 'O6' | 'P1';
  readonly type: 'Outcome' | 'Process';
  readonly title: string;
  /** The dataset of its records: none for the caseload, which is counted among the people of the cohort. */
  readonly dataset?: NnhipDatasetId;
  /** The rows that the template has for it. */
  readonly rows: readonly NnhipRowKind[];
  readonly citations: readonly Citation[];
  /** Where its sources can be read in more than one way. */
  readonly conflicts: readonly SourceConflict[];
}

/** A row of the template: what was counted, the people in the cohort, or the first for every thousand of the second. */
export type NnhipRowKind = 'count' | 'patients' | 'rate';

const metricIds: Readonly<Record<string, NnhipMetric['metricId']>> = {
  'new-outpatient': 'O1',
  'follow-up-outpatient': 'O1',
  'outpatient-procedure': 'O1',
  'nel-zero-day': 'O2',
  'nel-one-day-plus': 'O2',
  'bed-days': 'O3',
  'conveyance-acuity-1': 'O4',
  'conveyance-acuity-2': 'O4',
  'conveyance-acuity-3': 'O4',
  'conveyance-acuity-4': 'O4',
  'ae-type-1': 'O5',
  'ae-other': 'O5',
  'gp-appointments': 'O6',
  'community-contacts': 'O6',
};

/** The fifteen metrics of the template in its order: fourteen measures over records, and the caseload. */
export const nnhipMetrics: readonly NnhipMetric[] = frozen([
  ...nnhipMeasures.map(({ id, title, dataset, citations, conflicts }): NnhipMetric => {
    const metricId = metricIds[id] ?? 'O1';
    const rows = ['count', 'patients', 'rate'] as const;
    return { id, metricId, type: 'Outcome', title, dataset: dataset.id as NnhipDatasetId, rows, citations, conflicts };
  }),
  {
    id: 'caseload',
    metricId: 'P1',
    type: 'Process',
    title: 'Patients on the caseload',
    rows: ['count'],
    citations: [
      guide('Section 3.1, pages 6 and 7', 'Those a place is actively working with, and not the whole cohort.'),
      template('Instructions, cell B26', 'Active cases during the month.'),
    ],
    conflicts: [
      {
        what: 'when somebody is on the caseload',
        where: 'Guide, section 3.1, page 6, and Table 6, page 39',
        readings: [
          'at any time during the month, as active cases are counted',
          'on one day, as a number on a caseload is',
        ],
        here: 'what the flag of the caller means; it is counted among those who are in the cohort on the first day of the month',
      },
    ],
  },
]);

/** What the programme says of the cohort, whose people are the denominator of every rate. */
export const nnhipCohortCitations: readonly Citation[] = frozen([
  guide(
    'Section 4.1, page 14',
    'Adults with several long-term conditions, or one and a risk of admission, as a place narrows it.',
  ),
  guide('Table 1, pages 8 and 9', 'Patients in the cohort, including any person who has refused treatment.'),
  template('Instructions, cell B25', 'Patients identified as meeting the local criteria.'),
]);

/** A group of measures of the programme that no place counts from its extracts. */
export interface CollectedNationally {
  readonly group: string;
  /** How it is collected instead. */
  readonly how: string;
  readonly citation: Citation;
}

/** What the programme measures that is not in its template, because it is collected nationally. */
export const nnhipCollectedNationally: readonly CollectedNationally[] = frozen([
  {
    group: 'Patient-reported outcomes and experience',
    how: 'A national survey of the cohort, from which the Neighbourhood Health Index is made.',
    citation: guide(
      'Section 3.3, pages 10 and 11',
      'The survey is run nationally; places send the list of their cohort every two to three months.',
    ),
  },
  {
    group: 'Person activation',
    how: 'The same survey.',
    citation: guide('Section 3.3, pages 10 and 11', 'Activation is among what the survey asks.'),
  },
  {
    group: 'Staff engagement',
    how: 'A national assessment of collaborative behaviours, every year.',
    citation: guide(
      'Section 3.4, page 12',
      'Collected and analysed nationally every year, with the results made available to places.',
    ),
  },
]);
