import { refuse } from '../../problems/index.ts';
import { checkAbove } from '../check-number.ts';

/** ½ ln 2π. */
const halfLogTwoPi = 0.918938533204672742;

/** B₂ₖ ÷ 2k(2k − 1), for k from 1: the terms of Stirling's series. */
const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** From here on the series is exact to sixteen digits. */
const seriesFrom = 10;

/**
 * The natural logarithm of the gamma function at `x`, above 0: ln (x − 1)! for a whole number. To some fourteen digits, or
 * 1e-15 near 1 and 2, where it is 0. Stirling's series. Throws on anything else.
 *
 * @example
 * ```ts
 * import { logGamma } from 'neighbourhood-contracts/statistics';
 *
 * Math.exp(logGamma(5)).toFixed(10); // => '24.0000000000'
 * ```
 */
export function logGamma(x: number): number {
  refuse('a log gamma', checkAbove(x, 'x', 0));
  return logGammaAt(x);
}

/** The same, for a number that was looked at already. */
export function logGammaAt(x: number): number {
  if (x === 1 || x === 2) return 0;
  let [shifted, product] = [x, 1];
  for (; shifted < seriesFrom; shifted += 1) product *= shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + seriesAt(shifted) - Math.log(product);
}

/** What Stirling's formula for ln n! leaves over: C. Loader, "Fast and accurate computation of binomial probabilities", 2000. */
export function stirlingError(n: number): number {
  if (n >= seriesFrom) return seriesAt(n);
  return logGammaAt(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
}

function seriesAt(x: number): number {
  const square = x * x;
  return terms.reduceRight((sum, term) => sum / square + term, 0) / x;
}
