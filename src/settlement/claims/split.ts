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
}

/** Shares what there is among all claims as the terms have it, and says what some of them get. */
export function splitOf(
  terms: DoubleClaimTerms,
  nest: Nest,
  rooms: readonly Room[],
  asked: readonly NestedClaim[],
): readonly Split[] {
  const claimed = claimedIn(nest, rooms);
  const payable = terms.kind === 'not-agreed' ? undefined : agreedSplit(terms, nest, rooms);
  return asked.map((claim) => {
    const [last, alone] = [ifLast(claim, nest, rooms, claimed), ifAlone(claim, nest, rooms)];
    const isContested = compare(last, alone) !== 0;
    const agreed = payable?.(claim);
    return { low: agreed ?? last, high: agreed ?? alone, isContested };
  });
}

type Agreed = Exclude<DoubleClaimTerms, { readonly kind: 'not-agreed' }>;

function agreedSplit(terms: Agreed, nest: Nest, rooms: readonly Room[]): (claim: NestedClaim) => Fraction {
  switch (terms.kind) {
    case 'claims-in-order': {
      const rank = new Map(terms.order.map((id, place) => [id, place]));
      const rankOf = ({ claim }: NestedClaim) => rank.get(claim.id) ?? 0;
      const payable = inOrder(
        nest,
        [...nest.claims].sort((a, b) => rankOf(a) - rankOf(b)),
        rooms,
      );
      return ({ claim }) => payable.get(claim.id) ?? nothing;
    }
    case 'schemes-in-order': {
      const shares = schemesInOrder(terms.order, nest, rooms);
      return ({ claim, units, on }) =>
        roundToPlaces(times(units, shares.get(claim.scheme)?.[on] ?? nothing), terms.places, 'down');
    }
    case 'pro-rata': {
      const { shares } = proRata(nest, nest.claimed, rooms);
      return ({ units, on }) => roundToPlaces(times(units, shares[on] ?? nothing), terms.places, 'down');
    }
  }
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
