import type { Expression } from './expression.ts';

/**
 * A kind of person-level record, as plain data: what its fields are, which of them may be absent, and what no true
 * record can say. A field of an extract that is not named here is not read.
 */
export interface Dataset {
  readonly id: string;
  /** What one record is, in the plural: `inpatient spells (SUS)`. */
  readonly title: string;
  readonly fields: readonly Field[];
  /** What makes a record wrong though each of its fields can be read: a discharge before the admission. */
  readonly rules: readonly DatasetRule[];
}

/** One field of a record. */
export type Field = IdentifierField | CodeField | DayField | NumberField | FlagField;

/** What every field has. */
export interface NamedField {
  /** As the extract has it: `admission_method`. */
  readonly name: string;
  /** As a sentence has it: `admission method`. */
  readonly label: string;
  /** Whether a record may be without it. Absent is undefined, null or an empty text. */
  readonly mayBeAbsent: boolean;
}

/**
 * Who or what a record is of: a text of up to 100 characters. It is compared with itself alone: no measure asks what it
 * says, nothing is grouped by it, and it is never written into a result or an error.
 */
export interface IdentifierField extends NamedField {
  readonly kind: 'identifier';
  /** A dataset has at most one field that identifies the person, and at most one that identifies the record. */
  readonly identifies: 'person' | 'record';
}

/**
 * A text of up to 100 characters: a code, compared letter by letter, so that `1` is not `01`. Where there are `codes`,
 * or a `list` that the caller supplies by that name, every other code is wrong.
 */
export interface CodeField extends NamedField {
  readonly kind: 'code';
  readonly codes?: readonly CodeMeaning[];
  readonly list?: string;
}

/** A code and what it stands for. */
export interface CodeMeaning {
  readonly code: string;
  readonly meaning: string;
}

/** A calendar day, written `YYYY-MM-DD`. */
export interface DayField extends NamedField {
  readonly kind: 'day';
}

/** A whole number of at most a thousand million either way, or between the bounds given here, both of them in it. */
export interface NumberField extends NamedField {
  readonly kind: 'number';
  readonly least?: number;
  readonly most?: number;
}

/** True or false, which an extract may write as 1 or 0. */
export interface FlagField extends NamedField {
  readonly kind: 'flag';
}

/** What makes a record wrong. */
export interface DatasetRule {
  /** As the data-quality table names it: `discharge-before-admission`. */
  readonly id: string;
  /** What is wrong with such a record: a sentence. */
  readonly says: string;
  /** True of the records that are wrong. Where it is not known, the record stands. */
  readonly wrongWhen: Expression;
}
