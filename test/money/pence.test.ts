import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPence,
  formatCount,
  formatPounds,
  parsePounds,
  pence,
  subtractPence,
  sumPence,
} from 'neighbourhood-contracts/money';

const amounts = fc.integer({ min: -1e15, max: 1e15 }).map(pence);

test('what is formatted can be read again, once its signs of currency are taken away', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(parsePounds(formatPounds(amount).replace(/[£,]/g, ''))).toBe(amount);
    }),
  );
});

test('adding and taking away are opposites, in any order', () => {
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      expect(subtractPence(addPence(a, b), b)).toBe(a);
      expect(addPence(a, b)).toBe(addPence(b, a));
    }),
  );
});

test.each([
  [0, '£0.00'],
  [-1, '-£0.01'],
  [100, '£1.00'],
  [99_999_999, '£999,999.99'],
  [100_000_000, '£1,000,000.00'],
  [Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91'],
])('%d pence is written %s', (amount, text) => {
  expect(formatPounds(pence(amount))).toBe(text);
});

test('counts have their thousands separated', () => {
  expect([0, 999, 1000, 63_436_508, -1234].map(formatCount)).toEqual(['0', '999', '1,000', '63,436,508', '-1,234']);
});

test.each(['', ' 1', '1,000', '£5', '1e3', '0x10', '.5', '5.', 'NaN', '--1', '1'.repeat(16), '1'.repeat(10_000_000)])(
  'refuses %.20s as pounds',
  (text) => {
    expect(() => parsePounds(text)).toThrow(/plain digits/);
  },
);

test.each([Number.NaN, Infinity, 0.1 + 0.2, 1e400, 1e15, 1e-40])('refuses the number %d as pounds', (value) => {
  expect(() => parsePounds(value)).toThrow(/1 problem/);
});

test.each([
  [121.79, 12179],
  ['-0', 0],
  ['-12.5', -1250],
  ['000.10', 10],
  [1e-2, 1],
])('reads %j pounds as %d pence', (pounds, amount) => {
  expect(parsePounds(pounds)).toBe(amount);
});

test('refuses parts of a penny, which belong to rates', () => {
  expect(() => parsePounds('0.005')).toThrow(/less than a penny/);
});

test('a sum beyond what can be held exactly is an error, not a wrong amount', () => {
  const most = pence(Number.MAX_SAFE_INTEGER);
  expect(() => sumPence([most, pence(1)])).toThrow(/cannot be held exactly/);
  expect(sumPence([])).toBe(0);
});

test('there is one nothing: minus zero is zero', () => {
  expect(Object.is(pence(-0), 0)).toBe(true);
  expect(Object.is(subtractPence(pence(5), pence(5)), 0)).toBe(true);
});
