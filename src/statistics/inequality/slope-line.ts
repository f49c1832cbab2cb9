import { reachOf } from '../intervals/level.ts';
import { lineEnds } from './line-ends.ts';
import type { RankedGroup, SlopeAsked } from './slope-groups.ts';
import { sumOfProducts } from './sum-of-products.ts';

/** The two ends of a line: the one that is compared, and the one that it is compared with. */
export interface Ends<Of> {
  readonly above: Of;
  readonly below: Of;
}

/** The values of groups on the scale on which they vary normally, and what a line through them says. */
export interface SlopeLine {
  readonly centres: readonly number[];
  readonly errors: readonly number[];
  /** What each value counts for at either end. */
  readonly weights: Ends<readonly number[]>;
  /** The way back from the scale. */
  readonly from: (value: number) => number;
  /** The fitted figures at either end, for values on that scale. */
  readonly fitted: (values: readonly number[]) => Ends<number>;
}

/** The line of the groups as asked for. */
export function slopeLine(groups: readonly RankedGroup[], asked: SlopeAsked): SlopeLine {
  const { to, from } = scales[asked.scale];
  const { first, last } = lineEnds(groups.map(({ population }) => population));
  const weights = asked.compared === 'last-with-first' ? { above: last, below: first } : { above: first, below: last };
  const isOnScale = asked.scale !== 'none' && asked.fit === 'scale';
  return {
    centres: groups.map(({ value }) => to(value)),
    errors: groups.map((group) => {
      if ('standardError' in group) return group.standardError;
      return (to(group.upper) - to(group.lower)) / (2 * reachOf(group.level));
    }),
    weights,
    from,
    fitted: (values) => {
      const figures = isOnScale ? values : values.map(from);
      const at = (end: readonly number[]) => sumOfProducts(end, figures);
      const [above, below] = [at(weights.above), at(weights.below)];
      return isOnScale ? { above: from(above), below: from(below) } : { above, below };
    },
  };
}

/** To a scale and back from it: rates vary normally as logarithms, proportions as logits. */
const scales = {
  none: { to: (value: number) => value, from: (value: number) => value },
  log: { to: Math.log, from: Math.exp },
  logit: {
    to: (value: number) => Math.log(value / (1 - value)),
    from: (value: number) => 1 / (1 + Math.exp(-value)),
  },
};
