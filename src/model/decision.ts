import type { Day } from '../time/index.ts';

/** Something decided, agreed, consented to or refused, that an auditor can look up. */
export interface Decision {
  /** The `id` of the organisation that decided. */
  readonly by: string;
  readonly on: Day;
  /** `false` records a refusal. */
  readonly agreed: boolean;
  /** Where it is written down: a minute, a letter, a board paper. */
  readonly document: string;
}
