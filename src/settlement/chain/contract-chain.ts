import type { ClaimsRegister } from '../claims/claims-register.ts';
import type { DoubleClaimTerms } from '../claims/double-claim-terms.ts';
import type { ContractYear } from '../year/contract-year.ts';
import type { PayingContract } from '../year/paying-contract.ts';

/** Contracts under one another, settled as one: an ICB’s with a host, the host’s with an MNP, the MNP’s with SNPs. */
export interface ContractChain {
  readonly id: string;
  readonly title: string;
  /** From the top or in any order: from 1 to 1,000. */
  readonly levels: readonly ChainLevel[];
  /**
   * The bodies whose money comes in from outside, as commissioners’ does: each pays under a contract and holds none. Any
   * other body that pays is within the chain, and pays out of what it receives: a partner of a distribution, say.
   */
  readonly outside: readonly string[];
  /** Which schemes claim which savings, so that none is paid for twice; `not-kept` where there is no register. */
  readonly claims: 'not-kept' | ChainClaims;
}

/** One contract of a chain in the year that is settled. */
export interface ChainLevel {
  readonly contract: PayingContract;
  readonly year: ContractYear;
}

/** A register of claims, who is paid where two claim the same, and the part of a contract through which each is paid. */
export interface ChainClaims {
  readonly register: ClaimsRegister;
  readonly doubleClaims: DoubleClaimTerms;
  /** The part that pays each claim under a contract of the chain. A claim of a scheme outside the chain has none. */
  readonly paidThrough: readonly { readonly claim: string; readonly part: string }[];
}
