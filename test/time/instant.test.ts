import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  isClockFault,
  isSummerTime,
  parseTimestamp,
  parseUkTime,
  readTimestamp,
  readUkTime,
  timestampOf,
  ukClockAt,
} from 'neighbourhood-contracts/time';
import { refusalsOf } from '../support/refusals.ts';

/** What the time zone database of the machine says: a second opinion on every clock change. */
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function localByDatabase(instant: number): string {
  const parts = Object.fromEntries(london.formatToParts(instant * 1000).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts as Record<string, string>;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

const instants = fc.integer({ min: 820_454_400, max: 32_503_679_999 });

test('at every midnight from 1996 to 2040 the clocks show what the time zone database says', () => {
  const start = Date.UTC(1996, 0, 1) / 1000;
  const end = Date.UTC(2041, 0, 1) / 1000;
  let summers = 0;
  for (let instant = start; instant < end; instant += 86_400) {
    const { local, offset } = ukClockAt(instant);
    expect(local).toBe(localByDatabase(instant));
    if (offset === '+01:00') summers += 1;
  }
  expect(summers / 45).toBeCloseTo(214, 0);
});

test('around each of the ninety changes from 1996 to 2040 every quarter of an hour is as the database has it', () => {
  for (let year = 1996; year <= 2040; year += 1) {
    for (const month of ['03', '10'] as const) {
      const last = `${year}-${month}-31` as const;
      const change = addDays(last, -new Date(last).getUTCDay());
      const midnight = Date.parse(change) / 1000;
      for (let instant = midnight - 7200; instant < midnight + 14_400; instant += 900) {
        const { local, fold, offset } = ukClockAt(instant);
        expect(local).toBe(localByDatabase(instant));
        expect(readTimestamp(`${local}${offset}`)).toBe(instant);
        expect(readUkTime(local, fold)).toBe(instant);
      }
      const during = `${change}T01:30:00`;
      expect(readUkTime(during, undefined)).toBe(month === '03' ? 'no-such-local-time' : 'repeated-hour');
    }
  }
});

test('a moment that is written and read again is itself, by either writing', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const { local, fold, offset } = ukClockAt(instant);
      expect(parseUkTime(local, fold)).toBe(instant);
      expect(parseTimestamp(`${local}${offset}`)).toBe(instant);
      expect(parseTimestamp(timestampOf(instant))).toBe(instant);
      expect(isSummerTime(instant)).toBe(offset === '+01:00');
    }),
  );
});

test('every local time is one moment, two that the fold tells apart, or none', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(0, 1, undefined), (wall, fold) => {
      const read = readUkTime(timestampOf(wall).slice(0, 19), fold);
      if (!isClockFault(read)) expect(ukClockAt(read).local).toBe(timestampOf(wall).slice(0, 19));
    }),
  );
});

test('the last second before a change and the first after it are told apart', () => {
  expect(ukClockAt(parseTimestamp('2026-03-29T00:59:59Z'))).toEqual({
    local: '2026-03-29T00:59:59',
    fold: 0,
    offset: '+00:00',
  });
  expect(ukClockAt(parseTimestamp('2026-03-29T01:00:00Z')).local).toBe('2026-03-29T02:00:00');
  expect(readUkTime('2026-03-29T00:59:59', undefined)).toBe(parseTimestamp('2026-03-29T00:59:59Z'));
  expect(readUkTime('2026-03-29T01:00', undefined)).toBe('no-such-local-time');
  expect(readUkTime('2026-03-29T01:59:59', 1)).toBe('no-such-local-time');
  expect(readUkTime('2026-03-29T02:00', undefined)).toBe(parseTimestamp('2026-03-29T01:00:00Z'));
  expect(readUkTime('2026-10-25T00:59:59', undefined)).toBe(parseTimestamp('2026-10-24T23:59:59Z'));
  expect(readUkTime('2026-10-25T01:00', 0)).toBe(parseTimestamp('2026-10-25T00:00:00Z'));
  expect(readUkTime('2026-10-25T01:00', 1)).toBe(parseTimestamp('2026-10-25T01:00:00Z'));
  expect(readUkTime('2026-10-25T01:59:59', undefined)).toBe('repeated-hour');
  expect(readUkTime('2026-10-25T02:00', undefined)).toBe(parseTimestamp('2026-10-25T02:00:00Z'));
  expect(readUkTime('2026-10-25T02:00', 1)).toBe('hour-not-repeated');
  expect(readUkTime('2026-10-25T02:00', 0)).toBe(parseTimestamp('2026-10-25T02:00:00Z'));
});

test('an hour ahead of Greenwich is read in summer alone, and Greenwich mean time always', () => {
  expect(readTimestamp('2026-03-29T01:59:59+01:00')).toBe('offset-not-in-force');
  expect(readTimestamp('2026-03-29T02:00:00+01:00')).toBe(parseTimestamp('2026-03-29T01:00:00Z'));
  expect(readTimestamp('2026-10-25T01:59:59+01:00')).toBe(parseTimestamp('2026-10-25T00:59:59Z'));
  expect(readTimestamp('2026-10-25T02:00:00+01:00')).toBe('offset-not-in-force');
  expect(readTimestamp('2020-08-21T10:15:20-00:00')).toBe(parseTimestamp('2020-08-21T11:15:20+01:00'));
  expect(readTimestamp('2020-08-21T10:15Z')).toBe(parseTimestamp('2020-08-21T10:15:00+00:00'));
});

