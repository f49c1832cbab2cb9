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
export type { Figure } from './general-practice/figure.ts';
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
export type { RoundingBeforeUse, RoundingBeforeUseTerm } from './general-practice/rounding-before-use.ts';
export type { ExactNumber, Fraction, Whole } from '../exact/index.ts';
export { knownPricesOf } from './capitation/published-prices.ts';
export { paymentSchemeAt, type PaymentSchemeFigures } from './activity/published-scheme.ts';
export {
  outOfHoursInPoundsAt,
  practicePricesAt,
  type OutOfHoursInPounds,
  type PracticePrices,
} from './general-practice/published-practice-prices.ts';
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
export { checkCostRelease, releaseMethod, strandedShare } from './transition/stranded-cost-release.ts';
export {
  checkGrounds,
  checkPaymentsMade,
  compareStatements,
  linesOf,
  settlePaymentsMade,
  settleTrueUp,
  type Amount,
  type AsKnown,
  type ComparedAmounts,
  type ConditionalAmount,
  type DifferingField,
  type FactorEffect,
  type Grounds,
  type Line,
  type LineComparison,
  type LineFacts,
  type OpenAmount,
  type PaymentMade,
  type PaymentsMade,
  type Quantity,
  type RoundingRule,
  type RoundingTerm,
  type Section,
  type SectionComparison,
  type SettledAmount,
  type Statement,
  type StatementComparison,
  type StatementDifference,
  type StatementHead,
  type StatementRounding,
  type Step,
  type StepDifference,
  type StepResult,
  type Told,
  type ToldBetween,
  type ToldRounded,
  type Total,
} from '../statement/index.ts';
