import type { Grounds } from '../../payment/index.ts';
import type { Citation, MadeWith, PolicyStatus } from '../../policy/index.ts';
import type { ClaimScheme } from './claims-register.ts';

/** How many units a claim is paid for, in plain digits. Branch on `kind`. */
export type PayableUnits =
  | { readonly kind: 'settled'; readonly units: string }
  | { readonly kind: 'conditional'; readonly units: string; readonly assumptions: readonly string[] }
  | {
      readonly kind: 'open';
      readonly low: string;
      readonly high: string;
      /** Codes of open questions, or missing facts in words. */
      readonly questions: readonly string[];
      readonly assumptions: readonly string[];
    };

/** A claim, and what of it is payable. */
export interface ReviewedClaim {
  readonly id: string;
  readonly scheme: ClaimScheme;
  readonly contract: string;
  readonly saving: string;
  readonly claimed: string;
  readonly payable: PayableUnits;
  /** What lowers it, or may: that others claim the same units, or that it claims more than was avoided. */
  readonly loweredBy: readonly ('others' | 'beyond-avoided')[];
  readonly reason: string;
  /** On whose word it is known what was avoided and, where that matters, who is paid first. */
  readonly grounds: readonly Grounds[];
  readonly citations: readonly Citation[];
}

/** What can be seen of the claims on a saving. */
export const claimFindingKinds = {
  'claimed-once': 'a saving of which no unit is claimed more than once',
  'claimed-twice': 'a saving of which several claims together come to more than was avoided',
  'may-be-claimed-twice': 'the same, where it turns on how many were avoided',
  'claimed-beyond': 'a saving of which its one claim is for more than was avoided',
  'may-be-claimed-beyond': 'the same, where it turns on how many were avoided',
  'not-claimed': 'a saving that nobody claims, nor any part of it',
  'more-in-part': 'a saving larger than the one it is within: elsewhere in that one there was a rise',
  'may-overlap': 'two claimed savings of the same people and days, neither said to be within the other',
} as const;

/** One thing seen. It is told, and changes no payable units. */
export interface ClaimFinding {
  readonly kind: keyof typeof claimFindingKinds;
  /** The savings it is about, and then the claims. */
  readonly about: readonly string[];
  readonly verdict: 'fault' | 'undetermined' | 'to-know';
  readonly says: string;
  /** How many units are claimed beyond those avoided, beside what is so already of a saving within this one. */
  readonly unitsBeyond?: { readonly low: string; readonly high: string };
  readonly questions: readonly string[];
  readonly assumptions: readonly string[];
  readonly status: PolicyStatus;
  readonly citations: readonly Citation[];
}

/** Every claim in the order given, and what was seen. Plain data. */
export interface ClaimsReview {
  readonly claims: readonly ReviewedClaim[];
  readonly findings: readonly ClaimFinding[];
  readonly madeWith: MadeWith;
}
