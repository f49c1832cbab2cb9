import { falls, rises, type Link, type Network, type Node } from '../attack/network.ts';
import type { GuardedCell } from './guarded-cell.ts';

/** What would be hidden so that a way through a network can be gone: the last cell, and those before it. */
interface Hiding {
  readonly cell?: GuardedCell;
  readonly before?: Hiding;
  readonly totals: number;
  readonly counts: number;
}

const nothing: Hiding = { totals: 0, counts: 0 };

/** How a circle is looked for. */
export interface Looking {
  readonly canHide: (cell: GuardedCell) => boolean;
  /** Whether one cell at least must be hidden, though a flow could run without. */
  readonly hidesOne: boolean;
}

/**
 * The cells to hide so that a flow can run in a circle through a hidden one: the fewest, then those with the fewest totals
 * among them, then those that count least. Nothing where there is no such circle.
 */
export function cheapestCircle(
  { links }: Network,
  hidden: GuardedCell,
  looking: Looking,
): readonly GuardedCell[] | undefined {
  const link = links.get(hidden);
  if (link === undefined) return undefined;
  const ways = [
    ...(rises(hidden) ? [cheapestWay(link.to, link.from, link, looking)] : []),
    ...(falls(hidden) ? [cheapestWay(link.from, link.to, link, looking)] : []),
  ].filter((way) => way !== undefined);
  const dearer = (a: Hiding, b: Hiding) => cellsOf(a).length - cellsOf(b).length || dearerOfAsMany(a, b);
  const [cheapest] = ways.sort(dearer);
  return cheapest === undefined ? undefined : cellsOf(cheapest);
}

/** Goes first wherever nothing need be hidden, then wherever one cell would do it, and so on. */
function cheapestWay(start: Node, goal: Node, without: Link, { canHide, hidesOne }: Looking): Hiding | undefined {
  const near = flooded([[start, nothing]], new Map(), without, 'onward');
  if (near.has(goal) && !hidesOne) return nothing;
  const one = cheapestBetween(near, flooded([[goal, nothing]], new Map(), without, 'back'), canHide);
  if (one !== undefined) return one;
  // With one cell hidden, places are worth coming to again that were come to with none.
  const reached = new Map(hidesOne ? [] : near);
  for (let layer = near; layer.size > 0;) {
    const next = hidingOneMore(layer, reached, canHide);
    layer = flooded(
      [...next].sort(([, a], [, b]) => dearerOfAsMany(a, b)),
      reached,
      without,
      'onward',
    );
    const found = layer.get(goal);
    if (found !== undefined) return found;
    for (const [node, hiding] of layer) reached.set(node, hiding);
  }
  return undefined;
}

type Layer = Map<Node, Hiding>;

/** The cheapest cell that joins two sets of places. */
function cheapestBetween(near: Layer, far: Layer, canHide: Looking['canHide']): Hiding | undefined {
  const [few, many] = near.size < far.size ? [near, far] : [far, near];
  const joining = hidingOneMore(few, new Map(), canHide);
  return [...joining].filter(([node]) => many.has(node)).sort(([, a], [, b]) => dearerOfAsMany(a, b))[0]?.[1];
}

/** The places that can be come to by hiding one cell more, each at the least cost. */
function hidingOneMore(layer: Layer, reached: Layer, canHide: Looking['canHide']): Layer {
  const next: Layer = new Map();
  for (const [node, before] of layer) {
    // A rounded number is open within its rounding, and may yet be hidden.
    for (const link of [...node.shut, ...node.links]) {
      const there = link.from === node ? link.to : link.from;
      const cell = link.cell as GuardedCell;
      if (reached.has(there) || !canHide(cell)) continue;
      const totals = before.totals + (cell.isTotal ? 1 : 0);
      const hiding = { cell, before, totals, counts: before.counts + cell.count };
      const known = next.get(there);
      if (known === undefined || dearerOfAsMany(known, hiding) > 0) next.set(there, hiding);
    }
  }
  return next;
}

/** The places that can be come to, or come from, without hiding more, the cheapest of the starts first. */
function flooded(
  starts: readonly (readonly [Node, Hiding])[],
  reached: Layer,
  without: Link,
  way: 'onward' | 'back',
): Layer {
  const layer: Layer = new Map();
  for (const [start, hiding] of starts) {
    if (layer.has(start)) continue;
    layer.set(start, hiding);
    const grown = [start];
    // The list grows while it is walked through.
    for (const node of grown) {
      for (const link of node.links) {
        const isAlong = (link.from === node) === (way === 'onward');
        if (link === without || !(isAlong ? rises(link.cell) : falls(link.cell))) continue;
        const there = link.from === node ? link.to : link.from;
        if (layer.has(there) || reached.has(there)) continue;
        layer.set(there, hiding);
        grown.push(there);
      }
    }
  }
  return layer;
}

function cellsOf(hiding: Hiding): readonly GuardedCell[] {
  const cells: GuardedCell[] = [];
  for (let at: Hiding | undefined = hiding; at?.cell !== undefined; at = at.before) cells.push(at.cell);
  return cells;
}

function dearerOfAsMany(a: Hiding, b: Hiding): number {
  return a.totals - b.totals || a.counts - b.counts;
}
