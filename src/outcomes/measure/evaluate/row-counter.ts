import { refuse } from '../../../problems/index.ts';
import { addBroken } from './broken-rules.ts';
import type { Counts } from './counts.ts';
import { mattersOf } from './faults.ts';
import type { Plan } from './plan.ts';
import { addProblem, listed, noProblems } from './problem-list.ts';
import { recordProblem } from './record-problem.ts';
import { resultOf } from './result.ts';
import { rowGroups } from './row-groups.ts';
import { countMeasure } from './row-measure.ts';
import { refuseNoRecord, rowReader } from './row-reader.ts';
import { emptyTally } from './tally.ts';

/** Counts records one by one. What it holds grows with the groups, and with the records only to look for repeats. */
export interface RowCounter {
  add(record: unknown): void;
  /** The counts of what was added. Throws when records are wrong and the caller chose to fail. */
  counts(): Counts;
}

/** A counter with nothing counted yet. */
export function rowCounter(plan: Plan): RowCounter {
  const { dataset, measures, asked } = plan;
  const tally = emptyTally(measures);
  const problems = noProblems();
  const reader = rowReader(plan, (_fault, rule, field) => {
    addBroken(tally.broken, rule, field, 1);
    if (asked.whenWrong === 'exclude') return;
    const row = tally.records;
    addProblem(problems, () => recordProblem(dataset, row, rule, field));
  });
  const groups = rowGroups(plan, plan.slots);
  const matters = mattersOf(plan);
  const counting = tally.measures.map((own, place) => {
    const count = countMeasure({ tally: own, plan, slots: plan.slots, groups });
    return { tally: own, matters: matters[place] ?? [], count };
  });
  return {
    add(record) {
      refuseNoRecord(record, tally.records);
      const faults = reader.read(record);
      for (const { tally: own, matters: mattersHere, count } of counting) {
        if (faults.some((fault) => mattersHere[fault])) own.wrong += 1;
        else count();
      }
      tally.records += 1;
    },
    counts() {
      refuse('the records', listed(problems));
      return resultOf(plan, tally, groups.places);
    },
  };
}