test('what is written otherwise is no time', () => {
  const written = [
    '2026-03-29t00:30:00Z',
    '2026-03-29T00:30:00z',
    '2026-03-29T00:30:00',
    '2026-03-29T00:30:00.Z',
    '2026-03-29T00:30:00,0Z',
    '2026-03-29T00:30:00.0000000000Z',
    '2026-03-29T00:30.0Z',
    '2026-03-29T00:30:00.0 Z',
    '2026-03-29  00:30:00Z',
    '2026-02-29 00:30:00Z',
    '2026-02-29T00:30:00.5Z',
    '2026-03-29T00:30:00+00',
    '2026-03-29T00:30:00+0000',
    '2026-03-29T00:30:00+02:00',
    '2026-03-29T00.30.00Z',
    '2026-03-29T00:30-00Z',
    '2026-02-29T00:30:00Z',
    '2026-03-29T24:00:00Z',
    '2026-03-29T00:60:00Z',
    '2026-03-29T23:59:60Z',
    '2026-03-29T0:30:00Z',
    '2026-03-29TZ',
    '26-03-29T00:30:00Z',
    ' 2026-03-29T00:30:00Z',
    '29/03/2026 00:30',
    'Z',
    '',
  ];
  for (const text of written) expect(readTimestamp(text), text).toBe('not-a-time');
  for (const text of written) {
    const local = text.replace(/Z$/, '');
    if (local !== '2026-03-29T00:30:00') expect(readUkTime(local, undefined), local).toBe('not-a-time');
  }
  for (const value of [undefined, null, 0, 1_774_744_200, {}, ['2026-03-29T00:30:00Z'], new Date(0)]) {
    expect(readTimestamp(value)).toBe('not-a-time');
    expect(readUkTime(value, 0)).toBe('not-a-time');
  }
});

test('a moment as JavaScript writes it is read, a real fraction of a second is not, nor a space for the T', () => {
  const written = new Date('2026-06-25T01:30:00Z').toISOString();
  expect(written).toBe('2026-06-25T01:30:00.000Z');
  const [instant, wall] = [parseTimestamp('2026-06-25T01:30:00Z'), '2026-06-25T01:30:00'];
  for (let places = 1; places <= 6; places += 1) {
    const noughts = '0'.repeat(places);
    expect(readTimestamp(`${wall}.${noughts}Z`)).toBe(instant);
    expect(readTimestamp(`2026-06-25T02:30:00.${noughts}+01:00`)).toBe(instant);
    expect(readUkTime(`2026-06-25T02:30:00.${noughts}`, undefined)).toBe(instant);
    expect(readTimestamp(`${wall}.${noughts}1Z`)).toBe('fraction-of-a-second');
    expect(readUkTime(`${wall}.${noughts}1`, undefined)).toBe('fraction-of-a-second');
  }
  expect(readTimestamp('2026-06-25 01:30:00Z')).toBe('space-for-t');
  expect(readTimestamp('2026-06-25 01:30:00.000Z')).toBe('space-for-t');
  expect(readUkTime('2026-06-25 01:30', undefined)).toBe('space-for-t');
  expect(readUkTime('2026-10-25T01:30:00.0', 1)).toBe(parseTimestamp('2026-10-25T01:30:00Z'));
  expect(readUkTime(written, undefined)).toBe('not-a-time');
  expect(() => parseTimestamp('2026-06-25T01:30:00.5Z')).toThrow('a fraction of a second');
  expect(() => parseTimestamp('2026-06-25 01:30Z')).toThrow('a space where a T must stand');
});

test('of years before the rule nothing is said', () => {
  // The clocks went back on 22 October 1995, and the last Sunday was the 29th.
  expect(localByDatabase(Date.UTC(1995, 9, 25, 12) / 1000)).toBe('1995-10-25T12:00:00');
  expect(readTimestamp('1995-12-31T23:59:59Z')).toBe('before-the-rule');
  expect(readUkTime('1995-12-31T23:59:59', undefined)).toBe('before-the-rule');
  expect(readUkTime('1996-01-01T00:00', undefined)).toBe(820_454_400);
  expect(readTimestamp('2999-12-31T23:59:59Z')).toBe(32_503_679_999);
  expect(readTimestamp('3000-01-01T00:00:00Z')).toBe('not-a-time');
});

test('what cannot be read is refused with its reason', () => {
  expect(refusalsOf(() => parseTimestamp('29/03/2026 00:30'))).toEqual([' not-a-time']);
  expect(() => parseTimestamp('2026-12-01T09:00:00+01:00')).toThrow('summer time is not in force');
  expect(() => parseUkTime('2026-10-25T01:30')).toThrow('comes twice');
  expect(() => parseUkTime('2026-03-29T01:30', 0)).toThrow('does not exist');
  for (const instant of [820_454_399, 32_503_680_000, 0.5 + 1e9, Number.NaN, Infinity]) {
    expect(refusalsOf(() => ukClockAt(instant))).toEqual([' out-of-range']);
    expect(refusalsOf(() => isSummerTime(instant))).toEqual([' out-of-range']);
    expect(refusalsOf(() => timestampOf(instant))).toEqual([' out-of-range']);
  }
});
