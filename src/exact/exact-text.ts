import { shown, type Problem } from '../problems/index.ts';

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
  if (!written.test(plainDigits(value))) {
    return [{ path, code: 'not-exact', message: `${shown(value)} cannot be read as an exact number.`, help }];
  }
  if (typeof value === 'number' && significantDigits(value) > mostDigitsInANumber) {
    const message = `${shown(value)} has more than ${mostDigitsInANumber} digits, and may not be the number that was meant.`;
    return [{ path, code: 'not-exact', message, help: 'Give it as text.' }];
  }
  return [];
}

/** Whether a text is plainly a number of 0 or more, of at most 15 signs: nearly every one is, and a pattern takes twice as long. */
export function isPlainNumber(text: string): boolean {
  const length = text.length;
  let point = 0;
  for (let place = 0; place < length; place += 1) {
    const sign = text.charCodeAt(place);
    if (sign >= nought && sign <= nine) continue;
    if (sign !== dot || point > 0 || place === 0 || place === length - 1) return false;
    point = place;
  }
  return length > 0 && length <= mostDigitsInANumber;
}

const nought = 48;
const nine = 57;
const dot = 46;

/** The shortest plain spelling of a number that passed {@link checkExact}: `"007.50"` is `"7.5"`. */
export function canonicalText(value: string | number): string {
  const [whole = '', part = ''] = plainDigits(value).split('.');
  const digits = whole.replace(/^(-?)0+(?=\d)/, '$1');
  const decimals = part.replace(/0+$/, '');
  const text = decimals === '' ? digits : `${digits}.${decimals}`;
  return text === '-0' ? '0' : text;
}

/** A number as plain digits: `1e-7` is written in full; what is too long or not a number stays as it is, to be refused. */
export function plainDigits(value: string | number): string {
  if (typeof value === 'string') return value.length > 100 ? value.slice(0, 100) : value;
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = ''] = text.split('e');
  const [whole = '', part = ''] = mantissa.replace('-', '').split('.');
  const sign = value < 0 ? '-' : '';
  const places = Number(exponent);
  if (Math.abs(places) > 40) return text;
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${whole}${part}`;
  return `${sign}${whole}${part.padEnd(places, '0')}`;
}

function significantDigits(value: number): number {
  return plainDigits(value)
    .replace(/^-?0*\.?0*/, '')
    .replace('.', '').length;
}
