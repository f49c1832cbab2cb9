import { roundToPlaces, roundings, type Fraction, type Rounding } from '../../exact/index.ts';
import { checkCount, checkEach, checkObject, checkWord, shown, type Problem } from '../../problems/index.ts';

/** How a number is used in the calculation that follows: as it is, or rounded first. */
export type RoundingBeforeUse = 'unrounded' | { readonly places: number; readonly mode: Rounding };

/** The reading a source states; or, where it states none, those that it may mean: then lines lie between them. */
export type RoundingBeforeUseTerm = RoundingBeforeUse | { readonly notStated: readonly RoundingBeforeUse[] };

const mostPlaces = 12;

/** Problems of a reading, or of those a source may mean. */
export function checkReadingTerm(value: unknown, path: string): Problem[] {
  if (typeof value !== 'object' || value === null || !('notStated' in value)) return checkReading(value, path);
  return checkObject(value, path, { notStated: checkReadings });
}

function checkReadings(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkReading);
  if (problems.length > 0 || (value as readonly unknown[]).length > 1) return problems;
  const message = 'Fewer than two readings leave nothing open.';
  const help = 'Give at least two that the source may mean; where there is one only, give it by itself.';
  return [{ path, code: 'missing', message, help }];
}

function checkReading(value: unknown, path: string): Problem[] {
  if (value === 'unrounded') return [];
  if (typeof value !== 'object' || value === null) {
    const code = value === undefined || value === null ? 'missing' : 'unknown-value';
    const help = 'Give "unrounded", { places, mode }, or { notStated } with the readings that the source may mean.';
    return [{ path, code, message: `${shown(value)} does not say how this is rounded before use.`, help }];
  }
  return checkObject(value, path, { places: checkPlaces, mode: (mode, at) => checkWord(mode, at, roundings) });
}

function checkPlaces(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, 'decimal places');
  if (problems.length > 0 || Number(value) <= mostPlaces) return problems;
  const message = `${shown(value)} decimal places are more than any source rounds to.`;
  return [{ path, code: 'out-of-range', message, help: `Give 0 to ${mostPlaces}, or "unrounded".` }];
}

/** The readings of a term: one where the source states it. */
export function readingsOf(term: RoundingBeforeUseTerm): readonly RoundingBeforeUse[] {
  return typeof term === 'object' && 'notStated' in term ? term.notStated : [term];
}

/** A number as a reading has it used. */
export function readAs(value: Fraction, reading: RoundingBeforeUse): Fraction {
  return reading === 'unrounded' ? value : roundToPlaces(value, reading.places, reading.mode);
}
