export {
  beforeAndAfter,
  type BeforeAndAfter,
  type BeforeAndAfterFacts,
  type HowChosen,
  type NoRegression,
} from './before-and-after/before-and-after.ts';
export {
  differenceInDifferencesOfMeans,
  differenceInDifferencesOfRates,
  type DifferenceInDifferences,
  type InTwoGroups,
  type InTwoPeriods,
  type MeanWithError,
  type UnderAssumption,
} from './before-and-after/difference-in-differences.ts';
export type {
  ChosenCohort,
  PeopleWithCount,
  PopulationUse,
  UseByCorrelation,
  UseByCounts,
  UseByNormal,
} from './before-and-after/past-use.ts';
export type { ChangeAsked, EventsOver } from './before-and-after/ranged.ts';
export {
  regressionToTheMean,
  type RegressionExpected,
  type RegressionNotKnown,
  type RegressionToTheMean,
} from './before-and-after/regression-to-the-mean.ts';
export { compositeScore } from './scorecard/composite-score.ts';
export type { CompositeScore, ScoredComposite, UndeterminedComposite } from './scorecard/composite-score-result.ts';
export {
  checkCompositeResults,
  type CompositeResults,
  type MeasureScore,
} from './scorecard/composite-score-results.ts';
export {
  checkCompositeTerms,
  type CompositeTerms,
  type WhenNotScored,
  type WeightedMeasure,
} from './scorecard/composite-score-terms.ts';
export type { Collar } from './scorecard/collar.ts';
export type { CompositeGate, GatePassed } from './scorecard/gates.ts';
export type { MetricFigure, MetricQuotient } from './scorecard/metric-figure.ts';
export type {
  MetricScoring,
  MetricTerms,
  ScoringBetween,
  ScoringByImprovement,
  ScoringByRank,
  ScoringByStep,
} from './scorecard/metric-terms.ts';
export {
  rankScores,
  type RankedFigure,
  type RankScale,
  type RankScore,
  type RankScores,
} from './scorecard/rank-scores.ts';
export { scoreMetric, type MetricScore } from './scorecard/score-metric.ts';
export { evaluateScorecard, type Scorecard } from './scorecard/scorecard.ts';
export type { DomainMetric, DomainScore } from './scorecard/scorecard-domains.ts';
export { checkScorecardFacts, type ScorecardFacts, type ScorecardFigure } from './scorecard/scorecard-facts.ts';
export {
  checkScorecardTerms,
  type ScorecardDomain,
  type ScorecardMetric,
  type ScorecardTerms,
} from './scorecard/scorecard-terms.ts';
export type { ExactRatio } from './exact-ratio.ts';
export type { GapOfTwo } from './inequality/gap-of-two.ts';
export type { CountsOf, Quintile, QuintileCounts, QuintileFacts } from './inequality/quintile-facts.ts';
export { quintileGaps, type QuintileGaps, type QuintileGapsAsked } from './inequality/quintile-gaps.ts';
export type { SlopeAcross, SlopeByDraws, SlopeMethod } from './inequality/slope-across.ts';
export {
  checkTrajectory,
  valueOnTrajectory,
  type CompoundingShape,
  type MonthValue,
  type NotOnTrajectory,
  type ProfiledByShare,
  type ProfiledByValue,
  type ShareOfTheWay,
  type StraightShape,
  type Trajectory,
  type TrajectoryShape,
  type TrajectoryValue,
  type ValueOnTrajectory,
} from './trajectory/index.ts';
export { dischargeDelays } from './discharge-ready-date/discharge-delays.ts';
export type {
  DischargeDelays,
  MeasuredDischargeDelays,
  NoDischarges,
} from './discharge-ready-date/discharge-delays.ts';
export type { DelayBand, DischargeDelayFacts } from './discharge-ready-date/discharge-delay-facts.ts';
export {
  workingDayChange,
  type CountedOverWorkingDays,
  type WorkingDayChange,
} from './follow-ups/working-day-change.ts';
export { evaluateTarget, type TargetAsked } from './target/evaluate-target.ts';
export type {
  ChangeSeen,
  ManagedVerdict,
  MeasuredFigure,
  StatisticalStanding,
  StatisticalVerdict,
  StillNeeded,
  TargetEvaluation,
  TargetKind,
  TargetStanding,
} from './target/evaluation.ts';
export type { TargetFacts } from './target/target-facts.ts';
export type { BeforeAndNow, CountedEvents, RateOver } from './target/counted.ts';
export type {
  DiversionCounts,
  OutpatientDiversionFacts,
  SpecialtyRequests,
} from './target/outpatient-diversion-facts.ts';
export type { FollowUpFacts } from './target/follow-ups.ts';
export type {
  AdmissionFigures,
  CohortFigures,
  NonElectiveFacts,
  TogetherFigures,
} from './target/non-elective-facts.ts';
export type { Attendances, FourHourFacts } from './target/four-hour-facts.ts';
export type { ConveyanceFacts } from './target/conveyances.ts';
export type { DelaysOfPeriod, DischargeReadyDateFacts } from './target/discharge-ready-date.ts';
export type {
  AppointmentWaits,
  SameDayAccessFacts,
  UrgentBefore,
  UrgentRequests,
} from './target/same-day-access-facts.ts';
export { forecastOutturn } from './forecast/forecast-outturn.ts';
export { checkForecastTerms } from './forecast/check-forecast-terms.ts';
export type {
  ForecastMethod,
  ForecastTerms,
  LastYearScaled,
  RunRate,
  RunRateByDay,
  Seasonal,
} from './forecast/forecast-terms.ts';
export type {
  ForecastOutturn,
  KnownOutturn,
  NoForecast,
  Outturn,
  OutturnForecast,
} from './forecast/outturn-forecast.ts';
export { checkYearSoFar } from './year-so-far/check-year-so-far.ts';
export type { SummedYear } from './year-so-far/read-year.ts';
export { standOnTrajectory } from './year-so-far/stand-on-trajectory.ts';
export type {
  ComparedWithPlan,
  NeededOnAverage,
  NoStanding,
  NotCompared,
  StandingYear,
  YearOnTrajectory,
} from './year-so-far/year-on-trajectory.ts';
export type {
  CountSoFar,
  ExpectedDenominator,
  LevelSoFar,
  MonthCount,
  MonthShare,
  RateSoFar,
  ShareSoFar,
  YearSoFar,
} from './year-so-far/year-so-far.ts';
export { projectMeasure, type AskedProjection } from './forecast/project-measure.ts';
export type { NoProjection, ProjectedMeasure, Projection } from './forecast/projection.ts';
export type {
  CodeField,
  CodeMeaning,
  Dataset,
  DatasetRule,
  DayField,
  Field,
  FlagField,
  IdentifierField,
  NamedField,
  NumberField,
} from './measure/dataset.ts';
export type {
  AllOf,
  AnyOf,
  Comparison,
  DaysBetweenCompare,
  Expression,
  FieldCompares,
  FieldEquals,
  FieldIsAbsent,
  FieldIsOneOf,
  FieldIsOnList,
  NotOf,
} from './measure/expression.ts';
export type { AttributedTo, Denominator, Measure, SetAside, SourceConflict, Summed } from './measure/measure.ts';
export { checkDataset, fieldRules, type FieldRule } from './measure/check-dataset.ts';
export { checkMeasure } from './measure/check-measure.ts';
export { describeMeasure } from './measure/describe-measure.ts';
export { fieldsOf } from './measure/fields-of.ts';
export type { CountingAsked, Dimension, RecordRow, WhenWrong } from './measure/evaluate/asked.ts';
export type { Cohort, CohortRow, PreparedCohort } from './measure/evaluate/cohort.ts';
export { prepareCohort, type CohortAsked } from './measure/evaluate/prepare-cohort.ts';
export type { Counts, GroupCounts, MeasureCounts, QualityCount } from './measure/evaluate/counts.ts';
export { countStream, type StreamAsked } from './measure/evaluate/count-stream.ts';
export { countRows, type RowsAsked } from './measure/evaluate/count-rows.ts';
export type { NeighbourhoodCount, NeighbourhoodFunnelAsked } from './variation/neighbourhood-counts.ts';
export {
  neighbourhoodFunnel,
  type NeighbourhoodFunnel,
  type NeighbourhoodsCompared,
  type NeighbourhoodStanding,
  type NoFunnel,
  type OutsideAtLevel,
  type Overdispersion,
} from './variation/neighbourhood-funnel.ts';
export {
  countPeople,
  countPersonMonths,
  type PeopleAsked,
  type PeopleCounts,
  type PeopleOfGroup,
  type PersonMonthsAsked,
} from './measure/evaluate/count-people.ts';
export { mergeCounts } from './measure/evaluate/merge-counts.ts';
export { totalOf } from './measure/evaluate/total-of.ts';
export { validateRecords, type ValidationAsked, type ValidRecords } from './measure/evaluate/validate-records.ts';
export { columnsFrom } from './measure/evaluate/columns-from.ts';
export {
  absentFlag,
  absentNumber,
  type Column,
  type ColumnTable,
  type DayColumn,
  type DictionaryColumn,
  type FlagColumn,
  type NumberColumn,
  type Places,
} from './measure/evaluate/columns.ts';
export { countColumns, type ColumnsAsked } from './measure/evaluate/count-columns.ts';
export { nnhipAgeBand, type NnhipAgeBandOf } from './measures/nnhip/age-band.ts';
export type { NnhipSubmissionAsked } from './measures/nnhip/check-submission.ts';
export { nnhipCohort, nnhipCohortList, type NnhipCohort, type NnhipCohortAsked } from './measures/nnhip/cohort.ts';
export { nnhipConflicts } from './measures/nnhip/conflicts.ts';
export {
  nnhipCounting,
  type NnhipCounting,
  type NnhipCountingAsked,
  type NnhipDatasetId,
  type NnhipList,
} from './measures/nnhip/counting.ts';
export {
  nnhipColumns,
  nnhipGroups,
  type NnhipAgeBand,
  type NnhipBreakdown,
  type NnhipColumn,
  type NnhipGroup,
} from './measures/nnhip/groups.ts';
export { nnhipMeasures } from './measures/nnhip/measures.ts';
export {
  nnhipCohortCitations,
  nnhipCollectedNationally,
  nnhipMetrics,
  type CollectedNationally,
  type NnhipMetric,
  type NnhipRowKind,
} from './measures/nnhip/metrics.ts';
export {
  nnhipSubmission,
  type NnhipCell,
  type NnhipRow,
  type NnhipSubmission,
  type RecoverableCell,
} from './measures/nnhip/submission.ts';
export { nnhipTable } from './measures/nnhip/table.ts';
export { nnhipTimetable, type NnhipDue, type NnhipTimetable } from './measures/nnhip/timetable.ts';
export { estimateIndicator, estimateIndicators } from './indicator/estimate-indicators.ts';
export type {
  Indicator,
  IndicatorGroup,
  IndicatorHead,
  IndicatorNotEstimated,
  IndicatorsOfGroups,
  IndicatorTerms,
  ShownIndicator,
  SuppressedIndicator,
} from './indicator/indicator.ts';
export type {
  IndicatorFigures,
  MeanFigures,
  ProportionFigures,
  RateFigures,
  ReferenceFigures,
  RepeatStrataFigures,
  StrataFigures,
} from './indicator/indicator-figures.ts';
export type { CountCell, CountSum, CountTable } from './suppression/count-table.ts';
export type { PublishedCell, PublishedCounts, PublishedRule } from './suppression/published-counts.ts';
export { hesSmallNumbers, nnhipSmallNumbers } from './suppression/published-rules.ts';
export { recoverableCells, type RecoverableCells } from './suppression/recoverable-cells.ts';
export type { AppliedRule, SuppressionStated } from './suppression/stated.ts';
export { suppressCounts, type SuppressedCounts } from './suppression/suppress-counts.ts';
export type {
  AgreedGrounds,
  CountRounding,
  NotSuppressed,
  PublishedGrounds,
  Suppression,
  SuppressionRule,
} from './suppression/suppression-rule.ts';
export { diversionRates } from './diversion/diversion-rates.ts';
export type {
  DiversionRates,
  DiversionRatesAsked,
  RatesOfDiversion,
  RatesOfSpecialty,
} from './diversion/diversion-rates.ts';
export type { DiversionRateName } from './diversion/diverted-out-of.ts';
export { requestsBySpecialty, specialtyNotKnown } from './diversion/requests-by-specialty.ts';
export type { ReferralsMade, RequestsAsked } from './diversion/requests-by-specialty.ts';
export type { ExactShare, KnownShare, NoShare } from './exact-share.ts';
export {
  specialistAdviceMeasures,
  type SpecialistAdviceChoices,
  type SpecialistAdviceMeasures,
} from './measures/national/diversion.ts';
export { specialistAdviceCodes, type SpecialistAdviceCodes } from './measures/national/diversion-codes.ts';
export { specialistAdviceRequests } from './measures/national/diversion-dataset.ts';
export { hrgSubchapter } from './follow-ups/hrg-subchapter.ts';
export {
  followUpFacts,
  followUpsPerWorkingDay,
  type FollowUpBaseline,
  type FollowUpFactsAsked,
  type FollowUpsAsked,
} from './follow-ups/follow-ups-counted.ts';
export { patientInitiatedShare, type PatientInitiatedTotals } from './follow-ups/patient-initiated-share.ts';
export {
  followUpAttendances,
  followUpScope2023,
  type FollowUpChoices,
  type FollowUpScope,
} from './measures/national/follow-ups.ts';
export { outpatientAttendances } from './measures/national/follow-ups-dataset.ts';
export type { AdministrativeCategories, AttendanceScope } from './measures/national/follow-ups-scope.ts';
export {
  patientInitiatedFollowUp,
  patientInitiatedFollowUpScope,
  type PatientInitiatedFollowUpChoices,
} from './measures/national/patient-initiated-follow-up.ts';
export {
  conveyanceFacts,
  type ConveyanceFactsAsked,
  type CountedConveyances,
  type GivenConveyances,
} from './conveyances/conveyance-facts.ts';
export {
  conveyanceMeasures,
  type ConveyanceChoices,
  type ConveyanceMeasures,
} from './measures/national/conveyances.ts';
export { ambulanceIncidents } from './measures/national/conveyances-dataset.ts';
export { dischargeReadyDelays } from './discharge-ready-date/discharge-ready-delays.ts';
export {
  dischargeReadyGuidance,
  type DischargeReadyGuidance,
} from './discharge-ready-date/discharge-ready-guidance.ts';
export type { DischargeReadyDelays } from './discharge-ready-date/discharge-ready-result.ts';
export type { DischargeExclusion, DischargeReadyTerms } from './discharge-ready-date/discharge-ready-terms.ts';
export { mergeDischargeReadyDelays } from './discharge-ready-date/merge-discharge-ready-delays.ts';
export { fourHourPerformance } from './four-hour/four-hour-performance.ts';
export type { FourHourOfType, FourHourPerformance } from './four-hour/four-hour-result.ts';
export { fourHourReturn, type FourHourReturn } from './four-hour/four-hour-return.ts';
export type { FourHourCounts, FourHourShare, MeasuredFourHours, NoAttendances } from './four-hour/four-hour-share.ts';
export type { FourHourTerms } from './four-hour/four-hour-terms.ts';
export { mergeFourHourPerformance } from './four-hour/merge-four-hour-performance.ts';
export {
  poolFourHours,
  type PooledCounts,
  type PooledFourHours,
  type PublishedFourHours,
} from './four-hour/pool-four-hours.ts';
export { attributedOn, type Attributed, type Relationship } from './records/attributed-on.ts';
export { bedDaysOf, type BedDays, type BedDaysOfMonth, type CompletedStay } from './records/bed-days.ts';
export {
  mergeEpisodes,
  type EpisodeFields,
  type EpisodesAsked,
  type MergedEpisode,
  type MergedEpisodes,
} from './records/merge-episodes.ts';
export type { NamedCounts } from './records/merge-parts.ts';
export { checkNhsNumber, isNhsNumber } from './records/nhs-number.ts';
export { validateNhsNumbers, type NhsNumbersAsked } from './records/validate-nhs-numbers.ts';
export { qualityTable, type QualityFound, type QualityTable } from './records/quality-table.ts';
export { recordRules, type RecordRule } from './records/record-rules.ts';
export { recordsFromTable, type RecordTable, type TableRecords } from './records/records-from-table.ts';
export {
  appointmentWaits,
  type AppointmentsByWait,
  type AppointmentWaitsAsked,
  type AppointmentWaitShares,
  type UnknownWaits,
} from './gp-waits/appointment-waits.ts';
export { appointmentsByWait, type AppointmentsByWaitAsked } from './gp-waits/appointments-by-wait.ts';
export { sameDayFacts, type SameDayFactsAsked } from './gp-waits/same-day-facts.ts';
export { gpAppointments, type GpAppointmentChoices } from './measures/national/gp-appointments.ts';
export type { CodesOrAll } from './measures/national/gp-appointments-scope.ts';
export {
  acc08NationalCategories,
  withinTwoWeeks,
  type WithinTwoWeeksChoices,
} from './measures/national/gp-appointments-within-two-weeks.ts';
export { gpadAppointments, waitBands, type WaitBand } from './measures/national/gp-appointments-dataset.ts';
export {
  frailtyOfAdmissions,
  type FrailtyAsked,
  type FrailtyFields,
  type FrailtyOfAdmissions,
} from './frailty/frailty-of-admissions.ts';
export { frailtyOnDay, type FrailtyOnDay, type FrailtyOnDayAsked } from './frailty/frailty-on-day.ts';
export { frailtyScore, type FrailtyBand, type FrailtyScore } from './frailty/frailty-score.ts';
export { frailtyWeights } from './frailty/frailty-weights.ts';
export { hospitalFrailtyRiskScore, type FrailtyDefinition } from './frailty/hospital-frailty-risk-score.ts';
export type { StayFields } from './stays/read-stays.ts';
export type { CohortBasis } from './priority-cohorts/cohort-basis.ts';
export type { Death, RegisterEvent } from './priority-cohorts/register-event.ts';
export { ageSexCellOf, ageSexCells } from './avoidable-admissions/age-sex-cell.ts';
export {
  standardisedAdmissions,
  type StandardisedAdmissions,
  type StandardisedCell,
} from './avoidable-admissions/standardised-admissions.ts';
export { acscIifAc02 } from './avoidable-admissions/acsc-iif-ac02.ts';
export { avoidableConditionsOf } from './avoidable-admissions/avoidable-condition-of.ts';
export {
  checkAvoidableDefinition,
  type AdmissionCodes,
  type AvoidableCondition,
  type AvoidableDefinition,
  type ConditionBar,
  type DiagnosisRule,
} from './avoidable-admissions/avoidable-definition.ts';
export { flagAvoidable, type AvoidableAsked, type FlaggedAdmissions } from './avoidable-admissions/flag-avoidable.ts';
export {
  mitigatableRate,
  type MitigatableFacts,
  type MitigatableRate,
} from './avoidable-admissions/mitigatable-rate.ts';
export { flagReadmissions, type FlaggedStays, type ReadmissionsAsked } from './readmissions/flag-readmissions.ts';
export { admissionMethods, type AdmissionMethods } from './measures/national/non-elective-methods.ts';
export {
  inpatientSpells,
  nonElectiveAdmissions,
  nonElectiveBedDays,
  type NonElectiveAdmissionsChoices,
  type NonElectiveBedDaysChoices,
  type NonElectiveChoices,
} from './measures/national/non-elective.ts';
export {
  admittedEpisodes,
  avoidableAdmissions,
  type AvoidableAdmissionsChoices,
} from './measures/national/avoidable-admissions.ts';
export { mitigatableAdmissions } from './measures/national/mitigatable.ts';
export {
  cohortAttendances,
  emergencyAttendances,
  type CohortAttendancesChoices,
} from './measures/national/attendances.ts';
export {
  dischargesFollowedByReadmission,
  readmissions,
  spellsWithReadmissions,
} from './measures/national/readmissions.ts';
export {
  cohortFromRegister,
  type RegisterCohort,
  type RegisterFacts,
} from './priority-cohorts/cohort-from-register.ts';
export {
  checkCohortRules,
  type CohortMembership,
  type CohortRules,
  type LeastExposure,
} from './priority-cohorts/cohort-rules.ts';
export { endOfLifeProxyBasis, endOfLifeProxyOf, type EndingStay } from './priority-cohorts/end-of-life-proxy.ts';
export { gainShareDenominator, type GainShareDenominator } from './priority-cohorts/gain-share-denominator.ts';
export { publishedRegisterCodes, type PublishedCodes } from './priority-cohorts/published-register-codes.ts';
export { cohortWithin, type CohortWithin } from './priority-cohorts/cohort-within.ts';
export { ac02Dates, type Ac02Dates } from './avoidable-admissions/ac02-dates.ts';
