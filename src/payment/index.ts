export { settleBudgetBridge } from './capitation/budget-bridge.ts';
export {
  checkBudgetBridge,
  servicesInQuestion,
  type BridgeAmount,
  type BridgeItem,
  type BudgetBridge,
  type ServiceInQuestion,
  type ServiceTreatment,
  type SumOnGrounds,
} from './capitation/budget-bridge-terms.ts';
export { settleMonthlySchedule } from './capitation/monthly-schedule.ts';
export {
  checkMonthlyScheduleFacts,
  checkMonthlyScheduleTerms,
  type KnownList,
  type KnownPrice,
  type MonthlyScheduleFacts,
  type MonthlyScheduleTerms,
} from './capitation/monthly-schedule-terms.ts';
export { settleAlignedPayment } from './activity/aligned-payment.ts';
export {
  checkAlignedPaymentFacts,
  checkAlignedPaymentTerms,
  type ActivityCount,
  type ActivityPrice,
  type AlignedPaymentFacts,
  type AlignedPaymentTerms,
  type FixedAmount,
} from './activity/aligned-payment-terms.ts';
export type { AsKnown } from './as-known.ts';
export { settleBlendedPayment } from './activity/blended-payment.ts';
export {
  checkBlendedPaymentFacts,
  checkBlendedPaymentTerms,
  type BlendedPaymentFacts,
  type BlendedPaymentTerms,
  type PlanVariation,
} from './activity/blended-payment-terms.ts';
export { settleLowVolumeBlock } from './activity/low-volume-block.ts';
export {
  checkLowVolumeBlockFacts,
  checkLowVolumeBlockTerms,
  type LowVolumeBlockFacts,
  type LowVolumeBlockTerms,
  type YearValue,
} from './activity/low-volume-block-terms.ts';
export { settleMarginalRate } from './activity/marginal-rate.ts';
export {
  checkMarginalRateFacts,
  checkMarginalRateTerms,
  type MarginalRateFacts,
  type MarginalRateTerms,
} from './activity/marginal-rate-terms.ts';
export { settleGlidePath } from './transition/glide-path.ts';
export {
  checkGlidePathFacts,
  checkGlidePathTerms,
  type GlidePathFacts,
  type GlidePathInstalments,
  type GlidePathTerms,
} from './transition/glide-path-terms.ts';
export { settleStrandedCost } from './transition/stranded-cost.ts';
export type { CostRelease } from './transition/stranded-cost-release.ts';
export { settleTransitionalSupport } from './transition/stranded-cost-support.ts';
export {
  checkTransitionalSupportTerms,
  type SupportTaper,
  type TransitionalSupportTerms,
} from './transition/stranded-cost-support-terms.ts';
export {
  checkMovedActivity,
  checkStrandedCostTerms,
  type MovedActivity,
  type StrandedCostTerms,
} from './transition/stranded-cost-terms.ts';
export type { CareBand } from './year-of-care/care-bands.ts';
export type { PriceUplift } from './year-of-care/price-uplift.ts';
export { settleYearOfCare } from './year-of-care/year-of-care.ts';
export { checkYearOfCareFacts, type CareCohort, type YearOfCareFacts } from './year-of-care/year-of-care-facts.ts';
export {
  checkYearOfCareTerms,
  type OutlierPool,
  type YearOfCareOutcome,
  type YearOfCareTerms,
} from './year-of-care/year-of-care-terms.ts';
export { settleFairShare } from './fair-share/fair-share.ts';
export {
  checkFairShareFacts,
  checkFairShareTerms,
  type FairShareFacts,
  type FairShareTerms,
} from './fair-share/fair-share-terms.ts';
export { distanceFromTarget, settlePaceOfChange } from './fair-share/pace-of-change.ts';
export {
  checkPaceOfChangeFacts,
  checkPaceOfChangeTerms,
  type PaceOfChangeFacts,
  type PaceOfChangeTerms,
  type Position,
} from './fair-share/pace-of-change-terms.ts';
export {
  checkAdjustments,
  needElements,
  type Adjustment,
  type Compounding,
  type NeedElement,
} from './capitation/adjustments.ts';
export { settleWeightedCapitation } from './capitation/weighted-capitation.ts';
export {
  checkCapitationPopulation,
  checkWeightedCapitationTerms,
  type CapitationGroup,
  type CapitationPopulation,
  type WeightedCapitationTerms,
} from './capitation/weighted-capitation-terms.ts';
export { settleArrs } from './general-practice/arrs.ts';
export {
  checkArrsFacts,
  checkArrsTerms,
  type ArrsFacts,
  type ArrsPost,
  type ArrsRole,
  type ArrsTerms,
} from './general-practice/arrs-terms.ts';
export { settleAspiration } from './general-practice/aspiration.ts';
export {
  checkAspirationFacts,
  checkAspirationTerms,
  type AspirationFacts,
  type AspirationTerms,
} from './general-practice/aspiration-terms.ts';
export { type Figure } from './general-practice/figure.ts';
export { settleGlobalSum } from './general-practice/global-sum.ts';
export {
  checkGlobalSumFacts,
  checkGlobalSumTerms,
  type GlobalSumFacts,
  type GlobalSumTerms,
  type OptOut,
} from './general-practice/global-sum-terms.ts';
export { settlePcnDes } from './general-practice/pcn-des.ts';
export { checkPcnDesFacts, type AchievedPart, type PcnDesFacts } from './general-practice/pcn-des-facts.ts';
export { checkPcnDesTerms, paidPer, type PcnDesLine, type PcnDesTerms } from './general-practice/pcn-des-terms.ts';
export { pointValuePerPatient } from './general-practice/point-value-per-patient.ts';
export { settlePoints } from './general-practice/points.ts';
export { checkPointsFacts, type PointsFacts, type PointsResult } from './general-practice/points-facts.ts';
export {
  checkPointsTerms,
  pointsSchemes,
  type PointsIndicator,
  type PointsTerms,
} from './general-practice/points-terms.ts';
export { arrsGeneralPractitionerTermsAt, arrsTermsAt } from './general-practice/published-arrs-terms.ts';
export { pcnDesTermsAt } from './general-practice/published-pcn-des-terms.ts';
export { iifTermsAt, qofTermsAt, type PointsTermsGiven } from './general-practice/published-points-terms.ts';
export { globalSumTermsAt, optOutAt, type PublishedOptOut } from './general-practice/published-terms.ts';
export { type RoundingBeforeUse, type RoundingBeforeUseTerm } from './general-practice/rounding-before-use.ts';
export type { ExactNumber } from '../exact/index.ts';
export { compareStatements } from './statement/compare-statements.ts';
export type {
  ComparedAmounts,
  DifferingField,
  FactorEffect,
  LineComparison,
  SectionComparison,
  StatementComparison,
  StatementDifference,
  StepDifference,
  StatementHead,
} from './statement/comparison.ts';
export { checkGrounds, type Grounds } from './statement/grounds.ts';
export type { RoundingRule, RoundingTerm, StatementRounding } from './statement/rounding-rule.ts';
export {
  linesOf,
  type Amount,
  type ConditionalAmount,
  type Line,
  type LineFacts,
  type OpenAmount,
  type Quantity,
  type Section,
  type SettledAmount,
  type Statement,
  type Total,
} from './statement/statement.ts';
export {
  checkPaymentsMade,
  settlePaymentsMade,
  type PaymentMade,
  type PaymentsMade,
} from './statement/payments-made.ts';
export { knownPricesOf } from './capitation/published-prices.ts';
export { paymentSchemeAt, type PaymentSchemeFigures } from './activity/published-scheme.ts';
export {
  outOfHoursInPoundsAt,
  practicePricesAt,
  type OutOfHoursInPounds,
  type PracticePrices,
} from './general-practice/published-practice-prices.ts';
export type { ChanceModel } from './chance/chance-model.ts';
export { chanceOfSharing } from './chance/chance-of-sharing.ts';
export type { ChanceFact, ChanceFacts, ChanceStatement } from './chance/chance-statement.ts';
export { chanceSteps } from './chance/chance-steps.ts';
export { checkChanceTerms, type ChanceSharing, type ChanceTerms, type Significance } from './chance/chance-terms.ts';
export { blendTarget, type BlendedTarget, type CredibilityTerms } from './chance/credibility.ts';
export type { EventSpread } from './chance/event-spread.ts';
export { minimumSavingRate, type GateByChance } from './chance/minimum-saving-rate.ts';
export {
  checkChanceVariation,
  type BaselineYears,
  type ChanceVariation,
  type EventBaseline,
  type EventVariation,
  type SpendBaseline,
  type SpendVariation,
} from './chance/variation.ts';
export { settleGainShare } from './sharing/gain-share.ts';
export {
  checkGainShareFacts,
  type GainShareFacts,
  type Income,
  type Relief,
  type WholePopulation,
} from './sharing/gain-share-facts.ts';
export {
  checkGainShareTerms,
  type Direction,
  type GainShareTerms,
  type GainStep,
  type GainTerms,
  type LossStep,
  type LossTerms,
} from './sharing/gain-share-terms.ts';
export type { Agreed } from './sharing/agreed.ts';
export type { ChanceBeside } from './sharing/chance-beside.ts';
export type { ChanceRate, Gate, MinimumRate, RatePoint } from './sharing/gate-terms.ts';
export type { Limit, ShareOfIncome } from './sharing/limit-terms.ts';
export type { QualityFacts, QualityGate, QualityStanding } from './sharing/quality-gate.ts';
export type { Corridor, CorridorRate, FlatRate, GainRate, LessByQuality, LossRate } from './sharing/rate-terms.ts';
export type {
  ActivityContract,
  ActivitySaving,
  Rebased,
  SavingFacts,
  SpendAdjustment,
  SpendSaving,
} from './sharing/saving-facts.ts';
export type { Step, StepResult } from './statement/step.ts';
export {
  checkTold,
  questionOfTold,
  readTold,
  type Told,
  type ToldBetween,
  type ToldRange,
  type ToldRounded,
} from './told.ts';
export { positionsInPooledFund, settlePooledFund } from './pooled-fund/pooled-fund.ts';
export type { PoolPosition } from './pooled-fund/pool-positions.ts';
export type { OverspendStep, PartnerLimit, UncommittedScheme } from './pooled-fund/overspend-steps.ts';
export { checkPooledFundFacts, type PooledFundFacts } from './pooled-fund/pooled-fund-facts.ts';
export {
  checkPooledFundTerms,
  type PooledFundLine,
  type PooledFundPartner,
  type PooledFundRisk,
  type PooledFundTerms,
} from './pooled-fund/pooled-fund-terms.ts';
export { consistentWith, type Consistency, type PublishedFigure } from './sharing/consistent-with.ts';
export { percentileConventions, type PercentileConvention } from './sharing/percentile.ts';
export { truncateSpend, type ExactPounds, type TruncatedSpend } from './sharing/truncation.ts';
export { checkSpends, type PersonSpend } from './sharing/person-spend.ts';
export {
  checkTruncationTerms,
  type SpendAbove,
  type SpendThreshold,
  type TruncationTerms,
} from './sharing/truncation-terms.ts';
export { settleTrueUp } from './statement/true-up.ts';
export { settleOutcomePayment, settleUnearnedOutcomes } from './outcome-payment/outcome-payment.ts';
export type { AchievedRatio } from './outcome-payment/achieved-ratio.ts';
export type {
  ImprovementMethod,
  InStagesMethod,
  MultiplierMethod,
  OutcomeDirection,
  OutcomeMethod,
  OutcomeUnit,
  ProportionalMethod,
  ReleaseStage,
  StepMethod,
  ThresholdsMethod,
  VerifiedSavingMethod,
} from './outcome-payment/outcome-method.ts';
export {
  checkOutcomePaymentFacts,
  type Achieved,
  type OutcomePaymentFacts,
  type OutcomeResult,
  type SavingVerified,
  type StageAchieved,
} from './outcome-payment/outcome-payment-facts.ts';
export {
  checkOutcomePaymentTerms,
  type OutcomeMeasure,
  type OutcomePaymentTerms,
} from './outcome-payment/outcome-payment-terms.ts';
export {
  checkAgreedSumFacts,
  checkAgreedSumTerms,
  settleAgreedSum,
  type AgreedSumFacts,
  type AgreedSumTerms,
} from './agreed-sum.ts';
export {
  checkIncomeSafeguardFacts,
  checkIncomeSafeguardTerms,
  settleIncomeSafeguard,
  type IncomeSafeguardFacts,
  type IncomeSafeguardTerms,
} from './transition/income-safeguard.ts';
export {
  checkPassedOnFacts,
  checkPassedOnTerms,
  settlePassedOn,
  type PassedOnFacts,
  type PassedOnTerms,
} from './sharing/passed-on.ts';
export { composeStatement, type ComposedStatement } from './statement/compose.ts';
export { totalOf } from './statement/total.ts';
export { settleDistribution } from './distribution/distribution.ts';
export {
  checkDistributionFacts,
  checkDistributionPartners,
  type DistributionFacts,
  type DistributionPartner,
  type PartnerIncome,
} from './distribution/distribution-facts.ts';
export {
  checkDistributionTerms,
  type DistributionTerms,
  type GainDistribution,
  type LossDistribution,
  type Reinvestment,
} from './distribution/distribution-terms.ts';
export type { AgreedShare, CompensateFirstKey, GainKey, LossKey, PlainKey } from './distribution/key-terms.ts';
export type { DistributionCaps, LimitedPartners, PartnerCap, PartnerFloor } from './distribution/limit-terms.ts';
export type { Sampling } from './distribution/sampling-terms.ts';
export type { Coalition, CoalitionGroups, CoalitionTable, ShapleyKey } from './distribution/shapley-terms.ts';
export type { ShapleyMethod } from './distribution/shapley-method.ts';
export {
  shapleyValues,
  type CoalitionValue,
  type ShapleyValue,
  type ShapleyValues,
} from './distribution/shapley-values.ts';
