import type { CohortRules } from './cohort-rules.ts';

/** Days in a cohort: the first, and the first that is not in it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A code on a day, both as the rules read them. */
export interface ReadEvent {
  readonly day: number;
  readonly puts: 'in' | 'out';
}

/** When one person is in, by their events in any order: spans that neither overlap nor touch, the first first. */
export function spansOf(events: readonly ReadEvent[], { bothOnOneDay, lapsesAfterDays }: CohortRules): readonly Span[] {
  const onDay = new Map<number, 'in' | 'out'>();
  for (const { day, puts } of events) onDay.set(day, onDay.has(day) && onDay.get(day) !== puts ? bothOnOneDay : puts);
  // The day of the code, and so many after it.
  const lasting = lapsesAfterDays === 'never' ? Infinity : lapsesAfterDays + 1;
  const spans: Span[] = [];
  for (const [day, puts] of [...onDay].sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    const isIn = last !== undefined && day <= last.until;
    if (puts === 'in') {
      if (isIn) spans[spans.length - 1] = { from: last.from, until: day + lasting };
      else spans.push({ from: day, until: day + lasting });
    } else if (isIn) spans[spans.length - 1] = { from: last.from, until: day };
  }
  return spans.filter(({ from, until }) => from < until);
}
