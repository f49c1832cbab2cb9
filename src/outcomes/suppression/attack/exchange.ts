import { membersOf, type Cell, type Sum } from './cell.ts';
import { falls, rises } from './network.ts';

/** A cell that becomes one more or one less. */
interface Change {
  readonly cell: Cell;
  readonly by: 1 | -1;
}

/** How many steps an exchange is looked for. */
const mostSteps = 500;

/**
 * Looks for another value of a cell, one more or one less, and for what others then have to become for all sums to be right,
 * one more or one less each: wherever a sum is wrong, another of its cells must give way. What is found proves that the cell
 * can be something else; that nothing is found proves nothing.
 */
export function exchangeThrough(cell: Cell): ReadonlyMap<Cell, number> | undefined {
  return exchange({ cell, by: 1 }) ?? exchange({ cell, by: -1 });
}

function exchange(first: Change): ReadonlyMap<Cell, number> | undefined {
  if (!isPossible(first)) return undefined;
  const changes = new Map<Cell, number>();
  const wrong = new Map<Sum, number>();
  let steps = 0;
  make(first);
  return isMended() ? new Map([...changes].map(([cell, by]) => [cell, cell.value + by])) : undefined;

  function isMended(): boolean {
    steps += 1;
    const ways = fewestWays();
    if (ways === undefined) return true;
    for (const way of ways) {
      if (steps > mostSteps) return false;
      make(way);
      if (isMended()) return true;
      note(way.cell, way.by === 1 ? -1 : 1);
      changes.delete(way.cell);
    }
    return false;
  }

  /** The ways of mending that wrong sum which can be mended in the fewest; nothing where none is wrong. */
  function fewestWays(): readonly Change[] | undefined {
    let fewest: readonly Change[] | undefined;
    for (const [sum, over] of wrong) {
      const ways = membersOf(sum)
        .map((cell): Change => ({ cell, by: over > 0 === (cell === sum.total) ? 1 : -1 }))
        .filter((way) => !changes.has(way.cell) && isPossible(way));
      if (fewest === undefined || ways.length < fewest.length) fewest = ways;
    }
    return fewest;
  }

  function make({ cell, by }: Change): void {
    changes.set(cell, by);
    note(cell, by);
  }

  /** Keeps by how much the parts of each sum are more than its total. */
  function note(cell: Cell, by: 1 | -1): void {
    for (const sum of cell.sums) {
      const over = (wrong.get(sum) ?? 0) + (sum.total === cell ? -by : by);
      if (over === 0) wrong.delete(sum);
      else wrong.set(sum, over);
    }
  }
}

function isPossible({ cell, by }: Change): boolean {
  return by === 1 ? rises(cell) : falls(cell);
}
