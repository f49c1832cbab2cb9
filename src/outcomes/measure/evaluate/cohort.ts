import type { Day } from '../../../time/index.ts';

/**
 * A person of the cohort and what they are grouped by, for as long as it was so. The same person may stand in several
 * rows, as one who moved to another practice does, if no day is in two of them.
 */
export interface CohortRow {
  /** Who: compared with the person of a record letter by letter, and written nowhere. */
  readonly person: string;
  /** The first day of the row. Without it there is no beginning. */
  readonly from?: Day;
  /** The first day that is not in it. Without it there is no end. */
  readonly until?: Day;
  /** What the person is grouped by, under any other name: `age-band`, `practice`. Null or empty is not known. */
  readonly [attribute: string]: string | null | undefined;
}

/** The people of a cohort, looked through once by `prepareCohort`: for several counts over the same people. */
export interface PreparedCohort {
  readonly kind: 'prepared-cohort';
  /** The attributes that they can be grouped by. */
  readonly by: readonly string[];
  /** How many rows it was made of. */
  readonly rows: number;
}

/** Whose records count: those of the people of a cohort, or everyone's. */
export type Cohort = readonly CohortRow[] | PreparedCohort | 'everyone';
