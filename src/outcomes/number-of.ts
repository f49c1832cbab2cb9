import { exactRatio } from './exact-ratio.ts';
import type { Fraction } from '../exact/index.ts';

/** An exact number as a JavaScript number: in lowest terms first, so that a long fraction keeps its digits. */
export function numberOf(value: Fraction): number {
  const { numerator, denominator } = exactRatio(value);
  return Number(numerator) / Number(denominator);
}
