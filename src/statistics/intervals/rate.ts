import { refuse } from '../../problems/index.ts';
import { checkAbove, checkWhole } from '../check-number.ts';
import { checkAsked, shareAsAsked } from './asked.ts';
import { countLimitsAt } from './count.ts';
import type { Asked, Estimated } from './estimate.ts';

/**
 * A crude rate: a whole number of events over a denominator above 0 (people, person-years, bed days), told per `per`, with
 * the limits of {@link countLimits}. The denominator is taken as known. Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { estimateRate } from 'neighbourhood-contracts/statistics';
 *
 * const { value, lower, upper, method } = estimateRate(20, 1000, { level: 95, per: 100_000 });
 * [value, lower, upper].map((limit) => limit.toFixed(1)); // => ['2000.0', '1221.1', '3089.0']
 * method; // => 'byar'
 * ```
 */
export function estimateRate(count: number, denominator: number, asked: Asked): Estimated {
  refuse('a rate', [...checkWhole(count, 'count'), ...checkAbove(denominator, 'denominator', 0), ...checkAsked(asked)]);
  const { lower, upper, method } = countLimitsAt(count, asked.level);
  const told = (events: number) => (events / denominator) * asked.per;
  const level = shareAsAsked(asked.level);
  return { kind: 'estimated', value: told(count), lower: told(lower), upper: told(upper), level, method };
}
