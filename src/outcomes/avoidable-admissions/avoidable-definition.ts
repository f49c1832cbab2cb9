import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import type { Citation } from '../../policy/index.ts';
import { plainCode } from '../clinical-codes/plain-code.ts';
import type { SourceConflict } from '../measure/measure.ts';

/**
 * A definition of the admissions that count as avoidable, or as whatever else it is of: named conditions, each by codes.
 * No national definition of avoidable exists for a gain share.
 */
export interface AvoidableDefinition {
  /** What every figure by it is named after: `acsc-iif-ac02`. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly conditions: readonly AvoidableCondition[];
  /** What it is not, and what it leaves out: sentences. */
  readonly limits: readonly string[];
  readonly citations: readonly Citation[];
  readonly conflicts: readonly SourceConflict[];
}

/** One condition: an admission has it where one of `diagnoses` is met and nothing of `unless` is. */
export interface AvoidableCondition {
  readonly id: string;
  readonly title: string;
  /** One of these at least. */
  readonly diagnoses: readonly DiagnosisRule[];
  /** Any of these takes the condition away. Often none. */
  readonly unless: readonly ConditionBar[];
}

/** A diagnosis by how its code begins, in the first place or in any; with another in any place, where that is asked. */
export interface DiagnosisRule {
  readonly position: 'first' | 'any';
  /** ICD-10, each as a whole code begins: `J45`, `I110`. */
  readonly codes: readonly string[];
  /** Another that must be there too, in any place. */
  readonly withAny?: readonly string[];
}

/** What takes a condition away: a diagnosis in any place, or a procedure in the first place or in any. */
export type ConditionBar =
  | { readonly kind: 'diagnosis'; readonly codes: readonly string[] }
  | { readonly kind: 'procedure'; readonly position: 'first' | 'any'; readonly codes: readonly string[] };

/** What was recorded of an admission: the first of each list is the main one. */
export interface AdmissionCodes {
  /** ICD-10, the main diagnosis first. */
  readonly diagnoses: readonly string[];
  /** OPCS-4, the main procedure first. `-` and `&`, which HES writes where there is none, are none. */
  readonly procedures: readonly string[];
}

const checkCodes: Check = (value, path) => checkEach(value, path, checkBeginning);
const positions = ['first', 'any'];
const ruleChecks: FieldChecks = { position: (value, at) => checkWord(value, at, positions), codes: checkCodes };
const conditionChecks: FieldChecks = {
  id: checkCode,
  title: checkText,
  diagnoses: (value, at) =>
    checkEach(value, at, (each, place) => checkObject(each, place, ruleChecks, { withAny: checkCodes })),
  unless: (value, at) =>
    checkEach(value, at, (each, place) =>
      checkKind(each, place, { diagnosis: { codes: checkCodes }, procedure: ruleChecks }),
    ),
};
const definitionChecks: FieldChecks = {
  id: checkCode,
  version: checkCode,
  title: checkText,
  conditions: (value, at) => checkEach(value, at, (each, place) => checkObject(each, place, conditionChecks)),
  limits: (value, at) => checkEach(value, at, checkText),
  citations: (value, at) => checkEach(value, at, () => []),
  conflicts: (value, at) => checkEach(value, at, () => []),
};

/** Problems of a definition: its shape, a condition twice, and codes that are none. */
export function checkAvoidableDefinition(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, definitionChecks);
  if (problems.length > 0) return problems;
  const { conditions } = value as AvoidableDefinition;
  return checkDistinct(
    conditions.map(({ id }, place) => ({ key: id, path: placeIn(path, 'conditions', place, 'id') })),
  );
}

/** Problems of how a code begins: a letter, digits after it, or a whole code, in capitals and without a dot. */
function checkBeginning(value: unknown, path: string): Problem[] {
  const problems = checkCode(value, path);
  if (problems.length > 0) return problems;
  const code = String(value);
  if (/^[A-Z]\d?$/.test(code) || plainCode(code) === code) return [];
  const help = 'Write it in capitals and without a dot, as "J45", "I110" or "K5".';
  return [{ path, code: 'unknown-value', message: 'No code begins like this.', help }];
}
