import { onward, type Link, type Network, type Node } from './network.ts';

/** How a surplus came to a place. */
interface Step {
  readonly link: Link;
  readonly before: Node;
}

/**
 * Gives the cells of a network values within their bounds with which all sums are right, and says whether there are any. What is
 * too much at one place is carried to where it is short: L. R. Ford and D. R. Fulkerson, Canadian J. of Mathematics 8, 1956.
 */
export function fill({ nodes, links }: Network): boolean {
  for (const cell of links.keys()) cell.value = Math.min(Math.max(cell.value, cell.low), cell.high);
  const surplus = new Map(nodes.map((node) => [node, node.supply]));
  const add = (node: Node, amount: number) => surplus.set(node, (surplus.get(node) ?? 0) + amount);
  for (const { cell, from, to } of links.values()) {
    add(from, -cell.value);
    add(to, cell.value);
  }
  const carry = (way: readonly Step[], short: Node) => {
    const first = way.at(-1)?.before ?? short;
    const most = Math.min(surplus.get(first) ?? 0, -(surplus.get(short) ?? 0), ...way.map(roomOf));
    if (most <= 0) return;
    for (const { link, before } of way) link.cell.value += link.from === before ? most : -most;
    add(first, -most);
    add(short, most);
  };
  // Most of it goes the shortest way.
  for (const link of links.values()) {
    carry([{ link, before: link.from }], link.to);
    carry([{ link, before: link.to }], link.from);
  }
  for (;;) {
    const steps = new Map<Node, Step | undefined>();
    for (const [node, amount] of surplus) if (amount > 0) steps.set(node, undefined);
    if (steps.size === 0) return true;
    const short = reach(steps).filter((node) => (surplus.get(node) ?? 0) < 0);
    if (short.length === 0) return false;
    for (const node of short) carry(wayTo(node, steps), node);
  }
}

/** Walks on from the places that are reached, and gives back all that are in the end. */
function reach(steps: Map<Node, Step | undefined>): readonly Node[] {
  const reached = [...steps.keys()];
  // The list grows while it is walked through.
  for (const node of reached) {
    for (const link of node.links) {
      const next = onward(link, node);
      if (next === undefined || steps.has(next)) continue;
      steps.set(next, { link, before: node });
      reached.push(next);
    }
  }
  return reached;
}

function wayTo(place: Node, steps: ReadonlyMap<Node, Step | undefined>): Step[] {
  const way: Step[] = [];
  for (let step = steps.get(place); step !== undefined; step = steps.get(step.before)) way.push(step);
  return way;
}

function roomOf({ link, before }: Step): number {
  const { value, low, high } = link.cell;
  return link.from === before ? high - value : value - low;
}
