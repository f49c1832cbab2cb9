/** A number in a table, as somebody sees it who tries to find it. */
export interface Cell {
  readonly id: string;
  /** A value that agrees with all the others: the true one, or one that was worked out. */
  value: number;
  /** The least and the most that it can be, by what is shown of it alone. */
  low: number;
  high: number;
  /** The sums that it stands in, as a part or as the total. */
  readonly sums: Sum[];
}

/** A total, and the parts that it is the sum of. */
export interface Sum {
  readonly total: Cell;
  readonly parts: readonly Cell[];
}

/** Whether more than one value is possible by what is shown of the cell alone. */
export function isOpen({ low, high }: Cell): boolean {
  return low < high;
}

/** The cells in groups: two are in one where sums lead from the one to the other by way of these cells. */
export function connected<Some extends Cell>(cells: readonly Some[]): Some[][] {
  const above = new Map<Sum, Sum>();
  for (const { sums } of cells) {
    for (const sum of sums) above.set(topOf(sum, above), topOf(sums[0] ?? sum, above));
  }
  const groups = new Map<unknown, Some[]>();
  for (const cell of cells) {
    const [sum] = cell.sums;
    const key = sum === undefined ? cell : topOf(sum, above);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}

function topOf(sum: Sum, above: Map<Sum, Sum>): Sum {
  let at = sum;
  for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) {
    // Shortens the way for whoever comes next.
    above.set(at, above.get(next) ?? next);
    at = next;
  }
  return at;
}

/** The total of a sum and its parts. */
export function membersOf({ total, parts }: Sum): readonly Cell[] {
  return [total, ...parts];
}

/** Notes a sum in its cells: the total, and the parts after it. */
export function addSum([total, ...parts]: readonly Cell[]): void {
  if (total === undefined) return;
  const sum = { total, parts };
  for (const cell of membersOf(sum)) cell.sums.push(sum);
}
