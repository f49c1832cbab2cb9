import { compare, minus, type Fraction } from './fraction.ts';
import { roundToWhole } from './rounding.ts';

/** A part of a whole before rounding, under a key of its own. */
export interface ExactPart {
  readonly key: string;
  readonly exact: Fraction;
}

/**
 * Rounds exact parts to whole numbers that sum to a total, which is their sum rounded in any way: each part down, and
 * what is left over one each to the largest remainders, and between equal ones to the key that sorts first.
 */
export function wholeParts(parts: readonly ExactPart[], total: number): readonly number[] {
  const rounded = parts.map(({ key, exact }) => {
    const low = roundToWhole(exact, 'down');
    return { key, whole: Number(low), remainder: minus(exact, { top: low, under: 1 }) };
  });
  const left = rounded.reduce((rest, { whole }) => rest - whole, total);
  const served = [...rounded].sort(byRemainderThenKey).slice(0, left);
  for (const part of served) part.whole += 1;
  return rounded.map(({ whole }) => whole);
}

interface Part {
  readonly key: string;
  readonly remainder: Fraction;
}

function byRemainderThenKey(a: Part, b: Part): number {
  const order = compare(b.remainder, a.remainder);
  if (order !== 0) return order;
  return a.key < b.key ? -1 : 1;
}
