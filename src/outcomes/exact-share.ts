import { fraction, over } from '../exact/index.ts';
import { exactRatio, type ExactRatio } from './exact-ratio.ts';
import { numberOf } from './number-of.ts';

/** So many out of so many, as an exact share of one, or why there is none. Branch on `kind`. */
export type ExactShare = KnownShare | NoShare;

/** A share, and what it is made of. */
export interface KnownShare {
  readonly kind: 'known';
  readonly count: number;
  /** What the count is out of. Above 0. */
  readonly outOf: number;
  /** The share in lowest terms. */
  readonly ratio: ExactRatio;
  /** The same as a number from 0 to 1. */
  readonly value: number;
}

/** Why there is no share: nothing to be a share of, or a figure that was not given. */
export interface NoShare {
  readonly kind: 'none';
  readonly reason: string;
}

/** A count out of as many or more; out of nothing there is no share. `things` are what it is out of, in the plural. */
export function exactShare(count: number, outOf: number, things: string): ExactShare {
  if (outOf === 0) return noShare(`There are no ${things}, so that there is no share of them.`);
  const share = over(fraction(count), fraction(outOf));
  return { kind: 'known', count, outOf, ratio: exactRatio(share), value: numberOf(share) };
}

/** No share, and why. */
export function noShare(reason: string): NoShare {
  return { kind: 'none', reason };
}
