import { checkBetween, checkShare, fraction, type ExactNumber, type Fraction } from '../../exact/index.ts';
import { checkCode, checkKind, checkObject, type Problem } from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import {
  checkAsKnown,
  checkGrounds,
  checkRoundingTerm,
  type AsKnown,
  type Grounds,
  type RoundingTerm,
} from '../../statement/index.ts';

/** A payment for a plan, and what is paid or taken back as activity comes out above or below it. */
export interface BlendedPaymentTerms {
  readonly year: FinancialYear;
  /** Pounds for the activity that is planned, at its prices. */
  readonly planPounds: ExactNumber;
  readonly variation: PlanVariation;
  /**
   * The "break glass" trigger: the share of the plan by which activity may differ, either way, before terms are made
   * anew. Left out where none is agreed; no figure for it was found in any source.
   */
  readonly renegotiateBeyond?: ExactNumber;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** The shares of a difference from the plan that are paid above it, and taken back below it: 20% is `"0.2"`. */
export type PlanVariation =
  | { readonly kind: 'symmetric'; readonly share: ExactNumber }
  | { readonly kind: 'separate'; readonly above: ExactNumber; readonly below: ExactNumber };

/** What a provider did in the year. */
export interface BlendedPaymentFacts {
  /** The provider's code. */
  readonly provider: string;
  /** Pounds for the activity of the year, at the prices of the plan. */
  readonly actualPounds: AsKnown;
}

/** Problems of the terms of a blended payment. */
export function checkBlendedPaymentTerms(value: unknown, path: string): Problem[] {
  const needed = {
    year: checkFinancialYear,
    planPounds: (plan: unknown, at: string) => checkBetween(plan, at, 'The plan', 0),
    variation: checkVariation,
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  };
  const renegotiateBeyond = (share: unknown, at: string) => checkShare(share, at, 'The difference from the plan');
  return checkObject(value, path, needed, { renegotiateBeyond });
}

function checkVariation(value: unknown, path: string): Problem[] {
  const above = (share: unknown, at: string) => checkShare(share, at, 'The share above the plan');
  const below = (share: unknown, at: string) => checkShare(share, at, 'The share below the plan');
  const share = (both: unknown, at: string) => checkShare(both, at, 'The share of the difference');
  return checkKind(value, path, { symmetric: { share }, separate: { above, below } });
}

/** Problems of a provider's activity. */
export function checkBlendedPaymentFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    provider: checkCode,
    actualPounds: (actual, at) => checkAsKnown(actual, at, 'The activity'),
  });
}

/** The shares above and below the plan. */
export function sharesOf(variation: PlanVariation): { readonly above: Fraction; readonly below: Fraction } {
  if (variation.kind === 'separate') return { above: fraction(variation.above), below: fraction(variation.below) };
  const share = fraction(variation.share);
  return { above: share, below: share };
}
