import {
  addPence,
  apportion,
  formatCount,
  formatPounds,
  parsePounds,
  pence,
  priceUnits,
  rate,
  subtractPence,
  sumPence,
  weighPence,
} from 'neighbourhood-contracts/money';
import { isContractDataError } from 'neighbourhood-contracts';
import { daysIn, periodContains, sharedPeriod, addFinancialYears } from 'neighbourhood-contracts/time';
import { expect, test } from 'vitest';

/** What a caller without a compiler may pass: the functions as they are in JavaScript. */
const loose = (works: unknown) => works as (...args: unknown[]) => unknown;
const year = { from: '2027-04-01', until: '2028-04-01' };
const good = { key: 'a', weight: '1' };

const calls: [string, () => unknown][] = [
  ['a rounding without a known name', () => loose(priceUnits)(rate('0.006'), 1, 'floor')],
  ['no rounding', () => loose(weighPence)(pence(1), '0.5')],
  ['a hole in a sum', () => loose(sumPence)([100, , 50])],
  ['true in a sum', () => loose(sumPence)([100, true])],
  ['no list', () => loose(sumPence)(5)],
  ['text in a sum', () => loose(addPence)('1', 100)],
  ['a BigInt', () => loose(addPence)(1n)],
  ['parts of pence', () => loose(subtractPence)(1.5, 0.5)],
  ['more pence than can be held', () => loose(subtractPence)(2 ** 53, 1)],
  ['a weight below zero', () => loose(weighPence)(100, '-1', 'half-even')],
  ['a weight that is not one', () => loose(weighPence)(100, undefined, 'half-even')],
  ['a rate in hexadecimal', () => loose(priceUnits)('0x10', 3, 'half-even')],
  ['a rate of too many digits', () => loose(priceUnits)(0.1 + 0.2, 3, 'half-even')],
  ['nothing to format', () => loose(formatPounds)(undefined)],
  ['an infinite amount', () => loose(formatPounds)(Infinity)],
  ['a count that is a text', () => loose(formatCount)('abc')],
  ['a count that is not whole', () => loose(formatCount)(0.5)],
  ['more pounds than pence can hold', () => parsePounds('90071992547409.92')],
  ['nobody to share with', () => loose(apportion)(100, [null])],
  ['a hole among the sharers', () => loose(apportion)(100, [, good])],
  ['a period of days that are not', () => loose(periodContains)({ from: '2026-4-1' }, '2026-10-01')],
  ['a day that is not', () => loose(periodContains)(year, '2026-99-99')],
  ['a financial year for a day', () => loose(periodContains)(year, '2026/27')],
  ['an end that is null', () => loose(periodContains)({ from: '2027-04-01', until: null }, '2027-04-01')],
  ['a period that is not one', () => loose(sharedPeriod)('abc', year)],
  ['a period with no end to count to', () => loose(daysIn)({ from: '2027-04-01' })],
  ['a period that runs backwards', () => loose(daysIn)({ from: year.until, until: year.from })],
  ['a year later by nothing', () => loose(addFinancialYears)('2026/27', null)],
];

test.each(calls)('%s is an error of the library', (_, call) => {
  let caught: unknown;
  try {
    call();
  } catch (error) {
    caught = error;
  }
  expect(isContractDataError(caught), String(caught)).toBe(true);
});
