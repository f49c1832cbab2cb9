import type { Day } from '../../time/index.ts';

/**
 * What is asked of a record: small, so that rows, columns and SQL can each answer it, and all give the same answer.
 *
 * The answer is true, false or not known. What is asked of a field that is absent is not known, but for `is-absent`;
 * and `not`, `all` and `any` carry that on as SQL does: the negation of what is not known is not known, `all` is false
 * as soon as one of them is, and `any` true as soon as one of them is. A record counts where the answer is true. So a
 * department type that is not recorded is neither 01 nor anything other than 01, and a definition that means to count
 * such a record says so by `is-absent`.
 */
export type Expression =
  | AllOf
  | AnyOf
  | NotOf
  | FieldEquals
  | FieldIsOneOf
  | FieldIsOnList
  | FieldIsAbsent
  | FieldCompares
  | DaysBetweenCompare;

/** Every one of these; with none in it, every record. */
export interface AllOf {
  readonly kind: 'all';
  readonly of: readonly Expression[];
}

/** One of these at least. */
export interface AnyOf {
  readonly kind: 'any';
  readonly of: readonly Expression[];
}

/** The contrary. */
export interface NotOf {
  readonly kind: 'not';
  readonly of: Expression;
}

/** A code is exactly this text, or a flag is this. */
export interface FieldEquals {
  readonly kind: 'equals';
  readonly field: string;
  readonly value: string | boolean;
}

/** A code is one of those that the definition gives. */
export interface FieldIsOneOf {
  readonly kind: 'one-of';
  readonly field: string;
  readonly codes: readonly string[];
}

/** A code is on a list that the caller supplies by this name, as where a definition leaves the codes to another document. */
export interface FieldIsOnList {
  readonly kind: 'on-list';
  readonly field: string;
  readonly list: string;
}

/** Nothing is recorded in a field. */
export interface FieldIsAbsent {
  readonly kind: 'is-absent';
  readonly field: string;
}

/** A whole number set against another, or a day against another. */
export interface FieldCompares {
  readonly kind: 'compare';
  readonly field: string;
  readonly is: Comparison;
  readonly than: number | Day;
}

/** The days from one field to another, negative where the second is earlier, set against a whole number. */
export interface DaysBetweenCompare {
  readonly kind: 'days-between';
  readonly from: string;
  readonly to: string;
  readonly is: Comparison;
  readonly than: number;
}

/** How a number or a day stands to another. */
export type Comparison = 'below' | 'at-most' | 'equal-to' | 'at-least' | 'above';
