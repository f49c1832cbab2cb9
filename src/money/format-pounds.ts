import { refuse, shown, type Problem } from '../problems/index.ts';
import { checkPence, type Pence } from './pence.ts';

/**
 * Writes an amount for people, the same on every machine: `Intl` is not used, because its data differ.
 *
 * @example
 * ```ts
 * import { formatPounds, pence } from 'neighbourhood-contracts/money';
 *
 * formatPounds(pence(-123456789)); // => '-£1,234,567.89'
 * formatPounds(pence(5)); // => '£0.05'
 * ```
 */
export function formatPounds(amount: Pence): string {
  refuse('an amount', checkPence(amount, ''));
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const sign = amount < 0 ? '-' : '';
  return `${sign}£${groupThousands(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/**
 * Writes a whole number with its thousands separated.
 *
 * @example
 * ```ts
 * import { formatCount } from 'neighbourhood-contracts/money';
 *
 * formatCount(63436508); // => '63,436,508'
 * ```
 */
export function formatCount(count: number): string {
  refuse('a count', checkWhole(count));
  return `${count < 0 ? '-' : ''}${groupThousands(String(Math.abs(count)))}`;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function checkWhole(count: unknown): Problem[] {
  if (Number.isSafeInteger(count)) return [];
  return [
    { path: '', code: 'not-whole', message: `${shown(count)} is not a whole number.`, help: 'Give a whole number.' },
  ];
}
