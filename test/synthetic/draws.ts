import type { Random } from 'neighbourhood-contracts/statistics';

/** A number from 0 up to 1, which it never is. */
export function drawShare(draw: Random): number {
  return draw() / 2 ** 32;
}

/** True with this chance. */
export function drawChance(draw: Random, chance: number): boolean {
  return drawShare(draw) < chance;
}

/** A whole number from 0 to one below the count. */
export function drawPlace(draw: Random, count: number): number {
  return Math.floor(drawShare(draw) * count);
}

/** Chooses by weight: a table of the places, each as often as its weight in thousandths says. */
export function weighted(weights: readonly number[]): (draw: Random) => number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const table = weights.flatMap((weight, place) => {
    return new Array<number>(Math.max(1, Math.round((weight / whole) * 10_000))).fill(place);
  });
  return (draw) => table[drawPlace(draw, table.length)] ?? 0;
}

/** A draw from the standard normal distribution, by the polar method. */
function drawNormal(draw: Random): number {
  for (;;) {
    const [x, y] = [drawShare(draw) * 2 - 1, drawShare(draw) * 2 - 1];
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** A draw from a gamma distribution of this shape and of scale 1, by Marsaglia and Tsang. */
function drawGamma(draw: Random, shape: number): number {
  if (shape < 1) return drawGamma(draw, shape + 1) * Math.pow(1 - drawShare(draw), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(draw);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - drawShare(draw)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw from a Poisson distribution. */
function drawPoisson(draw: Random, mean: number): number {
  let count = 0;
  let left = mean;
  // In steps, so that the exponential does not vanish.
  for (; left > 30; left -= 30) count += drawPoisson(draw, 30);
  const floor = Math.exp(-left);
  for (let product = 1 - drawShare(draw); product > floor; product *= 1 - drawShare(draw)) count += 1;
  return count;
}

/**
 * A count from a negative binomial distribution: most people never, and a few again and again. The smaller the
 * dispersion, the more it is a matter of the few.
 */
export function drawNegativeBinomial(draw: Random, mean: number, dispersion: number): number {
  return drawPoisson(draw, (drawGamma(draw, dispersion) / dispersion) * mean);
}

/** A number of days from 0 on, of this mean, each as likely as the one before by the same factor. */
export function drawGeometric(draw: Random, mean: number): number {
  return Math.floor(Math.log(1 - drawShare(draw)) / Math.log(mean / (mean + 1)));
}
