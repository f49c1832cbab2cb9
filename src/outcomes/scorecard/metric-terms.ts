import {
  checkExact,
  compare,
  fraction,
  negative,
  one,
  type Directed,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import {
  checkCode,
  checkCount,
  checkKind,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  shown,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkCollar, collarChecks, type Collar } from './collar.ts';

/** How a figure becomes a score from 0 to 1, where more is better whatever the direction of the figure. */
export interface MetricTerms {
  readonly id: string;
  readonly label: string;
  /** What figures and thresholds are in. A `"share"` is from -1 to 1, and is checked to be: 4.82% is "0.0482". */
  readonly unit: 'share' | (string & {});
  /** Which way the figure is better. */
  readonly direction: 'higher-is-better' | 'lower-is-better';
  readonly scoring: MetricScoring;
  /**
   * The decimal places, from 0 to 15, that a figure is rounded to before it is scored, halves away from zero: machines
   * differ in the last digits of a statistic, and on the edge of a threshold those would decide.
   */
  readonly roundedTo: number | 'as-given';
  /** A figure that rests on fewer events is not scored, for it would be noise: 10 where a rate is suppressed below that. */
  readonly minimumEvents: number | 'no-minimum';
  /** What the score of this metric is held between. */
  readonly collar: Collar | 'no-collar';
}

/** How a figure is scored. */
export type MetricScoring = ScoringBetween | ScoringByStep | ScoringByImprovement | ScoringByRank;

/** 0 at the lower threshold, 1 at the upper one, in a straight line between: as the points of QOF and the IIF. */
export interface ScoringBetween {
  readonly kind: 'thresholds';
  readonly lowerThreshold: ExactNumber;
  /** Above the lower one; beneath it where lower is better. */
  readonly upperThreshold: ExactNumber;
}

/** 1 where a threshold is reached, and otherwise 0. */
export interface ScoringByStep {
  readonly kind: 'step';
  readonly threshold: ExactNumber;
}

/** 1 where a level is attained; otherwise the way from a baseline to a target of one's own. */
export interface ScoringByImprovement {
  readonly kind: 'attainment-or-improvement';
  readonly baseline: ExactNumber;
  /** Where the baseline is at it or past it already, staying there scores 1, and falling behind it 0. */
  readonly target: ExactNumber;
  readonly attainment: ExactNumber;
}

/**
 * `(r − 1) ÷ (n − 1)`, of the rank from the worst among n, equal figures sharing the middle of their ranks. Ranks of figures
 * that cannot be told apart are chance: a funnel says which can.
 */
export interface ScoringByRank {
  readonly kind: 'rank';
}

/** Problems of how a metric is scored, and of fields beside: `more` checks those. */
export function checkMetricTerms(value: unknown, path: string, more: FieldChecks = {}): Problem[] {
  const problems = checkObject(value, path, { ...metricChecks, ...more });
  if (problems.length > 0) return problems;
  const { unit, direction, scoring, collar } = value as MetricTerms;
  const levels = Object.entries(scoring).filter(([name]) => name !== 'kind') as [string, ExactNumber][];
  return [
    ...levels.flatMap(([name, level]) => checkInUnit(fraction(level), level, placeIn(path, 'scoring', name), unit)),
    ...(scoring.kind === 'thresholds' ? checkOrder(scoring, direction, placeIn(path, 'scoring')) : []),
    ...(collar === 'no-collar' ? [] : checkCollar(collar, placeIn(path, 'collar'))),
  ];
}

/** Problems of a value where its unit bounds it. `given` is how it was written. */
export function checkInUnit(value: Fraction, given: unknown, path: string, unit: MetricTerms['unit']): Problem[] {
  if (unit !== 'share' || (compare(value, one) <= 0 && compare(value, negative(one)) >= 0)) return [];
  const help = 'Give a share from -1 to 1: 4.82% is "0.0482". Where it is no share, name another unit.';
  return [{ path, code: 'out-of-range', message: `A share cannot be ${shown(given)}.`, help }];
}

const scoringChecks: Readonly<Record<MetricScoring['kind'], FieldChecks>> = {
  thresholds: { lowerThreshold: checkExact, upperThreshold: checkExact },
  step: { threshold: checkExact },
  'attainment-or-improvement': { baseline: checkExact, target: checkExact, attainment: checkExact },
  rank: {},
};
const metricChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  unit: checkText,
  direction: (value, at) => checkWord(value, at, ['higher-is-better', 'lower-is-better']),
  scoring: (value, at) => checkKind(value, at, scoringChecks),
  roundedTo: orWord('as-given', 'a whole number of decimal places from 0 to 15', checkPlaces),
  minimumEvents: orWord('no-minimum', 'a whole number of events, 1 or more', checkMinimum),
  collar: (value, at) => (value === 'no-collar' ? [] : checkObject(value, at, collarChecks)),
};

function checkPlaces(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, 'decimal places');
  if (problems.length > 0 || Number(value) <= 15) return problems;
  return [{ path, code: 'out-of-range', message: `${shown(value)} decimal places are too many.`, help: '' }];
}

function checkMinimum(value: unknown, path: string): Problem[] {
  if (value !== 0) return checkCount(value, path, 'events');
  return [{ path, code: 'out-of-range', message: 'A minimum of no events is none.', help: '' }];
}

function orWord(word: string, what: string, check: Check): Check {
  const help = `Give ${what}, or "${word}".`;
  return (value, at) => (value === word ? [] : check(value, at).map((problem) => ({ ...problem, help })));
}

function checkOrder(
  { lowerThreshold, upperThreshold }: ScoringBetween,
  direction: Directed['direction'],
  path: string,
): Problem[] {
  const order = compare(fraction(upperThreshold), fraction(lowerThreshold));
  const isHigher = direction === 'higher-is-better';
  if (isHigher ? order > 0 : order < 0) return [];
  const which = isHigher ? 'higher' : 'lower';
  const message = `A score of 0 at ${shown(lowerThreshold)} cannot be 1 at ${shown(upperThreshold)} where ${which} is better.`;
  const help =
    order === 0
      ? 'Give two thresholds that differ, or a scoring of the kind "step" for all or nothing.'
      : `Give an upper threshold ${isHigher ? 'above' : 'beneath'} the lower one, or the other direction.`;
  return [{ path: placeIn(path, 'upperThreshold'), code: 'contradiction', message, help }];
}
