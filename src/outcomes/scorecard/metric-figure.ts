import {
  checkBetween,
  checkExact,
  fraction,
  numberText,
  over,
  roundToPlaces,
  signOf,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import {
  checkCount,
  checkEach,
  checkObject,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkInUnit, type MetricTerms } from './metric-terms.ts';

/** What a metric came to, in the unit of its terms. */
export interface MetricFigure {
  /**
   * A number, or one over another, so that a third is a third; `cannot-be-measured` where it never will be known, and
   * `not-known` where it may be. A statistic in floating point is taken where the terms say what it is rounded to.
   */
  readonly figure: number | (string & {}) | MetricQuotient | 'cannot-be-measured' | 'not-known';
  /** The events it rests on, where the terms have a minimum of them: a whole number of 0 or more. */
  readonly events?: number | 'not-known';
  /** The figures of the others, where the scoring is by rank among them. */
  readonly peers?: readonly ExactNumber[];
}

/** One number over another. Where the denominator is 0 nobody was counted, and there is no score. */
export interface MetricQuotient {
  readonly numerator: ExactNumber;
  /** 0 or more. */
  readonly denominator: ExactNumber;
}

/** Problems of the shape of a figure, and of fields beside: `more` checks those. */
export function checkMetricFigure(value: unknown, path: string, more: FieldChecks = {}): Problem[] {
  return checkObject(value, path, { figure: checkFigure, ...more }, besideChecks);
}

/** Problems of a figure by the terms of its metric, where neither has any alone. */
export function checkFigureTogether(
  { figure, peers }: MetricFigure,
  path: string,
  { label, unit, roundedTo, scoring }: MetricTerms,
): Problem[] {
  const checkNumber = (number: ExactNumber | MetricQuotient, at: string): Problem[] => {
    const problems = roundedTo === 'as-given' && typeof number === 'number' ? checkExact(number, at) : [];
    const value = problems.length > 0 ? undefined : valueOf(number);
    return value === undefined
      ? problems
      : checkInUnit(value, typeof number === 'object' ? numberText(value) : number, at, unit);
  };
  const others = (peers ?? []).flatMap((peer, place) => checkNumber(peer, placeIn(path, 'peers', place)));
  return [
    ...(isWord(figure) ? [] : checkNumber(figure, placeIn(path, 'figure'))),
    ...(peers === undefined || scoring.kind === 'rank' ? others : [notRanked(label, placeIn(path, 'peers'))]),
  ];
}

/** A figure as it is scored; nothing where its denominator is 0. */
export function figureOf(
  figure: ExactNumber | MetricQuotient,
  { roundedTo }: Pick<MetricTerms, 'roundedTo'>,
): Fraction | undefined {
  const value = valueOf(figure);
  if (value === undefined || roundedTo === 'as-given') return value;
  return roundToPlaces(value, roundedTo, 'half-away-from-zero');
}

/** Whether a figure is told in a word. */
export function isWord(figure: unknown): figure is 'cannot-be-measured' | 'not-known' {
  return figure === 'cannot-be-measured' || figure === 'not-known';
}

function valueOf(figure: ExactNumber | MetricQuotient): Fraction | undefined {
  return typeof figure === 'object' ? quotientOf(figure) : numberRead(figure);
}

function quotientOf({ numerator, denominator }: MetricQuotient): Fraction | undefined {
  const under = fraction(denominator);
  return signOf(under) === 0 ? undefined : over(fraction(numerator), under);
}

/** So near to nothing that no rounding tells the difference, and too small to be written in plain digits. */
const tiny = 1e-20;

function numberRead(value: ExactNumber): Fraction {
  return fraction(typeof value === 'number' && Math.abs(value) < tiny ? 0 : value);
}

const besideChecks: FieldChecks = {
  events: (value, at) =>
    value === 'not-known'
      ? []
      : checkCount(value, at, 'events').map((problem) => ({
          ...problem,
          help: 'Give a whole number of 0 or more, or "not-known".',
        })),
  peers: (value, at) => checkEach(value, at, checkPlain),
};
const quotientChecks: FieldChecks = {
  numerator: checkExact,
  denominator: (value, at) => checkBetween(value, at, 'A denominator', 0),
};

function checkFigure(value: unknown, path: string): Problem[] {
  if (isWord(value)) return [];
  if (typeof value === 'object' && value !== null) return checkObject(value, path, quotientChecks);
  return checkPlain(value, path).map((problem) => ({
    ...problem,
    help: 'Give a number in plain digits, a numerator and denominator, "cannot-be-measured" or "not-known".',
  }));
}

/** A number that is exact, or of floating point, which the terms must then round. */
function checkPlain(value: unknown, path: string): Problem[] {
  if (typeof value !== 'number') return checkExact(value, path);
  if (Math.abs(value) < 1e15) return [];
  return [{ path, code: 'out-of-range', message: `${shown(value)} is no figure.`, help: 'Give a number below 1e15.' }];
}

function notRanked(label: string, path: string): Problem {
  const message = `${label} is not scored by rank, so that the figures of others say nothing.`;
  return { path, code: 'contradiction', message, help: 'Leave them out.' };
}
