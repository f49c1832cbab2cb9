import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkGatesPassed, checkGatesTogether, unknownIn, type GatePassed } from './gates.ts';
import { checkFigureTogether, checkMetricFigure, type MetricFigure } from './metric-figure.ts';
import type { ScorecardMetric, ScorecardTerms } from './scorecard-terms.ts';

/** What the metrics came to, and which gates are passed. What is left out is not known. */
export interface ScorecardFacts {
  readonly figures: readonly ScorecardFigure[];
  readonly gates: readonly GatePassed[];
}

/** What a metric of a scorecard came to. */
export interface ScorecardFigure extends MetricFigure {
  /** The id of a metric of the terms. */
  readonly metric: string;
}

/** Problems of figures and gates. */
export function checkScorecardFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, factsChecks);
}

/** Problems of terms and facts together, where neither has any alone. */
export function checkScorecardTogether(terms: ScorecardTerms, facts: ScorecardFacts, path: string): Problem[] {
  const metrics = terms.domains.flatMap((domain) => domain.metrics);
  const byId = new Map<string, ScorecardMetric>(metrics.map((metric) => [metric.id, metric]));
  const keys = facts.figures.map(({ metric }, at) => ({
    key: metric,
    path: placeIn(path, 'figures', at, 'metric'),
  }));
  return [
    ...checkDistinct(keys),
    ...unknownIn(keys, metrics, 'metric'),
    ...facts.figures.flatMap((figure, at) => {
      const metric = byId.get(figure.metric);
      return metric === undefined ? [] : checkFigureTogether(figure, placeIn(path, 'figures', at), metric);
    }),
    ...checkGatesTogether(terms.gates, facts.gates, path),
  ];
}

const ofMetric: FieldChecks = { metric: checkCode };
const factsChecks: FieldChecks = {
  figures: (figures, at) => checkEach(figures, at, (figure, place) => checkMetricFigure(figure, place, ofMetric)),
  gates: checkGatesPassed,
};
