import type { Problem } from '../../problems/index.ts';

/**
 * Whether a value is an NHS number: a text of ten digits, without spaces, of which the last checks the other nine. That it
 * was given to anybody is not known: what is put in where no number is known passes, if all its digits are the same.
 *
 * Source: NHS Data Dictionary, NHS NUMBER: modulus 11 with weights 10 to 2; a number whose check would be 10 is never given.
 *
 * @example
 * ```ts
 * import { isNhsNumber } from 'neighbourhood-contracts/outcomes';
 *
 * isNhsNumber('9990000018'); // => true
 * isNhsNumber('9990000081'); // => false
 * isNhsNumber('999 000 0018'); // => false
 * ```
 */
export function isNhsNumber(value: unknown): value is string {
  return typeof value === 'string' && tenDigits.test(value) && checkOf(value) === Number(value[9]);
}

/** Problems of a value that should be an NHS number. They never say what the value is. */
export function checkNhsNumber(value: unknown, path: string): Problem[] {
  if (isNhsNumber(value)) return [];
  const help = 'Give the ten digits as a text, without spaces: as a number, a nought at the front is lost.';
  if (value === undefined || value === null || value === '') {
    return [{ path, code: 'missing', message: 'No NHS number is given.', help }];
  }
  if (typeof value !== 'string') {
    return [{ path, code: 'wrong-type', message: `This is a ${typeof value}, not a text.`, help }];
  }
  if (!tenDigits.test(value)) {
    const apart = /\s/.test(value) ? ' There is white space in it.' : '';
    return [{ path, code: 'unknown-value', message: `This is not ten digits.${apart}`, help }];
  }
  const message = 'The last digit does not check the others, as where two digits were swapped or one was mistaken.';
  return [{ path, code: 'unknown-value', message, help: 'Look the number up where it came from.' }];
}

const tenDigits = /^\d{10}$/;

/** The digit that should be the last: 10, which no digit is, where the number was never given. */
function checkOf(digits: string): number {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  return (11 - (sum % 11)) % 11;
}
