import type {
  AgreedSumFacts,
  AgreedSumTerms,
  AlignedPaymentFacts,
  AlignedPaymentTerms,
  ArrsFacts,
  ArrsTerms,
  BlendedPaymentFacts,
  BlendedPaymentTerms,
  CapitationPopulation,
  GlidePathFacts,
  GlidePathTerms,
  GlobalSumFacts,
  GlobalSumTerms,
  IncomeSafeguardFacts,
  IncomeSafeguardTerms,
  LowVolumeBlockFacts,
  LowVolumeBlockTerms,
  MarginalRateFacts,
  MarginalRateTerms,
  MonthlyScheduleFacts,
  MonthlyScheduleTerms,
  MovedActivity,
  PcnDesFacts,
  PcnDesTerms,
  PointsFacts,
  PointsTerms,
  TransitionalSupportTerms,
  WeightedCapitationTerms,
  YearOfCareFacts,
  YearOfCareTerms,
} from '../../payment/index.ts';
import type {
  Agreed,
  DistributionTerms,
  GainShareFacts,
  GainShareTerms,
  OutcomePaymentFacts,
  OutcomePaymentTerms,
  PassedOnFacts,
  PassedOnTerms,
} from '../../sharing/index.ts';

/** A part of what a contract pays: a mechanism, its terms, and who is paid. Terms that nobody has agreed are open. */
export type PaymentPart =
  | (Part & { readonly mechanism: 'agreed-sum'; readonly terms: Agreed<AgreedSumTerms> })
  | (Part & { readonly mechanism: 'weighted-capitation'; readonly terms: Agreed<WeightedCapitationTerms> })
  | (Part & { readonly mechanism: 'monthly-schedule'; readonly terms: Agreed<MonthlyScheduleTerms> })
  | (Part & { readonly mechanism: 'year-of-care'; readonly terms: Agreed<YearOfCareTerms> })
  | (Part & { readonly mechanism: 'gms-global-sum'; readonly terms: Agreed<GlobalSumTerms> })
  | (Part & { readonly mechanism: 'pcn-des'; readonly terms: Agreed<PcnDesTerms> })
  | (Part & { readonly mechanism: 'low-volume-block'; readonly terms: Agreed<LowVolumeBlockTerms> })
  | (Part & { readonly mechanism: 'aligned-payment'; readonly terms: Agreed<AlignedPaymentTerms> })
  | (Part & { readonly mechanism: 'blended-payment'; readonly terms: Agreed<BlendedPaymentTerms> })
  | (Part & { readonly mechanism: 'marginal-rate'; readonly terms: Agreed<MarginalRateTerms> })
  | (Part & { readonly mechanism: 'arrs'; readonly terms: Agreed<ArrsTerms> })
  | (Part & { readonly mechanism: 'gain-share'; readonly terms: Agreed<GainShareTerms> })
  | (Part & { readonly mechanism: 'passed-on'; readonly terms: Agreed<PassedOnTerms> })
  | (Part & { readonly mechanism: 'outcome-payment'; readonly terms: Agreed<OutcomePaymentTerms> })
  | (Part & { readonly mechanism: 'points'; readonly terms: Agreed<PointsTerms> })
  | (Part & { readonly mechanism: 'income-safeguard'; readonly terms: Agreed<IncomeSafeguardTerms> })
  | (Part & { readonly mechanism: 'transitional-support'; readonly terms: Agreed<TransitionalSupportTerms> })
  | (Part & { readonly mechanism: 'glide-path'; readonly terms: Agreed<GlidePathTerms> });

/** The terms of any mechanism, once they are agreed. */
export type PartTerms = Exclude<PaymentPart['terms'], 'not-agreed'>;

interface Part {
  /** Stable within the contract, without a stroke: "/" stands between it and the line in the id of each line. */
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
  | MonthlyScheduleFacts
  | YearOfCareFacts
  | GlobalSumFacts
  | PcnDesFacts
  | LowVolumeBlockFacts
  | AlignedPaymentFacts
  | BlendedPaymentFacts
  | MarginalRateFacts
  | ArrsFacts
  | GainShareFacts
  | PassedOnFacts
  | OutcomePaymentFacts
  | PointsFacts
  | IncomeSafeguardFacts
  | MovedActivity
  | GlidePathFacts;
