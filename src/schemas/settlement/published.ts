import type * as z from 'zod';
import * as schemas from './index.ts';

/** The title and the schema of everything of a settlement that is published as JSON Schema, by name. */
export const settlementSchemas = {
  'claims-register': ['Savings, and who claims to be paid for them', schemas.claimsRegisterSchema],
  'contract-chain': ['Contracts under one another, settled as one', schemas.contractChainSchema],
  'contract-year': ['What is known of a year of a contract', schemas.contractYearSchema],
  'double-claim-terms': ['Who is paid where claims come to more than was avoided', schemas.doubleClaimTermsSchema],
  'forecast-achievement-terms': ['What of an outturn a measure is paid by', schemas.forecastAchievementTermsSchema],
  'outcome-forecast': ['What is known and forecast of measures that are paid for', schemas.outcomeForecastSchema],
  'paying-contract': ['A contract, and what it pays', schemas.payingContractSchema],
  'priced-forecast': ['Activity that is forecast, and its price', schemas.pricedForecastSchema],
} as const satisfies Readonly<Record<string, readonly [string, z.ZodType]>>;
