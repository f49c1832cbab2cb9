import type { Fraction } from '../exact/index.ts';

/**
 * An exact number as one whole number over another, in lowest terms: `3767` over `8900`. A payment for outcomes takes it
 * as what was achieved, so that nothing is lost between the score and the pound.
 */
export interface ExactRatio {
  readonly numerator: string;
  readonly denominator: string;
}

/** A number as a ratio in lowest terms. */
export function exactRatio({ top, under }: Fraction): ExactRatio {
  const [numerator, denominator] = [BigInt(top), BigInt(under)];
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: String(numerator / divisor), denominator: String(denominator / divisor) };
}

/** A ratio as a number to reckon with. */
export function fractionOf({ numerator, denominator }: ExactRatio): Fraction {
  return { top: BigInt(numerator), under: BigInt(denominator) };
}

/** Euclid's. The second is above 0, so that the last that divides is. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
