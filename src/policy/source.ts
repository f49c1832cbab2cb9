import type { Day } from '../time/index.ts';

/** A published document that a value, a rule or a question rests on. */
export interface Source {
  /** A stable short name, as citations use it. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** The day it was published; the last day of the month or year where only that is stated. */
  readonly publishedOn: Day;
  /** How finely the source states its own date. */
  readonly dateStatedTo: 'day' | 'month' | 'year';
  /** Where it can be read. */
  readonly url?: string;
  /** Whether the whole document was read for this library, or only the part that is cited. */
  readonly read: 'whole' | 'part';
}
