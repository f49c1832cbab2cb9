import {
  countRows,
  nnhipCohort,
  nnhipMeasures,
  prepareCohort,
  type Counts,
  type PreparedCohort,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { periodOfMonth, type Month } from 'neighbourhood-contracts/time';

export const month: Month = '2026-04';
export const by = ['age-band', 'ethnic-group', 'imd-quintile'];
export const datasets = ['outpatients', 'inpatients', 'ecds', 'gp-appointments', 'community-contacts'] as const;

export type DatasetId = (typeof datasets)[number];

/** The extracts of a place, and the codes that it supplies. */
export interface Place {
  readonly people: readonly RecordRow[];
  readonly records: Readonly<Partial<Record<DatasetId, readonly RecordRow[]>>>;
  readonly consultants?: readonly string[];
  readonly functions?: readonly string[];
}

/** The lists that the measures of a dataset leave to the caller. */
function listsOf(dataset: DatasetId, { consultants = ['300'], functions = ['300'] }: Place) {
  if (dataset === 'outpatients') return { lists: { 'consultant-specialties': consultants } };
  return dataset === 'inpatients' ? { lists: { 'specific-acute-functions': functions } } : {};
}

export function countsOf(
  dataset: DatasetId,
  place: Place,
  cohort: PreparedCohort,
  period = periodOfMonth(month),
): Counts {
  return countRows(
    nnhipMeasures.filter((measure) => measure.dataset.id === dataset),
    { records: place.records[dataset] ?? [], cohort, by, whenWrong: 'exclude', period, ...listsOf(dataset, place) },
  );
}

/** The cohort of a place, and its counts of every dataset. */
export function counted(place: Place): { readonly cohort: PreparedCohort; readonly counts: readonly Counts[] } {
  const people = nnhipCohort({ people: place.people, whenWrong: 'exclude' });
  const cohort = prepareCohort(people.cohort, { by: [...by, 'on-caseload'] });
  return { cohort, counts: datasets.map((dataset) => countsOf(dataset, place, cohort)) };
}

/** So many people alike, whose identifiers begin with this. */
export function alike(start: string, number: number, row: RecordRow): readonly RecordRow[] {
  const usual = { age: '84', ethnic_group: 'White', imd_quintile: '1', on_caseload: '0' };
  return Array.from({ length: number }, (_, place) => ({ ...usual, ...row, person_id: `${start}${place}` }));
}
