export {
  answered,
  undetermined,
  type Answer,
  type ConditionalAnswer,
  type SettledAnswer,
  type UndeterminedAnswer,
} from './answer.ts';
export { checkStandpoint } from './check-standpoint.ts';
export { cite, type Citation } from './citation.ts';
export { nothingKnown, standingValues, valueAt, type DatedValue, type ValueSeries, type When } from './dated-value.ts';
export { openQuestions } from './questions/open-questions.ts';
export { mnpPopulationFigure, snpPopulationBand, type PopulationBand, type PopulationFigure } from './populations.ts';
export type { ShareOfWhole, SumOfMoney, UnitPrice } from './prices/unit-price.ts';
export { gmsGlobalSumPrice } from './prices/gms.ts';
export { gmsOutOfHoursShare, gmsOutOfHoursPounds } from './prices/gms-out-of-hours.ts';
export { gmsOptOutMinorSurgery, gmsOptOutChildHealthSurveillance } from './prices/gms-opt-outs.ts';
export {
  pcnCoreRegistered,
  pcnCoreAdjusted,
  pcnCoreTotal,
  pcnClinicalDirector,
  pcnLeadershipAndManagement,
  pcnEnhancedAccess,
  pcnSupport,
} from './prices/pcn-des.ts';
export { pcnCapacityAndAccessSupport, pcnCapacityAndAccessImprovement } from './prices/pcn-access.ts';
export { pcnCareHomePremium, networkParticipation } from './prices/pcn-other.ts';
export {
  arrsCeiling,
  arrsGeneralPractitioners,
  arrsMaximumGeneralPractitioner,
  arrsMaximumGeneralPractitionerLondon,
  arrsMaximumConsultantNurse,
  arrsMaximumHealthcareSupportWorker,
  arrsMaximumNewPracticeNurse,
  arrsMaximumExperiencedPracticeNurse,
} from './prices/arrs.ts';
export { qofPointValue, qofAverageList, qofTotalPoints } from './prices/qof.ts';
export { iifPointValue, iifTotalPoints } from './prices/iif.ts';
export {
  costUpliftFactor,
  efficiencyFactor,
  emergencyMarginalRate,
  emergencyBlendedShare,
  lowVolumeActivityThreshold,
  gpReimbursement,
} from './prices/payment-scheme.ts';
export type { OpenQuestion, PolicyInput } from './questions/question.ts';
export { frozen } from './freeze.ts';
export { madeWith, type MadeWith } from './made-with.ts';
export { markOf } from './mark-of.ts';
export { policyValues } from './register.ts';
export type { Assumption, Ruling } from './ruling.ts';
export { resolutionOf, type Resolution, type Standpoint } from './standpoint.ts';
export type { Source } from './sources/source.ts';
export { sources } from './sources/sources.ts';
export { policyStatuses, type PolicyStatus } from './status.ts';
export type {
  ContributionTarget,
  DiversionTarget,
  MeasureWithoutTarget,
  ReductionTarget,
  ShareTarget,
} from './targets/target.ts';
export { followUpReductionTarget, outpatientDiversionTarget } from './targets/outpatient-targets.ts';
export { nonElectiveAdmissionsTarget, nonElectiveBedDaysTarget } from './targets/non-elective-targets.ts';
export { priorityCohorts, type PriorityCohort, type PriorityCohorts } from './targets/priority-cohorts.ts';
export { conveyanceTarget, fourHourTarget } from './targets/urgent-care-targets.ts';
export { dischargeReadyDateMeasures } from './targets/discharge-measures.ts';
export { sameDayAccessTarget } from './targets/same-day-target.ts';
export { bankHolidays, type BankHolidays } from './calendar/bank-holidays.ts';
export { checkPeriodOfWorkingDays, workingDaysIn } from './calendar/working-days.ts';
