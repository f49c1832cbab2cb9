import { exactly, fraction, nothing, one, type Interval } from '../../exact/index.ts';
import type { CompositeResults } from './composite-score-results.ts';
import type { CompositeTerms, WeightedMeasure } from './composite-score-terms.ts';
import { gateReading, type GateReading } from './gates.ts';
import { isWeighty, type Weighed } from './weighed.ts';

/** What the results of a composite say, by the terms. */
export interface Reading extends GateReading {
  /** The scores that count, and those that are not known yet. */
  readonly weighed: readonly Weighed[];
  readonly notScored: readonly string[];
  /** Why there is no score, where the terms give none for what could not be scored. */
  readonly unscorable: string | undefined;
  /** The scores that are missing, in words. */
  readonly missingScores: readonly string[];
}

/** A score of which nothing is known but that it is from 0 to 1. */
export const anyScore: Interval = { low: nothing, high: one };

/** What the results say. A measure without weight counts for nothing, known or not. */
export function readingOf(terms: CompositeTerms, results: CompositeResults): Reading {
  const scores = new Map(results.scores.map(({ measure, score }) => [measure, score]));
  const counted = terms.measures
    .filter(isWeighty)
    .map((measure) => ({ measure, score: scores.get(measure.id) ?? 'not-known' }));
  const unknown = counted.filter(({ score }) => score === 'not-known').map(({ measure }) => measure);
  const unscored = counted.filter(({ score }) => score === 'not-scored').map(({ measure }) => measure);
  const isNumber = (score: string | number) => score !== 'not-known' && score !== 'not-scored';
  const given = counted.filter(({ score }) => isNumber(score));
  return {
    weighed: [
      ...given.map(({ measure, score }) => weighedAs(measure, exactly(fraction(score)))),
      ...(terms.whenNotScored === 'zero' ? unscored.map((measure) => weighedAs(measure, exactly(nothing))) : []),
      ...unknown.map((measure) => weighedAs(measure, anyScore)),
    ],
    ...unscoredBy(
      terms.whenNotScored,
      unscored.map(({ id }) => id),
    ),
    ...gateReading(terms.gates, results.gates),
    missingScores: unknown.map(({ label }) => `the score of ${label}`),
  };
}

/** What could not be scored, and whether that leaves no score. */
export function unscoredBy(
  policy: CompositeTerms['whenNotScored'],
  notScored: readonly string[],
): Pick<Reading, 'notScored' | 'unscorable'> {
  const isFatal = policy === 'fail' && notScored.length > 0;
  return { notScored, unscorable: isFatal ? `${notScored.join(', ')} could not be scored.` : undefined };
}

function weighedAs({ weight }: WeightedMeasure, score: Interval): Weighed {
  return { weight: fraction(weight), score };
}
