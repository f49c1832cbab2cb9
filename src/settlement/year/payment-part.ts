import type {
  Agreed,
  AgreedSumFacts,
  AgreedSumTerms,
  AlignedPaymentFacts,
  AlignedPaymentTerms,
  BlendedPaymentFacts,
  BlendedPaymentTerms,
  CapitationPopulation,
  DistributionTerms,
  GainShareFacts,
  GainShareTerms,
  IncomeSafeguardFacts,
  IncomeSafeguardTerms,
  MovedActivity,
  OutcomePaymentFacts,
  OutcomePaymentTerms,
  PassedOnFacts,
  PassedOnTerms,
  TransitionalSupportTerms,
  WeightedCapitationTerms,
  YearOfCareFacts,
  YearOfCareTerms,
} from '../../payment/index.ts';

/** A part of what a contract pays: a mechanism, its terms, and who is paid. Terms that nobody has agreed are open. */
export type PaymentPart =
  | (Part & { readonly mechanism: 'agreed-sum'; readonly terms: Agreed<AgreedSumTerms> })
  | (Part & { readonly mechanism: 'weighted-capitation'; readonly terms: Agreed<WeightedCapitationTerms> })
  | (Part & { readonly mechanism: 'year-of-care'; readonly terms: Agreed<YearOfCareTerms> })
  | (Part & { readonly mechanism: 'aligned-payment'; readonly terms: Agreed<AlignedPaymentTerms> })
  | (Part & { readonly mechanism: 'blended-payment'; readonly terms: Agreed<BlendedPaymentTerms> })
  | (Part & { readonly mechanism: 'gain-share'; readonly terms: Agreed<GainShareTerms> })
  | (Part & { readonly mechanism: 'passed-on'; readonly terms: Agreed<PassedOnTerms> })
  | (Part & { readonly mechanism: 'outcome-payment'; readonly terms: Agreed<OutcomePaymentTerms> })
  | (Part & { readonly mechanism: 'income-safeguard'; readonly terms: Agreed<IncomeSafeguardTerms> })
  | (Part & { readonly mechanism: 'transitional-support'; readonly terms: Agreed<TransitionalSupportTerms> });

interface Part {
  /** Stable within the contract. */
  readonly id: string;
  readonly title: string;
  readonly paidTo: PaidTo;
}

/** Who is paid a part: the holder of the contract; another body; or partners, who share it. */
export type PaidTo =
  | { readonly kind: 'holder' }
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'partners'; readonly terms: Agreed<DistributionTerms> };

/** The facts of any mechanism. Which are asked for is by the mechanism of the part. */
export type PartFacts =
  | AgreedSumFacts
  | CapitationPopulation
  | YearOfCareFacts
  | AlignedPaymentFacts
  | BlendedPaymentFacts
  | GainShareFacts
  | PassedOnFacts
  | OutcomePaymentFacts
  | IncomeSafeguardFacts
  | MovedActivity;
