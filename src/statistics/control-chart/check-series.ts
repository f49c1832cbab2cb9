import { checkObject, checkWord, placeIn, shown, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkFinite, checkItems, checkWhole } from '../check-number.ts';

/** A figure and the day it is of: the first of its month, say. */
export interface SeriesPoint {
  /** `YYYY-MM-DD`, from 1900 to 2999. */
  readonly date: string;
  readonly value: number | 'missing';
}

/** Which way a figure has to go to be better; `neutral` where neither is. */
export type Improvement = 'increase' | 'decrease' | 'neutral';

/** How a series is charted. */
export interface ControlChartAsked {
  readonly improvement: Improvement;
  /**
   * Whether the limits rest on every moving range, as in the Making Data Count tools for Excel; or leave out, once, those of
   * 3.267 times their mean or more (Nelson, J Quality Technology 14, 1982), as NHSRplotthedots does unless told otherwise.
   */
  readonly screen: 'none' | 'outlying-ranges';
  /** What the figure should reach. */
  readonly target?: number;
  /** Days of the series, after its first, at which a group begins whose centre and limits are its own. */
  readonly rebaseAt?: readonly string[];
  /** How many points of a group, from its first, the centre and limits rest on: 2 or more. Every one, unless told. */
  readonly fixAfter?: number;
  /**
   * NHSRplotthedots 0.2.2 has no limits where it screens a series that does not vary, and limits without width where it
   * screens out all that did; does not count points outside the limits as near them; tells values apart by their last
   * digit; calls the end of a trend falling where the next one begins lower; fixes limits after 12 points or more; and
   * calls a group short by its points, missing or not, however few the limits rest on.
   */
  readonly asIn?: 'NHSRplotthedots';
}

/** Problems of a series: one point or more, on days that exist, the earliest first. */
export function checkSeries(value: unknown, path: string): Problem[] {
  let before = '';
  return checkItems(value, path, 1, (point, at) => {
    const problems = checkObject(point, at, pointChecks);
    if (problems.length > 0) return problems;
    const last = before;
    before = (point as SeriesPoint).date;
    if (last < before) return [];
    const code = last === before ? 'duplicate' : 'contradiction';
    const message = `${before} does not come after ${last}.`;
    return [{ path: placeIn(at, 'date'), code, message, help: 'Give each day once, the earliest first.' }];
  });
}

/** Problems of how a series is charted. */
export function checkControlChartAsked(value: unknown, path: string): Problem[] {
  const isAsInTool = (value as Partial<ControlChartAsked> | undefined)?.asIn !== undefined;
  return checkObject(value, path, askedChecks, {
    target: checkFinite,
    rebaseAt: (days, at) => checkItems(days, at, 0, checkDate),
    fixAfter: (count, at) => checkWhole(count, at, isAsInTool ? 12 : 2),
    asIn: (tool, at) => checkWord(tool, at, ['NHSRplotthedots']),
  });
}

function checkDate(value: unknown, path: string): Problem[] {
  if (typeof value === 'string' && isDay(value)) return [];
  const message = `${shown(value)} is not a day.`;
  return [{ path, code: 'not-a-day', message, help: 'Write a day that exists as YYYY-MM-DD.' }];
}

function isDay(text: string): boolean {
  // To some engines the 30th of February is a day in March, to others it is no day, and `null`.
  return /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) && JSON.stringify(new Date(text)).includes(text);
}

const pointChecks: FieldChecks = {
  date: checkDate,
  value: (value, at) => (value === 'missing' ? [] : checkFinite(value, at)),
};
const askedChecks: FieldChecks = {
  improvement: (way, at) => checkWord(way, at, ['increase', 'decrease', 'neutral']),
  screen: (ranges, at) => checkWord(ranges, at, ['none', 'outlying-ranges']),
};
