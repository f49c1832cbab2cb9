import type { Random } from 'neighbourhood-contracts/statistics';
import { dayNumberOf, monthOf, moveMonth, type Day } from 'neighbourhood-contracts/time';
import { drawChance, drawPlace } from './draws.ts';
import { noSuchDay } from './table.ts';

/** The days that an extract is of, as numbers: `until` is the first that it is not of. */
export interface Window {
  readonly from: number;
  readonly until: number;
  readonly years: number;
}

/** So many months from the first day of one. */
export function windowOf(from: Day, months: number): Window {
  const first = dayNumberOf(from);
  const until = dayNumberOf(`${moveMonth(monthOf(from), months)}-01` as Day);
  return { from: first, until, years: (until - first) / 365.25 };
}

/** Any day of the window. */
export function drawDay(draw: Random, { from, until }: Window): number {
  return from + drawPlace(draw, until - from);
}

/** A day of the window on which clinics are open: what falls on a weekend is seen on the Friday before, if that is in it. */
export function drawWeekday(draw: Random, window: Window): number {
  const day = drawDay(draw, window);
  const sinceSaturday = (day + 5) % 7;
  return sinceSaturday > 1 ? day : Math.max(window.from, day - sinceSaturday - 1);
}

/** A day as it was written down: one in two thousand was not. */
export function written(draw: Random, day: number): number {
  return drawChance(draw, 1 / 2_000) ? noSuchDay : day;
}
