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
  checkFields,
  checkText,
  checkWord,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkGrounds, type Grounds } from '../statement/grounds.ts';
import { checkRoundingTerm, type RoundingTerm } from '../statement/rounding-rule.ts';
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
  /** How many points there are to be earned in the year: the indicators cannot come to more. */
  readonly totalPoints: Figure;
  readonly indicators: readonly PointsIndicator[];
  /** How the list and prevalence ratios are rounded before they are used. */
  readonly ratioRounding: RoundingBeforeUseTerm;
  /** How the points of an indicator are rounded before they are paid for. */
  readonly pointRounding: RoundingBeforeUseTerm;
  readonly rounding: RoundingTerm;
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
}

/** The schemes that pay for points. */
export const pointsSchemes = {
  qof: 'Quality and Outcomes Framework',
  iif: 'Investment and Impact Fund',
} as const;

/** Problems of the terms of a scheme that pays for points. */
export function checkPointsTerms(value: unknown, path: string): Problem[] {
  const fields = ['scheme', 'year', 'pointPounds', 'averageList', 'totalPoints', 'indicators'];
  const roundings = ['ratioRounding', 'pointRounding', 'rounding', 'grounds'];
  const wrongShape = checkFields(value, path, [...fields, ...roundings]);
  if (wrongShape.length > 0) return wrongShape;
  const terms = value as Partial<PointsTerms>;
  const problems = [
    ...checkWord(terms.scheme, placeIn(path, 'scheme'), Object.keys(pointsSchemes)),
    ...checkFinancialYear(terms.year, placeIn(path, 'year')),
    ...checkBetween(terms.pointPounds, placeIn(path, 'pointPounds'), 'The value of a point', 0),
    ...checkFigure(terms.averageList, placeIn(path, 'averageList'), 'The average list', 1),
    ...checkFigure(terms.totalPoints, placeIn(path, 'totalPoints'), 'The number of points', 0),
    ...checkEach(terms.indicators, placeIn(path, 'indicators'), checkIndicator),
    ...checkReadingTerm(terms.ratioRounding, placeIn(path, 'ratioRounding')),
    ...checkReadingTerm(terms.pointRounding, placeIn(path, 'pointRounding')),
    ...checkRoundingTerm(terms.rounding, placeIn(path, 'rounding')),
    ...checkGrounds(terms.grounds, placeIn(path, 'grounds')),
  ];
  return problems.length > 0 ? problems : checkIndicators(terms as PointsTerms, placeIn(path, 'indicators'));
}

function checkIndicator(value: unknown, path: string): Problem[] {
  const fields = ['id', 'label', 'points', 'lowerThreshold', 'upperThreshold', 'direction', 'ratios'];
  const wrongShape = checkFields(value, path, fields);
  if (wrongShape.length > 0) return wrongShape;
  const indicator = value as Partial<PointsIndicator>;
  const problems = [
    ...checkCode(indicator.id, placeIn(path, 'id')),
    ...checkText(indicator.label, placeIn(path, 'label')),
    ...checkBetween(indicator.points, placeIn(path, 'points'), 'A number of points', 0),
    ...checkShare(indicator.lowerThreshold, placeIn(path, 'lowerThreshold'), 'A threshold'),
    ...checkShare(indicator.upperThreshold, placeIn(path, 'upperThreshold'), 'A threshold'),
    ...checkWord(indicator.direction, placeIn(path, 'direction'), ['higher-is-better', 'lower-is-better']),
    ...checkRatios(indicator.ratios, placeIn(path, 'ratios')),
  ];
  return problems.length > 0 ? problems : checkThresholds(indicator as PointsIndicator, path);
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
