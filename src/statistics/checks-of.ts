import { checkWord, type Check, type FieldChecks } from '../problems/index.ts';
import { checkAtLeast, checkWhole } from './check-number.ts';

/** The check of a number from `least` to `most`. */
export function within(least: number, most: number): Check {
  return (value, path) => checkAtLeast(value, path, least, most);
}

/** The check of a whole number from `least` to `most`. */
export function wholeWithin(least: number, most: number): Check {
  return (value, path) => checkWhole(value, path, least, most);
}

/** The check of one of a few words. */
export function oneOf(...words: readonly string[]): Check {
  return (value, path) => checkWord(value, path, words);
}

/** A field that asks for the ways of one tool. */
export const asInPhe: FieldChecks = { asIn: oneOf('PHEindicatormethods') };
