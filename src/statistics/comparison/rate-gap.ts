import { checkObject, refuse, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkEvents, type Counted } from '../counted.ts';
import { askedChecks, shareAsAsked } from '../intervals/asked.ts';
import { countLimitsAt } from '../intervals/count.ts';
import type { Asked, Estimate, Estimated } from '../intervals/estimate.ts';
import { checkLevel, reachOf, type Level } from '../intervals/level.ts';
import { differenceOf } from './mover.ts';

/**
 * How much the rate of a first group is above that of a second: whole numbers of events over denominators known without
 * error. The interval is that of MOVER, from the limits that each rate has by the rule of official statistics in England.
 * No official source gives one for two groups.
 *
 * Throws when a number is not possible.
 *
 * Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27,
 * 2008.
 *
 * @example
 * ```ts
 * import { rateDifference } from 'neighbourhood-contracts/statistics';
 *
 * const mostDeprived = { count: 1484, denominator: 10928 };
 * const leastDeprived = { count: 2716, denominator: 33367 };
 * const { value, lower, upper } = rateDifference(mostDeprived, leastDeprived, { level: 0.95, per: 1000 });
 * [value, lower, upper].map((figure) => figure.toFixed(1)); // => ['54.4', '46.9', '62.1']
 * ```
 */
export function rateDifference(first: Counted, second: Counted, asked: Asked): Estimated {
  refuse('a difference of rates', checkTwo(first, second, asked, askedChecks));
  const rateOf = ({ count, denominator }: Counted) => {
    const { lower, upper } = countLimitsAt(count, asked.level);
    return { value: count / denominator, lower: lower / denominator, upper: upper / denominator };
  };
  return differenceOf(rateOf(first), rateOf(second), asked, 'mover');
}

/**
 * How many times the rate of a second group that of a first is; neither may have no events, or there is no interval. It is
 * normal on the logarithm: K. J. Rothman and S. Greenland, Modern Epidemiology, 1998. Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { rateRatio } from 'neighbourhood-contracts/statistics';
 *
 * const mostDeprived = { count: 1484, denominator: 10928 };
 * const ratio = rateRatio(mostDeprived, { count: 2716, denominator: 33367 }, { level: 0.95 });
 * ratio.kind === 'estimated' && ratio.value.toFixed(3); // => '1.668'
 * rateRatio(mostDeprived, { count: 0, denominator: 33367 }, { level: 0.95 }).kind; // => 'not-estimated'
 * ```
 */
export function rateRatio(first: Counted, second: Counted, asked: { readonly level: Level }): Estimate {
  refuse('a ratio of rates', checkTwo(first, second, asked, { level: checkLevel }));
  if (first.count === 0 || second.count === 0) {
    return { kind: 'not-estimated', reason: 'A group has no events.' };
  }
  const value = first.count / first.denominator / (second.count / second.denominator);
  const factor = Math.exp(reachOf(asked.level) * Math.sqrt(1 / first.count + 1 / second.count));
  const level = shareAsAsked(asked.level);
  return { kind: 'estimated', value, lower: value / factor, upper: value * factor, level, method: 'log-normal' };
}

function checkTwo(first: unknown, second: unknown, asked: unknown, checks: FieldChecks): Problem[] {
  return [...checkEvents(first, 'first'), ...checkEvents(second, 'second'), ...checkObject(asked, 'asked', checks)];
}
