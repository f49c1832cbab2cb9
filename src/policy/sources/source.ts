import type { Day } from '../../time/index.ts';

/** A published document that a value, a rule or a question rests on. */
export interface Source {
  /** A stable short name, as citations use it. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /**
   * The day it was published; the last day of the month where only that is stated; where no date is to be seen,
   * the last day it can have been written by what it says itself or others say of it, or else the day it was
   * read for this library, so that nothing is known before it certainly was.
   */
  readonly publishedOn: Day;
  /** How finely the source states its own date. */
  readonly dateStatedTo: 'day' | 'month' | 'not-stated';
  /** Where it can be read. */
  readonly url?: string;
  /** Whether the whole document was read for this library, only the part that is cited, or only what others quote of it. */
  readonly read: 'whole' | 'part' | 'as-quoted';
}
