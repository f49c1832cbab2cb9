import { checkShare, compare, fraction, one, sumOf, workingText, type ExactNumber } from '../../exact/index.ts';
import { checkPopulationBasis, type Population } from '../../model/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { shapleyChecks, type ShapleyKey } from './shapley-terms.ts';

/**
 * By what a pool is shared. All but the shares that partners agree on are among the six keys of a North West London
 * toolkit, which are a precedent; its sixth, to members that need investment, says no more than that, and is written here
 * as agreed shares.
 */
export type PlainKey =
  /** As much to each partner. */
  | { readonly kind: 'equal' }
  /** In proportion to their budgets. */
  | { readonly kind: 'budget' }
  /** In proportion to their populations on one basis, heads or weighted for need. */
  | { readonly kind: 'need'; readonly basis: Population['basis'] }
  /** In proportion to their budgets times their performance. */
  | { readonly kind: 'performance' }
  /** By shares that they agreed on, of every partner, which sum to 1. */
  | { readonly kind: 'agreed-shares'; readonly shares: readonly AgreedShare[] };

/** First to partners that lost income, in proportion to what they lost and never more; the rest by another key. */
export interface CompensateFirstKey {
  readonly kind: 'compensate-first';
  /** The most that goes to them first, as a share of the pool from 0 to 1. */
  readonly share: ExactNumber;
  readonly rest: PlainKey;
}

/** By what a gain is shared. */
export type GainKey = PlainKey | CompensateFirstKey | ShapleyKey;

/** By what a loss is shared: nobody is charged for having lost income. */
export type LossKey = PlainKey | ShapleyKey;

/** A partner's share, from 0 to 1. */
export interface AgreedShare {
  readonly partner: string;
  readonly share: ExactNumber;
}

const plainKinds: Readonly<Record<PlainKey['kind'], FieldChecks>> = {
  equal: {},
  budget: {},
  need: { basis: checkPopulationBasis },
  performance: {},
  'agreed-shares': { shares: checkShares },
};

const lossKinds = { ...plainKinds, shapley: shapleyChecks };

const gainKinds = {
  ...lossKinds,
  'compensate-first': {
    share: (share: unknown, at: string) => checkShare(share, at, 'The share for those that lost income'),
    rest: (rest: unknown, at: string) => checkKind(rest, at, plainKinds),
  },
};

/** Problems of a key for gains. */
export function checkGainKey(value: unknown, path: string): Problem[] {
  return checkKind(value, path, gainKinds);
}

/** Problems of a key for losses. */
export function checkLossKey(value: unknown, path: string): Problem[] {
  return checkKind(value, path, lossKinds);
}

function checkShares(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (share, at) => checkObject(share, at, shareChecks));
  if (problems.length > 0) return problems;
  const shares = value as readonly AgreedShare[];
  const distinct = checkDistinct(
    shares.map(({ partner }, at) => ({ key: partner, path: placeIn(path, at, 'partner') })),
  );
  const sum = sumOf(shares.map(({ share }) => fraction(share)));
  if (distinct.length > 0 || compare(sum, one) === 0) return distinct;
  const message = `The shares sum to ${workingText(sum)}.`;
  return [{ path, code: 'contradiction', message, help: 'Give shares that sum to exactly 1.' }];
}

const shareChecks: FieldChecks = {
  partner: checkCode,
  share: (share, at) => checkShare(share, at, 'A partner’s share'),
};
