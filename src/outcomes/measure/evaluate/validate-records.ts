import { checkObject, refuse, type FieldChecks, type Problem } from '../../../problems/index.ts';
import { checkDataset } from '../check-dataset.ts';
import type { Dataset } from '../dataset.ts';
import type { RecordRow, WhenWrong } from './asked.ts';
import { addBroken, qualityOf, type BrokenRules } from './broken-rules.ts';
import { checkRecordList, checkWhenWrong } from './check-asked.ts';
import { checkListNames, checkListsGiven, codeLists, listsOfDataset } from '../code-lists.ts';
import type { QualityCount } from './counts.ts';
import { addProblem, listed, noProblems } from './problem-list.ts';
import { recordProblem } from './record-problem.ts';
import { refuseNoRecord, rowReader } from './row-reader.ts';
import { slotsOf, spansOf } from './slots.ts';

/** Records to be looked through, and what becomes of those that are wrong. */
export interface ValidationAsked {
  readonly records: readonly RecordRow[];
  readonly whenWrong: WhenWrong;
  /** The lists of codes that the dataset leaves to the caller, by name. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

/** The records that break no rule, and how many of the others break which. */
export interface ValidRecords {
  /** Those given that are right, in their order. */
  readonly records: readonly RecordRow[];
  /** How many are not. */
  readonly wrong: number;
  /** How many records break each rule that one breaks. A record may break several. */
  readonly quality: readonly QualityCount[];
  /** Which rows and fields they are: the first thousand, and how many more there are. */
  readonly problems: readonly Problem[];
}

/**
 * Looks through the records of a dataset, all of its fields, as at the door of a system: unknown codes, days that the
 * calendar does not have, what is missing, repeated records, and what the rules of the dataset say. Nothing is mended or
 * guessed. Counting looks through records by itself, and leaves out only those that are wrong in a field that is needed.
 *
 * Throws when the dataset cannot be right or, where `whenWrong` is `fail`, a record is wrong: the error says which rows
 * and fields, and not what they hold.
 *
 * @example
 * ```ts
 * import { validateRecords, type Dataset } from 'neighbourhood-contracts/outcomes';
 *
 * const spells: Dataset = {
 *   id: 'spells',
 *   title: 'inpatient spells',
 *   fields: [
 *     { kind: 'identifier', identifies: 'record', name: 'spell_id', label: 'spell', mayBeAbsent: false },
 *     { kind: 'day', name: 'admitted', label: 'admission date', mayBeAbsent: false },
 *     { kind: 'day', name: 'discharged', label: 'discharge date', mayBeAbsent: true },
 *   ],
 *   rules: [
 *     {
 *       id: 'discharge-before-admission',
 *       says: 'The discharge is before the admission.',
 *       wrongWhen: { kind: 'days-between', from: 'admitted', to: 'discharged', is: 'below', than: 0 },
 *     },
 *   ],
 * };
 * const { records, quality } = validateRecords(spells, {
 *   records: [
 *     { spell_id: '1', admitted: '2026-04-30', discharged: '2026-05-02' },
 *     { spell_id: '2', admitted: '2026-04-31', discharged: '' },
 *     { spell_id: '3', admitted: '2026-04-30', discharged: '2026-04-03' },
 *     { spell_id: '1', admitted: '2026-04-30', discharged: '2026-05-02' },
 *   ],
 *   whenWrong: 'exclude',
 * });
 * records.length; // => 1
 * quality.map(({ rule, records: broken }) => `${rule} ${broken}`); // => ['discharge-before-admission 1', 'repeated 1', 'unreadable 1']
 * ```
 */
export function validateRecords(dataset: Dataset, asked: ValidationAsked): ValidRecords {
  refuse('the dataset', checkDataset(dataset, 'dataset'));
  refuse('what is asked', checkObject(asked, '', askedChecks, { lists: checkListsGiven }));
  const { records, whenWrong, lists = {} } = asked;
  refuse('what is asked', checkListNames(listsOfDataset(dataset), lists));
  const { fields, rules } = dataset;
  const record = fields.find((field) => field.kind === 'identifier' && field.identifies === 'record');
  const slots = slotsOf(
    fields,
    rules.flatMap(({ wrongWhen }) => spansOf(wrongWhen)),
  );
  const broken: BrokenRules = new Map();
  const problems = noProblems();
  let row = 0;
  const reader = rowReader({ slots, rules, lists: codeLists(lists), record }, (_fault, rule, field) => {
    addBroken(broken, rule, field, 1);
    addProblem(problems, () => recordProblem(dataset, row, rule, field));
  });
  const right: RecordRow[] = [];
  for (const each of records) {
    refuseNoRecord(each, row);
    if (reader.read(each).length === 0) right.push(each);
    row += 1;
  }
  if (whenWrong === 'fail') refuse('the records', listed(problems));
  return { records: right, wrong: row - right.length, quality: qualityOf(broken), problems: listed(problems) };
}

const askedChecks: FieldChecks = { records: checkRecordList, whenWrong: checkWhenWrong };
