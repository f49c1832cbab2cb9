import {
  fraction,
  numberText,
  withinCollar,
  workedImprovement,
  workedStep,
  workedWay,
  type Fraction,
  type WorkedShare,
} from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { exactRatio, type ExactRatio } from '../exact-ratio.ts';
import { checkFigureTogether, checkMetricFigure, figureOf, isWord, type MetricFigure } from './metric-figure.ts';
import { checkMetricTerms, type MetricTerms } from './metric-terms.ts';
import { ranksFromWorst, shareOfRank } from './rank-scores.ts';

/** The score of a metric, or why it has none. Branch on `kind`. */
export type MetricScore =
  | {
      readonly kind: 'scored';
      /** From 0 to 1, exactly. */
      readonly score: ExactRatio;
      /** The figure as it was scored: exact where that takes at most 8 decimal places. */
      readonly figure: string;
      readonly working: string;
    }
  /** It cannot be scored, now or later: nobody or too few were counted, say. */
  | { readonly kind: 'not-scored'; readonly reason: string }
  /** It can be, once these facts are known. */
  | { readonly kind: 'not-known'; readonly missingFacts: readonly string[] };

/**
 * A raw figure scored from 0 to 1, where more is better whichever way the figure is: between thresholds, all or nothing,
 * attainment or improvement, or by rank among others. A figure that rests on too few events has no score. The score is
 * exact; it is rounded nowhere, and the figure only where the terms say so.
 *
 * Throws when thresholds are equal or in the wrong order, a figure has more digits than the terms let it have, or a share is
 * not from -1 to 1.
 *
 * Sources: thresholds as in the Quality and Outcomes Framework and the IIF; the rest are methods of this library.
 *
 * @example
 * ```ts
 * import { scoreMetric } from 'neighbourhood-contracts/outcomes';
 *
 * const terms = {
 *   id: 'falls',
 *   label: 'Emergency admissions for falls',
 *   unit: 'per 1,000 people',
 *   direction: 'lower-is-better',
 *   scoring: { kind: 'thresholds', lowerThreshold: '24', upperThreshold: '18' },
 *   roundedTo: 2,
 *   minimumEvents: 10,
 *   collar: 'no-collar',
 * } as const;
 * const result = scoreMetric(terms, { figure: 20.100000000000001, events: 212 });
 * result.kind === 'scored' && result.working; // => '(20.1 − 24) ÷ (18 − 24)'
 * result.kind === 'scored' && result.score; // => { numerator: '13', denominator: '20' }
 * scoreMetric(terms, { figure: 8.3, events: 9 }); // => { kind: 'not-scored', reason: '9 events are fewer than 10.' }
 * ```
 */
export function scoreMetric(terms: MetricTerms, figure: MetricFigure): MetricScore {
  refuse('the score of a metric', [...checkMetricTerms(terms, 'terms'), ...checkMetricFigure(figure, 'figure')]);
  refuse('the score of a metric', checkFigureTogether(figure, 'figure', terms));
  return metricScoreOf(terms, figure);
}

/** The same, of what was looked at already. */
export function metricScoreOf(terms: MetricTerms, { figure, events, peers }: MetricFigure): MetricScore {
  const { label, minimumEvents, scoring, collar } = terms;
  const isRanked = scoring.kind === 'rank';
  if (figure === 'cannot-be-measured') return notScored('It cannot be measured.');
  const isCounted = minimumEvents !== 'no-minimum' && typeof events === 'number';
  if (isCounted && events < minimumEvents) return notScored(`${events} events are fewer than ${minimumEvents}.`);
  if (isRanked && peers?.length === 0) return notScored('There is nobody to rank it among.');
  const value = isWord(figure) ? undefined : figureOf(figure, terms);
  if (!isWord(figure) && value === undefined) return notScored('Nobody was counted: the denominator is 0.');
  const missingFacts = [
    ...(value === undefined ? [`the figure of ${label}`] : []),
    ...(minimumEvents === 'no-minimum' || isCounted ? [] : [`how many events ${label} rests on`]),
    ...(isRanked && peers === undefined ? [`the figures of the others for ${label}`] : []),
  ];
  if (value === undefined || missingFacts.length > 0) return { kind: 'not-known', missingFacts };
  const others = (peers ?? []).flatMap((peer) => figureOf(peer, terms) ?? []);
  const worked = workedScore(terms, value, textOf(figure, value, terms), others);
  const held = collar === 'no-collar' ? worked : withinCollar(worked, fraction(collar.floor), fraction(collar.cap));
  return { kind: 'scored', score: exactRatio(held.share), figure: numberText(value), working: held.working };
}

/** A figure in a working: a quotient as it was given, unless it was rounded. */
function textOf(figure: MetricFigure['figure'], value: Fraction, { roundedTo }: MetricTerms): string {
  if (typeof figure !== 'object' || roundedTo !== 'as-given') return numberText(value);
  return `${numberText(fraction(figure.numerator))} ÷ ${numberText(fraction(figure.denominator))}`;
}

function workedScore(
  { scoring, direction }: MetricTerms,
  value: Fraction,
  text: string,
  others: readonly Fraction[],
): WorkedShare {
  switch (scoring.kind) {
    case 'thresholds':
      return workedWay(value, text, fraction(scoring.lowerThreshold), fraction(scoring.upperThreshold));
    case 'step':
      return workedStep(value, scoring.threshold, { direction });
    case 'attainment-or-improvement':
      return workedImprovement(value, text, { ...scoring, direction });
    case 'rank': {
      const rank = ranksFromWorst([value, ...others], direction)[0] ?? 1;
      const many = others.length + 1;
      return { share: shareOfRank(rank, many), working: `(${rank} − 1) ÷ (${many} − 1)` };
    }
  }
}

function notScored(reason: string): MetricScore {
  return { kind: 'not-scored', reason };
}
