import { larger, minus, nothing, one, over, smaller, type Fraction } from './fraction.ts';

/**
 * How far an achievement is from where payment begins to where it is whole: from 0 to 1, in a straight line between. The
 * two must differ; where the whole is beneath the beginning, lower is better. The bounds are the rule, not a correction:
 * `nothing` and `one` themselves where they hold.
 */
export function wayBetween(achieved: Fraction, from: Fraction, to: Fraction): Fraction {
  return larger(nothing, smaller(over(minus(achieved, from), minus(to, from)), one));
}
