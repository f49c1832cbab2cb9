import {
  nothingKnown,
  standingValues,
  type Citation,
  type UndeterminedAnswer,
  type ValueSeries,
} from '../../policy/index.ts';
import type { Day } from '../../time/index.ts';

/** A target as it was known on a day, or why there is none. */
export type StandingTarget<T> =
  | { readonly kind: 'known'; readonly value: T; readonly citations: readonly Citation[] }
  | { readonly kind: 'unknown'; readonly answer: UndeterminedAnswer };

/** The target that stands on the day asked from. */
export function standingTarget<T>(series: ValueSeries<T>, asAt: Day): StandingTarget<T> {
  const when = { on: asAt, asAt };
  const [standing] = standingValues(series, when);
  if (standing !== undefined) return { kind: 'known', value: standing.value, citations: standing.citations };
  const answer = nothingKnown(series, when);
  // It has no value to be settled about.
  return { kind: 'unknown', answer: answer as UndeterminedAnswer };
}
