import { fraction, numberText, type Fraction } from '../../exact/index.ts';
import { madeWith } from '../../policy/index.ts';
import { exactRatio } from '../exact-ratio.ts';
import { numberOf } from '../number-of.ts';
import { inUnit, type SummedMonth, type SummedYear } from '../year-so-far/read-year.ts';
import type { Outturn } from './outturn-forecast.ts';

/** Events of a year, and what they are counted in. */
export type YearSum = Omit<SummedMonth, 'month'>;

/** What an outturn says in figures: `limits` are in events, none where it is known. Nothing where nobody is counted. */
export function figuresOf(
  soFar: SummedYear,
  sum: YearSum,
  limits: readonly number[],
): Omit<Outturn, 'months' | 'working'> | undefined {
  const [exact, each] = [inUnit(soFar, sum), inUnit(soFar, { ...sum, events: fraction(1) })];
  if (exact === undefined || each === undefined) return undefined;
  const value = numberOf(exact);
  const inUnits = limits.map((limit) => limit * numberOf(each));
  return {
    year: soFar.year,
    measure: soFar.kind,
    value,
    exact: exactRatio(exact),
    lower: Math.min(value, ...inUnits),
    upper: Math.max(value, ...inUnits),
    madeWith: madeWith(),
  };
}

/** The working of an outturn: events, over what they are counted in where they are a share or a rate. */
export function workingOf(soFar: SummedYear, events: string, of: Fraction): string {
  if (soFar.kind === 'count') return events;
  const level = `${events} ÷ ${numberText(of)}`;
  return soFar.kind === 'rate' ? `${level} × ${numberText(fraction(soFar.per))}` : level;
}
