import { readDayNumber } from '../../../time/index.ts';
import type { FieldRule } from '../check-dataset.ts';
import type { Field } from '../dataset.ts';
import { largestWhole } from '../whole-number.ts';
import type { CodeLists } from '../code-lists.ts';

/** What a field holds once it is read: a text, a whole number, a day as its number, true or false; undefined is absent. */
export type FieldValue = string | number | boolean | undefined;

/** A value that breaks a rule of its field. */
export interface WrongValue {
  readonly rule: FieldRule;
}

/** Reads a value of a field. Nothing is allocated: one wrong value is like another. */
export type ReadField = (value: unknown) => FieldValue | WrongValue;

/** How the values of a field are read. */
export function readerOf(field: Field, lists: CodeLists): ReadField {
  const read = readersByKind[field.kind](field as never, lists);
  const whenAbsent = field.mayBeAbsent ? undefined : wrong.missing;
  return (value) => (isAbsent(value) ? whenAbsent : read(value));
}

/** Whether nothing is recorded: an extract leaves a field out, or leaves it blank. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

const wrong = {
  missing: { rule: 'missing' },
  unreadable: { rule: 'unreadable' },
  unknown: { rule: 'unknown-code' },
  outOfRange: { rule: 'out-of-range' },
} as const satisfies Record<string, WrongValue>;

type KindReaders = {
  readonly [Kind in Field['kind']]: (field: Extract<Field, { readonly kind: Kind }>, lists: CodeLists) => ReadField;
};

const readersByKind: KindReaders = {
  identifier: () => (value) => (isText(value) ? value : wrong.unreadable),
  code: ({ codes, list }, lists) => {
    const known = codes === undefined ? lists.get(list ?? '') : new Set(codes.map(({ code }) => code));
    return (value) => {
      if (!isText(value)) return wrong.unreadable;
      return known === undefined || known.has(value) ? value : wrong.unknown;
    };
  },
  day: () => (value) => readDayNumber(value) ?? wrong.unreadable,
  number: ({ least = -largestWhole, most = largestWhole }) => {
    return (value) => {
      const number = readWhole(value);
      if (number === undefined) return wrong.unreadable;
      return number >= least && number <= most ? number : wrong.outOfRange;
    };
  },
  flag: () => (value) => readFlag(value) ?? wrong.unreadable,
};

/** A whole number, which an extract may write as a text of digits. */
export function readWhole(value: unknown): number | undefined {
  const number = typeof value === 'string' && wholeText.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number + 0 : undefined;
}

/** True or false, which an extract may write as 1 or 0. */
export function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === '1') return true;
  return value === false || value === 0 || value === '0' ? false : undefined;
}

/** A whole number as an extract in text writes it. */
const wholeText = /^-?\d{1,15}$/;

/** Signs that end or break a line, or that nobody sees: no code has them. */
const unseen = /^\s|[\u0000-\u001f\u007f]|\s$/;

/** Whether a value is a text as codes and identifiers are. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100 && !unseen.test(value);
}
