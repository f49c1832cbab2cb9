import { refuse, shown, type Problem } from '../problems/index.ts';
import { isDay, parseDay, whole, type Day } from './day.ts';
import { periodOfFinancialYear, type FinancialYear } from './financial-year.ts';
import type { ClosedPeriod } from './period.ts';

/** A calendar month, written `YYYY-MM`, from 1900 to 2999. Months in text sort by time. */
export type Month = `${number}-${number}`;

/** Problems of a value that should be a month: the form, and whether the calendar has it. */
export function checkMonth(value: unknown, path: string): Problem[] {
  const help = 'Write a month between 1900 and 2999 as YYYY-MM, for example 2027-04.';
  if (value === undefined || value === null || value === '') {
    return [{ path, code: 'missing', message: 'No month is given.', help }];
  }
  if (isMonth(value)) return [];
  return [{ path, code: 'not-a-month', message: `${shown(value)} is not a month.`, help }];
}

/**
 * Whether a value is a month.
 *
 * @example
 * ```ts
 * import { isMonth } from 'neighbourhood-contracts/time';
 *
 * isMonth('2027-04'); // => true
 * isMonth('2027-13'); // => false
 * isMonth('2027-4'); // => false
 * ```
 */
export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && isDay(`${value}-01`);
}

/**
 * Reads a month. Throws when it is not one.
 *
 * @example
 * ```ts
 * import { parseMonth } from 'neighbourhood-contracts/time';
 *
 * parseMonth('2027-04'); // => '2027-04'
 * parseMonth('04/2027'); // throws: "04/2027" is not a month
 * ```
 */
export function parseMonth(text: string): Month {
  refuse('a month', checkMonth(text, ''));
  return text as Month;
}

/**
 * The month that a day falls in.
 *
 * @example
 * ```ts
 * import { monthOf } from 'neighbourhood-contracts/time';
 *
 * monthOf('2028-02-29'); // => '2028-02'
 * ```
 */
export function monthOf(day: Day): Month {
  return parseDay(day).slice(0, 7) as Month;
}

/**
 * The month so many months later, or earlier when negative.
 *
 * @example
 * ```ts
 * import { moveMonth } from 'neighbourhood-contracts/time';
 *
 * moveMonth('2027-11', 4); // => '2028-03'
 * moveMonth('2027-04', -12); // => '2026-04'
 * ```
 */
export function moveMonth(month: Month, months: number): Month {
  return monthAt(numberOf(month) + whole(months, 'months'));
}

/**
 * How many months lie between two: negative when the second is earlier.
 *
 * @example
 * ```ts
 * import { monthsBetween } from 'neighbourhood-contracts/time';
 *
 * monthsBetween('2027-04', '2029-03'); // => 23
 * ```
 */
export function monthsBetween(from: Month, to: Month): number {
  return numberOf(to) - numberOf(from);
}

/**
 * Every month from one to another, both of them in it: none where the second is earlier.
 *
 * @example
 * ```ts
 * import { monthsFrom } from 'neighbourhood-contracts/time';
 *
 * monthsFrom('2027-12', '2028-02'); // => ['2027-12', '2028-01', '2028-02']
 * ```
 */
export function monthsFrom(first: Month, last: Month): readonly Month[] {
  const start = numberOf(first);
  return Array.from({ length: Math.max(0, numberOf(last) - start + 1) }, (_, place) => monthAt(start + place));
}

/**
 * A month as a period: from its first day until that of the next month, which is not in it. Throws for December 2999, after
 * which no day is counted.
 *
 * @example
 * ```ts
 * import { periodOfMonth } from 'neighbourhood-contracts/time';
 *
 * periodOfMonth('2027-12'); // => { from: '2027-12-01', until: '2028-01-01' }
 * ```
 */
export function periodOfMonth(month: Month): ClosedPeriod {
  return { from: `${parseMonth(month)}-01`, until: `${moveMonth(month, 1)}-01` };
}

/**
 * The twelve months of a financial year by name, April first. `monthsOfFinancialYear` gives them as periods.
 *
 * @example
 * ```ts
 * import { monthNamesOf } from 'neighbourhood-contracts/time';
 *
 * monthNamesOf('2027/28')[11]; // => '2028-03'
 * ```
 */
export function monthNamesOf(year: FinancialYear): readonly Month[] {
  const first = monthOf(periodOfFinancialYear(year).from);
  return monthsFrom(first, moveMonth(first, 11));
}

/** Months since the year 0. */
function numberOf(month: Month): number {
  parseMonth(month);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/** Months beyond the stated range are refused here as well: a sum may leave it. */
function monthAt(number: number): Month {
  const year = Math.floor(number / 12);
  refuseYearBeyond(year);
  return parseMonth(`${year}-${String(number - year * 12 + 1).padStart(2, '0')}`);
}

function refuseYearBeyond(year: number): void {
  if (year >= 1900 && year <= 2999) return;
  const message = `What is asked for reaches into the year ${year}, and months and days are from 1900 to 2999.`;
  refuse('months', [
    { path: '', code: 'out-of-range', message, help: 'Give a month further from the end of that range.' },
  ]);
}
