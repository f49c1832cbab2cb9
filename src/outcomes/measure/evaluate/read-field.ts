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
  return (value) => (value === undefined || value === null || value === '' ? whenAbsent : read(value));
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
      const number = typeof value === 'string' && wholeText.test(value) ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number)) return wrong.unreadable;
      return number >= least && number <= most ? number + 0 : wrong.outOfRange;
    };
  },
  flag: () => (value) => {
    if (value === true || value === 1 || value === '1') return true;
    return value === false || value === 0 || value === '0' ? false : wrong.unreadable;
  },
};

/** A whole number as an extract in text writes it. */
const wholeText = /^-?\d{1,15}$/;

/** Signs that end or break a line, or that nobody sees: no code has them. */
const unseen = /^\s|[\u0000-\u001f\u007f]|\s$/;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100 && !unseen.test(value);
}
