import {
  checkAgreedSumTerms,
  checkAgreedSumFacts,
  checkWeightedCapitationTerms,
  checkCapitationPopulation,
  checkMonthlyScheduleTerms,
  checkMonthlyScheduleFacts,
  checkYearOfCareTerms,
  checkYearOfCareFacts,
  checkGlobalSumTerms,
  checkGlobalSumFacts,
  checkPcnDesTerms,
  checkPcnDesFacts,
  checkLowVolumeBlockTerms,
  checkLowVolumeBlockFacts,
  checkAlignedPaymentTerms,
  checkAlignedPaymentFacts,
  checkBlendedPaymentTerms,
  checkBlendedPaymentFacts,
  checkMarginalRateTerms,
  checkMarginalRateFacts,
  checkArrsTerms,
  checkArrsFacts,
  checkPointsTerms,
  checkPointsFacts,
  checkIncomeSafeguardTerms,
  checkIncomeSafeguardFacts,
  checkTransitionalSupportTerms,
  checkMovedActivity,
  checkGlidePathTerms,
  checkGlidePathFacts,
} from '../../payment/index.ts';
import {
  checkGainShareTerms,
  checkGainShareFacts,
  checkPassedOnTerms,
  checkPassedOnFacts,
  checkOutcomePaymentTerms,
  checkOutcomePaymentFacts,
} from '../../sharing/index.ts';
import type { Check } from '../../problems/index.ts';
import type { PartKind } from './part-kinds.ts';
import type { MechanismName } from './payment-part.ts';

/** What a mechanism is for, and what its terms and facts must be. */
export interface Mechanism {
  readonly kind: PartKind;
  readonly checkTerms: Check;
  readonly checkFacts: Check;
}

/** Every mechanism that a part of a contract may name. How each settles is in `settlers`: whoever checks loads none of it. */
export const mechanisms = {
  'agreed-sum': { kind: 'budget', checkTerms: checkAgreedSumTerms, checkFacts: checkAgreedSumFacts },
  'weighted-capitation': {
    kind: 'budget',
    checkTerms: checkWeightedCapitationTerms,
    checkFacts: checkCapitationPopulation,
  },
  'monthly-schedule': { kind: 'budget', checkTerms: checkMonthlyScheduleTerms, checkFacts: checkMonthlyScheduleFacts },
  'year-of-care': { kind: 'budget', checkTerms: checkYearOfCareTerms, checkFacts: checkYearOfCareFacts },
  'gms-global-sum': { kind: 'budget', checkTerms: checkGlobalSumTerms, checkFacts: checkGlobalSumFacts },
  'pcn-des': { kind: 'budget', checkTerms: checkPcnDesTerms, checkFacts: checkPcnDesFacts },
  'low-volume-block': { kind: 'budget', checkTerms: checkLowVolumeBlockTerms, checkFacts: checkLowVolumeBlockFacts },
  'aligned-payment': { kind: 'variable', checkTerms: checkAlignedPaymentTerms, checkFacts: checkAlignedPaymentFacts },
  'blended-payment': { kind: 'variable', checkTerms: checkBlendedPaymentTerms, checkFacts: checkBlendedPaymentFacts },
  'marginal-rate': { kind: 'variable', checkTerms: checkMarginalRateTerms, checkFacts: checkMarginalRateFacts },
  arrs: { kind: 'variable', checkTerms: checkArrsTerms, checkFacts: checkArrsFacts },
  'gain-share': { kind: 'sharing', checkTerms: checkGainShareTerms, checkFacts: checkGainShareFacts },
  'passed-on': { kind: 'sharing', checkTerms: checkPassedOnTerms, checkFacts: checkPassedOnFacts },
  'outcome-payment': { kind: 'outcomes', checkTerms: checkOutcomePaymentTerms, checkFacts: checkOutcomePaymentFacts },
  points: { kind: 'outcomes', checkTerms: checkPointsTerms, checkFacts: checkPointsFacts },
  'income-safeguard': { kind: 'support', checkTerms: checkIncomeSafeguardTerms, checkFacts: checkIncomeSafeguardFacts },
  'transitional-support': {
    kind: 'support',
    checkTerms: checkTransitionalSupportTerms,
    checkFacts: checkMovedActivity,
  },
  'glide-path': { kind: 'support', checkTerms: checkGlidePathTerms, checkFacts: checkGlidePathFacts },
} as const satisfies Readonly<Record<MechanismName, Mechanism>>;
