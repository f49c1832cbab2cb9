export { checkClaimsRegister } from './claims/check-claims-register.ts';
export {
  claimSchemes,
  type ClaimScheme,
  type ClaimableSaving,
  type ClaimsRegister,
  type SavingClaim,
} from './claims/claims-register.ts';
export {
  claimFindingKinds,
  type ClaimFinding,
  type ClaimsReview,
  type PayableUnits,
  type ReviewedClaim,
} from './claims/claims-review.ts';
export { checkDoubleClaimTerms, type DoubleClaimTerms } from './claims/double-claim-terms.ts';
export { reviewClaims } from './claims/review-claims.ts';
export { checkContractChain } from './chain/check-contract-chain.ts';
export type { ChainClaims, ChainLevel, ContractChain } from './chain/contract-chain.ts';
export type { ChainFlow, ChainPosition } from './chain/flows.ts';
export { settleChain, type ChainSettlement } from './chain/settle-chain.ts';
export { checkContractYear, type ContractYear, type KnownFacts } from './year/contract-year.ts';
export { partKinds, type PartKind } from './year/part-kinds.ts';
export { checkPayingContract, payingContract, type PayingContract } from './year/paying-contract.ts';
export type { MechanismName, PartDetails, PaidTo, PartFacts, PaymentPart } from './year/payment-part.ts';
export { settleYear } from './year/settle-year.ts';
export { checkForecastAchievementTerms } from './forecast/check-forecast-achievement.ts';
export { checkOutcomeForecast } from './forecast/check-outcome-forecast.ts';
export { forecastAchievement, type ForecastAchievement } from './forecast/forecast-achievement.ts';
export type { AchievedAs, ForecastAchievementTerms } from './forecast/forecast-achievement-terms.ts';
export { forecastOutcomePayment } from './forecast/forecast-outcome-payment.ts';
export type {
  ForecastAchieved,
  ForecastMeasure,
  MeasureForecast,
  OutcomeForecast,
  OutcomePaymentForecast,
} from './forecast/outcome-forecast.ts';
export {
  checkPricedForecast,
  priceForecast,
  type ForecastPrice,
  type PricedForecast,
} from './forecast/price-forecast.ts';
