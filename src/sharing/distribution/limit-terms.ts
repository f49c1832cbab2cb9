import { checkShare, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkWord,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import { checkAmount } from '../../statement/index.ts';
import { checkBodyId } from './distribution-facts.ts';

/** Which partners a limit is for. */
export type LimitedPartners = 'every-partner' | readonly string[];

/**
 * The least that partners take of a gain, or bear of a loss: pounds in whole pence, or a share from 0 to 1 of what is
 * distributed. Where a partner has several, the largest holds.
 */
export interface PartnerFloor {
  readonly of: LimitedPartners;
  readonly least:
    | { readonly kind: 'pounds'; readonly pounds: ExactNumber }
    | { readonly kind: 'share-of-pool'; readonly share: ExactNumber };
}

/**
 * The most that partners take of a gain, or bear of a loss: pounds in whole pence, or a share from 0 to 1 of their own
 * income in a time. Where a partner has several, the smallest holds, down to the penny.
 */
export interface PartnerCap {
  readonly of: LimitedPartners;
  readonly most:
    | { readonly kind: 'pounds'; readonly pounds: ExactNumber }
    | { readonly kind: 'share-of-income'; readonly share: ExactNumber; readonly period: ClosedPeriod };
}

/** Caps, and what becomes of what they leave. */
export interface DistributionCaps {
  readonly limits: readonly PartnerCap[];
  /** To the partners that are below their caps, by the same key again until none is above; or to nobody. */
  readonly whatTheyLeave: 'shared-again' | 'stays-undistributed';
  /**
   * The identifier of the body that holds, or for a loss bears, what no partner takes: even shared again, that is so where
   * all are at their caps.
   */
  readonly heldBy: string;
}

const poundsOf = (what: string) => (pounds: unknown, at: string) => checkAmount(pounds, at, what, 0);

const floorChecks: FieldChecks = {
  of: checkOf,
  least: (least, at) =>
    checkKind(least, at, {
      pounds: { pounds: poundsOf('A floor') },
      'share-of-pool': { share: (share, place) => checkShare(share, place, 'The share of the pool') },
    }),
};

const capChecks: FieldChecks = {
  of: checkOf,
  most: (most, at) =>
    checkKind(most, at, {
      pounds: { pounds: poundsOf('A cap') },
      'share-of-income': {
        share: (share, place) => checkShare(share, place, 'The share of the income'),
        period: checkClosedPeriod,
      },
    }),
};

const capsChecks: FieldChecks = {
  limits: (caps, at) => checkEach(caps, at, (cap, place) => checkObject(cap, place, capChecks)),
  whatTheyLeave: (word, at) => checkWord(word, at, ['shared-again', 'stays-undistributed']),
  heldBy: checkBodyId,
};

/** Problems of the floors of a distribution. */
export function checkFloors(value: unknown, path: string): Problem[] {
  return checkEach(value, path, (floor, at) => checkObject(floor, at, floorChecks));
}

/** Problems of the caps of a distribution, or that there are none. */
export function checkCaps(value: unknown, path: string): Problem[] {
  return value === 'none' ? [] : checkObject(value, path, capsChecks);
}

function checkOf(value: unknown, path: string): Problem[] {
  if (typeof value === 'string') return checkWord(value, path, ['every-partner']);
  const problems = checkEach(value, path, checkCode);
  if (problems.length > 0) return problems;
  return checkDistinct((value as readonly string[]).map((key, place) => ({ key, path: placeIn(path, place) })));
}
