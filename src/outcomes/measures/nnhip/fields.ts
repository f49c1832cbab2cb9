import type { CodeField, CodeMeaning, DatasetRule, DayField, IdentifierField } from '../../measure/dataset.ts';
import type { Expression, FieldIsOneOf } from '../../measure/expression.ts';

/** Who a record is of. */
export const personField: IdentifierField = {
  kind: 'identifier',
  identifies: 'person',
  name: 'person_id',
  label: 'person',
  mayBeAbsent: false,
};

/** A day that every record has. */
export function dayField(name: string, label: string): DayField {
  return { kind: 'day', name, label, mayBeAbsent: false };
}

/** A code that every record has, from these, or any where none are given. */
export function codeField(name: string, label: string, codes?: readonly CodeMeaning[]): CodeField {
  return { kind: 'code', name, label, mayBeAbsent: false, ...(codes === undefined ? {} : { codes }) };
}

/** Codes and what they stand for. */
export function meanings(meaningByCode: readonly (readonly [code: string, meaning: string])[]): readonly CodeMeaning[] {
  return meaningByCode.map(([code, meaning]) => ({ code, meaning }));
}

export function all(...of: readonly Expression[]): Expression {
  return { kind: 'all', of };
}

export function oneOf(field: string, ...codes: readonly string[]): FieldIsOneOf {
  return { kind: 'one-of', field, codes };
}

export function equals(field: string, value: string): Expression {
  return { kind: 'equals', field, value };
}

/** A rule that the second of two days is not before the first. */
export function notBefore(id: string, says: string, from: string, to: string): DatasetRule {
  return { id, says, wrongWhen: { kind: 'days-between', from, to, is: 'below', than: 0 } };
}
