import { reviewClaims } from '../claims/review-claims.ts';
import type { ClaimsReview, ReviewedClaim } from '../claims/claims-review.ts';
import type { Day } from '../../time/index.ts';
import { cameAfter } from '../year/came-after.ts';
import type { PaidClaim } from '../year/part-context.ts';
import type { ChainClaims } from './contract-chain.ts';

/** The review of the claims as known on a day: what was agreed or counted after it is not agreed, and not known. */
export function reviewAsKnown({ doubleClaims, register }: ChainClaims, asAt: Day): ClaimsReview {
  const isKnown = (given: unknown) => cameAfter(asAt, given) === undefined;
  return reviewClaims(isKnown(doubleClaims) ? doubleClaims : { kind: 'not-agreed' }, {
    ...register,
    savings: register.savings.map((saving) => (isKnown(saving) ? saving : { ...saving, avoidedUnits: 'not-known' })),
  });
}

/** The claims that parts of contracts pay: first by contract, then by part. */
export type PaidClaims = ReadonlyMap<string, ReadonlyMap<string, PaidClaim>>;

/** What of each claim is payable, for the part that pays it. */
export function paidClaims({ paidThrough }: ChainClaims, { claims }: ClaimsReview): PaidClaims {
  const partOf = new Map(paidThrough.map(({ claim, part }) => [claim, part]));
  const byContract = new Map<string, Map<string, PaidClaim>>();
  for (const claim of claims) {
    const part = partOf.get(claim.id);
    if (part === undefined) continue;
    const parts = byContract.get(claim.contract) ?? new Map<string, PaidClaim>();
    byContract.set(claim.contract, parts.set(part, paidClaim(claim)));
  }
  return byContract;
}

function paidClaim({ id, claimed, payable, loweredBy, reason, grounds }: ReviewedClaim): PaidClaim {
  const [lowUnits, highUnits] = payable.kind === 'open' ? [payable.low, payable.high] : [payable.units, payable.units];
  return {
    id,
    claimedUnits: claimed,
    lowUnits,
    highUnits,
    questions: payable.kind === 'open' ? payable.questions : [],
    assumptions: payable.kind === 'settled' ? [] : payable.assumptions,
    loweredBy,
    reason,
    grounds,
  };
}
