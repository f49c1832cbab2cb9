import {
  countRows,
  nnhipCohort,
  nnhipCounting,
  type CohortRow,
  type Counts,
  type NnhipDatasetId,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import type { Month } from 'neighbourhood-contracts/time';

export const month: Month = '2026-04';

/** The extracts of a place, and the codes that it supplies. */
export interface Place {
  readonly people: readonly RecordRow[];
  readonly records: Readonly<Partial<Record<NnhipDatasetId, readonly RecordRow[]>>>;
}

/** The cohort of a place, and its counts of every dataset. */
export function counted(place: Place): { readonly cohort: readonly CohortRow[]; readonly counts: readonly Counts[] } {
  const { cohort } = nnhipCohort({ people: place.people, whenWrong: 'exclude' });
  return { cohort, counts: countsOver(cohort, place.records) };
}

/** The counts of every dataset over a cohort. */
export function countsOver(cohort: readonly CohortRow[], records: Place['records']): readonly Counts[] {
  const lists = { 'consultant-specialties': ['300'], 'specific-acute-functions': ['300'] };
  return nnhipCounting({ month, cohort, whenWrong: 'exclude', lists }).map(({ dataset, measures, asked }) => {
    return countRows(measures, { records: records[dataset] ?? [], ...asked });
  });
}

/** So many people alike, whose identifiers begin with this. */
export function alike(start: string, number: number, row: RecordRow): readonly RecordRow[] {
  const usual = { age: '84', ethnic_group: 'White', imd_quintile: '1', on_caseload: '0' };
  return Array.from({ length: number }, (_, place) => ({ ...usual, ...row, person_id: `${start}${place}` }));
}
