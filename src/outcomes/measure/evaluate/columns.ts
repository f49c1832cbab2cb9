/**
 * Records in columns, as a database or an Arrow file has them: one for each field, all of the same length. Ten million
 * records fit, of which an array of objects would fill the memory.
 */
export interface ColumnTable {
  readonly records: number;
  /** By the name of the field. Only the fields that are needed have to be there. */
  readonly columns: Readonly<Record<string, Column>>;
}

/** The values of one field, record by record. */
export type Column = DictionaryColumn | DayColumn | NumberColumn | FlagColumn;

/** Codes and identifiers: every distinct text once, null among them for absent, and for each record its place there. */
export interface DictionaryColumn {
  readonly kind: 'dictionary';
  readonly dictionary: readonly (string | null)[];
  readonly places: Places;
}

/** Places in a dictionary, the first of them 0. */
export type Places = Uint8Array | Uint16Array | Int32Array;

/** Days as numbers of days since 1 January 1970, `absentNumber` for absent. Another that is no day from 1900 to 2999 is wrong. */
export interface DayColumn {
  readonly kind: 'day';
  readonly days: Int32Array;
}

/** Whole numbers, `absentNumber` for absent. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly numbers: Int32Array;
}

/** Flags: 1 for true, 0 for false, 2 for absent. Any other is wrong. */
export interface FlagColumn {
  readonly kind: 'flag';
  readonly flags: Uint8Array;
}

/** What stands for absent in a column of days or numbers: the lowest that 32 bits hold. */
export const absentNumber = -2_147_483_648;

/** What stands for absent in a column of flags. */
export const absentFlag = 2;

/** What stands in a column for something that could not be read, so that it is found wrong there too. */
export const unreadable = {
  text: '\u0000',
  number: -2_147_483_647,
  flag: 3,
} as const;

/** What stands in a column for a whole number that is too large for it. */
export const tooLarge = 2_147_483_647;
