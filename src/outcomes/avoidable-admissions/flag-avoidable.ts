import { checkCode, checkEach, checkObject, refuse, type Check, type FieldChecks } from '../../problems/index.ts';
import { checkDiagnosisFields, diagnosesIn, placedNames, proceduresIn } from '../clinical-codes/codes-in.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { isAbsent } from '../measure/evaluate/read-field.ts';
import { faultLog } from '../records/fault-log.ts';
import { refuseFieldsNotHad } from '../records/fields-had.ts';
import { conditionsOf } from './avoidable-condition-of.ts';
import { checkAvoidableDefinition, type AvoidableDefinition } from './avoidable-definition.ts';

/** Admissions to be looked at by a definition. */
export interface AvoidableAsked {
  readonly records: readonly RecordRow[];
  readonly fields: {
    /** Fields of diagnoses, the main one first: one at least. */
    readonly diagnoses: readonly string[];
    /** Fields of procedures, the main one first: none where the extract has none. */
    readonly procedures: readonly string[];
  };
  readonly whenWrong: WhenWrong;
}

/** Admissions with what a definition says of them, and how many have each of its conditions. */
export interface FlaggedAdmissions {
  /**
   * The records given, with `avoidable` (a flag) and `avoidable_condition` (the first condition, or null): what the measure
   * counts. A record that is wrong has null in both.
   */
  readonly records: readonly RecordRow[];
  /** How many have each condition. One may have several, so that they do not add up. */
  readonly byCondition: Readonly<Record<string, number>>;
  readonly wrong: number;
  readonly quality: readonly QualityCount[];
}

/**
 * Says of each admission whether it is avoidable by a definition, for `avoidableAdmissions` to count. The main diagnosis is
 * that of the first field: where it is blank, the record is wrong, and another does not move up. So is one with a text that is
 * no code by its form, such as a code with white space after it: of what cannot be read nothing is said.
 *
 * Throws when the definition or what is asked cannot be right, no record has one of the fields, or a record is wrong and
 * `whenWrong` is `fail`.
 *
 * @example
 * ```ts
 * import { acscIifAc02, flagAvoidable } from 'neighbourhood-contracts/outcomes';
 *
 * const { records, byCondition } = flagAvoidable(acscIifAc02, {
 *   records: [{ diag_01: 'J459', diag_02: '', opertn_01: '-' }, { diag_01: 'S720', diag_02: 'E119' }],
 *   fields: { diagnoses: ['diag_01', 'diag_02'], procedures: ['opertn_01'] },
 *   whenWrong: 'fail',
 * });
 * records.map(({ avoidable }) => avoidable); // => [true, false]
 * byCondition['asthma']; // => 1
 * ```
 */
export function flagAvoidable(definition: AvoidableDefinition, asked: AvoidableAsked): FlaggedAdmissions {
  refuse('the definition', checkAvoidableDefinition(definition, 'definition'));
  refuse('admissions to look at', checkObject(asked, '', askedChecks));
  const { records, fields, whenWrong } = asked;
  refuseFieldsNotHad(records, [
    ...placedNames(fields.diagnoses, 'fields.diagnoses'),
    ...placedNames(fields.procedures, 'fields.procedures'),
  ]);
  const log = faultLog();
  const main = fields.diagnoses[0] ?? '';
  const byCondition = new Map(definition.conditions.map(({ id }) => [id, 0]));
  let wrong = 0;
  const flagged = records.map((record, row) => {
    const diagnoses = diagnosesIn(record, row, fields.diagnoses, log);
    const procedures = proceduresIn(record, row, fields.procedures, log);
    const hasMain = !isAbsent(record[main]);
    if (!hasMain) log.tell(row, 'missing', main);
    if (!hasMain || diagnoses === undefined || procedures === undefined) {
      wrong += 1;
      return { ...record, avoidable: null, avoidable_condition: null };
    }
    const conditions = conditionsOf(definition, {
      diagnoses,
      procedures: isAbsent(record[fields.procedures[0] ?? '']) ? ['', ...procedures] : procedures,
    });
    for (const id of conditions) byCondition.set(id, (byCondition.get(id) ?? 0) + 1);
    return { ...record, avoidable: conditions.length > 0, avoidable_condition: conditions[0] ?? null };
  });
  if (whenWrong === 'fail') refuse('the admissions', log.problems());
  return { records: flagged, byCondition: Object.fromEntries(byCondition), wrong, quality: log.quality() };
}

const checkNames: Check = (value, path) => checkEach(value, path, checkCode);
const askedChecks: FieldChecks = {
  records: checkRecordList,
  fields: (value, at) => checkObject(value, at, { diagnoses: checkDiagnosisFields, procedures: checkNames }),
  whenWrong: checkWhenWrong,
};
