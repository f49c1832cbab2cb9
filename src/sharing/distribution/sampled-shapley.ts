import { manyOf, minus, nothing, over, plus, times, type Fraction } from '../../exact/index.ts';
import { randomFrom, shuffled } from '../../statistics/index.ts';
import type { Sampling } from './sampling-terms.ts';

/** The most players whose values are sampled. */
export const mostSampledPlayers = 100;

/** What each player adds where they join in an order: one amount a player, in the order in which they join. */
export type AddedInOrder = (order: readonly number[]) => readonly Fraction[];

/** A player's sampled value, and the square of its standard error. */
export interface SampledValue {
  readonly value: Fraction;
  readonly squaredError: Fraction;
}

/**
 * Shapley values over a sample of the orders of joining. What the players add in one order sums to what they are worth
 * together, and so do the values: only how it falls among them is uncertain.
 */
export function sampledShapley(
  players: number,
  addedIn: AddedInOrder,
  { seed, samples }: Sampling,
): readonly SampledValue[] {
  const draw = randomFrom(seed);
  const everybody = Array.from({ length: players }, (_, player) => player);
  const sums = everybody.map(() => ({ added: nothing, squares: nothing }));
  for (let sample = 0; sample < samples; sample += 1) {
    const order = shuffled(draw, everybody);
    const added = addedIn(order);
    order.forEach((player, place) => {
      const [sum, amount] = [sums[player], added[place] ?? nothing];
      if (sum === undefined) return;
      sum.added = plus(sum.added, amount);
      sum.squares = plus(sum.squares, times(amount, amount));
    });
  }
  const count: Fraction = { top: samples, under: 1 };
  return sums.map(({ added, squares }) => {
    const spread = minus(manyOf(samples, squares), times(added, added));
    // The variance of one order is spread ÷ (n (n − 1)), and that of the mean of n a part in n of it.
    const squaredError = over(spread, times(times(count, count), { top: samples - 1, under: 1 }));
    return { value: over(added, count), squaredError };
  });
}
