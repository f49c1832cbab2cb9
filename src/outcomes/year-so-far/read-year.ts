import { fraction, one, over, signOf, sumOf, times, type Fraction } from '../../exact/index.ts';
import { monthNamesOf, type Month } from '../../time/index.ts';
import type { CountSoFar, RateSoFar, ShareSoFar, YearSoFar } from './year-so-far.ts';

/** A year whose months add up. */
export type SummedYear = CountSoFar | ShareSoFar | RateSoFar;

/** A month as it is summed: what was counted, and in how much; of a count, in one month. */
export interface SummedMonth {
  readonly month: Month;
  readonly events: Fraction;
  readonly of: Fraction;
}

/** A month to come, and in how much it will be counted. */
export type MonthToCome = Omit<SummedMonth, 'events'>;

/** The months so far, one by one. */
export function summedMonths(soFar: SummedYear): readonly SummedMonth[] {
  if (soFar.kind === 'count') {
    return soFar.months.map(({ month, count }) => ({ month, events: fraction(count), of: one }));
  }
  return soFar.months.map(({ month, numerator, denominator }) => {
    return { month, events: fraction(numerator), of: fraction(denominator) };
  });
}

/** The months of a year after the last that is given. */
export function monthsAfter({ year, months }: Pick<SummedYear, 'year' | 'months'>): readonly Month[] {
  const last = months.at(-1)?.month;
  return monthNamesOf(year).filter((month) => last === undefined || month > last);
}

/** The months to come, with the denominators they are expected to have; nothing where nobody expects any. */
export function monthsToCome(soFar: SummedYear): readonly MonthToCome[] | undefined {
  if (soFar.kind === 'count') return monthsAfter(soFar).map((month) => ({ month, of: one }));
  if (soFar.expected === 'not-known') return monthsAfter(soFar).length === 0 ? [] : undefined;
  return soFar.expected.map(({ month, denominator }) => ({ month, of: fraction(denominator) }));
}

/** The last month so far, or why the months are no year to date: there are none, or one is missing among them. */
export type LastMonth =
  { readonly kind: 'month'; readonly month: Month } | { readonly kind: 'none'; readonly reason: string };

/** The last month so far, where none is missing before it. */
export function lastMonthOf({ year, months }: Pick<YearSoFar, 'year' | 'months'>): LastMonth {
  const last = months.at(-1)?.month;
  if (last === undefined) return { kind: 'none', reason: `No month of ${year} is given.` };
  const given = new Set(months.map(({ month }) => month));
  const missing = monthNamesOf(year).filter((month) => month < last && !given.has(month));
  if (missing.length === 0) return { kind: 'month', month: last };
  return { kind: 'none', reason: `Nothing is given for ${missing.join(', ')}.` };
}

/** The sum of what was counted, and of what it was counted in. */
export function toDate(months: readonly SummedMonth[]): Omit<SummedMonth, 'month'> {
  return { events: sumOf(months.map(({ events }) => events)), of: sumOf(months.map(({ of }) => of)) };
}

/** What a sum is in the unit of the measure; nothing where nobody was counted. */
export function inUnit(soFar: SummedYear, { events, of }: Omit<SummedMonth, 'month'>): Fraction | undefined {
  if (soFar.kind === 'count') return events;
  if (signOf(of) === 0) return undefined;
  const level = over(events, of);
  return soFar.kind === 'rate' ? times(level, fraction(soFar.per)) : level;
}

/** What a level in the unit of the measure is in events, of so much. */
export function inEvents(soFar: SummedYear, level: Fraction, of: Fraction): Fraction {
  const events = times(level, of);
  return soFar.kind === 'rate' ? over(events, fraction(soFar.per)) : events;
}
