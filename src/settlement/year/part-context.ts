import type { Grounds } from '../../payment/index.ts';
import type { PassedOnFacts } from '../../sharing/index.ts';
import type { ReviewedClaim } from '../claims/claims-review.ts';

/** What a chain of contracts knows of a part, beyond the facts of its own year. */
export interface PartContext {
  /** What the payer received under the contract that the part passes on from. */
  readonly received?: PassedOnFacts;
  /** Which of the units that the part pays for it may be paid for. */
  readonly claim?: PaidClaim;
}

/** A claim on a saving, and what of it is payable once others are paid for theirs. */
export interface PaidClaim {
  readonly id: string;
  readonly claimedUnits: string;
  readonly lowUnits: string;
  readonly highUnits: string;
  readonly questions: readonly string[];
  readonly assumptions: readonly string[];
  readonly loweredBy: ReviewedClaim['loweredBy'];
  readonly reason: string;
  readonly grounds: readonly Grounds[];
}
