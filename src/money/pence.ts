import { checkList, placeIn, refuse, shown, type Problem } from '../problems/index.ts';
import { checkExact, fraction, hundredths } from '../exact/index.ts';
import type { unit } from './unit.ts';

/** An amount of money: a whole number of pence, negative for money owed, exact up to £90 million million. */
export type Pence = number & { readonly [unit]: 'pence' };

const mostPounds = '£90,071,992,547,409.91';

/** Problems of a value that should be a whole number of pence. */
export function checkPence(value: unknown, path: string): Problem[] {
  const help = `Give a whole number of pence, at most ${mostPounds} either way.`;
  if (typeof value !== 'number') {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}, not a number of pence.`, help }];
  }
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return [{ path, code: 'out-of-range', message: `${shown(value)} pence cannot be held exactly.`, help }];
  }
  if (!Number.isInteger(value)) {
    return [{ path, code: 'not-whole', message: `${shown(value)} is not a whole number of pence.`, help }];
  }
  return [];
}

/**
 * Takes a whole number as an amount in pence. Throws when it is not whole or not exact.
 *
 * @example
 * ```ts
 * import { pence } from 'neighbourhood-contracts/money';
 *
 * pence(12179); // => 12179
 * pence(0.5); // throws: not a whole number of pence
 * ```
 */
export function pence(value: number): Pence {
  if (!Number.isSafeInteger(value)) refuse('an amount', checkPence(value, ''));
  return (value === 0 ? 0 : value) as Pence;
}

/**
 * Reads an amount of pounds: plain text, or a number of at most 15 digits. It is never rounded:
 * anything below a penny is an error, because a price below a penny is a {@link Rate}.
 *
 * @example
 * ```ts
 * import { parsePounds } from 'neighbourhood-contracts/money';
 *
 * parsePounds('1234.5'); // => 123450
 * parsePounds('£1,234'); // throws: cannot be read as an exact number
 * parsePounds('0.005'); // throws: less than a penny
 * ```
 */
export function parsePounds(pounds: string | number): Pence {
  refuse('an amount of pounds', checkPounds(pounds, ''));
  return pence(hundredths(fraction(pounds), 'towards-zero'));
}

/** Problems of a value that should be an amount of pounds: exact, in whole pence, within what pence can hold. */
export function checkPounds(value: unknown, path: string): Problem[] {
  const problems = checkExact(value, path);
  if (problems.length > 0) return problems;
  const pounds = fraction(value as string | number);
  const low = hundredths(pounds, 'down');
  if (low === hundredths(pounds, 'up')) return checkPence(low, path);
  const message = `${shown(value)} pounds has a part that is less than a penny.`;
  const help = 'Give whole pence, or use a rate where a price goes below a penny.';
  return [{ path, code: 'not-whole', message, help }];
}

/**
 * Adds amounts. A rate cannot be added: the compiler refuses it.
 *
 * @example
 * ```ts
 * import { addPence, pence } from 'neighbourhood-contracts/money';
 *
 * addPence(pence(1050), pence(-50)); // => 1000
 * ```
 */
export function addPence(...amounts: readonly Pence[]): Pence {
  return sumPence(amounts);
}

/** Adds a list of amounts; an empty list is nothing. Throws when a sum passes what pence can hold exactly. */
export function sumPence(amounts: readonly Pence[]): Pence {
  refuse('a list of amounts', checkAmounts(amounts));
  return amounts.reduce((sum, amount) => pence(sum + amount), pence(0));
}

/** Takes the second amount from the first. */
export function subtractPence(from: Pence, amount: Pence): Pence {
  refuse('a subtraction', [...checkPence(from, 'from'), ...checkPence(amount, 'amount')]);
  return pence(from - amount);
}

function checkAmounts(amounts: unknown): readonly Problem[] {
  const notAList = checkList(amounts, 'amounts');
  if (notAList.length > 0) return notAList;
  return (amounts as unknown[]).flatMap((amount, place) => checkPence(amount, placeIn('amounts', place)));
}
