import type { ClosedPeriod, Day } from '../../../time/index.ts';
import type { Cohort } from './cohort.ts';

/** One record of an extract: its fields by name. Fields that the dataset does not name are not read. */
export type RecordRow = Readonly<Record<string, unknown>>;

/**
 * What counts are grouped by: `'month'`, the month of the day that a record is attributed to; an attribute of the
 * person, by its name in the cohort; or a field of the record that is a code or a flag.
 */
export type Dimension = string | { readonly field: string };

/** What records become of that break a rule of the data: one error, or counts without them that say how many. */
export type WhenWrong = 'fail' | 'exclude';

/** How records are to be counted, however they are held. */
export interface CountingAsked {
  /** Whose records count. Those of other people are counted apart. */
  readonly cohort: Cohort;
  /** What the counts are grouped by: none for one group. At most 8. */
  readonly by: readonly Dimension[];
  /**
   * What becomes of records that break a rule of the data in a field that a measure needs. `fail`: nothing is counted,
   * and the error says which rows and fields they are, not what they hold. `exclude`: they are left out and counted by
   * rule.
   */
  readonly whenWrong: WhenWrong;
  /** Only what is attributed to a day of it counts. Without it, every day does. */
  readonly period?: ClosedPeriod;
  /** The lists of codes that the measures leave to the caller, by name. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** The day of today's map, for measures restated on it, where rows of the cohort begin or end. */
  readonly mapOn?: Day;
  /**
   * Records that are given twice are looked for, where the dataset has an identifier of the record, which takes memory
   * for every record. `not-looked-for` leaves that out, where they are known to be distinct.
   */
  readonly repeats?: 'not-looked-for';
}
