import { proportionDifference, rateDifference, rateRatio, type Asked, type Estimate } from '../../statistics/index.ts';
import { levelAsShare, reachOfLevel } from '../level-of.ts';
import type { CountsOf, QuintileFacts } from './quintile-facts.ts';

/** How far two groups are apart. */
export interface GapOfTwo {
  /** The first less the second. */
  readonly difference: Estimate;
  /** The first over the second. */
  readonly ratio: Estimate;
}

/** The gap of two groups, neither of which is of nobody. */
export function gapOfTwo(first: CountsOf, second: CountsOf, measure: QuintileFacts['measure'], asked: Asked): GapOfTwo {
  return measure === 'rate'
    ? { difference: rateDifference(first, second, asked), ratio: rateRatio(first, second, { level: asked.level }) }
    : { difference: proportionDifference(first, second, asked), ratio: ratioOfProportions(first, second, asked) };
}

/** Normal on the logarithm: D. Katz, J. Baptista, S. P. Azen and M. C. Pike, Biometrics 34, 1978. */
function ratioOfProportions(first: CountsOf, second: CountsOf, asked: Asked): Estimate {
  if (first.count === 0 || second.count === 0) {
    const reason = 'Where none of a group count there is no ratio that an interval could be about.';
    return { kind: 'not-estimated', reason };
  }
  const value = first.count / first.denominator / (second.count / second.denominator);
  const variance = [first, second].reduce((sum, { count, denominator }) => sum + 1 / count - 1 / denominator, 0);
  const factor = Math.exp(reachOfLevel(asked.level) * Math.sqrt(Math.max(0, variance)));
  const level = levelAsShare(asked.level);
  return { kind: 'estimated', value, lower: value / factor, upper: value * factor, level, method: 'log-normal' };
}
