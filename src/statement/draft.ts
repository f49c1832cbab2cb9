import type { Fraction } from '../exact/index.ts';
import type { LineFacts } from './statement.ts';

/** What a line comes to before rounding: an exact number of pounds, or what leaves it open and between which bounds. */
export type ExactAmount =
  { readonly pounds: Fraction } | { readonly question: string; readonly low?: Fraction; readonly high?: Fraction };

/** A line before rounding. */
export interface Draft extends LineFacts {
  readonly exact: ExactAmount;
}

/** A section before rounding. */
export interface DraftSection {
  readonly id: string;
  readonly title: string;
  readonly drafts: readonly Draft[];
}
