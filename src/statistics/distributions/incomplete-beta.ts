import { logBinomialDensity, logChoices } from './saddle-point.ts';
import { nearEnough, rounding, type Tails } from './incomplete-gamma.ts';

/**
 * The incomplete beta function at x and 1 − x, both above 0, by the continued fraction of Didonato and Morris (1992), on the
 * side where it converges quickly. The two are given apart, so that neither loses its digits near 1.
 */
export function betaTails(a: number, b: number, x: number, rest: number): Tails {
  if (isBelow(a, b, x)) {
    const lower = Math.min(1, Math.exp(logLowerTail(a, b, x, rest)));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, Math.exp(logLowerTail(b, a, rest, x)));
  return { lower: 1 - upper, upper };
}

/** Whether the lower tail is worked out, and not the upper. */
function isBelow(a: number, b: number, x: number): boolean {
  return x * (a + b + 2) <= a + 1;
}

function logLowerTail(a: number, b: number, x: number, rest: number): number {
  return logWeight(a, b, x, rest) + Math.log(fractionAt(a, b, x, rest));
}

/** The logarithm of one of the tails, which does not vanish however far out it is. */
function logTail(a: number, b: number, x: number, rest: number, isLower: boolean): number {
  const isDirect = isBelow(a, b, x);
  const smaller = isDirect ? logLowerTail(a, b, x, rest) : logLowerTail(b, a, rest, x);
  return isDirect === isLower ? smaller : Math.log1p(-Math.min(1, Math.exp(smaller)));
}

/** ln xᵃ (1 − x)ᵇ ÷ B(a, b): of the density times x (1 − x). */
function logWeight(a: number, b: number, x: number, rest: number): number {
  return logBinomialDensity(a, b, x, rest) + Math.log((a / (a + b)) * b);
}

/** The even form of the continued fraction of I_x(a, b) B(a, b) ÷ xᵃ (1 − x)ᵇ, by Lentz's method. */
function fractionAt(a: number, b: number, x: number, rest: number): number {
  const lambda = a * rest - b * x;
  let bottom = (a / (a + 1)) * (1 + lambda);
  let c = bottom;
  let d = 0;
  let fraction = bottom;
  let step = 0;
  for (let m = 1; Math.abs(step - 1) > rounding; m += 1) {
    const twice = a + 2 * m;
    const top = ((a + m - 1) / (twice - 1)) * ((a + b + m - 1) / (twice - 1)) * m * (b - m) * x * x;
    bottom = m + (m * (b - m) * x) / (twice - 1) + ((a + m) / (twice + 1)) * (1 + lambda + m * (1 + rest));
    d = 1 / (bottom + top * d);
    c = bottom + top / c;
    step = c * d;
    fraction *= step;
  }
  return 1 / fraction;
}

const mostSteps = 100;

/** Beyond it x or 1 − x is too small for a number. */
const farthest = 700;

/** This far out nothing but the power of x is left of the density, to sixteen digits. */
const endFrom = 40;

/** The logarithm of x where xᵃ ÷ a B(a, b) has a logarithm of `wanted`. */
function nearNothing(wanted: number, a: number, b: number): number {
  return (wanted - logChoices(a, b) + Math.log1p(a / b)) / a;
}

/**
 * The logarithm of x ÷ (1 − x) where a beta distribution stays below x with chance p. Halley's method on the logarithm of the
 * smaller tail: over this scale it is a concave curve with straight ends, on which Newton's steps are taken far away.
 */
export function betaLogitQuantile(p: number, a: number, b: number): number {
  const isLower = p <= 0.5;
  const wanted = Math.log(isLower ? p : 1 - p);
  const end = isLower ? nearNothing(wanted, a, b) : -nearNothing(wanted, b, a);
  if (Math.abs(end) > endFrom + Math.log1p(a + b) && end < 0 === isLower) return end;
  let logit = Math.log(a / b);
  for (let step = 0; step < mostSteps; step += 1) {
    const [x, rest] = [1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit))];
    const tail = logTail(a, b, x, rest, isLower);
    const slope = (isLower ? 1 : -1) * Math.exp(logWeight(a, b, x, rest) - tail);
    const newton = (wanted - tail) / slope;
    const bend = 1 + (newton * (a * rest - b * x - slope)) / 2;
    logit += Math.abs(bend - 1) < 0.5 ? newton / bend : newton;
    logit = Math.min(Math.max(logit, -farthest), farthest);
    if (Math.abs(wanted - tail) < nearEnough) break;
  }
  return logit;
}
