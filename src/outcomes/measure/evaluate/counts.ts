import type { MadeWith } from '../../../policy/index.ts';
import type { ClosedPeriod, Day } from '../../../time/index.ts';
import type { WhenWrong } from './asked.ts';

/**
 * Counts of one or more measures over records of one dataset, by group: whole numbers that add up in any order, so that
 * files, months, practices and machines can each count a part, and `mergeCounts` puts them together. Of no group is
 * there anything about one person but the number of records. Groups in which there is nothing are not listed.
 */
export interface Counts {
  readonly dataset: string;
  /** What is grouped by, in order: the keys of each group. */
  readonly by: readonly string[];
  readonly whenWrong: WhenWrong;
  /** Whether records given twice were looked for within each part: not where the dataset has no identifier of them. */
  readonly repeats: 'looked-for' | 'not-looked-for' | 'no-identifier';
  /** The periods that were counted, in order: none where every day was. */
  readonly periods: readonly ClosedPeriod[];
  readonly mapOn?: Day;
  /** A mark of each list of codes that the caller supplied, so that counts by different lists are not added up. */
  readonly lists: Readonly<Record<string, string>>;
  /** The records given. */
  readonly records: number;
  /** The rules of the data that records broke, and how many did. One record may break several. */
  readonly quality: readonly QualityCount[];
  readonly measures: readonly MeasureCounts[];
  readonly madeWith: MadeWith;
}

/** How many records broke one rule of the data. */
export interface QualityCount {
  /** A rule of the dataset, or one that every dataset has. */
  readonly rule: string;
  /** The field that breaks it, where it is about one. */
  readonly field?: string;
  readonly records: number;
}

/**
 * One measure. Every record given is in exactly one place: wrong, not of this kind, without a day, outside the period,
 * outside the cohort, without an amount, or in a group: there among those counted, or excluded, or excepted. Only where
 * a measure is attributed to nights may a record be in several groups.
 */
export interface MeasureCounts {
  readonly measure: string;
  readonly version: string;
  /** A mark of the whole definition, so that counts by different ones are not added up. */
  readonly mark: string;
  /** Records that break a rule in a field that the measure needs. */
  readonly wrong: number;
  readonly notOfThisKind: number;
  /** Records of this kind for which the day that they would be attributed to is absent. */
  readonly withoutDay: number;
  readonly outsidePeriod: number;
  /** Records of this kind and of the period whose person is not in the cohort, or not on that day. */
  readonly outsideCohort: number;
  /** Records that would count, and of which what is added up is absent. */
  readonly withoutAmount: number;
  readonly groups: readonly GroupCounts[];
}

/** What was counted in one group. */
export interface GroupCounts {
  /** What the group is, by the names in `by`; null is not known. */
  readonly group: Readonly<Record<string, string | null>>;
  /** What the measure adds up: records, days or nights, or a field. */
  readonly count: number;
  /** The records that it is added up of. */
  readonly records: number;
  /** The records among which they are, where the denominator of the measure is of records. */
  readonly among?: number;
  /** Records that are excluded, by the id of the exclusion, where there are any. */
  readonly exclusions: Readonly<Record<string, number>>;
  /** Records that are excepted, by the id of the exception, where there are any. */
  readonly exceptions: Readonly<Record<string, number>>;
}
