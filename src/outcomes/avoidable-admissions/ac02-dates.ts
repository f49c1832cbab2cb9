import { refuse } from '../../problems/index.ts';
import {
  addDays,
  checkMonth,
  moveMonth,
  periodOfMonth,
  type ClosedPeriod,
  type Day,
  type Month,
} from '../../time/index.ts';

/** The days that a report of the indicator AC-02 turns on. */
export interface Ac02Dates {
  /** The year so far: from 1 April to the end of the month. */
  readonly period: ClosedPeriod;
  /** The same days a year before. */
  readonly baselinePeriod: ClosedPeriod;
  /** The day of the lists: the first of the month. */
  readonly listOn: Day;
  readonly baselineListOn: Day;
  /** The day of the standard population, the lists of England, for both years: 1 April of this one. */
  readonly standardOn: Day;
  /** The day of the map of practices and networks, for both years: the last of the month. */
  readonly mapOn: Day;
}

/**
 * The days that a report of the indicator AC-02 turns on, by its month: the count is cumulative from 1 April, and the
 * baseline is the same part of the year before, on today’s map and by this year’s standard population.
 *
 * Throws when the month is none.
 *
 * Source: NHS Digital, iif_indicators, ac_02_main.py and utils.py.
 *
 * @example
 * ```ts
 * import { ac02Dates } from 'neighbourhood-contracts/outcomes';
 *
 * const dates = ac02Dates('2023-02');
 * dates.period; // => { from: '2022-04-01', until: '2023-03-01' }
 * dates.baselinePeriod; // => { from: '2021-04-01', until: '2022-03-01' }
 * [dates.listOn, dates.standardOn, dates.mapOn]; // => ['2023-02-01', '2022-04-01', '2023-02-28']
 * ```
 */
export function ac02Dates(month: Month): Ac02Dates {
  refuse('the month of a report', checkMonth(month, 'month'));
  const before = moveMonth(month, -12);
  const { from: listOn, until } = periodOfMonth(month);
  const baseline = periodOfMonth(before);
  return {
    period: { from: firstOfApril(month), until },
    baselinePeriod: { from: firstOfApril(before), until: baseline.until },
    listOn,
    baselineListOn: baseline.from,
    standardOn: firstOfApril(month),
    mapOn: addDays(until, -1),
  };
}

/** 1 April of the financial year that a month is in. */
function firstOfApril(month: Month): Day {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return `${number >= 4 ? year : year - 1}-04-01` as Day;
}
