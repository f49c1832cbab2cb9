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
  | (PartDetails & { readonly mechanism: 'agreed-sum'; readonly terms: Agreed<AgreedSumTerms> })
  | (PartDetails & { readonly mechanism: 'weighted-capitation'; readonly terms: Agreed<WeightedCapitationTerms> })
  | (PartDetails & { readonly mechanism: 'monthly-schedule'; readonly terms: Agreed<MonthlyScheduleTerms> })
  | (PartDetails & { readonly mechanism: 'year-of-care'; readonly terms: Agreed<YearOfCareTerms> })
  | (PartDetails & { readonly mechanism: 'gms-global-sum'; readonly terms: Agreed<GlobalSumTerms> })
  | (PartDetails & { readonly mechanism: 'pcn-des'; readonly terms: Agreed<PcnDesTerms> })
  | (PartDetails & { readonly mechanism: 'low-volume-block'; readonly terms: Agreed<LowVolumeBlockTerms> })
  | (PartDetails & { readonly mechanism: 'aligned-payment'; readonly terms: Agreed<AlignedPaymentTerms> })
  | (PartDetails & { readonly mechanism: 'blended-payment'; readonly terms: Agreed<BlendedPaymentTerms> })
  | (PartDetails & { readonly mechanism: 'marginal-rate'; readonly terms: Agreed<MarginalRateTerms> })
  | (PartDetails & { readonly mechanism: 'arrs'; readonly terms: Agreed<ArrsTerms> })
  | (PartDetails & { readonly mechanism: 'gain-share'; readonly terms: Agreed<GainShareTerms> })
  | (PartDetails & { readonly mechanism: 'passed-on'; readonly terms: Agreed<PassedOnTerms> })
  | (PartDetails & { readonly mechanism: 'outcome-payment'; readonly terms: Agreed<OutcomePaymentTerms> })
  | (PartDetails & { readonly mechanism: 'points'; readonly terms: Agreed<PointsTerms> })
  | (PartDetails & { readonly mechanism: 'income-safeguard'; readonly terms: Agreed<IncomeSafeguardTerms> })
  | (PartDetails & { readonly mechanism: 'transitional-support'; readonly terms: Agreed<TransitionalSupportTerms> })
  | (PartDetails & { readonly mechanism: 'glide-path'; readonly terms: Agreed<GlidePathTerms> });

/** The terms of any mechanism, once they are agreed. */
export type PartTerms = Exclude<PaymentPart['terms'], 'not-agreed'>;

/** What every part says of itself. */
export interface PartDetails {
  /** Stable within the contract, without a stroke: "/" stands between it and the line in the id of each line. */
  readonly id: string;
  readonly title: string;
  readonly paidTo: PaidTo;
}

/** The name of a mechanism that a part may have. */
export type MechanismName = PaymentPart['mechanism'];

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
