import { madeWith, type MadeWith } from '../../policy/index.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { mergeNamedCounts, type NamedCounts } from '../records/merge-parts.ts';
import { fourHourShare, type FourHourCounts, type FourHourShare } from './four-hour-share.ts';
import type { FourHourTerms } from './four-hour-terms.ts';

/**
 * Attendances by how long they took, counted from records. Every record given is in exactly one place: wrong, without a
 * departure, of a category that does not count, in a department that is not pooled, or an attendance.
 */
export interface FourHourPerformance {
  readonly terms: FourHourTerms;
  readonly records: number;
  readonly wrong: number;
  readonly withoutDeparture: number;
  /** Records of other categories, by the code. */
  readonly otherCategories: NamedCounts;
  /** Records of categories that count, in other types of department, by the code. */
  readonly otherDepartments: NamedCounts;
  /**
   * Attendances with a time in Greenwich mean time while summer time is in force. It may be right, and is counted so; where a
   * system writes local times so, stays over a change of the clocks are an hour out.
   */
  readonly greenwichInSummer: number;
  /** Records of which the attendance is not identified, so that it is not known whether they are given twice. */
  readonly withoutAttendanceId: number;
  /** How many records break each rule that one breaks. */
  readonly quality: readonly QualityCount[];
  /** All types of department that are pooled. */
  readonly all: FourHourShare;
  /** Each type that is pooled, in the order of the terms. */
  readonly byType: readonly FourHourOfType[];
  /** What is pooled without type 1. */
  readonly otherThanType1: FourHourShare;
  readonly madeWith: MadeWith;
}

/** The attendances of one type of department. */
export interface FourHourOfType {
  readonly departmentType: string;
  readonly share: FourHourShare;
}

/** What is counted, before any share is taken of it. */
export interface CountedStays extends Omit<FourHourPerformance, 'all' | 'byType' | 'otherThanType1' | 'madeWith'> {
  readonly counts: readonly { readonly departmentType: string; readonly counts: FourHourCounts }[];
}

/** What is counted, with the shares that follow of it. */
export function fourHourResult({ counts, ...counted }: CountedStays): FourHourPerformance {
  const others = counts.filter(({ departmentType }) => departmentType !== type1);
  return {
    ...counted,
    all: pooled(counts),
    byType: counts.map(({ departmentType, counts: own }) => ({ departmentType, share: fourHourShare(own) })),
    otherThanType1: pooled(others),
    madeWith: madeWith(),
  };
}

const type1 = '01';

function pooled(types: CountedStays['counts']): FourHourShare {
  return fourHourShare(addFourHours(types.map(({ counts }) => counts)));
}

/** Counts of several types, trusts or months together. */
export function addFourHours(parts: readonly FourHourCounts[]): FourHourCounts {
  const sums = mergeNamedCounts([noStays, ...parts].map(countsOf));
  return sums as unknown as FourHourCounts;
}

/** The counts alone. */
export function countsOf(counts: FourHourCounts): FourHourCounts & NamedCounts {
  const { attendances, withinFourHours, overFourHours, overTwelveHours } = counts;
  return { attendances, withinFourHours, overFourHours, overTwelveHours };
}

const noStays: FourHourCounts = { attendances: 0, withinFourHours: 0, overFourHours: 0, overTwelveHours: 0 };
