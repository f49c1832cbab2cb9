import { compare, minus, nothing, plus, roundToPlaces, type Fraction } from '../../exact/index.ts';
import type { DoubleClaimTerms } from './double-claim-terms.ts';
import { ifAlone, ifLast, inOrder } from './in-order.ts';
import type { Nest, Room } from './nest.ts';
import { proRata } from './pro-rata.ts';

/** The least and the most each claim can be paid, for units avoided that are known. */
export interface Split {
  readonly low: readonly Fraction[];
  readonly high: readonly Fraction[];
  /** Whether it matters who is paid first. */
  readonly isContested: readonly boolean[];
}

/** Shares what there is among the claims as the terms have it. */
export function splitOf(terms: DoubleClaimTerms, nest: Nest, rooms: readonly Room[]): Split {
  const [last, alone] = [ifLast(nest, rooms), ifAlone(nest, rooms)];
  const isContested = last.map((least, place) => compare(least, alone[place] ?? least) !== 0);
  if (terms.kind === 'not-agreed') return { low: last, high: alone, isContested };
  const payable = agreedSplit(terms, nest, rooms);
  return { low: payable, high: payable, isContested };
}

type Agreed = Exclude<DoubleClaimTerms, { readonly kind: 'not-agreed' }>;

function agreedSplit(terms: Agreed, nest: Nest, rooms: readonly Room[]): readonly Fraction[] {
  switch (terms.kind) {
    case 'claims-in-order': {
      const rank = new Map(terms.order.map((id, place) => [id, place]));
      const places = nest.claims.map((_, place) => place);
      const rankOf = (place: number) => rank.get(nest.claims[place]?.claim.id ?? '') ?? 0;
      return inOrder(
        nest,
        [...places].sort((a, b) => rankOf(a) - rankOf(b)),
        rooms,
      );
    }
    case 'schemes-in-order':
      return schemesInOrder(terms.order, nest, rooms).map(downTo(terms.places));
    case 'pro-rata':
      return proRata(
        nest,
        nest.claims.map(({ units }) => units),
        rooms,
      ).payable.map(downTo(terms.places));
  }
}

function schemesInOrder(order: readonly string[], nest: Nest, rooms: readonly Room[]): readonly Fraction[] {
  let left = rooms;
  let payable: readonly Fraction[] = nest.claims.map(() => nothing);
  for (const scheme of order) {
    const asked = nest.claims.map(({ claim, units }) => (claim.scheme === scheme ? units : nothing));
    const paid = proRata(nest, asked, left);
    payable = payable.map((units, place) => plus(units, paid.payable[place] ?? nothing));
    left = left.map((room, place) => room && minus(room, paid.used[place] ?? nothing));
  }
  return payable;
}

function downTo(places: number): (units: Fraction) => Fraction {
  return (units) => roundToPlaces(units, places, 'down');
}
