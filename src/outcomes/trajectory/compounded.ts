import { decimalText, negative, signOf, type Fraction } from '../../exact/index.ts';

/**
 * What compounds from one number to another, `steps` of `all` equal steps on, rounded to decimal places:
 * `from^(1 − steps/all) × to^(steps/all)`. By a whole root of whole numbers, so that no engine's powers can differ in a
 * digit that gates money. Both numbers are above 0 or both below, and have no more places than they are rounded to.
 */
export function compounded(from: Fraction, to: Fraction, steps: number, all: number, places: number): Fraction {
  if (signOf(from) < 0) return negative(compounded(negative(from), negative(to), steps, all, places));
  const [first, last] = [unitsOf(from, places), unitsOf(to, places)];
  // Twice the result in units of the last place, so that the half that decides the rounding is whole.
  const product = 2n ** BigInt(all) * first ** BigInt(all - steps) * last ** BigInt(steps);
  const nearly = 2 * Number(first) ** (1 - steps / all) * Number(last) ** (steps / all);
  const twice = wholeRoot(product, all, BigInt(Math.ceil(nearly * (1 + 1e-9))) + 1n);
  return { top: (twice + 1n) / 2n, under: 10n ** BigInt(places) };
}

/** The whole part of a root, by Newton's method from a number that is not below it: it comes down and stops there. */
function wholeRoot(value: bigint, root: number, start: bigint): bigint {
  const [power, less] = [BigInt(root), BigInt(root - 1)];
  let [here, next] = [start + 1n, start];
  while (next < here) {
    here = next;
    next = (less * here + value / here ** less) / power;
  }
  return here;
}

function unitsOf(value: Fraction, places: number): bigint {
  return BigInt(decimalText(value, places, 'half-away-from-zero').replace('.', ''));
}
