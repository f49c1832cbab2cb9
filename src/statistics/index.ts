export type { Assurance, Assurances } from './control-chart/assurance.ts';
export type { ControlChartAsked, Improvement, SeriesPoint } from './control-chart/check-series.ts';
export {
  controlChart,
  type ChartedPoint,
  type ChartGroup,
  type ControlChart,
  type MissingPoint,
  type Variation,
} from './control-chart/control-chart.ts';
export type { ChartLines, ProcessLimits } from './control-chart/process-limits.ts';
export type { BrokenRule, SpecialCauseRule } from './control-chart/special-causes.ts';
export type { Zone } from './control-chart/standing.ts';
export type { PointClass } from './control-chart/variation.ts';
export { proportionDifference } from './comparison/proportion-gap.ts';
export { rateDifference, rateRatio } from './comparison/rate-gap.ts';
export type { Counted } from './counted.ts';
export { betaCdf, betaQuantile } from './distributions/beta.ts';
export { binomialCdf, binomialProbability, binomialQuantile } from './distributions/binomial.ts';
export { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from './distributions/chi-square.ts';
export { gammaCdf, gammaQuantile, gammaUpper } from './distributions/gamma.ts';
export { logGamma } from './distributions/log-gamma.ts';
export { normalCdf, normalDensity, normalQuantile, normalUpper } from './distributions/normal.ts';
export { poissonCdf, poissonProbability, poissonQuantile } from './distributions/poisson.ts';
export { tCdf, tQuantile } from './distributions/student-t.ts';
export type { FunnelAsked } from './funnel/asked.ts';
export { funnelDenominators } from './funnel/denominators.ts';
export { rateFunnel, ratioFunnel, type EventFunnelAsked } from './funnel/event-funnel.ts';
export type {
  Funnel,
  FunnelCurvePoint,
  FunnelLimits,
  FunnelMethod,
  FunnelPoint,
  FunnelStanding,
} from './funnel/funnel.ts';
export type { FunnelLevels } from './funnel/levels.ts';
export type { OverdispersedFunnelAsked } from './funnel/overdispersed-asked.ts';
export { overdispersedFunnel, type FunnelScore, type OverdispersedFunnel } from './funnel/overdispersed-funnel.ts';
export { proportionFunnel, type ProportionFunnelAsked } from './funnel/proportion-funnel.ts';
export type { FunnelScaleName } from './funnel/scale.ts';
export type { FunnelTrim } from './funnel/trim.ts';
export { quantileGroups, type QuantileGroups, type QuantileGroupsAsked } from './inequality/quantile-groups.ts';
export type { RankedGroup, SlopeAsked } from './inequality/slope-groups.ts';
export { slopeIndexOfInequality, type SlopeIndex } from './inequality/slope-index.ts';
export type { AskedAsIn } from './intervals/asked.ts';
export {
  byarLimits,
  countLimits,
  exactCountLimits,
  type ByarLimitsAsInPhe,
  type CountLimits,
} from './intervals/count.ts';
export type { Asked, Estimate, Estimated, IntervalMethod, Limits, NotEstimated } from './intervals/estimate.ts';
export { checkLevel, type Level } from './intervals/level.ts';
export { chanceBelowUpper, shareOfLevel } from './intervals/told-level.ts';
export { estimateMean, type MeanEstimate, type MeanParts } from './intervals/mean.ts';
export { estimateProportion, estimateProportionExactly, wilsonLimits } from './intervals/proportion.ts';
export { estimateRate } from './intervals/rate.ts';
export type { AgeBand, LifeExpectancyAsked } from './life-table/age-bands.ts';
export { lifeExpectancy, type LifeExpectancy } from './life-table/life-expectancy.ts';
export { changeShownBy, eventsNeeded, type ChangeShown, type PowerTerms } from './power/events-needed.ts';
export {
  drawBelow,
  randomFrom,
  randomFromState,
  randomGenerator,
  shuffled,
  type Random,
  type RandomState,
} from './random.ts';
export { directlyStandardisedRate, type Stratum } from './standardisation/direct.ts';
export type { StandardisedRate } from './standardisation/dobson.ts';
export {
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
  type IndirectEstimate,
  type ReferenceStratum,
} from './standardisation/indirect.ts';
export {
  directlyStandardisedRateOfRepeatEvents,
  type PeopleByEvents,
  type RepeatStratum,
} from './standardisation/repeat-events.ts';
