import { refuse, shown } from '../problems/index.ts';
import { digitsOf, isDay, parseDay, type Day } from './day.ts';

/**
 * A day as a number: the days since 1 January 1970, negative before it. What columns of days hold, and what databases
 * hold in theirs.
 *
 * @example
 * ```ts
 * import { dayNumberOf } from 'neighbourhood-contracts/time';
 *
 * dayNumberOf('1970-01-02'); // => 1
 * dayNumberOf('2027-04-01'); // => 20909
 * ```
 */
export function dayNumberOf(day: Day): number {
  return numberOf(parseDay(day));
}

/** The number of a day, or nothing where a value is no day: for reading, where a file may hold anything. */
export function readDayNumber(value: unknown): number | undefined {
  return isDay(value) ? numberOf(value) : undefined;
}

/**
 * The day of a number. Throws when it is no whole number, or the day is not from 1900 to 2999.
 *
 * @example
 * ```ts
 * import { dayOfNumber } from 'neighbourhood-contracts/time';
 *
 * dayOfNumber(20909); // => '2027-04-01'
 * ```
 */
export function dayOfNumber(number: number): Day {
  const isDayNumber = Number.isInteger(number) && number >= firstDayNumber && number <= lastDayNumber;
  const help = `Give a whole number from ${firstDayNumber} to ${lastDayNumber}: days since 1 January 1970.`;
  const message = `${shown(number)} is no day from 1900 to 2999.`;
  refuse('the number of a day', isDayNumber ? [] : [{ path: '', code: 'out-of-range', message, help }]);
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10) as Day;
}

const millisecondsOfDay = 86_400_000;

/** 1 January 1900. */
export const firstDayNumber = -25_567;

/** 31 December 2999. */
export const lastDayNumber = 376_199;

/** Years that begin in March, so that a leap day is the last of its year. */
function numberOf(day: Day): number {
  const month = digitsOf(day, 5, 7);
  const [year, sinceMarch] = month > 2 ? [digitsOf(day, 0, 4), month - 3] : [digitsOf(day, 0, 4) - 1, month + 9];
  const century = Math.floor(year / 100);
  const daysBefore = year * 365 + Math.floor(year / 4) - century + Math.floor(century / 4);
  return daysBefore + Math.floor((sinceMarch * 153 + 2) / 5) + digitsOf(day, 8, 10) - daysBeforeEpoch;
}

/** Days from 1 March of the year 0 until 1 January 1970, and one more, for days of a month begin at 1. */
const daysBeforeEpoch = 719_469;
