import { checkBetween, checkExact, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
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
import { checkLevel } from '../../statistics/index.ts';
import { addFinancialYears, monthNamesOf } from '../../time/index.ts';
import { checkMonthsInOrder } from '../trajectory/months-in-order.ts';
import { checkMonthCount, checkMonthShare, checkNumbers } from '../year-so-far/check-year-so-far.ts';
import type { SummedYear } from '../year-so-far/read-year.ts';
import type { MonthCount, MonthShare, YearSoFar } from '../year-so-far/year-so-far.ts';
import type { ForecastMethod, ForecastTerms, LastYearScaled } from './forecast-terms.ts';

/** Problems of the terms of a forecast. */
export function checkForecastTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, termsChecks);
}

const methodChecks: Readonly<Record<ForecastMethod['kind'], FieldChecks>> = {
  'run-rate': {},
  'run-rate-by-day': {},
  seasonal: { weights: checkWeights },
  'last-year-scaled': { lastYear: (months, at) => checkEach(months, at, checkLastYearsMonth) },
};
const termsChecks: FieldChecks = {
  method: (method, at) => checkKind(method, at, methodChecks),
  varianceToMean: (ratio, at) => checkBetween(ratio, at, 'The variance over the mean', 1, 1_000),
  level: checkLevel,
  fewestMonths: checkFewest,
};

function checkWeights(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkWeight);
  if (problems.length > 0 || (value as readonly unknown[]).length === 12) return problems;
  const message = `There are ${(value as readonly unknown[]).length} weights.`;
  return [{ path, code: 'contradiction', message, help: 'Give twelve, April first.' }];
}

function checkWeight(value: unknown, path: string): Problem[] {
  const problems = checkExact(value, path);
  if (problems.length > 0 || signOf(fraction(value as ExactNumber)) > 0) return problems;
  const help = 'Give a number above 0.';
  return [{ path, code: 'out-of-range', message: `A month cannot weigh ${shown(value)}.`, help }];
}

function checkLastYearsMonth(value: unknown, path: string): Problem[] {
  const isCount = typeof value === 'object' && value !== null && 'count' in value;
  return isCount ? checkMonthCount(value, path) : checkMonthShare(value, path);
}

function checkFewest(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, 'months');
  const months = value as number;
  if (problems.length > 0 || (months >= 1 && months <= 12)) return problems;
  const message = `A year has no ${months} months to be forecast from.`;
  return [{ path, code: 'out-of-range', message, help: 'Give a whole number of months from 1 to 12.' }];
}

/** Problems of the months so far and the terms together, where neither has any alone. */
export function checkForecastTogether(soFar: YearSoFar, { method }: ForecastTerms): Problem[] {
  const path = placeIn('terms', 'method');
  if (soFar.kind === 'level') {
    const message = 'A level that comes without its numbers does not say how much it strays by chance.';
    const help = 'Give a count, a share or a rate, or project a line through the levels.';
    return [{ path: placeIn('soFar', 'kind'), code: 'contradiction', message, help }];
  }
  if (method.kind === 'last-year-scaled') return checkLastYear(soFar, method, placeIn(path, 'lastYear'));
  if (method.kind !== 'run-rate-by-day' || soFar.kind === 'count') return [];
  const message = `The denominators of a ${soFar.kind} say how much each month weighs already.`;
  return [{ path: placeIn(path, 'kind'), code: 'contradiction', message, help: 'Give "run-rate".' }];
}

function checkLastYear(soFar: SummedYear, { lastYear }: LastYearScaled, path: string): Problem[] {
  const months = monthNamesOf(addFinancialYears(soFar.year, -1));
  const problems = checkMonthsInOrder(lastYear, months, path);
  if (problems.length === 0 && lastYear.length < 12) {
    const message = `There are ${lastYear.length} months of the year before.`;
    problems.push({ path, code: 'missing', message, help: `Give every month: ${months.join(', ')}.` });
  }
  return [...problems, ...lastYear.flatMap((month, at) => checkSameKind(soFar, month, placeIn(path, at)))];
}

function checkSameKind({ kind }: SummedYear, month: MonthCount | MonthShare, path: string): Problem[] {
  if ('count' in month || kind === 'count') {
    if ('count' in month && kind === 'count') return [];
    const message = `This is no month of a ${kind}.`;
    const help = kind === 'count' ? 'Give { month, count }.' : 'Give { month, numerator, denominator }.';
    return [{ path, code: 'wrong-type', message, help }];
  }
  if (signOf(fraction(month.denominator)) > 0) return checkNumbers(month, kind, path);
  const message = `Nobody was counted in ${month.month}, which says nothing of its season.`;
  const help = 'Give denominators above 0, or another method.';
  return [{ path: placeIn(path, 'denominator'), code: 'out-of-range', message, help }];
}
