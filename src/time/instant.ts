import { kindOf, refuse, shown, type Problem } from '../problems/index.ts';
import { clockFaults, isClockFault, type ClockFault } from './clock-faults.ts';
import { dayOfNumber } from './day-number.ts';
import { readTimestamp, readUkTime, type Fold } from './read-time.ts';
import {
  firstYearOfClocks,
  lastYearOfClocks,
  secondsOfDay,
  secondsOfHour,
  summerTimeOf,
  type Instant,
  type SummerTime,
} from './uk-clock.ts';

/** What clocks in the United Kingdom show at a moment. */
export interface UkClock {
  /** `2026-10-25T01:30:00`. */
  readonly local: string;
  /** 1 where the clocks show it for the second time that night, and 0 for the first time or the only one. */
  readonly fold: Fold;
  readonly offset: '+00:00' | '+01:00';
}

/**
 * Reads a time with its offset, as Commissioning Data Sets write it: `2026-03-29T00:30:00+00:00`, or `+01:00`, `-00:00` or
 * `Z` at the end; the seconds may be left out, and may have a fraction of noughts, as JavaScript writes it. Greenwich mean time is read all the year round, for the NHS Data Dictionary
 * itself gives times in August so; an hour ahead of it only while summer time is in force.
 *
 * Throws when it is not written so, the calendar or the clock does not have it, it is an hour ahead in winter, or it is not
 * from 1996 to 2999. The error does not show it: it may be of a person.
 *
 * Source: NHS Data Dictionary, timestamps of the Emergency Care Data Set (change request 1824).
 *
 * @example
 * ```ts
 * import { parseTimestamp } from 'neighbourhood-contracts/time';
 *
 * const arrival = parseTimestamp('2026-03-29T00:30:00+00:00');
 * const departure = parseTimestamp('2026-03-29T05:30:00+01:00');
 * (departure - arrival) / 60; // => 240
 * parseTimestamp('2026-12-01T09:00:00+01:00'); // throws: summer time is not in force
 * ```
 */
export function parseTimestamp(text: string): Instant {
  return instantOrRefused(readTimestamp(text), text);
}

/**
 * Reads a time as clocks in the United Kingdom show it: `2026-10-25T01:30:00`; the seconds may be left out. In the night in
 * which the clocks go back the hour from one to two comes twice: `fold` says which is meant, 0 for the first and 1 for the
 * second. Any other hour needs none, and 1 is wrong there.
 *
 * Throws when it is not written so, it is in the hour that is left out in March, it is in the hour that comes twice and no
 * fold is given, or it is not from 1996 to 2999. The error does not show it.
 *
 * @example
 * ```ts
 * import { parseUkTime } from 'neighbourhood-contracts/time';
 *
 * const arrival = parseUkTime('2026-10-25T01:45:00', 0);
 * const departure = parseUkTime('2026-10-25T01:15:00', 1);
 * (departure - arrival) / 60; // => 30
 * parseUkTime('2026-10-25T01:45:00'); // throws: comes twice
 * parseUkTime('2026-03-29T01:30:00'); // throws: does not exist
 * ```
 */
export function parseUkTime(text: string, fold?: Fold): Instant {
  return instantOrRefused(readUkTime(text, fold), text);
}

/**
 * Whether summer time is in force in the United Kingdom. Throws when the moment is no whole number of seconds from 1996 to
 * 2999.
 *
 * @example
 * ```ts
 * import { isSummerTime, parseTimestamp } from 'neighbourhood-contracts/time';
 *
 * isSummerTime(parseTimestamp('2026-03-29T00:59:59Z')); // => false
 * isSummerTime(parseTimestamp('2026-03-29T01:00:00Z')); // => true
 * ```
 */
export function isSummerTime(instant: Instant): boolean {
  const { from, until } = summerTimeAround(instant);
  return from <= instant && instant < until;
}

/** The summer time of the year of a moment; at the turn of a year, of either year: it is winter in both. */
function summerTimeAround(instant: Instant): SummerTime {
  refuseNoInstant(instant);
  return summerTimeOf(1970 + Math.floor(instant / secondsOfMeanYear));
}

/** 365.2425 days. */
const secondsOfMeanYear = 31_556_952;

/**
 * What clocks in the United Kingdom show at a moment. Throws when it is no whole number of seconds from 1996 to 2999.
 *
 * @example
 * ```ts
 * import { parseTimestamp, ukClockAt } from 'neighbourhood-contracts/time';
 *
 * ukClockAt(parseTimestamp('2026-10-25T01:30:00Z')); // => { local: '2026-10-25T01:30:00', fold: 1, offset: '+00:00' }
 * ukClockAt(parseTimestamp('2026-07-01T08:00:00Z')); // => { local: '2026-07-01T09:00:00', fold: 0, offset: '+01:00' }
 * ```
 */
export function ukClockAt(instant: Instant): UkClock {
  const { from, until } = summerTimeAround(instant);
  const isSummer = from <= instant && instant < until;
  return {
    local: written(isSummer ? instant + secondsOfHour : instant),
    fold: until <= instant && instant < until + secondsOfHour ? 1 : 0,
    offset: isSummer ? '+01:00' : '+00:00',
  };
}

/**
 * A moment in Greenwich mean time, as a timestamp. Throws when it is no whole number of seconds from 1996 to 2999.
 *
 * @example
 * ```ts
 * import { parseUkTime, timestampOf } from 'neighbourhood-contracts/time';
 *
 * timestampOf(parseUkTime('2026-07-01T08:00')); // => '2026-07-01T07:00:00+00:00'
 * ```
 */
export function timestampOf(instant: Instant): string {
  return `${written(instant)}+00:00`;
}

function refuseNoInstant(instant: Instant): void {
  if (Number.isSafeInteger(instant) && instant >= firstInstant && instant < endOfInstants) return;
  const message = `${shown(instant)} is no moment from ${firstYearOfClocks} to ${lastYearOfClocks}.`;
  const help = 'Give whole seconds since the beginning of 1970 in Greenwich.';
  refuse('a moment', [{ path: '', code: 'out-of-range', message, help }]);
}

/** The beginning of 1996, and of 3000. */
const [firstInstant, endOfInstants] = [820_454_400, 32_503_680_000];

function written(instant: Instant): string {
  refuseNoInstant(instant);
  const second = instant % secondsOfDay;
  const [hours, minutes, seconds] = [second / secondsOfHour, (second / 60) % 60, second % 60].map((part) => {
    return String(Math.floor(part)).padStart(2, '0');
  });
  return `${dayOfNumber(Math.floor(instant / secondsOfDay))}T${hours}:${minutes}:${seconds}`;
}

function instantOrRefused(read: Instant | ClockFault, text: string): Instant {
  if (!isClockFault(read)) return read;
  const help =
    'Write 2026-03-29T00:30:00+00:00, with +01:00 in summer, or the local time with a fold where it comes twice.';
  const message =
    typeof text === 'string' ? `Here is ${clockFaults[read]}.` : `This is ${kindOf(text)}, not a time as a text.`;
  const problem: Problem = { path: '', code: 'not-a-time', message, help };
  refuse('a time', [problem]);
  return Number.NaN;
}
