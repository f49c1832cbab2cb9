import { logGammaAt, stirlingError } from './log-gamma.ts';

/**
 * Logarithms of densities by Loader's saddle-point expansion, which loses no digits where the logarithms of large
 * factorials would: C. Loader, "Fast and accurate computation of binomial probabilities", 2000. The counts need not be
 * whole; as logarithms they reach as far into a tail as anybody goes.
 */

/** Below this, plain logarithms are as exact and need no expansion. */
const expandFrom = 10;

/** ln λᵏ e^−λ ÷ Γ(k + 1), for k of 0 or more and λ above 0. Who asks often may give ln Γ(k + 1). */
export function logPoissonDensity(k: number, mean: number, logFactorial?: number): number {
  if (k < expandFrom) return k * Math.log(mean) - mean - (logFactorial ?? logGammaAt(k + 1));
  return -stirlingError(k) - deviance(k, mean) - Math.log(2 * Math.PI * k) / 2;
}

/** ln pᵏ qˡ Γ(k + l + 1) ÷ Γ(k + 1) Γ(l + 1), where p + q = 1 and both are above 0. */
export function logBinomialDensity(k: number, l: number, p: number, q: number): number {
  if (k < expandFrom || l < expandFrom) return k * logOf(p, q) + l * logOf(q, p) + logChoices(k, l);
  const n = k + l;
  const error = stirlingError(n) - stirlingError(k) - stirlingError(l);
  return error - deviance(k, n * p) - deviance(l, n * q) + Math.log(n / (2 * Math.PI * k * l)) / 2;
}

/** ln p, where p + q = 1: near 1 it is q that has the digits. */
function logOf(p: number, q: number): number {
  return p > 0.5 ? Math.log1p(-q) : Math.log(p);
}

/** ln Γ(k + l + 1) ÷ Γ(k + 1) Γ(l + 1): where one is small beside the other, the large logarithms are never formed. */
export function logChoices(k: number, l: number): number {
  const [small, large] = k < l ? [k, l] : [l, k];
  const n = small + large;
  if (large < expandFrom) return logGammaAt(n + 1) - logGammaAt(small + 1) - logGammaAt(large + 1);
  const powers = small * Math.log(n) + (large + 0.5) * Math.log1p(small / large) - small;
  return powers + stirlingError(n) - stirlingError(large) - logGammaAt(small + 1);
}

/** k ln(k ÷ m) + m − k, without what cancels where the two are near. */
function deviance(k: number, m: number): number {
  const difference = k - m;
  if (Math.abs(difference) >= 0.1 * (k + m)) return k * Math.log(k / m) - difference;
  const v = difference / (k + m);
  let [sum, power] = [difference * v, 2 * k * v];
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
