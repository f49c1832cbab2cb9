export type { ExactNumber } from '../exact/index.ts';
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
export { settleGainShare } from './gain-share/gain-share.ts';
export {
  checkGainShareFacts,
  type GainShareFacts,
  type Income,
  type Relief,
  type WholePopulation,
} from './gain-share/gain-share-facts.ts';
export {
  checkGainShareTerms,
  type Direction,
  type GainShareTerms,
  type GainStep,
  type GainTerms,
  type LossStep,
  type LossTerms,
} from './gain-share/gain-share-terms.ts';
export type { Agreed } from './gain-share/agreed.ts';
export type { ChanceBeside } from './gain-share/chance-beside.ts';
export type { ChanceRate, Gate, MinimumRate, RatePoint } from './gain-share/gate-terms.ts';
export type { Limit, ShareOfIncome } from './gain-share/limit-terms.ts';
export type { QualityFacts, QualityGate, QualityStanding } from './gain-share/quality-gate.ts';
export type { Corridor, CorridorRate, FlatRate, GainRate, LessByQuality, LossRate } from './gain-share/rate-terms.ts';
export type {
  ActivityContract,
  ActivitySaving,
  Rebased,
  SavingFacts,
  SpendAdjustment,
  SpendSaving,
} from './gain-share/saving-facts.ts';
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
export { consistentWith, type Consistency, type PublishedFigure } from './gain-share/consistent-with.ts';
export { percentileConventions, type PercentileConvention } from './gain-share/percentile.ts';
export { truncateSpend, type ExactPounds, type TruncatedSpend } from './gain-share/truncation.ts';
export { checkSpends, type PersonSpend } from './gain-share/person-spend.ts';
export {
  checkTruncationTerms,
  type SpendAbove,
  type SpendThreshold,
  type TruncationTerms,
} from './gain-share/truncation-terms.ts';
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
  checkPassedOnFacts,
  checkPassedOnTerms,
  settlePassedOn,
  type PassedOnFacts,
  type PassedOnTerms,
} from './gain-share/passed-on.ts';
export { settleDistribution } from './distribution/distribution.ts';
export {
  checkBodyId,
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
