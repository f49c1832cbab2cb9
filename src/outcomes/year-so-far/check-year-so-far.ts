import { checkBetween, compare, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import {
  checkCount,
  checkEach,
  checkKind,
  checkObject,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, checkMonth, monthNamesOf, type Month } from '../../time/index.ts';
import { checkMonthValue, placesOf } from '../trajectory/check-trajectory.ts';
import { checkMonthsInOrder } from '../trajectory/months-in-order.ts';
import type { MonthShare, YearSoFar } from './year-so-far.ts';

/** Problems of the months of a year so far. */
export function checkYearSoFar(value: unknown, path: string): Problem[] {
  const problems = checkKind(value, path, kindChecks);
  return problems.length > 0 ? problems : checkTogether(value as YearSoFar, path);
}

const things = (count: unknown, at: string) => checkCount(count, at, 'things');
const countChecks: FieldChecks = { month: checkMonth, count: things };
const expectedChecks: FieldChecks = { month: checkMonth, denominator: checkDenominator };
const shareChecks: FieldChecks = { ...expectedChecks, numerator: things };
const eachOf = (check: (item: unknown, at: string) => readonly Problem[]) => (items: unknown, at: string) =>
  checkEach(items, at, check);
const shares: FieldChecks = {
  year: checkFinancialYear,
  months: eachOf(checkMonthShare),
  expected: checkExpected,
};
const kindChecks: Readonly<Record<YearSoFar['kind'], FieldChecks>> = {
  count: { year: checkFinancialYear, months: eachOf(checkMonthCount) },
  share: shares,
  rate: { ...shares, per: checkPer },
  level: { year: checkFinancialYear, months: eachOf(checkMonthValue) },
};

/** Problems of the count of a month. */
export function checkMonthCount(value: unknown, path: string): Problem[] {
  return checkObject(value, path, countChecks);
}

/** Problems of a numerator and its denominator in a month. */
export function checkMonthShare(value: unknown, path: string): Problem[] {
  return checkObject(value, path, shareChecks);
}

function checkDenominator(value: unknown, path: string): Problem[] {
  return checkBetween(value, path, 'A denominator', 0);
}

function checkExpected(value: unknown, path: string): Problem[] {
  if (value === 'not-known') return [];
  const problems = checkEach(value, path, (item, at) => checkObject(item, at, expectedChecks));
  if (Array.isArray(value)) return problems;
  return problems.map((problem) => ({ ...problem, help: 'Give a list of { month, denominator }, or "not-known".' }));
}

function checkPer(value: unknown, path: string): Problem[] {
  const problems = checkBetween(value, path, 'What a rate is told per', 0);
  if (problems.length > 0 || signOf(fraction(value as ExactNumber)) > 0) return problems;
  return [{ path, code: 'out-of-range', message: 'Nothing is told per 0.', help: 'Give a number above 0.' }];
}

function checkTogether(soFar: YearSoFar, path: string): Problem[] {
  const year = monthNamesOf(soFar.year);
  const problems = checkMonthsInOrder(soFar.months, year, placeIn(path, 'months'));
  if (soFar.kind === 'count' || soFar.kind === 'level') return problems;
  return [
    ...problems,
    ...soFar.months.flatMap((month, at) => checkNumbers(month, soFar.kind, placeIn(path, 'months', at))),
    ...checkToCome(soFar, year, placeIn(path, 'expected')),
  ];
}

/** Problems of a numerator and a denominator together. */
export function checkNumbers({ numerator, denominator }: MonthShare, kind: 'share' | 'rate', path: string): Problem[] {
  const under = fraction(denominator);
  if (kind === 'share' && placesOf(denominator) > 0) {
    const message = `${shown(denominator)} is no number of people or things.`;
    const help = 'Give a whole number; a rate may have people and parts of years.';
    return [{ path: placeIn(path, 'denominator'), code: 'not-whole', message, help }];
  }
  const isMore = kind === 'share' ? compare(fraction(numerator), under) > 0 : numerator > 0 && signOf(under) === 0;
  if (!isMore) return [];
  const message = `${numerator} cannot be of ${shown(denominator)}.`;
  return [{ path: placeIn(path, 'numerator'), code: 'contradiction', message, help: 'Give what it was counted in.' }];
}

function checkToCome(
  { kind, months, expected }: Extract<YearSoFar, { kind: 'share' | 'rate' }>,
  year: readonly Month[],
  path: string,
): Problem[] {
  if (expected === 'not-known') return [];
  const last = months.at(-1)?.month;
  const toCome = year.filter((month) => last === undefined || month > last);
  const problems = [
    ...checkMonthsInOrder(expected, toCome, path),
    ...expected.flatMap((item, at) => checkNumbers({ ...item, numerator: 0 }, kind, placeIn(path, at))),
  ];
  const given = new Set(expected.map(({ month }) => month));
  const missing = toCome.filter((month) => !given.has(month));
  if (missing.length === 0) return problems;
  const message = `No denominator is expected for ${missing.join(', ')}.`;
  const help = 'Give every month to come, or "not-known".';
  return [...problems, { path, code: 'missing', message, help }];
}
