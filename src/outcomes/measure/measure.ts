import type { Citation } from '../../policy/index.ts';
import type { Dataset } from './dataset.ts';
import type { Expression } from './expression.ts';

/**
 * A measure as data: everything that an auditor reads, and everything that is needed to count it. `describeMeasure`
 * says it in plain English.
 */
export interface Measure {
  readonly id: string;
  readonly version: string;
  /** What is counted: `Specific acute non-elective spells of one or more days`. */
  readonly title: string;
  readonly dataset: Dataset;
  /** True of the records that count. */
  readonly counts: Expression;
  /** What is added up of each of them. */
  readonly sums: Summed;
  /** When a record counts. */
  readonly attributedTo: AttributedTo;
  /**
   * Whose footprint a person is counted in. `on-the-day`: the one they were in on the day that the record is attributed
   * to. `restated`: the one that today's map has them in, so that two years are compared over the same people.
   */
  readonly person: 'on-the-day' | 'restated';
  readonly denominator: Denominator;
  /** Records that are not meant at all, looked at in this order: each goes to the first that is true of it. */
  readonly exclusions: readonly SetAside[];
  /**
   * Records that are meant, and are set aside for a reason of their own, looked at after the exclusions. Where the
   * denominator is of records, only one that does not count above the line is excepted.
   */
  readonly exceptions: readonly SetAside[];
  /** What a rate is given per: 1000 for every thousand people, 100 for a percentage. A whole number. */
  readonly per: number;
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'not-stated';
  /** The id of the rule by which small numbers are hidden, where the measure has one. */
  readonly suppression?: string;
  readonly citations: readonly Citation[];
  /** Where the source disagrees with itself: shown, and not settled in silence. */
  readonly conflicts: readonly SourceConflict[];
}

/** What is added up of each record that counts: the record itself, the days from one field to another, or a whole number. */
export type Summed =
  | { readonly kind: 'records' }
  | { readonly kind: 'days-between'; readonly from: string; readonly to: string }
  | { readonly kind: 'field'; readonly field: string };

/**
 * When a record counts: on the day in a field, as of discharge, of admission or of attendance; or on each night from
 * one field until another, the night of a day being the one that follows it, so that a stay over the end of a month
 * counts in both.
 */
export type AttributedTo =
  | { readonly kind: 'day'; readonly field: string }
  | { readonly kind: 'occupied-nights'; readonly from: string; readonly until: string };

/**
 * What the count is divided by: the people in the cohort on a day; those in it on the first of each month, added up over
 * the months; or the records that `of` is true of, among which those that count are looked for.
 */
export type Denominator =
  | { readonly kind: 'cohort' }
  | { readonly kind: 'person-months' }
  | { readonly kind: 'records'; readonly of: Expression };

/** Records that are set aside, and why. */
export interface SetAside {
  readonly id: string;
  /** Why: a sentence. */
  readonly reason: string;
  readonly when: Expression;
}

/** A place where a source can be read in more than one way. */
export interface SourceConflict {
  /** What it disagrees on. */
  readonly what: string;
  /** Where in the source. */
  readonly where: string;
  /** Each way to read it. */
  readonly readings: readonly string[];
  /** What this definition does. */
  readonly here: string;
}
