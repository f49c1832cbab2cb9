import { checkRecord, refuse, type FieldChecks } from '../../problems/index.ts';
import { checkCodeTexts } from '../clinical-codes/check-code-texts.ts';
import { noCode, type CodeInPlace } from '../clinical-codes/codes-in.ts';
import { allOf, anyOf, notSo, type KnownOrNot } from '../clinical-codes/known-or-not.ts';
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
 * procedure has none of those that take a condition away. A text that is no code is none: `flagAvoidable` says what turns on it.
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
  const own = { diagnoses: plainCodes(admission.diagnoses), procedures: plainCodes(admission.procedures) };
  return definition.conditions.filter((condition) => hasCondition(condition, own) === true).map(({ id }) => id);
}

/** Texts that are no code are taken for none, as in the code of the indicator. */
function plainCodes(texts: readonly string[]): readonly string[] {
  return texts.map((text) => plainCode(text) ?? noCode);
}

/** What was recorded of an admission, place for place: the main diagnosis and procedure first. */
export interface CodesOfAdmission {
  readonly diagnoses: readonly CodeInPlace[];
  readonly procedures: readonly CodeInPlace[];
}

/** Whether an admission has a condition: null where that turns on a code that cannot be read. */
export function hasCondition({ diagnoses: rules, unless }: AvoidableCondition, own: CodesOfAdmission): KnownOrNot {
  const { diagnoses, procedures } = own;
  const isMet = rules.map(({ position, codes, withAny }) =>
    allOf([
      beginsIn(position === 'first' ? diagnoses.slice(0, 1) : diagnoses, codes),
      withAny === undefined || beginsIn(diagnoses, withAny),
    ]),
  );
  const isBarred = unless.map((bar) => {
    if (bar.kind === 'diagnosis') return beginsIn(diagnoses, bar.codes);
    return beginsIn(bar.position === 'first' ? procedures.slice(0, 1) : procedures, bar.codes);
  });
  return allOf([anyOf(isMet), notSo(anyOf(isBarred))]);
}

function beginsIn(codes: readonly CodeInPlace[], beginnings: readonly string[]): KnownOrNot {
  return anyOf(
    codes.map((code) => (code === null ? null : beginnings.some((beginning) => code.startsWith(beginning)))),
  );
}

const admissionChecks: FieldChecks = { diagnoses: checkCodeTexts, procedures: checkCodeTexts };
