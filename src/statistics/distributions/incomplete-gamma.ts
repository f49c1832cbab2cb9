import { logGammaAt } from './log-gamma.ts';
import { normalQuantileAt } from './normal.ts';
import { logPoissonDensity } from './saddle-point.ts';

/** A step of a fraction that changes nothing but the last digit. */
export const rounding = 4e-16;

/** The two tails of a gamma distribution of rate 1 at a point: they sum to 1, and the smaller one keeps its digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The incomplete gamma function for a shape above 0 and x of 0 or more, by its series below the mean and Legendre's
 * continued fraction above: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 6.5.29 and 6.5.31.
 */
export function gammaTails(shape: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  const smaller = Math.min(1, Math.exp(logSmallerTail(shape, x, logPoissonDensity(shape, x))));
  return isBelow(shape, x) ? { lower: smaller, upper: 1 - smaller } : { lower: 1 - smaller, upper: smaller };
}

/** Whether the lower tail is worked out, and not the upper. */
function isBelow(shape: number, x: number): boolean {
  return x < shape + 1;
}

function logSmallerTail(shape: number, x: number, logDensity: number): number {
  const factor = isBelow(shape, x) ? seriesAt(shape, x) : shape * fractionAt(shape, x);
  return logDensity + Math.log(factor);
}

/** The logarithm of one of the tails, which does not vanish however far out it is. */
function logTail(shape: number, x: number, isLower: boolean, logDensity: number): number {
  const smaller = logSmallerTail(shape, x, logDensity);
  return isBelow(shape, x) === isLower ? smaller : Math.log1p(-Math.min(1, Math.exp(smaller)));
}

/** 1 + x ÷ (a + 1) + x² ÷ (a + 1)(a + 2) + … */
function seriesAt(shape: number, x: number): number {
  let [sum, term] = [1, 1];
  for (let under = shape + 1; ; under += 1) {
    term *= x / under;
    if (sum + term === sum) return sum;
    sum += term;
  }
}

/** 1 ÷ (x + 1 − a − 1(1 − a) ÷ (x + 3 − a − …)), by Lentz's method. */
function fractionAt(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / Number.MIN_VALUE;
  let d = 1 / b;
  let fraction = d;
  let step = 0;
  for (let i = 1; Math.abs(step - 1) > rounding; i += 1) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    step = c * d;
    fraction *= step;
  }
  return fraction;
}

/** Steps enough for any shape: what is left then is rounding. */
const mostSteps = 60;

/** This near to the logarithm that is wanted, the next step, whose error is the third power of the last, is exact. */
export const nearEnough = 1e-5;

/**
 * The point that a gamma distribution of rate 1 stays below with chance p. Halley's method on the logarithm of the smaller
 * tail, over the logarithm of x: a concave curve, on which Newton's steps, that are taken far away, cannot run away to the
 * left; to the right they are held.
 */
export function gammaQuantileAt(p: number, shape: number): number {
  const isLower = p <= 0.5;
  const wanted = Math.log(isLower ? p : 1 - p);
  // Below the answer, for no distribution of this shape is above xᵃ ÷ Γ(a + 1); and the answer itself where x is tiny.
  const logFactorial = logGammaAt(shape + 1);
  const least = (Math.log(p) + logFactorial) / shape;
  if (least < -40) return Math.exp(least);
  let y = Math.max(least, logGuess(p, shape));
  for (let step = 0; step < mostSteps; step += 1) {
    const x = Math.exp(y);
    const density = logPoissonDensity(shape, x, logFactorial);
    const tail = logTail(shape, x, isLower, density);
    const slope = (isLower ? 1 : -1) * shape * Math.exp(density - tail);
    const newton = (wanted - tail) / slope;
    const bend = 1 + (newton * (shape - x - slope)) / 2;
    const change = Math.abs(bend - 1) < 0.5 ? newton / bend : newton;
    y += change;
    if (Math.abs(wanted - tail) < nearEnough) break;
  }
  return Math.exp(y);
}

/** E. B. Wilson and M. M. Hilferty, Proceedings of the National Academy of Sciences 17, 1931: the cube root is nearly normal. */
function logGuess(p: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantileAt(p) / (3 * Math.sqrt(shape));
  return root > 0.1 ? Math.log(shape) + 3 * Math.log(root) : -Infinity;
}
