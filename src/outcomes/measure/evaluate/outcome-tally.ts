import { addBroken } from './broken-rules.ts';
import type { Outcome } from './decide.ts';
import { isWrong, notOfThisKind, withoutDay } from './disposition.ts';
import type { Plan } from './plan.ts';
import type { Tally } from './tally.ts';

/** How many records had each outcome, by its number. */
export interface OutcomeCounts {
  /** Those given for the first time. */
  readonly first: number[];
  /** Those given already: they count in no measure. */
  readonly again: number[];
}

/** Adds up what is wrong with records, and what becomes of those that are placed nowhere. */
export function addOutcomes(tally: Tally, outcomes: readonly Outcome[], counts: OutcomeCounts, plan: Plan): void {
  for (const [place, { faults, dispositions }] of outcomes.entries()) {
    const [first, again] = [counts.first[place] ?? 0, counts.again[place] ?? 0];
    tally.records += first + again;
    if (again > 0) addBroken(tally.broken, 'repeated', plan.record?.name, again);
    for (const { rule, field } of faults) if (first + again > 0) addBroken(tally.broken, rule, field, first + again);
    for (const [measure, own] of tally.measures.entries()) {
      own.wrong += again;
      const disposition = dispositions[measure];
      if (disposition === isWrong) own.wrong += first;
      else if (disposition === notOfThisKind) own.notOfThisKind += first;
      else if (disposition === withoutDay) own.withoutDay += first;
    }
  }
}
