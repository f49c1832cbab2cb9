import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as moveDays } from 'date-fns/addDays';
import { addMonths as moveMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { differenceInYears } from 'date-fns/differenceInYears';
import { refuse, shown, type Problem } from '../problems/index.ts';

/** A calendar day in England, written `YYYY-MM-DD`, from 1900 to 2999. It has no time and no time zone. */
export type Day = `${number}-${number}-${number}`;

/** Calculates in UTC, whatever the zone of the machine. The smaller class: the larger one loads `Intl`, for 20 ms. */
const utc = (value: Date | number | string) => new UTCDateMini(+new Date(value));

const firstYear = 1900;
const lastYear = 2999;

/** Problems of a value that should be a day: the form, and whether the calendar has it. */
export function checkDay(value: unknown, path: string): Problem[] {
  const help = `Write a day that exists between ${firstYear} and ${lastYear} as YYYY-MM-DD, for example 2027-04-01.`;
  if (value === undefined || value === null || value === '') {
    return [{ path, code: 'missing', message: 'No day is given.', help }];
  }
  if (isDay(value)) return [];
  return [{ path, code: 'not-a-day', message: `${shown(value)} is not a day.`, help }];
}

/**
 * Whether a value is a day that the calendar has.
 *
 * @example
 * ```ts
 * import { isDay } from 'neighbourhood-contracts/time';
 *
 * isDay('2028-02-29'); // => true
 * isDay('2027-02-30'); // => false
 * isDay('01/04/2027'); // => false
 * ```
 */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || value.length !== 10) return false;
  if (value.charCodeAt(4) !== hyphen || value.charCodeAt(7) !== hyphen) return false;
  const [year, month, date] = [digitsOf(value, 0, 4), digitsOf(value, 5, 7), digitsOf(value, 8, 10)];
  return year >= firstYear && year <= lastYear && date >= 1 && date <= daysInMonth(year, month);
}

const hyphen = 45;
const nought = 48;

/** The number that some digits write, or NaN: quicker than a pattern where every line of a file has several days. */
export function digitsOf(text: string, from: number, until: number): number {
  let number = 0;
  for (let place = from; place < until; place += 1) {
    const digit = text.charCodeAt(place) - nought;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return lengths[month - 1] ?? 0;
}

/**
 * Reads a day. Throws when it is not one: nothing is guessed from another form.
 *
 * @example
 * ```ts
 * import { parseDay } from 'neighbourhood-contracts/time';
 *
 * parseDay('2027-04-01'); // => '2027-04-01'
 * parseDay('2027-02-30'); // throws: "2027-02-30" is not a day
 * ```
 */
export function parseDay(text: string): Day {
  refuse('a day', checkDay(text, ''));
  return text as Day;
}

/**
 * The day so many days later, or earlier when negative.
 *
 * @example
 * ```ts
 * import { addDays } from 'neighbourhood-contracts/time';
 *
 * addDays('2028-02-28', 2); // => '2028-03-01'
 * ```
 */
export function addDays(day: Day, days: number): Day {
  return dayAt(moveDays(parseDay(day), whole(days, 'days'), { in: utc }));
}

/**
 * The same day so many months later; where that month is too short, its last day.
 *
 * @example
 * ```ts
 * import { addMonths } from 'neighbourhood-contracts/time';
 *
 * addMonths('2027-01-31', 1); // => '2027-02-28'
 * ```
 */
export function addMonths(day: Day, months: number): Day {
  return dayAt(moveMonths(parseDay(day), whole(months, 'months'), { in: utc }));
}

/**
 * How many nights lie between two days: negative when the second is earlier.
 *
 * @example
 * ```ts
 * import { daysBetween } from 'neighbourhood-contracts/time';
 *
 * daysBetween('2027-04-01', '2028-04-01'); // => 366
 * ```
 */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseDay(to), parseDay(from), { in: utc });
}

/**
 * Whole years from one day to another, as an age is counted: someone born on 29 February is a year
 * older on 1 March of a common year.
 *
 * @example
 * ```ts
 * import { yearsBetween } from 'neighbourhood-contracts/time';
 *
 * yearsBetween('1962-04-02', '2027-04-01'); // => 64
 * ```
 */
export function yearsBetween(from: Day, to: Day): number {
  return differenceInYears(parseDay(to), parseDay(from), { in: utc });
}

/** Days beyond the stated range are refused here as well: a sum may leave it. */
function dayAt(date: Date): Day {
  return parseDay(Number.isNaN(date.getTime()) ? 'a day beyond the calendar' : date.toISOString().slice(0, 10));
}

/** A whole number of days, months or years, or an error. */
export function whole(count: number, path: string): number {
  const problem: Problem = {
    path,
    code: 'not-whole',
    message: `${shown(count)} is not a whole number of ${path}.`,
    help: `Give a whole number of ${path}; it may be negative.`,
  };
  refuse('a calculation with days', Number.isSafeInteger(count) ? [] : [problem]);
  return count;
}
