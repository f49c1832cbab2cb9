import { madeWith } from '../../policy/index.ts';
import { checkEach, checkObject, placeIn, refuse, type FieldChecks, type Problem } from '../../problems/index.ts';
import { chanceBelowUpper, checkLevel, shareOfLevel, tQuantile, type Level } from '../../statistics/index.ts';
import { checkMonth, monthsBetween, type Month } from '../../time/index.ts';
import { checkMonthValue } from '../trajectory/check-trajectory.ts';
import { notAfter } from '../trajectory/months-in-order.ts';
import type { MonthValue } from '../trajectory/trajectory.ts';
import type { Projection } from './projection.ts';

const fewestPoints = 3;
const assumptions = [
  'The figures go on along a straight line.',
  'They stray from it normally and alike, each month for itself: with seasons or runs the interval is too narrow.',
];

/** What a projection is asked for. */
export interface AskedProjection {
  /** The month it is for: after the last that is given. */
  readonly month: Month;
  /** How sure the interval is to hold the figure of that month. */
  readonly level: Level;
}

/**
 * Where a straight line through monthly figures leads in a later month, by least squares, with a prediction interval by
 * Student’s t with two degrees of freedom fewer than there are points: `value ± t s √(1 + 1/n + (x − x̄)² / Σ(xᵢ − x̄)²)`,
 * of Draper and Smith, Applied Regression Analysis. A projection of what was, and no forecast of what anybody will do.
 * Months may be missing among the points. There is none from fewer than three points.
 *
 * Throws when a month is given twice or out of order, a figure is not exact, or the month is not after the last.
 *
 * @example
 * ```ts
 * import { projectMeasure } from 'neighbourhood-contracts/outcomes';
 *
 * const points = [
 *   { month: '2027-04', value: '70.1' },
 *   { month: '2027-05', value: '71.9' },
 *   { month: '2027-06', value: '74.0' },
 *   { month: '2027-07', value: '76.0' },
 * ] as const;
 * const line = projectMeasure(points, { month: '2027-09', level: 0.95 });
 * line.kind === 'projected' && line.value.toFixed(2); // => '79.93'
 * line.kind === 'projected' && [line.lower.toFixed(2), line.upper.toFixed(2)]; // => ['79.14', '80.72']
 * projectMeasure(points.slice(0, 2), { month: '2027-09', level: 0.95 }).kind; // => 'no-projection'
 * ```
 */
export function projectMeasure(points: readonly MonthValue[], asked: AskedProjection): Projection {
  const problems = [...checkEach(points, 'points', checkMonthValue), ...checkObject(asked, 'asked', askedChecks)];
  refuse('a projection', problems);
  refuse('a projection', checkOrder(points, asked));
  const { month } = asked;
  const [first] = points;
  if (first === undefined || points.length < fewestPoints) {
    const reason = `A line with an interval needs ${fewestPoints} points, and ${points.length} are given.`;
    return { kind: 'no-projection', month, reason };
  }
  const line = lineThrough(points.map((point) => [monthsBetween(first.month, point.month), Number(point.value)]));
  const ahead = monthsBetween(first.month, month) - line.meanOfMonths;
  const value = line.mean + line.slope * ahead;
  const wide = Math.sqrt(1 + 1 / points.length + ahead ** 2 / line.spread);
  const half = tQuantile(chanceBelowUpper(asked.level), points.length - 2) * line.deviation * wide;
  return {
    kind: 'projected',
    month,
    value,
    lower: value - half,
    upper: value + half,
    level: shareOfLevel(asked.level),
    method: 'least-squares',
    interval: 'student-t',
    perMonth: line.slope,
    residualDeviation: line.deviation,
    points: points.length,
    assumptions,
    madeWith: madeWith(),
  };
}

const askedChecks: FieldChecks = { month: checkMonth, level: checkLevel };

function checkOrder(points: readonly MonthValue[], { month }: AskedProjection): Problem[] {
  const problems = points.flatMap((point, place) => {
    const before = points[place - 1]?.month;
    const isAfter = before === undefined || before < point.month;
    return isAfter ? [] : [notAfter(before, point.month, placeIn('points', place, 'month'))];
  });
  const last = points.at(-1)?.month;
  if (last === undefined || last < month) return problems;
  const message = `${month} is not after ${last}, the last month that is given.`;
  const help = 'Give a later month: a projection goes forward.';
  return [...problems, { path: placeIn('asked', 'month'), code: 'contradiction', message, help }];
}

/** The line of least squares through points, from their means, so that large numbers do not swamp small differences. */
function lineThrough(points: readonly (readonly [number, number])[]) {
  const sumOf = (term: (month: number, value: number) => number) =>
    points.reduce((sum, [month, value]) => sum + term(month, value), 0);
  const meanOfMonths = sumOf((month) => month) / points.length;
  const mean = sumOf((_, value) => value) / points.length;
  const spread = sumOf((month) => (month - meanOfMonths) ** 2);
  const slope = sumOf((month, value) => (month - meanOfMonths) * (value - mean)) / spread;
  const left = sumOf((month, value) => (value - mean - slope * (month - meanOfMonths)) ** 2);
  return { meanOfMonths, mean, spread, slope, deviation: Math.sqrt(left / (points.length - 2)) };
}
