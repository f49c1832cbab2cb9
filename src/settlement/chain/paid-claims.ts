import type { ClaimsReview, ReviewedClaim } from '../claims/claims-review.ts';
import type { PaidClaim } from '../year/part-context.ts';
import type { ChainClaims } from './contract-chain.ts';

/** The claims that parts of contracts pay, by `contract/part`. */
export function paidClaims({ paidThrough }: ChainClaims, { claims }: ClaimsReview): ReadonlyMap<string, PaidClaim> {
  const reviewed = new Map(claims.map((claim) => [claim.id, claim]));
  return new Map(
    paidThrough.flatMap(({ claim, part }) => {
      const found = reviewed.get(claim);
      return found === undefined ? [] : [[`${found.contract}/${part}`, paidClaim(found)] as const];
    }),
  );
}

function paidClaim({ id, claimed, payable, reason, grounds }: ReviewedClaim): PaidClaim {
  const [lowUnits, highUnits] = payable.kind === 'open' ? [payable.low, payable.high] : [payable.units, payable.units];
  return {
    id,
    claimedUnits: claimed,
    lowUnits,
    highUnits,
    questions: payable.kind === 'open' ? payable.questions : [],
    assumptions: payable.kind === 'settled' ? [] : payable.assumptions,
    reason,
    grounds,
  };
}
