import { isOpen, membersOf, type Cell, type Sum } from './cell.ts';

/**
 * A table as a network of pipes: each sum is a place where as much flows in as out, and each cell a pipe whose flow is its
 * value. Other values that agree with the sums are then flows around a circle. Tables of one or two dimensions, totals of
 * totals, and totals with any number of breakdowns are networks; tables of three dimensions are not.
 */
export interface Network {
  readonly nodes: readonly Node[];
  /** By cell. */
  readonly links: ReadonlyMap<Cell, Link>;
}

/** A place where as much flows in as out. */
export interface Node {
  /** The pipes of cells that may be more than one thing. */
  readonly links: Link[];
  /** Those of the others. */
  readonly shut: Set<Link>;
  /** What flows in, less what flows out, by cells that stay as they are. */
  supply: number;
}

/** A cell as a pipe from one place to another. */
export interface Link {
  readonly cell: Cell;
  readonly from: Node;
  readonly to: Node;
}

/** The most cells of a table that is no network: it is searched, and not worked out. */
export const mostTangled = 400;

/**
 * The network of some cells, the others staying as they are; nothing where their sums cross in more than two ways. A cell
 * that crosses in more but has one value alone stays as it is too.
 */
export function networkOf(cells: readonly Cell[]): Network | undefined {
  const among = new Set(cells);
  const isChained = chaining(among);
  const crossing = (cell: Cell) => cell.sums.filter((sum) => !isChained(sum));
  const tangled = cells.filter((cell) => crossing(cell).length > 2);
  if (tangled.some(isOpen)) return undefined;
  if (tangled.length > 0) return networkOf(cells.filter((cell) => crossing(cell).length <= 2));
  const signs = signsOf(cells, crossing);
  if (signs === undefined) return undefined;

  const nodes: Node[] = [];
  const links = new Map<Cell, Link>();
  const outside = place(0);
  const places = new Map([...signs].map(([sum, sign]) => [sum, place(sign * (stayingTotal(sum) - stayingParts(sum)))]));
  for (const cell of cells) {
    if (cell.sums.some((sum) => isChained(sum) && sum.total !== cell)) continue;
    const ends = crossing(cell).map((sum) => ({ node: places.get(sum), leaves: signIn(sum, cell) === signs.get(sum) }));
    let at = ends.find(({ leaves }) => leaves)?.node ?? outside;
    let carriers: readonly Cell[] = [cell];
    let staying = 0;
    // The parts of a breakdown carry between them what their total does: they are joined to it end to end.
    for (const sum of cell.sums.filter((each) => isChained(each))) {
      const next = place(staying - stayingParts(sum));
      join(carriers, at, next);
      at = next;
      carriers = sum.parts.filter((part) => among.has(part));
      staying = stayingParts(sum);
    }
    const last = ends.find(({ leaves }) => !leaves)?.node ?? outside;
    join(carriers, at, last);
    last.supply += staying;
  }
  // What is short everywhere else has gone outside, for every cell has two ends.
  outside.supply = -nodes.reduce((sum, { supply }) => sum + supply, -outside.supply);
  return { nodes, links };

  function stayingTotal({ total }: Sum): number {
    return among.has(total) ? 0 : total.value;
  }

  function stayingParts({ parts }: Sum): number {
    return parts.reduce((sum, part) => sum + (among.has(part) ? 0 : part.value), 0);
  }

  function place(supply: number): Node {
    const node: Node = { links: [], shut: new Set(), supply };
    nodes.push(node);
    return node;
  }

  function join(carriers: readonly Cell[], from: Node, to: Node): void {
    for (const cell of carriers) {
      const link = { cell, from, to };
      links.set(cell, link);
      for (const end of new Set([from, to])) {
        if (isOpen(cell)) end.links.push(link);
        else end.shut.add(link);
      }
    }
  }
}

/** Lets a flow through the pipe of a cell that has been opened. */
export function openIn({ links }: Network, cell: Cell): void {
  const link = links.get(cell);
  if (link === undefined) return;
  for (const end of new Set([link.from, link.to])) if (end.shut.delete(link)) end.links.push(link);
}

/** Whether a value can be larger, by its bounds alone. */
export function rises({ value, high }: Cell): boolean {
  return value < high;
}

/** Whether a value can be smaller, by its bounds alone. */
export function falls({ value, low }: Cell): boolean {
  return value > low;
}

/** Where a change of the flow leads through a pipe: onward where the cell can rise, back where it can fall. */
export function onward({ cell, from, to }: Link, at: Node): Node | undefined {
  if (at === from && rises(cell)) return to;
  return at === to && falls(cell) ? from : undefined;
}

/** Whether a sum is a breakdown whose parts stand in no other sum, of a total that is among the cells. */
function chaining(among: ReadonlySet<Cell>): (sum: Sum) => boolean {
  const known = new Map<Sum, boolean>();
  return (sum) => {
    const found = known.get(sum);
    if (found !== undefined) return found;
    const isChained = among.has(sum.total) && sum.parts.every((part) => !among.has(part) || part.sums.length === 1);
    known.set(sum, isChained);
    return isChained;
  };
}

/** A part flows out of the place of its sum, and a total into it. */
function signIn(sum: Sum, cell: Cell): 1 | -1 {
  return sum.total === cell ? -1 : 1;
}

/** Which sums to turn about, so that every cell flows out of one of its two sums and into the other. */
function signsOf(cells: readonly Cell[], crossing: (cell: Cell) => readonly Sum[]): Map<Sum, 1 | -1> | undefined {
  const among = new Set(cells);
  const signs = new Map<Sum, 1 | -1>();
  for (const first of cells.flatMap(crossing)) {
    if (signs.has(first)) continue;
    signs.set(first, 1);
    const waiting = [first];
    for (const sum of waiting) {
      for (const cell of membersOf(sum)) {
        if (!among.has(cell)) continue;
        const other = crossing(cell).find((each) => each !== sum);
        if (other === undefined) continue;
        const asTurned = signIn(sum, cell) * (signs.get(sum) ?? 1);
        const needed = signIn(other, cell) === asTurned ? -1 : 1;
        const given = signs.get(other);
        if (given !== undefined && given !== needed) return undefined;
        if (given === undefined) {
          signs.set(other, needed);
          waiting.push(other);
        }
      }
    }
  }
  return signs;
}
