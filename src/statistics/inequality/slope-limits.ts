import type { IntervalMethod, Limits } from '../intervals/estimate.ts';
import { reachOf } from '../intervals/level.ts';
import { randomGenerator } from '../random.ts';
import { fiellerLimits } from './fieller.ts';
import type { SlopeAsked } from './slope-groups.ts';
import type { Ends, SlopeLine } from './slope-line.ts';
import { drawPairs, limitsOf } from './slope-simulation.ts';
import { sumOfProducts } from './sum-of-products.ts';

/** Limits and what gave them, or that it gave none. */
export type LimitsBy = readonly [limits: Limits | undefined, method: IntervalMethod];

/** The limits of what is told of a line, and what drew them, where they were drawn. */
export interface SlopeLimits {
  readonly difference: LimitsBy;
  readonly ratio: LimitsBy;
  readonly drawnBy?: string;
}

/** What is told of the ends of a line: their difference and their ratio. */
export type PairOf = (ends: Ends<number>) => readonly [difference: number, ratio: number];

/** The limits of the two figures that `pairOf` makes of the ends: in closed form where there is one, drawn otherwise. */
export function slopeLimits(line: SlopeLine, asked: SlopeAsked, pairOf: PairOf): SlopeLimits {
  const { centres, errors, weights, from } = line;
  const movedEnd = (end: readonly number[]) => ({
    value: sumOfProducts(end, centres),
    by: end.map((weight, group) => weight * (errors[group] ?? 0)),
  });
  const [above, below] = [movedEnd(weights.above), movedEnd(weights.below)];
  const apart = above.by.map((by, group) => by - (below.by[group] ?? 0));
  const reach = reachOf(asked.level);
  const half = (reach * Math.sqrt(sumOfProducts(apart, apart))) / 2;
  // The line turned about its middle, as flat and as steep as it could be.
  const turned = (by: number) => pairOf({ above: from(above.value + by), below: from(below.value - by) });
  const [flat, steep] = [turned(-half), turned(half)];
  const difference = { lower: flat[0], upper: steep[0] };
  const ratio = { lower: flat[1], upper: steep[1] };
  if (asked.scale === 'none') {
    return { difference: [difference, 'normal'], ratio: [fiellerLimits(above, below, reach), 'fieller'] };
  }
  const isLog = asked.scale === 'log' && asked.fit === 'scale';
  if (asked.asIn !== undefined && asked.fit === 'scale') {
    const isSwapped = isLog && asked.per < 1 && asked.compared === 'last-with-first';
    const limits = isSwapped ? { lower: difference.upper, upper: difference.lower } : difference;
    return { difference: [limits, 'normal'], ratio: [ratio, 'normal'] };
  }
  const [differences, ratios] = drawPairs(line, asked, (values) => pairOf(line.fitted(values)));
  return {
    difference: [limitsOf(differences, asked.level), 'simulated'],
    ratio: isLog ? [ratio, 'log-normal'] : [limitsOf(ratios, asked.level), 'simulated'],
    drawnBy: randomGenerator,
  };
}
