import { totalOf } from '../total-of.ts';

/** The sum of two lists multiplied item by item. */
export function sumOfProducts(one: readonly number[], other: readonly number[]): number {
  return totalOf(one, (item, place) => item * (other[place] ?? 0));
}
