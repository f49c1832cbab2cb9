import type { CountSum } from './count-table.ts';
import type { SuppressionRule } from './suppression-rule.ts';

/** Counts as they are published: what anybody sees, and the rule, which anybody may know. */
export interface PublishedCounts {
  readonly cells: readonly PublishedCell[];
  readonly sums: readonly CountSum[];
  readonly rule: PublishedRule | 'not-suppressed';
}

/** One count as it is published. A small one and one that is hidden for its sake look the same. */
export interface PublishedCell {
  readonly id: string;
  /** Rounded, where the rule rounds. */
  readonly count: number | 'suppressed';
}

/** What a rule says of the numbers that are hidden and of those that are shown. */
export type PublishedRule = Pick<SuppressionRule, 'below' | 'zero' | 'rounding' | 'secondary' | 'mark'>;
