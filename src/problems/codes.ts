/**
 * Every kind of problem the library reports, by its stable code.
 * A code is never renamed or given another meaning: programs may branch on it.
 */
export const problemCodes = {
  missing: 'something that is needed was not given',
  'wrong-type': 'a value is of another kind than the one asked for: text for a number, say',
  'unknown-key': 'a field that does not exist here, often a misspelling',
  'unknown-value': 'a word that is not one of those allowed here',
  'not-whole': 'a count or an amount of pence that is not a whole number',
  'not-exact': 'a number that cannot be read exactly: too many digits, an exponent, a separator',
  'out-of-range': 'a number, or a date, beyond the limits stated for it',
  'too-long': 'a text longer than any real one',
  'too-many': 'a list longer than the stated limit',
  'not-a-day': 'not a calendar day written YYYY-MM-DD',
  'not-a-month': 'not a calendar month written YYYY-MM',
  'not-a-time': 'not a time of day on a calendar day, with its offset or as clocks in the United Kingdom show it',
  'not-a-financial-year': 'not a financial year written YYYY/YY',
  'ends-before-it-starts': 'a period whose end is on or before its first day',
  duplicate: 'the same identifier or the same fact given twice',
  'unknown-reference': 'an identifier that nothing in the input carries',
  'wrong-kind-of-reference': 'an identifier that belongs to something of another kind',
  contradiction: 'two facts that cannot both be true',
  'basis-not-comparable': 'a population counted on another basis than the figure it is compared with',
  'dates-differ': 'populations counted on different days, which do not add up to one',
  'zero-weights': 'weights that are all zero, so that there is nothing to share by',
} as const;

/** The stable code of a kind of problem: a key of {@link problemCodes}. */
export type ProblemCode = keyof typeof problemCodes;
