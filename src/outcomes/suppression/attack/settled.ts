import { refuse, type Problem } from '../../../problems/index.ts';
import type { Cell } from './cell.ts';
import { determinedCells } from './determined.ts';
import { exchangeThrough } from './exchange.ts';
import { movingCells } from './moving.ts';
import { mostTangled, networkOf, type Network } from './network.ts';
import { search } from './search.ts';

/** Cells that have one value alone, and those of which a search of limited length could not say. */
export interface Settled {
  readonly settled: readonly Cell[];
  readonly unsure: readonly Cell[];
}

/** Other values that some cells could have together. */
export type Exchange = ReadonlyMap<Cell, number>;

/**
 * Which of some open cells can have no other value than theirs, the values being one way in which all sums are right. For a
 * network the answer is exact. For another table, a cell is settled that the equations determine; another value is looked
 * for of each of the rest, nearby, and `anywhere` where that is asked for. `known` are exchanges that were found before,
 * and it is given those that are found.
 */
export function settledAmong(
  cells: readonly Cell[],
  network: Network | undefined = networkOf(cells),
  looking: 'nearby' | 'anywhere' = 'nearby',
  known: Exchange[] = [],
): Settled {
  if (network !== undefined) {
    const moving = movingCells(network);
    return { settled: cells.filter((cell) => !moving.has(cell)), unsure: [] };
  }
  refuse('counts that add up', checkTangle(cells.length));
  const determined = determinedCells(cells);
  const moving = new Set<Cell>(known.filter(isPossible).flatMap((exchange) => [...exchange.keys()]));
  const settled = [...determined];
  const unsure: Cell[] = [];
  for (const cell of cells) {
    if (determined.has(cell) || moving.has(cell)) continue;
    const other = exchangeThrough(cell) ?? (looking === 'anywhere' ? otherTable(cells, cell) : 'broken-off');
    if (other === 'none') settled.push(cell);
    else if (other === 'broken-off') unsure.push(cell);
    else {
      const exchange = new Map([...other].filter(([each, value]) => value !== each.value));
      known.push(exchange);
      for (const each of exchange.keys()) moving.add(each);
    }
  }
  return { settled, unsure: unsure.filter((cell) => !moving.has(cell)) };
}

function checkTangle(length: number): Problem[] {
  if (length <= mostTangled) return [];
  const message = `${length} hidden cells stand in sums that cross in three ways or more.`;
  const help = `Give tables with at most ${mostTangled} of such cells, or with sums that cross in two ways.`;
  return [{ path: 'sums', code: 'too-many', message, help }];
}

function isPossible(exchange: Exchange): boolean {
  return [...exchange].every(([{ low, high }, value]) => low <= value && value <= high);
}

/** A table in which a cell is more or less than it is. */
function otherTable(cells: readonly Cell[], cell: Cell): ReturnType<typeof search> {
  const { value, low, high } = cell;
  const less = low < value ? search(cells, { cell, low, high: value - 1 }) : 'none';
  if (typeof less !== 'string') return less;
  const more = value < high ? search(cells, { cell, low: value + 1, high }) : 'none';
  return more === 'none' ? less : more;
}
