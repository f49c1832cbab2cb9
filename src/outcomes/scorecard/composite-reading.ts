import { fraction, signOf, type Fraction } from '../../exact/index.ts';
import type { CompositeResults } from './composite-score-results.ts';
import type { CompositeTerms, WeightedMeasure } from './composite-score-terms.ts';

/** A score that counts, and its weight. */
export interface Known {
  readonly weight: Fraction;
  readonly score: Fraction;
}

/** What the results of a composite say, by the terms. */
export interface Reading {
  readonly known: readonly Known[];
  /** The weights of the measures that are not known yet. */
  readonly notKnown: readonly Fraction[];
  readonly notScored: readonly string[];
  readonly failedGates: readonly string[];
  readonly openGates: readonly string[];
  readonly missingFacts: readonly string[];
}

/** What the results say. A measure without weight counts for nothing, known or not. */
export function readingOf(terms: CompositeTerms, results: CompositeResults): Reading {
  const scores = new Map(results.scores.map(({ measure, score }) => [measure, score]));
  const passed = new Map(results.gates.map(({ gate, isPassed }) => [gate, isPassed]));
  const counted = terms.measures
    .filter(({ weight }) => signOf(fraction(weight)) > 0)
    .map((measure) => ({ measure, score: scores.get(measure.id) ?? 'not-known' }));
  const unknown = counted.filter(({ score }) => score === 'not-known').map(({ measure }) => measure);
  const unscored = counted.filter(({ score }) => score === 'not-scored').map(({ measure }) => measure);
  const isNumber = (score: string | number) => score !== 'not-known' && score !== 'not-scored';
  const given = counted.filter(({ score }) => isNumber(score)).map(({ measure, score }) => knownOf(measure, score));
  const zeros = terms.whenNotScored === 'zero' ? unscored.map((measure) => knownOf(measure, 0)) : [];
  const openGates = terms.gates.filter(({ id }) => (passed.get(id) ?? 'not-known') === 'not-known');
  return {
    known: [...given, ...zeros],
    notKnown: unknown.map(({ weight }) => fraction(weight)),
    notScored: unscored.map(({ id }) => id),
    failedGates: terms.gates.filter(({ id }) => passed.get(id) === false).map(({ id }) => id),
    openGates: openGates.map(({ id }) => id),
    missingFacts: [
      ...unknown.map(({ label }) => `the score of ${label}`),
      ...openGates.map(({ label }) => `whether this gate is passed: ${label}`),
    ],
  };
}

function knownOf({ weight }: WeightedMeasure, score: string | number): Known {
  return { weight: fraction(weight), score: fraction(score) };
}
