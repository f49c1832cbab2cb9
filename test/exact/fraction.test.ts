import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalText,
  hundredths,
  isPlainNumber,
  sumOf,
  checkExact,
  compare,
  decimalText,
  exactText,
  fraction,
  minus,
  over,
  plus,
  roundings,
  roundToPlaces,
  roundToWhole,
  signOf,
  times,
  workingText,
  type Fraction,
  type Rounding,
} from '../../src/exact/index.ts';

/** A well-kept library at a precision that none of these sums reaches: the peer that this arithmetic must equal. */
const Peer = Decimal.clone({ precision: 400, toExpNeg: -400, toExpPos: 400 });

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.stringMatching(/^\d{0,20}$/))
  .map(([negative, whole, part]) => `${negative ? '-' : ''}${whole.toString()}${part === '' ? '' : `.${part}`}`);
const short = fc.integer({ min: -99_999, max: 99_999 }).map((digits) => new Peer(digits).dividedBy(1000).toFixed());
const numbers = fc.oneof(short, decimals);

const isEqual = (made: Fraction, peer: Decimal) => {
  const scaled = peer.times(made.under.toString());
  return scaled.equals(made.top.toString());
};

test('adds, subtracts and multiplies as decimal.js does with digits to spare', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y] = [fraction(a), fraction(b)];
      expect(isEqual(plus(x, y), new Peer(a).plus(b))).toBe(true);
      expect(isEqual(minus(x, y), new Peer(a).minus(b))).toBe(true);
      expect(isEqual(times(x, y), new Peer(a).times(b))).toBe(true);
      expect(compare(x, y)).toBe(new Peer(a).comparedTo(b));
      expect(signOf(x)).toBe(Math.sign(new Peer(a).comparedTo(0)));
    }),
  );
});

test('a quotient times its divisor is the dividend, which no decimal promises', () => {
  fc.assert(
    fc.property(
      numbers,
      numbers.filter((text) => signOf(fraction(text)) !== 0),
      (a, b) => {
        const quotient = over(fraction(a), fraction(b));
        expect(compare(times(quotient, fraction(b)), fraction(a))).toBe(0);
        expect(compare(quotient, { top: 0, under: 1 })).toBe(
          Math.sign(new Peer(a).comparedTo(0) * new Peer(b).comparedTo(0)) || 0,
        );
      },
    ),
  );
  expect(() => over(fraction(1), fraction(0))).toThrow(RangeError);
});

const peerMode: Readonly<Record<Rounding, Decimal.Rounding>> = {
  'half-away-from-zero': Decimal.ROUND_HALF_UP,
  'half-towards-zero': Decimal.ROUND_HALF_DOWN,
  'half-even': Decimal.ROUND_HALF_EVEN,
  'towards-zero': Decimal.ROUND_DOWN,
  'away-from-zero': Decimal.ROUND_UP,
  up: Decimal.ROUND_CEIL,
  down: Decimal.ROUND_FLOOR,
};

const halves = fc.integer({ min: -1_000, max: 1_000 }).map((half) => new Peer(half).dividedBy(2).toFixed());

test('rounds as decimal.js does, in every way, to whole numbers and to places', () => {
  fc.assert(
    fc.property(fc.oneof(halves, numbers), fc.constantFrom(...roundings), (text, rounding) => {
      const peer = new Peer(text).toDecimalPlaces(0, peerMode[rounding]);
      expect(BigInt(roundToWhole(fraction(text), rounding)).toString()).toBe(peer.plus(0).toFixed().replace('-0', '0'));
      const places = new Peer(text).toDecimalPlaces(3, peerMode[rounding]);
      expect(isEqual(roundToPlaces(fraction(text), 3, rounding), places)).toBe(true);
    }),
  );
});

test('text comes back as it was given, at its shortest', () => {
  fc.assert(
    fc.property(numbers, (text) => {
      const shortest = new Peer(text).toFixed().replace(/^-0$/, '0');
      expect(canonicalText(text)).toBe(shortest);
      expect(exactText(fraction(text))).toBe(shortest);
    }),
  );
});

test('a number of at most 15 digits is read as it is printed, and a longer one is refused', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e16, max: 1e16 }), (value) => {
      const peer = new Peer(value);
      const fits = peer.precision() <= 15 && Math.abs(value) < 1e15 && peer.decimalPlaces() <= 20;
      expect(checkExact(value, '').length === 0).toBe(fits);
      if (fits) expect(isEqual(fraction(value), peer)).toBe(true);
    }),
    { numRuns: 1_000, examples: [[1e-7], [1.5e-19], [1e-21], [123456789012345], [0.1], [-0], [1e21]] },
  );
});

test('words for a working say when they are not exact', () => {
  expect(workingText(fraction('0.9518'))).toBe('0.9518');
  expect(workingText(over(fraction(1), fraction(7)))).toBe('≈0.14285714');
  expect(workingText(over(fraction(6), fraction(3)))).toBe('2');
  expect(exactText(over(fraction(1), fraction(3)))).toBeUndefined();
  expect(decimalText(fraction('-0.005'), 2, 'half-away-from-zero')).toBe('-0.01');
  expect(decimalText(fraction('1.5'), 0, 'half-even')).toBe('2');
});

test('amounts in pence round as decimal.js does, halves and negatives too, quick or long', () => {
  const halfPence = fc.integer({ min: -2_001, max: 2_001 }).map((half) => new Peer(half).dividedBy(200).toFixed());
  fc.assert(
    fc.property(
      fc.oneof(
        halfPence,
        short,
        decimals.filter((text) => text.length < 17),
      ),
      fc.constantFrom(...roundings),
      (text, rounding) => {
        const peer = new Peer(text).times(100).toDecimalPlaces(0, peerMode[rounding]);
        fc.pre(peer.abs().lessThan(Number.MAX_SAFE_INTEGER));
        expect(hundredths(fraction(text), rounding) || 0).toBe(peer.toNumber() || 0);
      },
    ),
    { numRuns: 500 },
  );
});

test('sums and products go on exactly where numbers no longer can', () => {
  const most = fraction(String(Number.MAX_SAFE_INTEGER).slice(0, 15));
  const edge: Fraction = { top: Number.MAX_SAFE_INTEGER, under: 1 };
  expect(plus(edge, fraction(1)).top).toBe(9_007_199_254_740_992n);
  expect(plus(edge, fraction(2)).top).toBe(9_007_199_254_740_993n);
  expect(times(edge, fraction(3)).top).toBe(27_021_597_764_222_973n);
  expect(exactText(sumOf([most, edge, minus(fraction(0), edge)]))).toBe(exactText(most));
});

test('what is plainly a number passes the full check too', () => {
  const texts = fc.oneof(decimals, fc.stringMatching(/^[\d.\-+ e]{0,18}$/));
  fc.assert(
    fc.property(texts, (text) => {
      if (isPlainNumber(text)) expect(checkExact(text, '')).toEqual([]);
    }),
    {
      numRuns: 1_000,
      examples: [[''], ['.'], ['1.'], ['.1'], ['1.2.3'], ['-1'], ['0.5'], ['123456789012345'], ['1234567890123456']],
    },
  );
  expect(['', '.', '1.', '.1', '1.2.3', '-1', '1e5', ' 1', '1234567890123456'].filter(isPlainNumber)).toEqual([]);
  expect(['0', '0.5', '123456789012345', '12345678901.12'].filter(isPlainNumber)).toHaveLength(4);
});
