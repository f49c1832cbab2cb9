import { membersOf, type Cell } from './cell.ts';

/** Arithmetic is done in whole numbers modulo a prime, so that it is exact; products stay below 2^53. */
const prime = 67_108_859;

/**
 * The cells that their sums determine, as a system of equations, whatever the bounds: those that can be found by adding and
 * subtracting sums alone. Gauss-Jordan elimination; meant for tables that are no network.
 */
export function determinedCells(cells: readonly Cell[]): ReadonlySet<Cell> {
  const columns = new Map(cells.map((cell, at) => [cell, at]));
  const sums = [...new Set(cells.flatMap((cell) => cell.sums))];
  const solved: Equation[] = [];
  for (const sum of sums) {
    const row: Row = new Map();
    for (const cell of membersOf(sum)) {
      const column = columns.get(cell);
      if (column !== undefined) row.set(column, cell === sum.total ? prime - 1 : 1);
    }
    for (const other of solved) eliminate(row, other);
    const [first] = row;
    if (first === undefined) continue;
    const equation = { pivot: first[0], row: scaled(row, inverse(first[1])) };
    for (const other of solved) eliminate(other.row, equation);
    solved.push(equation);
  }
  return new Set(solved.filter(({ row }) => row.size === 1).flatMap(({ pivot }) => cells[pivot] ?? []));
}

/** What stands before each unknown, by its place. */
type Row = Map<number, number>;

/** An equation that is solved for one unknown. */
interface Equation {
  readonly pivot: number;
  readonly row: Row;
}

function eliminate(row: Row, { pivot, row: other }: Equation): void {
  const times = row.get(pivot);
  if (times === undefined) return;
  for (const [column, factor] of other) {
    const left = ((row.get(column) ?? 0) + (prime - times) * factor) % prime;
    if (left === 0) row.delete(column);
    else row.set(column, left);
  }
}

function scaled(row: Row, by: number): Row {
  return new Map([...row].map(([column, factor]) => [column, (factor * by) % prime]));
}

/** By Fermat: the number to the power of the prime less two. */
function inverse(number: number): number {
  let power = 1;
  let square = number;
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = (power * square) % prime;
    square = (square * square) % prime;
  }
  return power;
}
