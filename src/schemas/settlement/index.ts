export { claimsRegisterSchema, doubleClaimTermsSchema } from './claims.ts';
export { contractChainSchema } from './contract-chain.ts';
export { contractYearSchema } from './contract-year.ts';
export { payingContractSchema } from './paying-contract.ts';
export { forecastAchievementTermsSchema, outcomeForecastSchema, pricedForecastSchema } from './forecasts.ts';
