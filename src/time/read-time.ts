import type { ClockFault } from './clock-faults.ts';
import { readDayNumber } from './day-number.ts';
import { digitsOf } from './day.ts';
import { firstYearOfClocks, secondsOfDay, secondsOfHour, summerTimeOf, type Instant } from './uk-clock.ts';

/** Which of the two is meant, where the clocks show an hour twice: 0 is the first, or the only one, and 1 the second. */
export type Fold = 0 | 1;

/**
 * Reads a time with its offset, or says what is wrong with it, for files, which may hold anything. `parseTimestamp` says
 * how it is written.
 *
 * @example
 * ```ts
 * import { readTimestamp } from 'neighbourhood-contracts/time';
 *
 * readTimestamp('2026-12-01T09:00:00+01:00'); // => 'offset-not-in-force'
 * readTimestamp('01/12/2026 09:00'); // => 'not-a-time'
 * ```
 */
export function readTimestamp(value: unknown): Instant | ClockFault {
  const offset = offsetOf(value);
  if (offset === undefined) return 'not-a-time';
  const wall = readWall(value as string, offset.length);
  if (typeof wall === 'string') return wall;
  if (offset !== '+01:00') return wall;
  const { from, until } = summerTimeOf(digitsOf(value as string, 0, 4));
  const instant = wall - secondsOfHour;
  return from <= instant && instant < until ? instant : 'offset-not-in-force';
}

/** The offsets to which Commissioning Data Sets are restricted. */
const offsets = ['Z', '+01:00', '+00:00', '-00:00'] as const;

function offsetOf(value: unknown): (typeof offsets)[number] | undefined {
  return typeof value === 'string' ? offsets.find((offset) => value.endsWith(offset)) : undefined;
}

/**
 * Reads a time as clocks in the United Kingdom show it, or says what is wrong with it, for files, which may hold anything.
 * `parseUkTime` says how it is written.
 *
 * @example
 * ```ts
 * import { readUkTime } from 'neighbourhood-contracts/time';
 *
 * readUkTime('2026-10-25T01:30', undefined); // => 'repeated-hour'
 * readUkTime('2026-03-29T01:30', undefined); // => 'no-such-local-time'
 * ```
 */
export function readUkTime(value: unknown, fold: Fold | undefined): Instant | ClockFault {
  if (typeof value !== 'string') return 'not-a-time';
  const wall = readWall(value, 0);
  if (typeof wall === 'string') return wall;
  const { from, until } = summerTimeOf(digitsOf(value, 0, 4));
  const isIn = (start: Instant) => start <= wall && wall < start + secondsOfHour;
  if (isIn(from)) return 'no-such-local-time';
  if (isIn(until)) return fold === 0 ? wall - secondsOfHour : fold === 1 ? wall : 'repeated-hour';
  if (fold === 1) return 'hour-not-repeated';
  return from < wall && wall < until ? wall - secondsOfHour : wall;
}

/** The seconds to a time on the clock, as though it were in Greenwich. So many characters at its end are passed over. */
function readWall(text: string, besides: number): number | ClockFault {
  const end = text.length - besides;
  if (text[withSeconds] !== '.' || end <= withSeconds) return readWhole(text, end);
  const wall = readWhole(text, withSeconds);
  const fraction = text.slice(withSeconds + 1, end);
  if (!digits.test(fraction)) return 'not-a-time';
  return typeof wall === 'string' || noughts.test(fraction) ? wall : 'fraction-of-a-second';
}

/** A fraction of a second, to a thousand-millionth; and none at all, as computers write it. */
const [digits, noughts] = [/^\d{1,9}$/, /^0+$/];

/** As {@link readWall}, of a time in whole seconds that is so many characters long. */
function readWhole(text: string, length: number): number | ClockFault {
  if (length !== withMinutes && length !== withSeconds) return 'not-a-time';
  if (text[10] === ' ') {
    const read = readWhole(`${text.slice(0, 10)}T${text.slice(11)}`, length);
    return typeof read === 'string' ? read : 'space-for-t';
  }
  if (text[10] !== 'T' || text[13] !== ':' || (length === withSeconds && text[16] !== ':')) return 'not-a-time';
  const day = readDayNumber(text.slice(0, 10));
  const [hours, minutes] = [digitsOf(text, 11, 13), digitsOf(text, 14, 16)];
  const seconds = length === withSeconds ? digitsOf(text, 17, 19) : 0;
  if (day === undefined || !(hours < 24 && minutes < 60 && seconds < 60)) return 'not-a-time';
  if (digitsOf(text, 0, 4) < firstYearOfClocks) return 'before-the-rule';
  return day * secondsOfDay + hours * secondsOfHour + minutes * 60 + seconds;
}

const withMinutes = 'YYYY-MM-DDTHH:MM'.length;
const withSeconds = 'YYYY-MM-DDTHH:MM:SS'.length;
