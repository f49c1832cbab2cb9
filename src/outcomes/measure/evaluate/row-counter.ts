import { refuse } from '../../../problems/index.ts';
import { fieldsOfExpression } from '../fields-of.ts';
import { isTrue } from '../truth.ts';
import type { RecordRow } from './asked.ts';
import type { Counts } from './counts.ts';
import { faultsOf } from './faults.ts';
import type { Plan } from './plan.ts';
import { addProblem, listed, noProblems } from './problem-list.ts';
import { readerOf, type FieldValue } from './read-field.ts';
import { recordProblem } from './record-problem.ts';
import { resultOf } from './result.ts';
import { askOfRow } from './row-expression.ts';
import { rowGroups } from './row-groups.ts';
import { countMeasure } from './row-measure.ts';
import { addBroken, emptyTally } from './tally.ts';

/** Counts records one by one. What it holds grows with the groups, and with the records only to look for repeats. */
export interface RowCounter {
  add(record: unknown): void;
  /** The counts of what was added. Throws when records are wrong and the caller chose to fail. */
  counts(): Counts;
}

/** A counter with nothing counted yet. */
export function rowCounter(plan: Plan): RowCounter {
  const { dataset, fields, lists, measures, asked } = plan;
  const at: FieldValue[] = fields.map(() => undefined);
  const values = { at, placeOf: new Map(fields.map(({ name }, place) => [name, place])), lists };
  const readers = fields.map((field) => ({ name: field.name, read: readerOf(field, lists) }));
  const rules = plan.rules.map(({ id, wrongWhen }) => ({
    id,
    isBroken: askOfRow(wrongWhen, values),
    places: fieldsOfExpression(wrongWhen).map((name) => values.placeOf.get(name) ?? -1),
  }));
  const faults = faultsOf(plan);
  const tally = emptyTally(measures);
  const groups = rowGroups(plan, values);
  const counting = tally.measures.map((own, place) => {
    return {
      tally: own,
      matters: faults.matters[place] ?? [],
      count: countMeasure({ tally: own, plan, values, groups }),
    };
  });
  const problems = noProblems();
  const seen = new Set<FieldValue>();
  const identifier = values.placeOf.get(plan.record?.name ?? '') ?? -1;
  /** The faults of the record at hand. */
  const found: number[] = [];

  const add = (fault: number, rule: string, field?: string) => {
    found.push(fault);
    addBroken(tally, rule, field, 1);
    if (asked.whenWrong === 'exclude') return;
    const row = tally.records - 1;
    addProblem(problems, () => recordProblem(dataset, row, rule, field));
  };

  const read = (record: RecordRow) => {
    for (let place = 0; place < readers.length; place += 1) {
      const reader = readers[place];
      const value = reader?.read(record[reader.name]);
      const isWrong = typeof value === 'object';
      at[place] = isWrong ? undefined : value;
      if (isWrong) add(place, value.rule, reader?.name);
    }
  };

  const judge = () => {
    for (const [place, { id, isBroken, places }] of rules.entries()) {
      // A field that could not be read says nothing about the others.
      if (places.some((field) => found.includes(field))) continue;
      if (isBroken() === isTrue) add(faults.ofRule(place), id);
    }
    const own = at[identifier];
    if (own === undefined) return;
    if (seen.has(own)) add(faults.repeated, 'repeated', plan.record?.name);
    else seen.add(own);
  };

  return {
    add(record) {
      refuseNoRecord(record, tally.records);
      tally.records += 1;
      found.length = 0;
      read(record);
      judge();
      for (const { tally: own, matters, count } of counting) {
        if (found.some((fault) => matters[fault])) own.wrong += 1;
        else count();
      }
    },
    counts() {
      refuse('the records', listed(problems));
      return resultOf(plan, tally, groups.places);
    },
  };
}

/** Something that is no record is a slip of the program that gives it, and not of the data. */
export function refuseNoRecord(record: unknown, row: number): asserts record is RecordRow {
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return;
  const message = `This is ${Array.isArray(record) ? 'a list' : record === null || record === undefined ? 'nothing' : `a ${typeof record}`}, not a record.`;
  const help = 'Give an object with the fields of the dataset.';
  refuse('the records', [{ path: `records[${row}]`, code: 'wrong-type', message, help }]);
}
