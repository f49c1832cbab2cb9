import { checkCode, checkEach, checkObject, refuse, type Check, type FieldChecks } from '../../problems/index.ts';
import {
  checkDiagnosisFields,
  diagnosesIn,
  noCode,
  placedNames,
  proceduresIn,
  type CodeInPlace,
} from '../clinical-codes/codes-in.ts';
import { anyOf } from '../clinical-codes/known-or-not.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { faultLog, type FaultLog } from '../records/fault-log.ts';
import { refuseFieldsNotHad } from '../records/fields-had.ts';
import { hasCondition } from './avoidable-condition-of.ts';
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
   * The records given, with `avoidable` (a flag) and `avoidable_condition` (the first condition that it is known to have, or
   * null): what the measure counts. `avoidable` is null where it turns on what could not be read.
   */
  readonly records: readonly RecordRow[];
  /** How many are known to have each condition. One may have several, so that they do not add up. */
  readonly byCondition: Readonly<Record<string, number>>;
  /** Of how many it is not known: the answer turns on what could not be read. */
  readonly notKnown: number;
  /** How many have something that could not be read, those with an answer all the same among them. */
  readonly wrong: number;
  readonly quality: readonly QualityCount[];
}

/**
 * Says of each admission whether it is avoidable by a definition, for `avoidableAdmissions` to count. The main diagnosis is
 * that of the first field: where it is empty it is not known, and another does not move up. Nor is a text known that is no code
 * by its form, such as a code with white space after it; `-` in the place of a diagnosis is an empty place, as in the code of
 * the indicator, which finds it on no list. Whatever could stand there, some answers are the same, and they are given: asthma
 * as the main diagnosis counts beside a second that cannot be read, and pneumonia does not, for a second can take it away.
 *
 * Throws when the definition or what is asked cannot be right, no record has one of the fields, or something cannot be read and
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
  const byCondition = new Map(definition.conditions.map(({ id }) => [id, 0]));
  let notKnown = 0;
  const wrong = new Set<number>();
  const told: FaultLog = {
    ...log,
    tell(row, rule, field) {
      wrong.add(row);
      log.tell(row, rule, field);
    },
  };
  const flagged = records.map((record, row) => {
    const own = {
      diagnoses: withMain(diagnosesIn(record, row, fields.diagnoses, told), () => {
        told.tell(row, 'missing', fields.diagnoses[0]);
      }),
      procedures: proceduresIn(record, row, fields.procedures, told),
    };
    const has = definition.conditions.map((condition) => hasCondition(condition, own));
    const conditions = definition.conditions.filter((_, place) => has[place] === true).map(({ id }) => id);
    for (const id of conditions) byCondition.set(id, (byCondition.get(id) ?? 0) + 1);
    const avoidable = anyOf(has);
    if (avoidable === null) notKnown += 1;
    return { ...record, avoidable, avoidable_condition: conditions[0] ?? null };
  });
  if (whenWrong === 'fail') refuse('the admissions', log.problems());
  const quality = log.quality();
  return { records: flagged, byCondition: Object.fromEntries(byCondition), notKnown, wrong: wrong.size, quality };
}

/** Diagnoses of which the main one, where it is empty, is not known: every admission has one. */
function withMain(diagnoses: readonly CodeInPlace[], tell: () => void): readonly CodeInPlace[] {
  if (diagnoses[0] !== noCode) return diagnoses;
  tell();
  return [null, ...diagnoses.slice(1)];
}

const checkNames: Check = (value, path) => checkEach(value, path, checkCode);
const askedChecks: FieldChecks = {
  records: checkRecordList,
  fields: (value, at) => checkObject(value, at, { diagnoses: checkDiagnosisFields, procedures: checkNames }),
  whenWrong: checkWhenWrong,
};
