import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pence, priceUnits, rate, roundings, weighPence, weight, type Rounding } from 'neighbourhood-contracts/money';

const written = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([negative, whole, part]) => `${negative ? '-' : ''}${whole}.${String(part).padStart(6, '0')}`);

test('pricing agrees with whole-number arithmetic for every way to round', () => {
  fc.assert(
    fc.property(written, fc.nat(100_000), fc.constantFrom(...roundings), (price, units, rounding) => {
      expect(BigInt(priceUnits(rate(price), units, rounding))).toBe(roundedMillionths(price, units, rounding));
    }),
  );
});

/** Pounds with six decimals, times units, in pence, rounded without any decimal library. */
function roundedMillionths(price: string, units: number, rounding: Rounding): bigint {
  const tenThousandths = BigInt(price.replace('.', '')) * BigInt(units);
  const size = tenThousandths < 0n ? -tenThousandths : tenThousandths;
  const sign = tenThousandths < 0n ? -1n : 1n;
  const [whole, rest] = [size / 10_000n, size % 10_000n];
  const away = {
    'half-away-from-zero': rest >= 5_000n,
    'half-towards-zero': rest > 5_000n,
    'half-even': rest > 5_000n || (rest === 5_000n && whole % 2n === 1n),
    'towards-zero': false,
    'away-from-zero': rest > 0n,
    up: rest > 0n && sign > 0n,
    down: rest > 0n && sign < 0n,
  }[rounding];
  return sign * (whole + (away ? 1n : 0n));
}

test.each([
  ['half-away-from-zero', 1, -1],
  ['half-towards-zero', 0, 0],
  ['half-even', 0, 0],
  ['towards-zero', 0, 0],
  ['away-from-zero', 1, -1],
  ['up', 1, 0],
  ['down', 0, -1],
] as const)('%s takes half a penny to %d and minus half to %d', (rounding, up, down) => {
  expect(weighPence(pence(1), weight('0.5'), rounding)).toBe(up);
  expect(weighPence(pence(-1), weight('0.5'), rounding)).toBe(down);
});

test('keeps every digit of the longest numbers it takes', () => {
  const longest = `${'9'.repeat(15)}.${'9'.repeat(20)}`;
  expect(rate(longest)).toBe(longest);
  expect(weighPence(pence(100), weight('112.12499999999999999999'), 'half-away-from-zero')).toBe(11212);
});

test('spells a number in one way', () => {
  expect(['007.50', '7.5', 7.5].map(rate)).toEqual(['7.5', '7.5', '7.5']);
  expect([rate('-0'), weight('-0.00'), rate(1e-7)]).toEqual(['0', '0', '0.0000001']);
});

test.each(['1e-40', 1e-40, '0.123456789012345678901', 0.1 + 0.2, Number.NaN, '1,5', ''])(
  'refuses %j as a rate',
  (value) => {
    expect(() => rate(value)).toThrow(/1 problem in a rate/);
  },
);

test('refuses a weight below zero, and units that are not a count', () => {
  expect(() => weight('-0.1')).toThrow(/below zero/);
  expect(() => priceUnits(rate(1), 1.5, 'half-even')).toThrow(/not a whole number/);
});

test("does not feel a host's change of decimal.js's global settings", () => {
  const before = { precision: Decimal.precision, rounding: Decimal.rounding };
  Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP });
  try {
    expect(priceUnits(rate('121.79'), 34_567, 'half-away-from-zero')).toBe(420_991_493);
  } finally {
    Decimal.set(before);
  }
});
