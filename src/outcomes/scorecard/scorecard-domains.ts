import {
  exactly,
  fraction,
  nothing,
  over,
  pointOf,
  sumOf,
  type ExactNumber,
  type Interval,
} from '../../exact/index.ts';
import { exactRatio, fractionOf, type ExactRatio } from '../exact-ratio.ts';
import { anyScore } from './composite-reading.ts';
import { meanText } from './composed.ts';
import { metricScoreOf, type MetricScore } from './score-metric.ts';
import type { ScorecardFacts } from './scorecard-facts.ts';
import type { ScorecardDomain, ScorecardTerms } from './scorecard-terms.ts';
import { isWeighty, weighedMean, type Weighed } from './weighed.ts';

/** What a domain of a scorecard came to. */
export interface DomainScore {
  readonly id: string;
  readonly label: string;
  /** Its share of the weight of all domains, whether they could be scored or not. */
  readonly shareOfCard: ExactRatio;
  readonly score: ExactRatio | 'not-scored' | 'not-known';
  /** How the score is worked out, or why there is none. */
  readonly working: string;
  readonly metrics: readonly DomainMetric[];
}

/** What a metric of a domain came to. */
export type DomainMetric = MetricScore & {
  readonly id: string;
  readonly label: string;
  /** Its share of the weight of all metrics of the domain, whether they could be scored or not. */
  readonly shareOfDomain: ExactRatio;
};

/** A domain as it counts. */
export interface DomainReading {
  readonly domain: ScorecardDomain;
  readonly metrics: readonly DomainMetric[];
  /** The scores that count in it. */
  readonly weighed: readonly Weighed[];
  /** Its score, known or between two; nothing where none of its metrics could be scored. */
  readonly score: Interval | undefined;
}

/** What the metrics of each domain came to, and what that makes of the domain. */
export function readDomains(
  { domains, whenNotScored }: ScorecardTerms,
  facts: ScorecardFacts,
): readonly DomainReading[] {
  const figures = new Map(facts.figures.map((figure) => [figure.metric, figure]));
  return domains.map((domain) => {
    const shareOf = sharesOf(domain.metrics);
    const metrics = domain.metrics.map((metric): DomainMetric => {
      const { id, label, weight } = metric;
      const score = metricScoreOf(metric, figures.get(id) ?? { figure: 'not-known' });
      return { id, label, shareOfDomain: shareOf(weight), ...score };
    });
    const weighed = domain.metrics.flatMap((metric, place): readonly Weighed[] => {
      const score = scoreThatCounts(metrics[place], whenNotScored === 'zero');
      return isWeighty(metric) && score !== undefined ? [{ weight: fraction(metric.weight), score }] : [];
    });
    return { domain, metrics, weighed, score: weighedMean(weighed) };
  });
}

function scoreThatCounts(metric: DomainMetric | undefined, isZero: boolean): Interval | undefined {
  if (metric?.kind === 'scored') return exactly(fractionOf(metric.score));
  if (metric?.kind === 'not-known') return anyScore;
  return isZero ? exactly(nothing) : undefined;
}

/** The domains as they are told. */
export function domainScores(readings: readonly DomainReading[]): readonly DomainScore[] {
  const shareOf = sharesOf(readings.map(({ domain }) => domain));
  return readings.map(({ domain: { id, label, weight }, metrics, weighed, score }) => {
    const shareOfCard = shareOf(weight);
    const about = { id, label, shareOfCard };
    if (score === undefined) return { ...about, score: 'not-scored', working: 'No metric could be scored.', metrics };
    const point = pointOf(score);
    if (point === undefined) return { ...about, score: 'not-known', working: 'Not everything is known yet.', metrics };
    return { ...about, score: exactRatio(point), working: meanText(weighed), metrics };
  });
}

function sharesOf(all: readonly { readonly weight: ExactNumber }[]): (weight: ExactNumber) => ExactRatio {
  const whole = sumOf(all.map(({ weight }) => fraction(weight)));
  return (weight) => exactRatio(over(fraction(weight), whole));
}
