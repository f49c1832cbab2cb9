import { checkExact, fraction, signOf } from '../../exact/index.ts';
import {
  checkEach,
  checkKind,
  checkObject,
  checkText,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkLevel } from '../../statistics/index.ts';
import { checkFinancialYear } from '../../time/index.ts';
import type { AchievedAs, ForecastAchievementTerms } from './forecast-achievement-terms.ts';

/** Problems of what of an outturn a measure is paid by. */
export function checkForecastAchievementTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termsChecks);
  if (problems.length > 0) return problems;
  const { as } = value as ForecastAchievementTerms;
  const isShare = as.kind === 'share-less' || as.kind === 'share-more';
  if (!isShare || signOf(fraction(as.than)) > 0) return [];
  const message = `Nothing is a share of ${shown(as.than)} here.`;
  return [{ path: placeIn(path, 'as', 'than'), code: 'out-of-range', message, help: 'Give a baseline above 0.' }];
}

const baseline: FieldChecks = { than: checkExact };
const kinds: Readonly<Record<AchievedAs['kind'], FieldChecks>> = {
  outturn: {},
  less: baseline,
  more: baseline,
  'share-less': baseline,
  'share-more': baseline,
};
const termsChecks: FieldChecks = {
  as: (as, at) => checkKind(as, at, kinds),
  decimalPlaces: checkPlaces,
};

function checkPlaces(value: unknown, path: string): Problem[] {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 12) return [];
  const code = value === undefined || value === null ? 'missing' : 'out-of-range';
  const help = 'Give a whole number of decimal places, from 0 to 12.';
  return [{ path, code, message: `This is ${shown(value)}.`, help }];
}

/** Problems of a value that should be a forecast outturn, as far as it is read here. */
export function checkForecastGiven(value: unknown, path: string): Problem[] {
  const kind: unknown = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (kind !== 'forecast') {
    const message = `This is ${kind === undefined ? shown(value) : `of the kind ${shown(kind)}`}, and no forecast outturn.`;
    const help = 'Give what forecastOutturn gives where its kind is "forecast": what is known is settled.';
    return [{ path: placeIn(path, 'kind'), code: 'wrong-type', message, help }];
  }
  const { year, exact, lower, upper, months, method, level, assumptions } = value as Readonly<Record<string, unknown>>;
  return [
    ...checkFinancialYear(year, placeIn(path, 'year')),
    ...checkObject(exact, placeIn(path, 'exact'), ratioChecks),
    ...checkLimit(lower, placeIn(path, 'lower')),
    ...checkLimit(upper, placeIn(path, 'upper')),
    ...checkLimit(months, placeIn(path, 'months')),
    ...checkText(method, placeIn(path, 'method')),
    ...checkLevel(level, placeIn(path, 'level')),
    ...checkEach(assumptions, placeIn(path, 'assumptions'), checkText),
  ];
}

const ratioChecks: FieldChecks = {
  numerator: (value, at) => checkWhole(value, at, /^-?\d{1,2000}$/),
  denominator: (value, at) => checkWhole(value, at, /^[1-9]\d{0,1999}$/),
};

function checkWhole(value: unknown, path: string, pattern: RegExp): Problem[] {
  if (typeof value === 'string' && pattern.test(value)) return [];
  const help = 'Give a whole number in text, as forecastOutturn does.';
  return [{ path, code: 'not-exact', message: `This is ${shown(value)}.`, help }];
}

const most = 999_999_999_999_999;

function checkLimit(value: unknown, path: string): Problem[] {
  if (typeof value === 'number' && Math.abs(value) <= most) return [];
  const help = `Give a number of at most ${most} either way.`;
  return [{ path, code: 'out-of-range', message: `This is ${shown(value)}.`, help }];
}
