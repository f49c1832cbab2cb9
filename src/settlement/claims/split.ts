import { compare, minus, nothing, roundToPlaces, times, type Fraction } from '../../exact/index.ts';
import type { ClaimScheme } from './claims-register.ts';
import type { DoubleClaimTerms } from './double-claim-terms.ts';
import { claimedIn, ifAlone, ifLast, inOrder } from './in-order.ts';
import type { Nest, NestedClaim, Room } from './nest.ts';
import { proRata } from './pro-rata.ts';

/** The least and the most a claim can be paid, for units avoided that are known. */
export interface Split {
  readonly low: Fraction;
  readonly high: Fraction;
  /** Whether it matters who is paid first. */
  readonly isContested: boolean;
  /** Whether it would not be paid in full even if nobody else claimed. */
  readonly isBeyond: boolean;
}

/** Shares what there is among all claims, and says what some of them get. */
export type SplitOf = (rooms: readonly Room[], asked: readonly NestedClaim[]) => readonly Split[];

/** How the claims of a nest are shared out as the terms have it. */
export function splitBy(terms: DoubleClaimTerms, nest: Nest): SplitOf {
  const agreed = terms.kind === 'not-agreed' ? undefined : agreedSplit(terms, nest);
  return (rooms, asked) => {
    const claimed = claimedIn(nest, rooms);
    const payable = agreed?.(rooms);
    return asked.map((claim) => {
      const [last, alone] = [ifLast(claim, nest, rooms, claimed), ifAlone(claim, nest, rooms)];
      const paid = payable?.(claim);
      return {
        low: paid ?? last,
        high: paid ?? alone,
        isContested: compare(last, alone) !== 0,
        isBeyond: compare(alone, claim.units) < 0,
      };
    });
  };
}

type Agreed = Exclude<DoubleClaimTerms, { readonly kind: 'not-agreed' }>;
type Payable = (claim: NestedClaim) => Fraction;

function agreedSplit(terms: Agreed, nest: Nest): (rooms: readonly Room[]) => Payable {
  switch (terms.kind) {
    case 'claims-in-order': {
      const rank = new Map(terms.order.map((id, place) => [id, place]));
      const rankOf = ({ claim }: NestedClaim) => rank.get(claim.id) ?? 0;
      const sorted = [...nest.claims].sort((a, b) => rankOf(a) - rankOf(b));
      return (rooms) => {
        const payable = inOrder(nest, sorted, rooms);
        return ({ claim }) => payable.get(claim.id) ?? nothing;
      };
    }
    case 'schemes-in-order':
      return (rooms) => {
        const shares = schemesInOrder(terms.order, nest, rooms);
        return ({ claim, units, on }) => partOf(units, shares.get(claim.scheme)?.[on], terms.places);
      };
    case 'pro-rata':
      return (rooms) => {
        const { shares } = proRata(nest, nest.claimed, rooms);
        return ({ units, on }) => partOf(units, shares[on], terms.places);
      };
  }
}

/** Rounded down, so that parts never come to more than the whole. */
function partOf(units: Fraction, share: Fraction | undefined, places: number): Fraction {
  return roundToPlaces(times(units, share ?? nothing), places, 'down');
}

/** The share of what each scheme claims that it is paid on each saving. */
function schemesInOrder(
  order: readonly ClaimScheme[],
  nest: Nest,
  rooms: readonly Room[],
): ReadonlyMap<ClaimScheme, readonly Fraction[]> {
  const shares = new Map<ClaimScheme, readonly Fraction[]>();
  let left = rooms;
  for (const scheme of order) {
    const claimed = nest.claimedBy.get(scheme);
    if (claimed === undefined) continue;
    const paid = proRata(nest, claimed, left);
    shares.set(scheme, paid.shares);
    left = left.map((room, place) => room && minus(room, paid.used[place] ?? nothing));
  }
  return shares;
}
