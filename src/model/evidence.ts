import type { Day } from '../time/index.ts';

/**
 * Something claimed that no other field holds, and the document that shows it: a board statement signed, a
 * capability shown, a governance arrangement made.
 */
export interface Evidence {
  /** What is claimed: the `id` of the rule or check it is for, as in `AFT-05` or `G7`. */
  readonly claim: string;
  /** Which part of it, where the rule has several: a capability, a statement. */
  readonly part?: string;
  /** The identifier of whom or what it is about. */
  readonly about: string;
  /** `false` records that it is not so. */
  readonly holds: boolean;
  readonly on: Day;
  readonly document: string;
}
