/** The sum of two lists multiplied item by item. */
export function sumOfProducts(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, item, place) => sum + item * (other[place] ?? 0), 0);
}
