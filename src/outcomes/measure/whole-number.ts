import { shown, type Problem } from '../../problems/index.ts';

/** The largest whole number that a field or a definition may hold, either way: a thousand million. */
export const largestWhole = 1_000_000_000;

/** Problems of a whole number of a definition, from `least`. */
export function checkWholeNumber(value: unknown, path: string, least = -largestWhole): Problem[] {
  const help = `Give a whole number from ${least} to ${largestWhole}.`;
  if (value === undefined || value === null) {
    return [{ path, code: 'missing', message: 'No number is given.', help }];
  }
  if (typeof value !== 'number') {
    return [{ path, code: 'wrong-type', message: `This is ${shown(value)}, not a number.`, help }];
  }
  if (!(value >= least && value <= largestWhole)) {
    return [{ path, code: 'out-of-range', message: `${shown(value)} is not possible here.`, help }];
  }
  if (Number.isInteger(value)) return [];
  return [{ path, code: 'not-whole', message: `${shown(value)} is not a whole number.`, help }];
}
