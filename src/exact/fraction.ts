import { plainDigits } from './exact-text.ts';
import { addWhole, compareWhole, divideWhole, multiplyWhole, type Whole } from './whole.ts';

/**
 * An exact number: one whole number over another, which is above zero. Nothing is lost before the one rounding
 * at the end, not by dividing either: a seventh is a seventh.
 */
export interface Fraction {
  readonly top: Whole;
  readonly under: Whole;
}

export const nothing: Fraction = { top: 0, under: 1 };
export const one: Fraction = { top: 1, under: 1 };

const longestQuick = 15;
const quickPowers: readonly number[] = Array.from({ length: longestQuick + 1 }, (_, power) => 10 ** power);

/** Reads a number that passed {@link checkExact}. */
export function fraction(value: string | number): Fraction {
  if (typeof value === 'number' && Number.isInteger(value)) return { top: value, under: 1 };
  const text = plainDigits(value);
  const sign = text.charCodeAt(0) === hyphen ? -1 : 1;
  // A pass over the characters, because every amount, weight and list of a statement is read here.
  let [top, places, hasPoint] = [0, 0, false];
  for (let place = sign < 0 ? 1 : 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === point) hasPoint = true;
    else {
      top = top * 10 + code - nought;
      if (hasPoint) places += 1;
    }
  }
  const under = powerOfTen(places);
  if (text.length <= longestQuick) return { top: sign * top, under };
  return { top: BigInt(text.replace('.', '')), under };
}

const hyphen = 45;
const point = 46;
const nought = 48;

/** Ten to a power of 0 to 40. */
export function powerOfTen(power: number): Whole {
  return quickPowers[power] ?? 10n ** BigInt(power);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { top: addWhole(a.top, b.top), under: a.under };
  // Decimals meet at the longer of the two, so that a long sum does not grow a long divisor.
  const [fine, coarse] = a.under > b.under ? [a, b] : [b, a];
  const [scale, left] = divideWhole(fine.under, coarse.under);
  if (compareWhole(left, 0) === 0) {
    return { top: addWhole(fine.top, multiplyWhole(coarse.top, scale)), under: fine.under };
  }
  const top = addWhole(multiplyWhole(a.top, b.under), multiplyWhole(b.top, a.under));
  return { top, under: multiplyWhole(a.under, b.under) };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, negative(b));
}

export function negative({ top, under }: Fraction): Fraction {
  return { top: multiplyWhole(top, -1), under };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: multiplyWhole(a.top, b.top), under: multiplyWhole(a.under, b.under) };
}

/** A whole number of times a number. */
export function manyOf(count: number, { top, under }: Fraction): Fraction {
  return { top: multiplyWhole(top, count), under };
}

/** A whole number of times the product of two numbers: people at a weight and a price. */
export function timesMany(count: number, a: Fraction, b: Fraction): Fraction {
  return { top: multiplyWhole(multiplyWhole(a.top, count), b.top), under: multiplyWhole(a.under, b.under) };
}

/** Divides. The divisor must not be zero: that is for the caller's own check to say, in the caller's words. */
export function over(a: Fraction, b: Fraction): Fraction {
  const sign = signOf(b);
  if (sign === 0) throw new RangeError('An exact number was divided by zero.');
  return {
    top: multiplyWhole(a.top, multiplyWhole(sign, b.under)),
    under: multiplyWhole(a.under, multiplyWhole(sign, b.top)),
  };
}

export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(plus, nothing);
}

export function compare(a: Fraction, b: Fraction): number {
  if (a.under === b.under) return compareWhole(a.top, b.top);
  return compareWhole(multiplyWhole(a.top, b.under), multiplyWhole(b.top, a.under));
}

/** Below zero, zero or above zero. */
export function signOf({ top }: Fraction): number {
  return compareWhole(top, 0);
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}
