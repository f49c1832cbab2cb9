import {
  checkBetween,
  checkShare,
  compare,
  fraction,
  sumOf,
  workingText,
  type ExactNumber,
} from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';
import { checkFigure, numbersOf, type Figure } from './figure.ts';
import { checkReadingTerm, type RoundingBeforeUseTerm } from './rounding-before-use.ts';

/** What a scheme pays in a year for points: those of practices (QOF) or of primary care networks (IIF). */
export interface PointsTerms {
  readonly scheme: keyof typeof pointsSchemes;
  readonly year: FinancialYear;
  /** Pounds for one point, to a practice or network of the average list and prevalence. */
  readonly pointPounds: ExactNumber;
  /** The average list in England, in registered patients: of practices for QOF, of networks for the IIF. 1 or more. */
  readonly averageList: Figure;
  /** On whose word the average list stands: at least one, unless it is not published. */
  readonly averageListGrounds: readonly Grounds[];
  /** How many points there are to be earned in the year: the indicators cannot come to more. */
  readonly totalPoints: Figure;
  /** One or more. Where they have fewer points than the year, a note says so. */
  readonly indicators: readonly PointsIndicator[];
  /** How the list and prevalence ratios are rounded before they are used. */
  readonly ratioRounding: RoundingBeforeUseTerm;
  /** How the points of an indicator are rounded before they are paid for. */
  readonly pointRounding: RoundingBeforeUseTerm;
  readonly rounding: RoundingTerm;
  /** On whose word the value of a point stands, the number of points of the year, and how they are paid. */
  readonly grounds: Grounds;
}

/** An indicator, and how points are earned on it. */
export interface PointsIndicator {
  /** Its code: `AF006`. */
  readonly id: string;
  readonly label: string;
  /** The points there are: 0 or more. */
  readonly points: ExactNumber;
  /** The achievement at which points begin, a share of 1. */
  readonly lowerThreshold: ExactNumber;
  /** The achievement that earns them all, a share of 1: beneath the lower one where lower is better. */
  readonly upperThreshold: ExactNumber;
  readonly direction: 'higher-is-better' | 'lower-is-better';
  /** What the value of its points is adjusted by: none for a flat payment. */
  readonly ratios: readonly ('list' | 'prevalence')[];
  /** On whose word its points and thresholds stand. */
  readonly grounds: Grounds;
}

/** The schemes that pay for points. */
export const pointsSchemes = {
  qof: 'Quality and Outcomes Framework',
  iif: 'Investment and Impact Fund',
} as const;

/** Problems of the terms of a scheme that pays for points. */
export function checkPointsTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    scheme: (scheme, at) => checkWord(scheme, at, Object.keys(pointsSchemes)),
    year: checkFinancialYear,
    pointPounds: (pounds, at) => checkBetween(pounds, at, 'The value of a point', 0),
    averageList: (list, at) => checkFigure(list, at, 'The average list', 1),
    averageListGrounds: (grounds, at) => checkEach(grounds, at, checkGrounds),
    totalPoints: (points, at) => checkFigure(points, at, 'The number of points', 0),
    indicators: (indicators, at) => checkEach(indicators, at, checkIndicator),
    ratioRounding: checkReadingTerm,
    pointRounding: checkReadingTerm,
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
  if (problems.length > 0) return problems;
  const terms = value as PointsTerms;
  return [...checkListGrounds(terms, path), ...checkIndicators(terms, placeIn(path, 'indicators'))];
}

function checkListGrounds({ averageList, averageListGrounds }: PointsTerms, path: string): Problem[] {
  if (averageListGrounds.length > 0 || numbersOf(averageList).length === 0) return [];
  const help = 'Say on whose word the average list stands, or that it is not published.';
  const message = 'An average list is given without grounds.';
  return [{ path: placeIn(path, 'averageListGrounds'), code: 'missing', message, help }];
}

function checkIndicator(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    id: checkCode,
    label: checkText,
    points: (points, at) => checkBetween(points, at, 'A number of points', 0),
    lowerThreshold: (share, at) => checkShare(share, at, 'A threshold'),
    upperThreshold: (share, at) => checkShare(share, at, 'A threshold'),
    direction: (direction, at) => checkWord(direction, at, ['higher-is-better', 'lower-is-better']),
    ratios: checkRatios,
    grounds: checkGrounds,
  });
  return problems.length > 0 ? problems : checkThresholds(value as PointsIndicator, path);
}

function checkRatios(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (item, place) => checkWord(item, place, ['list', 'prevalence']));
  if (problems.length > 0) return problems;
  return checkDistinct((value as readonly string[]).map((key, place) => ({ key, path: placeIn(path, place) })));
}

function checkThresholds(indicator: PointsIndicator, path: string): Problem[] {
  const { lowerThreshold, upperThreshold, direction } = indicator;
  const order = compare(fraction(upperThreshold), fraction(lowerThreshold));
  const higher = direction === 'higher-is-better';
  if (higher ? order > 0 : order < 0) return [];
  const message = `Points that begin at ${shown(lowerThreshold)} cannot all be earned at ${shown(upperThreshold)} where ${higher ? 'higher' : 'lower'} is better.`;
  const help = `Give an upper threshold ${higher ? 'above' : 'beneath'} the lower one, or the other direction.`;
  return [{ path: placeIn(path, 'upperThreshold'), code: 'contradiction', message, help }];
}

function checkIndicators({ indicators, totalPoints }: PointsTerms, path: string): Problem[] {
  if (indicators.length === 0) {
    const none = 'Give the indicators of the year with their points: without any, nothing would be paid.';
    return [{ path, code: 'missing', message: 'No indicator is given.', help: none }];
  }
  const sum = sumOf(indicators.map(({ points }) => fraction(points)));
  const totals = numbersOf(totalPoints);
  const fits = totals.length === 0 || totals.some((total) => compare(sum, fraction(total)) <= 0);
  const message = `The indicators have ${workingText(sum)} points, more than the year has.`;
  const help = `Give indicators of at most ${totals.join(' or ')} points in all.`;
  return [
    ...checkDistinct(indicators.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') }))),
    ...(fits ? [] : [{ path, code: 'contradiction' as const, message, help }]),
  ];
}
