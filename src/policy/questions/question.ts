import type { Citation } from '../citation.ts';

/** Something that could be supplied to close an open question, or one part of it. */
export interface PolicyInput {
  /** A stable name that begins with the code of its question: `Q31/mnp-figure-basis`. */
  readonly id: string;
  /** What has to be told, as a question to a person. */
  readonly asks: string;
  /** The answers that can be given: one of some words, any text, or a whole number in digits. */
  readonly answers: readonly string[] | 'text' | 'whole-number';
  /** Who could settle it. */
  readonly settledBy: string;
}

/** A matter that national policy leaves open. Its code never changes; it is closed by rulings, not by edits. */
export interface OpenQuestion {
  /** A stable code, `Q12`. */
  readonly code: string;
  readonly title: string;
  /** What cannot be said while it is open. */
  readonly turnsOn: string;
  /** What would resolve it. */
  readonly resolvedBy: readonly PolicyInput[];
  readonly citations: readonly Citation[];
}
