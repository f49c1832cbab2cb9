import { gammaQuantileAt, gammaTails } from '../distributions/incomplete-gamma.ts';
import { logPoissonDensity } from '../distributions/saddle-point.ts';
import type { Limits } from '../intervals/estimate.ts';
import { chanceBelowUpper, reachOf, type Level } from '../intervals/level.ts';

/** From this many events the expansion is right to twelve digits, and the search would add none. */
const expandFrom = 1e6;

/**
 * The numbers of events, not rounded to whole ones, that are as far from what is expected as a level allows: a whole number
 * is outside exactly where the chance of as few, or of as many, is less than half of what the level leaves over.
 */
export function eventLimits(level: Level): (expected: number) => Limits {
  const chance = 1 - chanceBelowUpper(level);
  const z = reachOf(level);
  return (expected) => {
    if (expected === 0) return { lower: 0, upper: 0 };
    // Where none at all is not rare enough, no number is too low.
    const isNeverLow = Math.exp(-expected) >= chance;
    return {
      lower: isNeverLow ? 0 : shapeAt(expected, chance, -z) - 1,
      upper: shapeAt(expected, chance, z),
    };
  };
}

/** The exact interval that so many events would have, were they counted and not expected. */
export function limitsAsIfCounted(level: Level): (expected: number) => Limits {
  const upperChance = chanceBelowUpper(level);
  return (expected) => ({
    lower: gammaQuantileAt(1 - upperChance, expected),
    upper: gammaQuantileAt(upperChance, expected + 1),
  });
}

/**
 * The shape of the gamma distribution that leaves a chance below a point, or above it where z is below 0: by the secant
 * method on the logarithm of the chance, from the Cornish-Fisher expansion of it.
 */
function shapeAt(point: number, chance: number, z: number): number {
  const root = Math.sqrt(point);
  const guess = point + z * root + (z * z + 2) / 6 - (z * (z * z + 2)) / (72 * root);
  if (point >= expandFrom) return guess;
  let shape = Math.max(guess, 0.5);
  let [before, missBefore] = [0, 0];
  for (let step = 0; step < 40; step += 1) {
    const { lower, upper } = gammaTails(shape, point);
    const tail = z < 0 ? upper : lower;
    const miss = Math.log(tail / chance);
    // A chance grows with the shape by about the density half a count below, and never by a factor beyond what a number holds.
    const guessed = Math.min(Math.exp(logPoissonDensity(shape - 0.5, point)) / tail, 1e3);
    const slope = step === 0 ? -Math.sign(z) * guessed : (miss - missBefore) / (shape - before);
    [before, missBefore] = [shape, miss];
    shape = Math.max(shape - miss / slope, shape / 4);
    // Each step leaves but a small part of the one before.
    if (!(Math.abs(shape - before) > 1e-8 * shape)) break;
  }
  return shape;
}
