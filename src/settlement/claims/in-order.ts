import { minus, nothing, plus, smaller, type Fraction } from '../../exact/index.ts';
import type { Nest, NestedClaim, Room } from './nest.ts';

/** What each claim is paid where the first of an order is paid up to what is there, then the next. */
export function inOrder(
  nest: Nest,
  order: readonly NestedClaim[],
  rooms: readonly Room[],
): ReadonlyMap<string, Fraction> {
  const sums = nest.savings.map(() => nothing);
  return new Map(
    order.map(({ claim, units, on }) => {
      const payable = (nest.paths[on] ?? []).reduce((change, place) => {
        const before = sums[place] ?? nothing;
        const after = plus(before, change);
        sums[place] = after;
        // What goes further out is what there was room for here.
        return minus(upTo(after, rooms[place]), upTo(before, rooms[place]));
      }, units);
      return [claim.id, payable];
    }),
  );
}

/** What a claim would be paid if all the others were paid first; `claimed` is what {@link claimedIn} says. */
export function ifLast(
  { units, on }: NestedClaim,
  { paths }: Nest,
  rooms: readonly Room[],
  claimed: readonly Fraction[],
): Fraction {
  return (paths[on] ?? []).reduce((change, place) => {
    const [sum, room] = [claimed[place] ?? nothing, rooms[place]];
    return minus(upTo(sum, room), upTo(minus(sum, change), room));
  }, units);
}

/** What a claim would be paid if there were no other. */
export function ifAlone({ units, on }: NestedClaim, { paths }: Nest, rooms: readonly Room[]): Fraction {
  return (paths[on] ?? []).reduce((least, place) => upTo(least, rooms[place]), units);
}

/** What is claimed of each saving: of itself, and of those within it up to what is there. */
export function claimedIn({ claimed, paths }: Nest, rooms: readonly Room[]): readonly Fraction[] {
  const sums = [...claimed];
  paths.forEach(([place = 0, outer]) => {
    if (outer !== undefined) sums[outer] = plus(sums[outer] ?? nothing, upTo(sums[place] ?? nothing, rooms[place]));
  });
  return sums;
}

function upTo(units: Fraction, room: Room): Fraction {
  return room === undefined ? units : smaller(units, room);
}
