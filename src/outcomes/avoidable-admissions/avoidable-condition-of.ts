import { checkRecord, refuse, type FieldChecks } from '../../problems/index.ts';
import { checkCodeTexts } from '../clinical-codes/check-code-texts.ts';
import { plainCode } from '../clinical-codes/plain-code.ts';
import {
  checkAvoidableDefinition,
  type AdmissionCodes,
  type AvoidableCondition,
  type AvoidableDefinition,
} from './avoidable-definition.ts';

/**
 * The conditions of a definition that an admission has, by id, in the order of the definition: none where it has none. An
 * admission of several counts once. Codes are compared without regard to dots and small letters; an admission without a
 * procedure has none of those that take a condition away.
 *
 * Throws when the definition cannot be right, or a code is no text. The error shows no code of the admission.
 *
 * @example
 * ```ts
 * import { acscIifAc02, avoidableConditionsOf } from 'neighbourhood-contracts/outcomes';
 *
 * avoidableConditionsOf(acscIifAc02, { diagnoses: ['J20.9', 'J44.0'], procedures: [] }); // => ['copd']
 * avoidableConditionsOf(acscIifAc02, { diagnoses: ['J20.9'], procedures: [] }); // => []
 * avoidableConditionsOf(acscIifAc02, { diagnoses: ['I50.0'], procedures: ['K60.1'] }); // => []
 * ```
 */
export function avoidableConditionsOf(definition: AvoidableDefinition, admission: AdmissionCodes): readonly string[] {
  refuse('the definition', checkAvoidableDefinition(definition, 'definition'));
  refuse('the admission', checkRecord(admission, 'admission', admissionChecks));
  return conditionsOf(definition, admission);
}

/** As {@link avoidableConditionsOf}, of what was checked. */
export function conditionsOf({ conditions }: AvoidableDefinition, admission: AdmissionCodes): readonly string[] {
  const diagnoses = admission.diagnoses.map((code) => plainCode(code) ?? '');
  const procedures = admission.procedures.map((code) => plainCode(code) ?? '');
  return conditions.filter((condition) => hasCondition(condition, diagnoses, procedures)).map(({ id }) => id);
}

function hasCondition(
  { diagnoses: rules, unless }: AvoidableCondition,
  diagnoses: readonly string[],
  procedures: readonly string[],
): boolean {
  const isMet = rules.some(
    ({ position, codes, withAny }) =>
      beginsIn(position === 'first' ? diagnoses.slice(0, 1) : diagnoses, codes) &&
      (withAny === undefined || beginsIn(diagnoses, withAny)),
  );
  if (!isMet) return false;
  return !unless.some((bar) => {
    if (bar.kind === 'diagnosis') return beginsIn(diagnoses, bar.codes);
    return beginsIn(bar.position === 'first' ? procedures.slice(0, 1) : procedures, bar.codes);
  });
}

function beginsIn(codes: readonly string[], beginnings: readonly string[]): boolean {
  return codes.some((code) => beginnings.some((beginning) => code.startsWith(beginning)));
}

const admissionChecks: FieldChecks = { diagnoses: checkCodeTexts, procedures: checkCodeTexts };
