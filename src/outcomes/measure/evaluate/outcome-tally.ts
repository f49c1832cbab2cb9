import { addBroken } from './broken-rules.ts';
import type { Outcome } from './decide.ts';
import { isWrong, notOfThisKind, withoutDay } from './disposition.ts';
import type { Plan } from './plan.ts';
import { longer, type Tally } from './tally.ts';

/** How many records had each outcome, by its number. */
export interface OutcomeCounts {
  /** Those given for the first time. */
  first: Float64Array;
  /** Those given already: they count in no measure. */
  again: Float64Array;
}

/** Counts with nothing in them. */
export function noOutcomes(): OutcomeCounts {
  return { first: new Float64Array(0), again: new Float64Array(0) };
}

/** Makes room for as many outcomes. */
export function makeRoomForOutcomes(counts: OutcomeCounts, outcomes: number): void {
  if (outcomes <= counts.first.length) return;
  counts.first = longer(counts.first, outcomes * 2);
  counts.again = longer(counts.again, outcomes * 2);
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
