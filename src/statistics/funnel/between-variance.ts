import { totalOf } from '../total-of.ts';

/** The mean of the squares of scores: about 1 where chance is all there is. */
export function dispersionOf(scores: readonly number[]): number {
  return totalOf(scores, (score) => score * score) / scores.length;
}

/**
 * What units vary by beyond chance, as a variance, from the mean of the squares of their scores: the method of moments of
 * R. DerSimonian and N. Laird, Controlled Clinical Trials 7, 1986. 0 where they vary by no more than chance.
 */
export function betweenVarianceOf(dispersion: number, errors: readonly number[]): number {
  const weights = errors.map((error) => 1 / (error * error));
  const total = totalOf(weights, (weight) => weight);
  // The sum less that of the squares over it, without the digits that would cancel.
  const under = totalOf(weights, (weight) => (weight * (total - weight)) / total);
  return Math.max(0, errors.length * dispersion - (errors.length - 1)) / under;
}
