import { refuse, kindOf } from '../../../problems/index.ts';
import type { DatasetRule, Field } from '../dataset.ts';
import type { RecordRow } from './asked.ts';
import type { CodeLists } from '../code-lists.ts';
import { readerOf, type FieldValue } from './read-field.ts';
import { askRules } from './ask-rules.ts';
import type { Slots } from './slots.ts';

/** What of a record is read, and by which rules it is judged. */
export interface RowsToRead {
  /** Where the values of the record at hand stand: those that are wrong are absent. */
  readonly slots: Slots;
  readonly rules: readonly DatasetRule[];
  readonly lists: CodeLists;
  /** The identifier of the record, where repeats are looked for. */
  readonly record: Field | undefined;
}

/** Is told of each rule that a record breaks: its number, as `Faults` has it, its name, and the field, where it is about one. */
export type TellFault = (fault: number, rule: string, field: string | undefined) => void;

/** Reads records one by one. */
export interface RowReader {
  /** Reads a record, and tells what is wrong with it. */
  read(record: RecordRow): readonly number[];
}

/** Reads records into one place, so that nothing is allocated for each. */
export function rowReader({ slots, rules, lists, record }: RowsToRead, tell: TellFault): RowReader {
  const { at, fields } = slots;
  const spans = slots.spans.map(({ from, to }, place) => {
    return { place: fields.length + place, from: slots.placeOf(from), to: slots.placeOf(to) };
  });
  const readers = fields.map((field) => ({ name: field.name, read: readerOf(field, lists) }));
  const judged = askRules(rules, slots, lists);
  const identifier = slots.placeOf(record?.name ?? '');
  const seen = new Set<FieldValue>();
  /** The faults of the record at hand. */
  const found: number[] = [];
  const add: TellFault = (fault, rule, field) => {
    found.push(fault);
    tell(fault, rule, field);
  };

  const readFields = (row: RecordRow) => {
    for (let place = 0; place < readers.length; place += 1) {
      const reader = readers[place];
      const value = reader?.read(row[reader.name]);
      const isWrong = typeof value === 'object';
      at[place] = isWrong ? undefined : value;
      if (isWrong) add(place, value.rule, reader?.name);
    }
  };

  const readSpans = () => {
    for (const { place, from, to } of spans) {
      const [first, last] = [at[from], at[to]];
      at[place] = first === undefined || last === undefined ? undefined : (last as number) - (first as number);
    }
  };

  const judge = () => {
    for (const { id, fault, isBroken } of judged) if (isBroken(found)) add(fault, id, undefined);
    const own = at[identifier];
    if (own === undefined) return;
    if (seen.has(own)) add(fields.length + rules.length, 'repeated', record?.name);
    else seen.add(own);
  };

  return {
    read(row) {
      found.length = 0;
      readFields(row);
      readSpans();
      judge();
      return found;
    },
  };
}

/** Something that is no record is a slip of the program that gives it, and not of the data. */
export function refuseNoRecord(record: unknown, row: number): asserts record is RecordRow {
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return;
  const message = `This is ${kindOf(record)}, not a record.`;
  const help = 'Give an object with the fields of the dataset.';
  refuse('the records', [{ path: `records[${row}]`, code: 'wrong-type', message, help }]);
}
