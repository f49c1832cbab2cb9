import { checkCount, checkWord, refuse, shown, type Problem } from '../problems/index.ts';
import { canonicalText, checkExact, fraction, hundredths, roundings, times, type Rounding } from '../exact/index.ts';
import { checkPence, pence, type Pence } from './pence.ts';
import type { unit } from './unit.ts';

/** Pounds for one of something, exact and often below a penny: `"2.218"` a registered patient. */
export type Rate = string & { readonly [unit]: 'pounds for one' };

/** A number that multiplies, exact and never negative: a need weight, a share of a whole, a percentage as `"0.05"`. */
export type Weight = string & { readonly [unit]: 'weight' };

/**
 * Takes a price for one of something, in pounds. It may be negative, as a deduction is.
 *
 * @example
 * ```ts
 * import { rate } from 'neighbourhood-contracts/money';
 *
 * rate('121.790'); // => '121.79'
 * rate(0.1 + 0.2); // throws: more than 15 digits
 * ```
 */
export function rate(pounds: string | number): Rate {
  return exact(pounds, 'a rate', []) as Rate;
}

/**
 * Takes a weight: zero or more.
 *
 * @example
 * ```ts
 * import { weight } from 'neighbourhood-contracts/money';
 *
 * weight('1.0250'); // => '1.025'
 * weight(-1); // throws: below zero
 * ```
 */
export function weight(value: string | number): Weight {
  return exact(value, 'a weight', checkWeight(value, '')) as Weight;
}

/** Problems of a value that should be a weight. */
export function checkWeight(value: unknown, path: string): Problem[] {
  const problems = checkExact(value, path);
  if (problems.length > 0 || !/^-.*[1-9]/.test(String(value))) return problems;
  const message = `The weight ${shown(value)} is below zero.`;
  return [{ path, code: 'out-of-range', message, help: 'Give a weight of zero or more.' }];
}

function exact(value: string | number, subject: string, more: readonly Problem[]): string {
  refuse(subject, more.length > 0 ? more : checkExact(value, ''));
  return canonicalText(value);
}

/**
 * Prices a number of people or things at a rate: exact, then rounded once.
 *
 * @example
 * ```ts
 * import { priceUnits, rate } from 'neighbourhood-contracts/money';
 *
 * priceUnits(rate('2.218'), 34567, 'half-away-from-zero'); // => 7666961
 * ```
 */
export function priceUnits(price: Rate, units: number, rounding: Rounding): Pence {
  refuse('a price', [
    ...checkExact(price, 'price'),
    ...checkCount(units, 'units', 'units'),
    ...checkWord(rounding, 'rounding', roundings),
  ]);
  return pence(hundredths(times(fraction(price), fraction(units)), rounding));
}

/**
 * Multiplies an amount by a weight: exact, then rounded once.
 *
 * @example
 * ```ts
 * import { pence, weighPence, weight } from 'neighbourhood-contracts/money';
 *
 * weighPence(pence(-1250), weight('0.01'), 'half-away-from-zero'); // => -13
 * weighPence(pence(-1250), weight('0.01'), 'half-even'); // => -12
 * ```
 */
export function weighPence(amount: Pence, by: Weight, rounding: Rounding): Pence {
  refuse('a weighing', [
    ...checkPence(amount, 'amount'),
    ...checkWeight(by, 'by'),
    ...checkWord(rounding, 'rounding', roundings),
  ]);
  return pence(hundredths(times({ top: amount, under: 100 }, fraction(by)), rounding));
}
