import { compare, minus, nothing, one, over, plus, smaller, times, type Fraction } from '../../exact/index.ts';
import type { Nest, Room } from './nest.ts';

/** Where the units paid stop to rise for some claims, as one share of every claim rises from nothing to all of it. */
interface Stop {
  readonly at: Fraction;
  /** The claims that are paid no more from there. */
  readonly claimed: Fraction;
  /** What they were paid by then. */
  readonly paid: Fraction;
}

interface Filled {
  /** The share at which the saving is full; nothing where all of what is claimed has room. */
  readonly full?: Fraction;
  /** All that is claimed of it and within it. */
  readonly claimed: Fraction;
  /** All that is paid of that. */
  readonly paid: Fraction;
  /** In order of the share. */
  readonly stops: readonly Stop[];
}

/**
 * The share of what is claimed that is paid on each saving, where one rising share is paid of all that is claimed until a
 * saving is full: then the claims on it and within it rise no further, and the others go on. For a single saving that is
 * plain proportion; nothing that could be paid is left over, whatever the order of the claims. What each saving is paid
 * altogether is `used`.
 */
export function proRata(
  { savings, paths }: Nest,
  claimed: readonly Fraction[],
  rooms: readonly Room[],
): { readonly shares: readonly Fraction[]; readonly used: readonly Fraction[] } {
  const parts = savings.map((): Filled[] => []);
  const filled = savings.map((_, place) => {
    const found = fill(claimed[place] ?? nothing, parts[place] ?? [], rooms[place]);
    const outer = paths[place]?.[1];
    if (outer !== undefined) parts[outer]?.push(found);
    return found;
  });
  const shares = paths.map((path) => path.reduce((share, place) => smaller(share, filled[place]?.full ?? one), one));
  return { shares, used: filled.map(({ paid }) => paid) };
}

function fill(own: Fraction, parts: readonly Filled[], room: Room): Filled {
  const claimed = parts.reduce((sum, part) => plus(sum, part.claimed), own);
  const wanted = parts.reduce((sum, part) => plus(sum, part.paid), own);
  const stops = parts.flatMap((part) => part.stops).sort((a, b) => compare(a.at, b.at));
  if (room === undefined || compare(wanted, room) <= 0) return { claimed, paid: wanted, stops };
  let [rising, stopped] = [claimed, nothing];
  const isFullAt = (place: number): Filled => {
    const left = minus(room, stopped);
    const full = over(left, rising);
    return { full, claimed, paid: room, stops: [...stops.slice(0, place), { at: full, claimed: rising, paid: left }] };
  };
  for (const [place, stop] of stops.entries()) {
    // Full before the next stop: what would be paid by then is more than there is.
    if (compare(plus(stopped, times(stop.at, rising)), room) > 0) return isFullAt(place);
    rising = minus(rising, stop.claimed);
    stopped = plus(stopped, stop.paid);
  }
  return isFullAt(stops.length);
}
