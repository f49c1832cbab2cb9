import type { Cell } from './cell.ts';
import { falls, onward, rises, type Link, type Network, type Node } from './network.ts';

/** A place with what the walk through the network notes of it. */
interface Visited {
  readonly node: Node;
  readonly order: number;
  /** The earliest place that can be reached again from here. */
  earliest: number;
  /** How many of its pipes were tried. */
  tried: number;
  /** The set of places that can all be reached from one another. */
  circle?: Visited;
  /** The pipe by which a tree came here, and how far from its root. */
  up?: { readonly link: Link; readonly to: Visited };
  depth: number;
  /** The highest place joined to this one by pipes that are on a circle. */
  head: Visited;
}

/**
 * The cells that can take another value than theirs while all sums stay right and no cell leaves its bounds. A flow can
 * change where it runs in a circle; one that can change both ways must not run back through itself, so that it may not be
 * the only join between two sides.
 */
export function movingCells({ nodes, links }: Network): ReadonlySet<Cell> {
  const visited = circlesOf(nodes);
  const moving = new Set<Cell>();
  const bothWays: Link[] = [];
  for (const link of links.values()) {
    if (link.from === link.to) {
      if (rises(link.cell) || falls(link.cell)) moving.add(link.cell);
      continue;
    }
    if (!rises(link.cell) && !falls(link.cell)) continue;
    if (visited.get(link.from)?.circle !== visited.get(link.to)?.circle) continue;
    bothWays.push(link);
    if (rises(link.cell) !== falls(link.cell)) moving.add(link.cell);
  }
  for (const cell of joinedTwice(bothWays, visited)) moving.add(cell);
  return moving;
}

/** Tarjan's strongly connected components, without recursion: R. Tarjan, SIAM Journal on Computing 1, 1972. */
function circlesOf(nodes: readonly Node[]): Map<Node, Visited> {
  const visited = new Map<Node, Visited>();
  const open: Visited[] = [];
  for (const root of nodes) {
    if (visited.has(root)) continue;
    const way = [visit(root)];
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const link = here.node.links[here.tried];
      here.tried += 1;
      if (link === undefined) {
        leave(way, here);
        continue;
      }
      const next = onward(link, here.node);
      if (next === undefined) continue;
      const there = visited.get(next);
      if (there === undefined) way.push(visit(next));
      else if (there.circle === undefined) here.earliest = Math.min(here.earliest, there.order);
    }
  }
  return visited;

  function visit(node: Node): Visited {
    const made = { node, order: visited.size, earliest: visited.size, tried: 0, depth: 0 } as Visited;
    made.head = made;
    visited.set(node, made);
    open.push(made);
    return made;
  }

  function leave(way: Visited[], here: Visited): void {
    way.pop();
    const before = way.at(-1);
    if (before !== undefined) before.earliest = Math.min(before.earliest, here.earliest);
    if (here.earliest !== here.order) return;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      last.circle = here;
      if (last === here) return;
    }
  }
}

/** The cells of those pipes without which their ends would still be joined by the others. */
function joinedTwice(links: readonly Link[], visited: ReadonlyMap<Node, Visited>): readonly Cell[] {
  growTrees(links, visited);
  const found: Cell[] = [];
  for (const link of links) {
    const [one, other] = [visited.get(link.from), visited.get(link.to)];
    if (one === undefined || other === undefined || one.up?.link === link || other.up?.link === link) continue;
    // Beside the tree this pipe closes a circle: up from both its ends to where they meet.
    found.push(link.cell);
    let [low, high] = [headOf(one), headOf(other)];
    while (low !== high) {
      if (low.depth < high.depth) [low, high] = [high, low];
      if (low.up === undefined) break;
      found.push(low.up.link.cell);
      low.head = low.up.to;
      low = headOf(low);
    }
  }
  return found;
}

/** Trees that join all places which the pipes join. */
function growTrees(links: readonly Link[], visited: ReadonlyMap<Node, Visited>): void {
  const inside = new Set(links);
  const reached = new Set<Visited>();
  for (const root of visited.values()) {
    if (reached.has(root)) continue;
    reached.add(root);
    const grown = [root];
    for (const here of grown) {
      for (const link of here.node.links) {
        const there = inside.has(link) ? visited.get(link.from === here.node ? link.to : link.from) : undefined;
        if (there === undefined || reached.has(there)) continue;
        reached.add(there);
        there.up = { link, to: here };
        there.depth = here.depth + 1;
        grown.push(there);
      }
    }
  }
}

function headOf(place: Visited): Visited {
  let at = place;
  while (at.head !== at) {
    at.head = at.head.head;
    at = at.head;
  }
  return at;
}
