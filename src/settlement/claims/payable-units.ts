import { compare, nothing, type Fraction } from '../../exact/index.ts';
import { isOpen } from './claim-words.ts';
import type { DoubleClaimTerms } from './double-claim-terms.ts';
import type { Nest, NestedClaim, Room } from './nest.ts';
import { splitBy, type Split } from './split.ts';

/** The least and the most that a claim can be paid, whatever was avoided. */
export interface PayableBetween {
  readonly low: Fraction;
  readonly high: Fraction;
  /** Whether it turns on who is paid first. */
  readonly isContested: boolean;
  /** Whether it claims more than was avoided, or may. */
  readonly isBeyond: boolean;
  /** Whether it turns on how many were avoided, which is not known exactly. */
  readonly turnsOnAvoided: boolean;
}

/**
 * What each claim of a nest can be paid. More avoided on a claim's own way outwards never pays it less, and more avoided
 * elsewhere never pays it more: so its bounds are at the ends.
 */
export function payableOf(terms: DoubleClaimTerms, nest: Nest): ReadonlyMap<string, PayableBetween> {
  const splitOf = splitBy(terms, nest);
  const lows = nest.avoided.map(({ low }) => low ?? nothing);
  if (!nest.avoided.some(isOpen)) {
    const split = splitOf(lows, nest.claims);
    return between(nest.claims, split, split);
  }
  const highs: readonly Room[] = nest.avoided.map(({ high }) => high);
  return new Map(
    nest.paths.flatMap((path, on) => {
      const claims = nest.claims.filter((claim) => claim.on === on);
      if (claims.length === 0) return [];
      const outwards = new Set(path);
      const mixed = (own: readonly Room[], others: readonly Room[]) =>
        own.map((room, place) => (outwards.has(place) ? room : others[place]));
      const least = splitOf(mixed(lows, highs), claims);
      const most = splitOf(mixed(highs, lows), claims);
      return [...between(claims, least, most)];
    }),
  );
}

function between(
  claims: readonly NestedClaim[],
  least: readonly Split[],
  most: readonly Split[],
): ReadonlyMap<string, PayableBetween> {
  return new Map(
    claims.flatMap(({ claim }, place) => {
      const [a, b] = [least[place], most[place]];
      if (a === undefined || b === undefined) return [];
      const isContested = a.isContested || b.isContested;
      const isBeyond = a.isBeyond || b.isBeyond;
      const turnsOnAvoided = compare(a.low, b.low) !== 0 || compare(a.high, b.high) !== 0;
      return [[claim.id, { low: a.low, high: b.high, isContested, isBeyond, turnsOnAvoided }] as const];
    }),
  );
}
