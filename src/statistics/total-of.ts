/** The sum of a number of each item. */
export function totalOf<Item>(items: readonly Item[], of: (item: Item, place: number) => number): number {
  return items.reduce((total, item, place) => total + of(item, place), 0);
}
