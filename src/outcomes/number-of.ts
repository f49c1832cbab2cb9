import { exactRatio } from './exact-ratio.ts';
import type { Fraction } from '../exact/index.ts';

/** An exact number as a JavaScript number: in lowest terms first, so that a long fraction keeps its digits. */
export function numberOf(value: Fraction): number {
  const { numerator, denominator } = exactRatio(value);
  const [top, under] = [Number(numerator), Number(denominator)];
  return Number.isFinite(top) && Number.isFinite(under) ? top / under : quotient(numerator, denominator);
}

/** Twenty digits of a quotient of whole numbers that are longer than any JavaScript number. */
function quotient(numerator: string, denominator: string): number {
  const places = denominator.length - numerator.length + 20;
  const [up, down] = [10n ** BigInt(Math.max(0, places)), 10n ** BigInt(Math.max(0, -places))];
  return Number(`${(BigInt(numerator) * up) / (BigInt(denominator) * down)}e${-places}`);
}
