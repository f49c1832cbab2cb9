import { checkBetween, checkShare, type ExactNumber } from '../../exact/index.ts';
import { checkCode, checkDistinct, checkEach, checkKind, placeIn, type Problem } from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';

/** The most that may be paid or charged. Of several, the lesser holds. */
export type Limit =
  | { readonly kind: 'share-of-expected'; readonly share: ExactNumber }
  | ShareOfIncome
  | { readonly kind: 'pounds'; readonly pounds: ExactNumber };

/** A limit as a share of income: whose, and of which time, is a part of the term. */
export interface ShareOfIncome {
  readonly kind: 'share-of-income';
  readonly share: ExactNumber;
  /** The organisations whose income counts, by identifier. */
  readonly of: readonly string[];
  /** The time whose income counts. */
  readonly period: ClosedPeriod;
}

const limitKinds = {
  'share-of-expected': { share: (share: unknown, at: string) => checkShare(share, at, 'A limit') },
  'share-of-income': {
    share: (share: unknown, at: string) => checkShare(share, at, 'A limit'),
    of: checkBodies,
    period: checkClosedPeriod,
  },
  pounds: { pounds: (pounds: unknown, at: string) => checkBetween(pounds, at, 'A limit', 0) },
};

/** Problems of limits: none of them, or several, of which the lesser holds. */
export function checkLimits(value: unknown, path: string): Problem[] {
  return checkEach(value, path, (limit, at) => checkKind(limit, at, limitKinds));
}

function checkBodies(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkCode);
  if (problems.length > 0) return problems;
  const bodies = value as readonly string[];
  if (bodies.length > 0) return checkDistinct(bodies.map((key, place) => ({ key, path: placeIn(path, place) })));
  const help = 'Name at least one organisation whose income counts.';
  return [{ path, code: 'missing', message: 'It is not said whose income counts.', help }];
}
