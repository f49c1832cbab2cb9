import { checkObject, refuse, type FieldChecks } from '../../../problems/index.ts';
import { frozen } from '../../../policy/index.ts';
import type { Dataset } from '../../measure/dataset.ts';
import type { RecordRow, WhenWrong } from '../../measure/evaluate/asked.ts';
import { addBroken, qualityOf, type BrokenRules } from '../../measure/evaluate/broken-rules.ts';
import { checkRecordList, checkWhenWrong } from '../../measure/evaluate/check-asked.ts';
import type { CohortRow } from '../../measure/evaluate/cohort.ts';
import type { QualityCount } from '../../measure/evaluate/counts.ts';
import { addProblem, listed, noProblems } from '../../measure/evaluate/problem-list.ts';
import type { FieldValue } from '../../measure/evaluate/read-field.ts';
import { recordProblem } from '../../measure/evaluate/record-problem.ts';
import { refuseNoRecord, rowReader } from '../../measure/evaluate/row-reader.ts';
import { slotsOf } from '../../measure/evaluate/slots.ts';
import { nnhipAgeBand, oldest } from './age-band.ts';
import { codeField, meanings } from './fields.ts';
import { nnhipGroups } from './groups.ts';

/** The people of a cohort as an extract lists them, with their age on the first day of the month. */
export const nnhipCohortList: Dataset = frozen({
  id: 'cohort',
  title: 'people of the cohort',
  fields: [
    // A record of the list is a person, so that who it is of says as well which record it is.
    { kind: 'identifier', identifies: 'record', name: 'person_id', label: 'person', mayBeAbsent: false },
    { kind: 'number', name: 'age', label: 'age', mayBeAbsent: true, least: 0, most: oldest },
    {
      ...codeField('ethnic_group', 'ethnic group', meanings(nnhipGroups['ethnic-group'].map((each) => [each, each]))),
      mayBeAbsent: true,
    },
    {
      ...codeField(
        'imd_quintile',
        'quintile of deprivation',
        meanings(nnhipGroups['imd-quintile'].map((each) => [each, `quintile ${each}`])),
      ),
      mayBeAbsent: true,
    },
    { kind: 'flag', name: 'on_caseload', label: 'on the caseload', mayBeAbsent: false },
  ],
  rules: [
    {
      id: 'under-18',
      says: 'The person is under 18, and the programme is for adults.',
      wrongWhen: { kind: 'compare', field: 'age', is: 'below', than: 18 },
    },
  ],
});

/** The list of a cohort, and what becomes of what is wrong in it. */
export interface NnhipCohortAsked {
  /**
   * Each with `person_id`, `age` in whole years on the first day of the month, `ethnic_group`, `imd_quintile` from 1 to 5, as
   * a text or a number, and `on_caseload`.
   */
  readonly people: readonly RecordRow[];
  /**
   * `fail`: one error says which rows and fields are wrong. `exclude`: somebody without an identifier, or given a second
   * time, is left out; what else is wrong counts as not known, and the person stays.
   */
  readonly whenWrong: WhenWrong;
}

/** The people of a cohort with the groups of the template, and what was wrong in their list. */
export interface NnhipCohort {
  /** With `age-band`, `ethnic-group`, `imd-quintile`, and `on-caseload`, which is `yes` or `no`; null is not known. */
  readonly cohort: readonly CohortRow[];
  /** The rows of the list. */
  readonly listed: number;
  /** Those left out: without an identifier, or given before. */
  readonly leftOut: number;
  /** The rules that rows broke, and how many did. */
  readonly quality: readonly QualityCount[];
}

/**
 * Reads the list of a cohort into people with the groups that the template has: for counting by them, and for
 * `nnhipSubmission`. A demographic that is blank is not known, and so is one that cannot be read, or that the template has
 * no column for; the person belongs to the cohort all the same. Somebody under 18 stays as well, with an age not known: who
 * is in a cohort is decided where it is made. No result or error says who anybody is.
 *
 * Throws when there is no list or, where `whenWrong` is `fail`, a row is wrong.
 *
 * @example
 * ```ts
 * import { nnhipCohort } from 'neighbourhood-contracts/outcomes';
 *
 * const people = [
 *   { person_id: 'a', age: '84', ethnic_group: 'White', imd_quintile: '2', on_caseload: '1' },
 *   { person_id: 'b', age: '', ethnic_group: 'white', imd_quintile: '5', on_caseload: '0' },
 * ];
 * const { cohort, quality } = nnhipCohort({ people, whenWrong: 'exclude' });
 * cohort[0]?.['age-band']; // => '80-89'
 * cohort[1]?.['ethnic-group']; // => null
 * quality; // => [{ rule: 'unknown-code', field: 'ethnic_group', records: 1 }]
 * ```
 */
export function nnhipCohort(asked: NnhipCohortAsked): NnhipCohort {
  refuse('the list of a cohort', checkObject(asked, '', askedChecks));
  const { people, whenWrong } = asked;
  const slots = slotsOf(nnhipCohortList.fields, []);
  const broken: BrokenRules = new Map();
  const problems = noProblems();
  const repeated = slots.fields.length + nnhipCohortList.rules.length;
  let row = 0;
  const toRead = { slots, rules: nnhipCohortList.rules, lists: new Map(), record: nnhipCohortList.fields[0] };
  const reader = rowReader(toRead, (_fault, rule, field) => {
    addBroken(broken, rule, field, 1);
    addProblem(problems, () => recordProblem(nnhipCohortList, row, rule, field));
  });
  const cohort: CohortRow[] = [];
  for (const each of people) {
    refuseNoRecord(each, row);
    const found = reader.read(withQuintileAsText(each));
    const person = personIn(slots.at);
    if (person !== undefined && !found.includes(repeated)) cohort.push(person);
    row += 1;
  }
  if (whenWrong === 'fail') refuse('the cohort', listed(problems));
  return { cohort, listed: row, leftOut: row - cohort.length, quality: qualityOf(broken) };
}

/** A quintile is a code, and a sheet has it as a number. */
function withQuintileAsText(row: RecordRow): RecordRow {
  const quintile = row['imd_quintile'];
  return Number.isInteger(quintile) ? { ...row, imd_quintile: String(quintile) } : row;
}

function personIn([person, age, ethnicGroup, quintile, isOnCaseload]: readonly FieldValue[]): CohortRow | undefined {
  if (typeof person !== 'string') return undefined;
  const band = typeof age === 'number' ? nnhipAgeBand(age) : undefined;
  return {
    person,
    'age-band': band?.kind === 'in-a-band' ? band.band : null,
    'ethnic-group': textOrNull(ethnicGroup),
    'imd-quintile': textOrNull(quintile),
    'on-caseload': isOnCaseload === undefined ? null : isOnCaseload ? 'yes' : 'no',
  };
}

function textOrNull(value: FieldValue): string | null {
  return typeof value === 'string' ? value : null;
}

const askedChecks: FieldChecks = { people: checkRecordList, whenWrong: checkWhenWrong };
