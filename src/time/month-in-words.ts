import type { Month } from './month.ts';

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A month as it is written in a letter, in English on every machine.
 *
 * @example
 * ```ts
 * import { monthInWords } from 'neighbourhood-contracts/time';
 *
 * monthInWords('2027-04'); // => 'April 2027'
 * ```
 */
export function monthInWords(month: Month): string {
  return `${names[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`;
}
