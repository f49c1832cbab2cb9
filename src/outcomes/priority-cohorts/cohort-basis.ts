import type { Day } from '../../time/index.ts';

/**
 * How the people of a cohort were chosen. `fixed`: by what was known on a day, from which nobody enters any more. `open`:
 * people enter as the period goes on. `retrospective-proxy`: by something that is known only afterwards, as a score from
 * the admission that is counted, or a death. `undetermined`: by events of that day and before, of which some do not say when
 * they were written: it may have been afterwards, by what was known only then.
 */
export type CohortBasis =
  | { readonly kind: 'fixed'; readonly on: Day }
  | { readonly kind: 'open' }
  | { readonly kind: 'undetermined'; readonly on: Day; readonly eventsWithoutRecordedDay: number }
  | { readonly kind: 'retrospective-proxy'; readonly because: string };
