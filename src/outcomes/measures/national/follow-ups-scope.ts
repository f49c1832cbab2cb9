import { checkKind, type FieldChecks } from '../../../problems/index.ts';
import type { Expression } from '../../measure/expression.ts';
import type { SetAside } from '../../measure/measure.ts';
import { checkChosenOf, checkCodesIfAny } from './chosen-codes.ts';
import { administrativeCategoryCodes } from './follow-ups-codes.ts';

/** The administrative categories that are meant: those alone, or all but those, with any that is not recorded. */
export type AdministrativeCategories =
  | { readonly kind: 'only'; readonly codes: readonly string[] }
  | { readonly kind: 'all-but'; readonly codes: readonly string[] };

/** Which outpatient attendances are meant at all. */
export interface AttendanceScope {
  /** Treatment functions that are not meant: those of mental health and maternity, say. May be none. */
  readonly treatmentFunctionsOut: readonly string[];
  readonly administrativeCategories: AdministrativeCategories;
}

/** The patient came and was seen: on this all sources agree. */
export const attended: Expression = { kind: 'one-of', field: 'attended_or_dna', codes: ['5', '6'] };

/** What is set aside of attendances because the scope leaves it out. */
export function outOfScope({ treatmentFunctionsOut, administrativeCategories }: AttendanceScope): readonly SetAside[] {
  const functions: SetAside = {
    id: 'treatment-function',
    reason: 'The treatment function is out of scope.',
    when: { kind: 'one-of', field: 'treatment_function', codes: treatmentFunctionsOut },
  };
  const categories: SetAside = {
    id: 'administrative-category',
    reason: 'Private patients, or others whom the NHS does not pay for, are out of scope.',
    when: isOutOf(administrativeCategories),
  };
  return [...(treatmentFunctionsOut.length === 0 ? [] : [functions]), categories];
}

function isOutOf({ kind, codes }: AdministrativeCategories): Expression {
  const field = 'administrative_category';
  if (kind === 'all-but') return { kind: 'one-of', field, codes };
  return {
    kind: 'any',
    of: [
      { kind: 'is-absent', field },
      { kind: 'not', of: { kind: 'one-of', field, codes } },
    ],
  };
}

const checkCategories = checkChosenOf(administrativeCategoryCodes);

/** The checks of a scope. */
export const scopeChecks: FieldChecks = {
  treatmentFunctionsOut: checkCodesIfAny,
  administrativeCategories: (value, path) =>
    checkKind(value, path, { only: { codes: checkCategories }, 'all-but': { codes: checkCategories } }),
};
