import type { Day } from '../../time/index.ts';

/** One entry in a person’s record: a coded event, a place on a register, a score on a day. */
export interface RegisterEvent {
  /** Who: compared letter by letter, and written nowhere but into the rows of a cohort. */
  readonly person: string;
  /** The day that it speaks of. */
  readonly day: Day;
  readonly code: string;
  /** The day that it was written, where that is known: what was written after a cohort was fixed was not known then. */
  readonly recordedOn?: Day;
}

/** The day that a person died. */
export interface Death {
  readonly person: string;
  readonly day: Day;
}
