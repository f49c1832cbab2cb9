import { exactly, fraction, nothing } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { composed } from './composed.ts';
import { unscoredBy, type Reading } from './composite-reading.ts';
import type { CompositeScore } from './composite-score-result.ts';
import { gateReading } from './gates.ts';
import { domainScores, readDomains, type DomainReading, type DomainScore } from './scorecard-domains.ts';
import { checkScorecardFacts, checkScorecardTogether, type ScorecardFacts } from './scorecard-facts.ts';
import { checkScorecardTerms, type ScorecardTerms } from './scorecard-terms.ts';
import { isWeighty, type Weighed } from './weighed.ts';

/** A composite score with the domains and metrics it comes from. Branch on `kind`; `multiplier` is what a payment takes. */
export type Scorecard = CompositeScore & { readonly domains: readonly DomainScore[] };

const method =
  'The mean of the domains by weight, and in each the mean of its metrics by theirs, each scored from 0 to 1; held between a floor and a cap, and 0 where a gate is failed: a method of this library.';

/**
 * One score from the raw figures of several domains, and the share of a payment that it earns. Each metric is scored first,
 * in its own direction and by its own method; the metrics of a domain are averaged by their weights, and the domains by
 * theirs, so that a domain counts the same whatever the number of its metrics. What cannot be scored is treated as the terms
 * say, a gate that is failed makes it 0, and what is not known leaves it between bounds. The multiplier is exact, and is
 * what a payment for outcomes takes as achieved. A method of this library: no source gives one.
 *
 * Throws when a metric's terms are wrong, a weight is below 0 or none is above it, a figure has more digits than its terms
 * let it have, or the cap is below the floor.
 *
 * @example
 * ```ts
 * import { evaluateScorecard } from 'neighbourhood-contracts/outcomes';
 *
 * const metric = { weight: 1, unit: 'share', roundedTo: 4, minimumEvents: 10, collar: 'no-collar' } as const;
 * const higher = { ...metric, direction: 'higher-is-better' } as const;
 * const lower = { ...metric, direction: 'lower-is-better' } as const;
 * const toFloor = { kind: 'thresholds', lowerThreshold: '0.6', upperThreshold: '0.9' } as const;
 * const toCeiling = { kind: 'thresholds', lowerThreshold: '0.2', upperThreshold: '0.1' } as const;
 * const terms = {
 *   domains: [
 *     {
 *       id: 'access',
 *       label: 'Access',
 *       weight: 1,
 *       metrics: [
 *         { id: 'same-day', label: 'Seen the same day', scoring: toFloor, ...higher },
 *         { id: 'reviews', label: 'Reviews done', scoring: { kind: 'step', threshold: '0.5' }, ...higher },
 *       ],
 *     },
 *     {
 *       id: 'hospital',
 *       label: 'Hospital',
 *       weight: 1,
 *       metrics: [{ id: 'readmitted', label: 'Readmitted', scoring: toCeiling, ...lower }],
 *     },
 *   ],
 *   gates: [],
 *   whenNotScored: 'reweight',
 *   whenDomainNotScored: 'fail',
 *   floor: 0,
 *   cap: 1,
 * } as const;
 * const figures = [
 *   { metric: 'same-day', figure: { numerator: 690, denominator: 1000 }, events: 690 },
 *   { metric: 'reviews', figure: '0.7', events: 41 },
 *   { metric: 'readmitted', figure: '0.12', events: 60 },
 * ];
 * const card = evaluateScorecard(terms, { figures, gates: [] });
 * card.multiplier; // => { numerator: '29', denominator: '40' }
 * card.kind === 'scored' && card.working; // => '(1 × 0.65 + 1 × 0.8) ÷ (1 + 1)'
 * card.domains[0]?.metrics[0]?.kind; // => 'scored'
 * ```
 */
export function evaluateScorecard(terms: ScorecardTerms, facts: ScorecardFacts): Scorecard {
  refuse('a scorecard', [...checkScorecardTerms(terms, 'terms'), ...checkScorecardFacts(facts, 'facts')]);
  refuse('a scorecard', checkScorecardTogether(terms, facts, 'facts'));
  const domains = readDomains(terms, facts);
  return { ...composed(readingOfCard(terms, facts, domains), { ...terms, method }), domains: domainScores(domains) };
}

/** What the domains say of the whole. A domain or a metric without weight counts for nothing, known or not. */
function readingOfCard(terms: ScorecardTerms, facts: ScorecardFacts, domains: readonly DomainReading[]): Reading {
  const counted = domains.filter(({ domain }) => isWeighty(domain));
  const metrics = counted.flatMap(({ domain, metrics: scores }) =>
    scores.filter((_, place) => isWeighty(domain.metrics[place] ?? { weight: 0 })),
  );
  const { notScored, unscorable } = unscoredBy(
    terms.whenNotScored,
    metrics.filter(({ kind }) => kind === 'not-scored').map(({ id }) => id),
  );
  const empty = counted.filter(({ score }) => score === undefined).map(({ domain }) => domain.label);
  const noDomain = terms.whenDomainNotScored === 'fail' && empty.length > 0;
  return {
    weighed: counted.flatMap((domain) => weighedDomain(domain, terms)),
    notScored,
    unscorable: unscorable ?? (noDomain ? `No metric of ${empty.join(', ')} could be scored.` : undefined),
    missingScores: metrics.flatMap((metric) => (metric.kind === 'not-known' ? metric.missingFacts : [])),
    ...gateReading(terms.gates, facts.gates),
  };
}

function weighedDomain({ domain, score }: DomainReading, { whenDomainNotScored }: ScorecardTerms): readonly Weighed[] {
  const weight = fraction(domain.weight);
  if (score !== undefined) return [{ weight, score }];
  return whenDomainNotScored === 'zero' ? [{ weight, score: exactly(nothing) }] : [];
}
