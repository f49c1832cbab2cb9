import { checkChance, checkFinite } from '../check-number.ts';
import { refuse } from '../../problems/index.ts';

/**
 * The height of the standard normal curve at `z`, any finite number. Throws on anything else.
 *
 * @example
 * ```ts
 * import { normalDensity } from 'neighbourhood-contracts/statistics';
 *
 * normalDensity(0).toFixed(6); // => '0.398942'
 * ```
 */
export function normalDensity(z: number): number {
  refuse('a normal density', checkFinite(z, 'z'));
  return densityAt(z);
}

/**
 * The chance that a standard normal number is at most `z`, any finite number; to some fourteen significant digits, in
 * the far tail too, until it is too small for a number (below a `z` of about −38). Throws on anything else.
 *
 * @example
 * ```ts
 * import { normalCdf } from 'neighbourhood-contracts/statistics';
 *
 * normalCdf(1.645).toFixed(4); // => '0.9500'
 * ```
 */
export function normalCdf(z: number): number {
  refuse('a normal probability', checkFinite(z, 'z'));
  return lowerTail(z);
}

/**
 * The chance that a standard normal number is `z` or more, as exactly in the far tail as {@link normalCdf}: one minus
 * the other would be nothing there. Throws when `z` is not a finite number.
 *
 * @example
 * ```ts
 * import { normalUpper } from 'neighbourhood-contracts/statistics';
 *
 * normalUpper(10).toPrecision(6); // => '7.61985e-24'
 * ```
 */
export function normalUpper(z: number): number {
  refuse('a normal probability', checkFinite(z, 'z'));
  return lowerTail(-z);
}

/**
 * The standard normal number that is not passed with a chance of `p`, above 0 and below 1; to some fourteen significant
 * digits. Throws on anything else. For a small chance above, take the opposite of the quantile of that chance: one minus
 * it has lost its digits.
 *
 * @example
 * ```ts
 * import { normalQuantile } from 'neighbourhood-contracts/statistics';
 *
 * normalQuantile(0.975).toFixed(6); // => '1.959964'
 * ```
 */
export function normalQuantile(p: number): number {
  refuse('a normal quantile', checkChance(p, 'p'));
  return normalQuantileAt(p);
}

/** The same, for a chance that was looked at already. */
export function normalQuantileAt(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const { over, under } = middle;
    const t = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(over, t)) / polynomial(under, t);
  }
  const t = Math.sqrt(-Math.log(fromMiddle < 0 ? p : 1 - p));
  const { over, under, from } = t <= 5 ? tail : farTail;
  const distance = polynomial(over, t - from) / polynomial(under, t - from);
  return fromMiddle < 0 ? -distance : distance;
}

function densityAt(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Where the series, which is exact near the middle, hands over to the fraction, which is exact in the tail. */
const tailFrom = -3;

function lowerTail(z: number): number {
  if (z > -tailFrom) return 1 - tailBeyond(z);
  return z < tailFrom ? tailBeyond(-z) : 0.5 + densityAt(z) * seriesAt(z);
}

/** z + z³/3 + z⁵/(3·5) + …: G. Marsaglia, "Evaluating the normal distribution", J. Statistical Software 11(4), 2004. */
function seriesAt(z: number): number {
  let [sum, term] = [z, z];
  for (let odd = 3; sum + term !== sum || odd === 3; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** Laplace's continued fraction 1/(z + 1/(z + 2/(z + 3/…))), from its far end; from 3 on, 80 terms are past exact. */
function tailBeyond(z: number): number {
  let fraction = z;
  for (let term = 80; term > 0; term -= 1) fraction = z + term / fraction;
  return densityAt(z) / fraction;
}

/** Lowest power first. */
function polynomial(coefficients: readonly number[], t: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
}

/**
 * The rational approximations of M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
 * Applied Statistics 37(3), 1988, to sixteen digits.
 */
const middle = {
  over: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  under: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
};
const tail = {
  from: 1.6,
  over: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  under: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
};
const farTail = {
  from: 5,
  over: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  under: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
};
