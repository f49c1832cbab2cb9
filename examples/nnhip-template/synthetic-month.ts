import {
  countRows,
  nnhipCohort,
  nnhipColumns,
  nnhipCounting,
  nnhipSubmission,
  type NnhipDatasetId,
  type NnhipSubmission,
} from 'neighbourhood-contracts/outcomes';
import type { Month } from 'neighbourhood-contracts/time';
import { consultantSpecialties, specificAcuteFunctions } from '../../test/synthetic/codes.ts';
import { syntheticExtract } from '../../test/synthetic/extract.ts';
import type { ExtractName } from '../../test/synthetic/records.ts';
import { submittedRow } from '../../test/synthetic/people.ts';
import { rowsOf } from '../../test/synthetic/table.ts';

const extracts: Readonly<Record<NnhipDatasetId, ExtractName>> = {
  outpatients: 'outpatients',
  inpatients: 'inpatients',
  ecds: 'ecds',
  'gp-appointments': 'gpAppointments',
  'community-contacts': 'communityContacts',
};

/**
 * The submission of a place that does not exist, by the template's rule: numbers below 6 are hidden, and nothing else.
 * **Synthetic**: every person and record is made up, from a seed, and the same every time.
 */
export function syntheticMonth(month: Month, people: number): NnhipSubmission {
  const made = syntheticExtract({ seed: 43, people, from: `${month}-01`, months: 1 });
  const { cohort } = nnhipCohort({ people: made.cohort.map(submittedRow), whenWrong: 'exclude' });
  const lists = {
    'consultant-specialties': consultantSpecialties.filter((code) => code !== null),
    'specific-acute-functions': specificAcuteFunctions,
  };
  const counting = nnhipCounting({ month, cohort, whenWrong: 'exclude', lists });
  const counts = counting.map(({ dataset, measures, asked }) =>
    countRows(measures, { records: [...rowsOf(made[extracts[dataset]])], ...asked }),
  );
  return nnhipSubmission({ month, cohort, counts, suppression: 'as-the-template' });
}

/** What each column of numbers is of, after the total; null stands for not known. */
export const groupsOfColumns = nnhipColumns.flatMap(({ of }) => (of === 'everyone' ? [] : [of.value]));
