import type { ValueSeries } from '../dated-value.ts';
import { gmsGlobalSumPrice } from './gms.ts';
import { gmsOutOfHoursShare, gmsOutOfHoursPounds } from './gms-out-of-hours.ts';
import { gmsOptOutMinorSurgery, gmsOptOutChildHealthSurveillance } from './gms-opt-outs.ts';
import {
  pcnCoreRegistered,
  pcnCoreAdjusted,
  pcnCoreTotal,
  pcnClinicalDirector,
  pcnLeadershipAndManagement,
  pcnEnhancedAccess,
  pcnSupport,
} from './pcn-des.ts';
import { pcnCapacityAndAccessSupport, pcnCapacityAndAccessImprovement } from './pcn-access.ts';
import { pcnCareHomePremium, networkParticipation } from './pcn-other.ts';
import {
  arrsCeiling,
  arrsGeneralPractitioners,
  arrsMaximumGeneralPractitioner,
  arrsMaximumGeneralPractitionerLondon,
  arrsMaximumConsultantNurse,
  arrsMaximumHealthcareSupportWorker,
  arrsMaximumNewPracticeNurse,
  arrsMaximumExperiencedPracticeNurse,
} from './arrs.ts';
import { qofPointValue, qofAverageList, qofTotalPoints } from './qof.ts';
import { iifPointValue, iifTotalPoints } from './iif.ts';
import {
  costUpliftFactor,
  efficiencyFactor,
  emergencyMarginalRate,
  emergencyBlendedShare,
  lowVolumeActivityThreshold,
  gpReimbursement,
} from './payment-scheme.ts';

/** Every price, rate and number of points that the register holds. */
export const prices: readonly ValueSeries<unknown>[] = [
  gmsGlobalSumPrice,
  gmsOutOfHoursShare,
  gmsOutOfHoursPounds,
  gmsOptOutMinorSurgery,
  gmsOptOutChildHealthSurveillance,
  pcnCoreRegistered,
  pcnCoreAdjusted,
  pcnCoreTotal,
  pcnClinicalDirector,
  pcnLeadershipAndManagement,
  pcnEnhancedAccess,
  pcnSupport,
  pcnCapacityAndAccessSupport,
  pcnCapacityAndAccessImprovement,
  pcnCareHomePremium,
  networkParticipation,
  arrsCeiling,
  arrsGeneralPractitioners,
  arrsMaximumGeneralPractitioner,
  arrsMaximumGeneralPractitionerLondon,
  arrsMaximumConsultantNurse,
  arrsMaximumHealthcareSupportWorker,
  arrsMaximumNewPracticeNurse,
  arrsMaximumExperiencedPracticeNurse,
  qofPointValue,
  qofAverageList,
  qofTotalPoints,
  iifPointValue,
  iifTotalPoints,
  costUpliftFactor,
  efficiencyFactor,
  emergencyMarginalRate,
  emergencyBlendedShare,
  lowVolumeActivityThreshold,
  gpReimbursement,
];
