import { checkObject, refuse } from '../../problems/index.ts';
import { checkPart, type Counted } from '../counted.ts';
import { askedChecks } from '../intervals/asked.ts';
import type { Asked, Estimated } from '../intervals/estimate.ts';
import { wilsonAt } from '../intervals/proportion.ts';
import { differenceOf } from './mover.ts';

/**
 * How much the proportion of a first group is above that of a second, each a whole count of a whole denominator, with
 * Newcombe's interval from the Wilson limits of each: his method 10.
 *
 * Throws when a count is above its denominator, or a number is not possible otherwise.
 *
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17, 1998.
 *
 * @example
 * ```ts
 * import { proportionDifference } from 'neighbourhood-contracts/statistics';
 *
 * const [first, second] = [{ count: 56, denominator: 70 }, { count: 48, denominator: 80 }];
 * const { value, lower, upper } = proportionDifference(first, second, { level: 0.95, per: 1 });
 * [value, lower, upper].map((figure) => figure.toFixed(4)); // => ['0.2000', '0.0524', '0.3339']
 * ```
 */
export function proportionDifference(first: Counted, second: Counted, asked: Asked): Estimated {
  refuse('a difference of proportions', [
    ...checkPart(first, 'first'),
    ...checkPart(second, 'second'),
    ...checkObject(asked, 'asked', askedChecks),
  ]);
  const shareOf = ({ count, denominator }: Counted) => {
    return { value: count / denominator, ...wilsonAt(count, denominator, asked.level) };
  };
  return differenceOf(shareOf(first), shareOf(second), asked, 'newcombe');
}
