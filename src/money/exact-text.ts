import { shown, type Problem } from '../problems/index.ts';
import { Exact } from './decimal.ts';

const help =
  'Write plain digits, as "121.79": at most 15 before the point and 20 after, without commas, signs of currency or exponents.';
const written = /^-?\d{1,15}(\.\d{1,20})?$/;
const mostDigitsInANumber = 15;

/**
 * Problems of a decimal number given as text, or as a JSON number of at most 15 significant digits:
 * beyond 15 digits a JSON number may not be the one that was written.
 */
export function checkExact(value: unknown, path: string): Problem[] {
  if (value === undefined || value === null || value === '') {
    return [{ path, code: 'missing', message: 'No number is given.', help }];
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    return [{ path, code: 'wrong-type', message: `This is ${shown(value)}, not a number.`, help }];
  }
  if (!written.test(plainText(value))) {
    return [{ path, code: 'not-exact', message: `${shown(value)} cannot be read as an exact number.`, help }];
  }
  if (typeof value === 'number' && new Exact(value).precision() > mostDigitsInANumber) {
    const message = `${shown(value)} has more than ${mostDigitsInANumber} digits, and may not be the number that was meant.`;
    return [{ path, code: 'not-exact', message, help: 'Give it as text.' }];
  }
  return [];
}

/** The shortest plain spelling of a number that passed {@link checkExact}: `"007.50"` is `"7.5"`. */
export function canonicalText(value: string | number): string {
  const text = new Exact(value).toFixed();
  return text === '-0' ? '0' : text;
}

/** A number as plain digits: `1e-7` is written in full, and an infinity as it is, to be refused. */
function plainText(value: string | number): string {
  if (typeof value === 'string') return value.slice(0, 100);
  return Number.isFinite(value) ? new Exact(value).toFixed() : String(value);
}
