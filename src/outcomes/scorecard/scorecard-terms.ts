import type { ExactNumber } from '../../exact/index.ts';
import {
  checkDistinct,
  checkEach,
  checkObject,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkCollar, collarChecks } from './collar.ts';
import { checkWhenNotScored, weightedChecks, type WhenNotScored } from './composite-score-terms.ts';
import { checkGates, placed, type CompositeGate } from './gates.ts';
import { checkMetricTerms, type MetricTerms } from './metric-terms.ts';
import { checkSomeWeight } from './weighed.ts';

/** How raw figures of several domains become one score, and the share of a payment that the one earns. */
export interface ScorecardTerms {
  /** One or more. Their weights need not sum to 1, and one at least is above 0. */
  readonly domains: readonly ScorecardDomain[];
  /** What must be passed, or the score is 0: none where nothing must. */
  readonly gates: readonly CompositeGate[];
  /**
   * What becomes of a metric that could not be scored: it is left out, and the others of its domain weigh the more; it
   * scores 0; or there is no score at all.
   */
  readonly whenNotScored: WhenNotScored;
  /**
   * What becomes of a domain of which no metric could be scored, where such metrics are left out: the other domains weigh
   * the more, it scores 0, or there is no score at all.
   */
  readonly whenDomainNotScored: WhenNotScored;
  /** The least share of the payment while every gate is passed, from 0 to 1. */
  readonly floor: ExactNumber;
  /** The most, from the floor to 1. */
  readonly cap: ExactNumber;
}

/** A domain of a balanced scorecard: its weight stands, however many metrics it has. */
export interface ScorecardDomain {
  readonly id: string;
  readonly label: string;
  /** 0 or more, among the domains. */
  readonly weight: ExactNumber;
  /** One or more, with weights of which one at least is above 0. */
  readonly metrics: readonly ScorecardMetric[];
}

/** A metric of a domain. Its id is its own in the whole scorecard. */
export interface ScorecardMetric extends MetricTerms {
  /** 0 or more, among the metrics of its domain. */
  readonly weight: ExactNumber;
}

/** Problems of the terms of a scorecard. */
export function checkScorecardTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termsChecks);
  if (problems.length > 0) return problems;
  const terms = value as ScorecardTerms;
  const at = placeIn(path, 'domains');
  const metrics = terms.domains.flatMap((domain, place) => placed(domain.metrics, placeIn(at, place, 'metrics')));
  return [
    ...checkDistinct(placed(terms.domains, at)),
    ...checkDistinct(metrics),
    ...checkDistinct(placed(terms.gates, placeIn(path, 'gates'))),
    ...checkSomeWeight(terms.domains, at, 'domain'),
    ...terms.domains.flatMap((domain, place) =>
      checkSomeWeight(domain.metrics, placeIn(at, place, 'metrics'), 'metric'),
    ),
    ...checkCollar(terms, path),
  ];
}

const checkMetric: Check = (metric, at) => checkMetricTerms(metric, at, weightedChecks);
const domainChecks: FieldChecks = { ...weightedChecks, metrics: (metrics, at) => checkEach(metrics, at, checkMetric) };
const termsChecks: FieldChecks = {
  domains: (domains, at) => checkEach(domains, at, (domain, place) => checkObject(domain, place, domainChecks)),
  gates: checkGates,
  whenNotScored: checkWhenNotScored,
  whenDomainNotScored: checkWhenNotScored,
  ...collarChecks,
};
