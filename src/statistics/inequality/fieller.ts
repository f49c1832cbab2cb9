import type { Limits } from '../intervals/estimate.ts';
import { sumOfProducts } from './sum-of-products.ts';

/** A figure that varies normally: what it is, and what each of several errors moves it by. */
export interface Moved {
  readonly value: number;
  readonly by: readonly number[];
}

/**
 * The limits of the ratio of two figures that the same errors move; none where the one below cannot be told from 0.
 *
 * Source: Fieller, "Some problems in interval estimation", J Royal Statistical Society B 16, 1954.
 */
export function fiellerLimits(above: Moved, below: Moved, reach: number): Limits | undefined {
  const [aboveVariance, belowVariance] = [sumOfProducts(above.by, above.by), sumOfProducts(below.by, below.by)];
  const together = sumOfProducts(above.by, below.by);
  const square = reach ** 2;
  const certain = below.value ** 2 - square * belowVariance;
  if (certain <= 0) return undefined;
  // What moves the one without moving the ratio cancels here, not in a difference of squares.
  const apart = above.by.map((by, error) => below.value * by - above.value * (below.by[error] ?? 0));
  const inner = sumOfProducts(apart, apart) - square * (aboveVariance * belowVariance - together ** 2);
  const [middle, half] = [above.value * below.value - square * together, reach * Math.sqrt(Math.max(0, inner))];
  return { lower: (middle - half) / certain, upper: (middle + half) / certain };
}
