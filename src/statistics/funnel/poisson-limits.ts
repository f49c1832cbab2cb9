import { gammaQuantileAt, gammaTails } from '../distributions/incomplete-gamma.ts';
import type { Limits } from '../intervals/estimate.ts';
import { chanceBelowUpper, reachOf, type Level } from '../intervals/level.ts';

/** From this many events the expansion is right to twelve digits, and the search would add none. */
const expandFrom = 1e6;

/**
 * The numbers of events, not rounded to whole ones, that are as far from what is expected as a level allows: a whole number
 * is outside exactly where the chance of as few, or of as many, is less than half of what the level leaves over.
 */
export function eventLimits(expected: number, level: Level): Limits {
  if (expected === 0) return { lower: 0, upper: 0 };
  const chance = 1 - chanceBelowUpper(level);
  const z = reachOf(level);
  // Where none at all is not rare enough, no number is too low.
  const isNeverLow = Math.exp(-expected) >= chance;
  return {
    lower: isNeverLow ? 0 : shapeAt(expected, chance, -z) - 1,
    upper: shapeAt(expected, chance, z),
  };
}

/** The exact interval that so many events would have, were they counted and not expected. */
export function limitsAsIfCounted(expected: number, level: Level): Limits {
  const upperChance = chanceBelowUpper(level);
  const lower = expected === 0 ? 0 : gammaQuantileAt(1 - upperChance, expected);
  return { lower, upper: gammaQuantileAt(upperChance, expected + 1) };
}

/**
 * The shape of the gamma distribution that leaves a chance below a point, or above it where z is below 0: by the secant
 * method on the logarithm of the chance, from the Cornish-Fisher expansion of it.
 */
function shapeAt(point: number, chance: number, z: number): number {
  const root = Math.sqrt(point);
  const guess = point + z * root + (z * z + 2) / 6 - (z * (z * z + 2)) / (72 * root);
  if (point >= expandFrom) return guess;
  const missAt = (shape: number) => {
    const { lower, upper } = gammaTails(shape, point);
    return Math.log((z < 0 ? upper : lower) / chance);
  };
  let shape = Math.max(guess, 0.5);
  let before = shape * 1.00001;
  let missBefore = missAt(before);
  for (let step = 0; step < 40; step += 1) {
    const miss = missAt(shape);
    if (miss === missBefore) break;
    const next = shape - (miss * (shape - before)) / (miss - missBefore);
    [before, missBefore, shape] = [shape, miss, Math.max(next, shape / 4)];
    if (Math.abs(shape - before) < 1e-11 * shape) break;
  }
  return shape;
}
