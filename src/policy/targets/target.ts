import type { Month } from '../../time/index.ts';
import { cite, type Citation } from '../citation.ts';
import type { DatedValue } from '../dated-value.ts';

/** A share that is to be reached, from that share on, by a month. What "by" a month means is open (Q32). */
export interface ShareTarget {
  /** As decimal text, a share of one: `'0.9'` is 90%. Exactly the share reaches it. */
  readonly share: string;
  readonly by: Month;
}

/** A share that is to be reached in each of so many specialties, or in so many together: which of the two is open (Q20). */
export interface DiversionTarget extends ShareTarget {
  /** The fewest specialties that it speaks of. */
  readonly specialties: number;
}

/** By how much something is to fall, by a month. From which baseline is open (Q20). */
export interface ReductionTarget {
  /** As decimal text, a share of the baseline: `'0.1'` is a tenth less. Exactly that much less reaches it. */
  readonly share: string;
  readonly by: Month;
}

/** Shares that are to be reached one after the other, to which a contract makes a contribution that is not told (Q21). */
export interface ContributionTarget {
  readonly steps: readonly ShareTarget[];
}

/** What is to be measured, where no number was published that it should reach. */
export interface MeasureWithoutTarget {
  readonly measures: readonly string[];
  /** The way that it is to move, where that much was published. */
  readonly direction: 'lower' | 'not-published';
}

/** The day the framework that set the targets appeared, from which each is in effect. */
export const frameworkPublishedOn = '2026-03-17';

/** A target as a report of the framework gives it: known from the day of the report. */
export function reportedTarget<T>(id: string, value: T, says: string, ...more: readonly Citation[]): DatedValue<T> {
  return {
    id,
    value,
    effective: { from: frameworkPublishedOn },
    publishedOn: '2026-05-31',
    status: 'reported-policy',
    citations: [
      cite('napc-providers-2026', 'The new contracting architecture and national targets', says, 'reported-policy'),
      ...more,
    ],
  };
}
