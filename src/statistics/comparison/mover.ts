import { shareAsAsked } from '../intervals/asked.ts';
import type { Asked, Estimated, IntervalMethod, Limits } from '../intervals/estimate.ts';

/** A figure of a group, with its limits. */
interface Sided extends Limits {
  readonly value: number;
}

/**
 * The difference of two figures, with limits as far from it as those of each are from theirs, together: the method of
 * variance estimates recovery, which with Wilson limits is Newcombe's.
 */
export function differenceOf(first: Sided, second: Sided, { level, per }: Asked, method: IntervalMethod): Estimated {
  const value = first.value - second.value;
  const below = Math.hypot(first.value - first.lower, second.upper - second.value);
  const above = Math.hypot(first.upper - first.value, second.value - second.lower);
  return {
    kind: 'estimated',
    value: value * per,
    lower: (value - below) * per,
    upper: (value + above) * per,
    level: shareAsAsked(level),
    method,
  };
}
