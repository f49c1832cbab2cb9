import { checkGrounds, type Grounds } from '../../payment/index.ts';
import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkKind,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { claimSchemes, type ClaimScheme, type ClaimsRegister } from './claims-register.ts';

/** Who is paid where claims together come to more than was avoided. No source says; nothing here is a default. */
export type DoubleClaimTerms =
  /** The first claim is paid up to what is there, then the next. */
  | {
      readonly kind: 'claims-in-order';
      /** The `id` of every claim, the first to be paid first. */
      readonly order: readonly string[];
      readonly grounds: Grounds;
    }
  /** The claims of the first scheme are paid up to what is there, then those of the next; within one, pro rata. */
  | {
      readonly kind: 'schemes-in-order';
      /** Every scheme that claims, the first to be paid first. */
      readonly order: readonly ClaimScheme[];
      readonly withinScheme: 'pro-rata';
      readonly places: number;
      readonly grounds: Grounds;
    }
  /** In proportion to what is claimed; what one cannot be paid, because it is full further in, the others are. */
  | {
      readonly kind: 'pro-rata';
      /** Decimal places, from 0 to 12, that payable units are rounded down to: so they never come to more than was avoided. */
      readonly places: number;
      readonly grounds: Grounds;
    }
  /** Nothing is agreed: each claim is open between what nobody else claims and what it claims. */
  | { readonly kind: 'not-agreed' };

const mostPlaces = 12;

const kinds: Readonly<Record<DoubleClaimTerms['kind'], FieldChecks>> = {
  'claims-in-order': { order: (order, at) => checkOnce(order, at, checkCode), grounds: checkGrounds },
  'schemes-in-order': {
    order: (order, at) => checkOnce(order, at, (scheme, place) => checkWord(scheme, place, claimSchemes)),
    withinScheme: (way, at) => checkWord(way, at, ['pro-rata']),
    places: checkPlaces,
    grounds: checkGrounds,
  },
  'pro-rata': { places: checkPlaces, grounds: checkGrounds },
  'not-agreed': {},
};

/** Problems of the terms of double claims. */
export function checkDoubleClaimTerms(value: unknown, path: string): Problem[] {
  return checkKind(value, path, kinds);
}

function checkPlaces(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, 'decimal places');
  if (problems.length > 0 || Number(value) <= mostPlaces) return problems;
  const help = `Give 0 to ${mostPlaces}; 0 pays for whole units alone.`;
  return [{ path, code: 'out-of-range', message: `${shown(value)} decimal places are more than is exact.`, help }];
}

function checkOnce(value: unknown, path: string, checkItem: (item: unknown, path: string) => Problem[]): Problem[] {
  const problems = checkEach(value, path, checkItem);
  if (problems.length > 0) return problems;
  return checkDistinct((value as readonly string[]).map((key, place) => ({ key, path: placeIn(path, place) })));
}

/** Problems of an order and the claims that it should order, where neither has any alone. */
export function checkOrderTogether(terms: DoubleClaimTerms, { claims }: ClaimsRegister, path: string): Problem[] {
  if (terms.kind !== 'claims-in-order' && terms.kind !== 'schemes-in-order') return [];
  const at = placeIn(path, 'order');
  const isByClaim = terms.kind === 'claims-in-order';
  const given = new Set<string>(claims.map((claim) => (isByClaim ? claim.id : claim.scheme)));
  const ordered = new Set<string>(terms.order);
  const strangers = isByClaim
    ? terms.order.flatMap((id, place) => (given.has(id) ? [] : [noClaim(id, at, place)]))
    : [];
  return [...strangers, ...[...given].filter((key) => !ordered.has(key)).map((key) => notOrdered(key, at))];
}

function noClaim(id: string, path: string, place: number): Problem {
  const message = `There is no claim ${shown(id)}.`;
  const help = 'Leave it out of the order, or give the claim.';
  return { path: placeIn(path, place), code: 'unknown-reference', message, help };
}

function notOrdered(key: string, path: string): Problem {
  const message = `${shown(key)} claims, and has no place in the order.`;
  return { path, code: 'missing', message, help: 'Give every one that claims its place: the first is paid first.' };
}
