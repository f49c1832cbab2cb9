import { minus, nothing, plus, smaller, type Fraction } from '../../exact/index.ts';
import type { Nest, Room } from './nest.ts';

/** What each claim is paid where the first of an order is paid up to what is there, then the next. */
export function inOrder(nest: Nest, order: readonly number[], rooms: readonly Room[]): readonly Fraction[] {
  const sums = nest.savings.map(() => nothing);
  const payable = nest.claims.map(() => nothing);
  for (const place of order) payable[place] = addTo(sums, nest, place, rooms);
  return payable;
}

/** What each claim would be paid if all the others were paid first. */
export function ifLast(nest: Nest, rooms: readonly Room[]): readonly Fraction[] {
  const sums = claimedIn(nest, rooms);
  return nest.claims.map(({ units, on }) =>
    (nest.paths[on] ?? []).reduce((change, place) => {
      const [sum, room] = [sums[place] ?? nothing, rooms[place]];
      return minus(upTo(sum, room), upTo(minus(sum, change), room));
    }, units),
  );
}

/** What each claim would be paid if there were no other. */
export function ifAlone(nest: Nest, rooms: readonly Room[]): readonly Fraction[] {
  return nest.claims.map(({ units, on }) =>
    (nest.paths[on] ?? []).reduce((least, place) => upTo(least, rooms[place]), units),
  );
}

/** What is claimed of each saving: of itself, and within it up to what is there. */
export function claimedIn(nest: Nest, rooms: readonly Room[]): readonly Fraction[] {
  const sums = nest.savings.map(() => nothing);
  nest.claims.forEach((_, place) => addTo(sums, nest, place, rooms));
  return sums;
}

/** Adds a claim to its saving and outwards: what goes further out is what there was room for. */
function addTo(sums: Fraction[], { claims, paths }: Nest, place: number, rooms: readonly Room[]): Fraction {
  const claim = claims[place];
  if (claim === undefined) return nothing;
  return (paths[claim.on] ?? []).reduce((change, at) => {
    const before = sums[at] ?? nothing;
    const after = plus(before, change);
    sums[at] = after;
    return minus(upTo(after, rooms[at]), upTo(before, rooms[at]));
  }, claim.units);
}

function upTo(units: Fraction, room: Room): Fraction {
  return room === undefined ? units : smaller(units, room);
}
