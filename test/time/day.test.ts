import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, parseDay, yearsBetween, type Day } from 'neighbourhood-contracts/time';

const dayNumber = 86_400_000;
const days = fc
  .integer({ min: Date.UTC(1901, 0, 1) / dayNumber, max: Date.UTC(2998, 0, 1) / dayNumber })
  .map((number) => new Date(number * dayNumber).toISOString().slice(0, 10) as Day);

test('going forward and back is standing still, in any time zone', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -300, max: 300 }), (day, count) => {
      expect(addDays(addDays(day, count), -count)).toBe(day);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test('the next day is later, and there is nothing between', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(addDays(day, 1) > day).toBe(true);
      expect(daysBetween(day, addDays(day, 1))).toBe(1);
    }),
  );
});

test.each(['2027-03-28', '2027-10-31', '2011-12-30', '2026-03-08', '1943-04-04'] as const)(
  'a change of clocks on %s, somewhere, changes no count of days',
  (day) => {
    expect(daysBetween(addDays(day, -1), addDays(day, 1))).toBe(2);
    expect(addDays(addDays(day, -1), 1)).toBe(day);
  },
);

test('the calendar has 29 February every fourth year, but for three centuries in four', () => {
  expect(['2028-02-29', '2000-02-29', '2400-02-29'].every(isDay)).toBe(true);
  expect(['2027-02-29', '1900-02-29', '2100-02-29'].some(isDay)).toBe(false);
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
});

test.each([
  '2027-02-30',
  '2027-13-01',
  '2027-00-10',
  '2027-4-1',
  '01/04/2027',
  '2027-04-01T00:00:00Z',
  ' 2027-04-01',
  '1899-12-31',
  '3000-01-01',
  '٢٠٢٧-٠٤-٠١',
  '',
  `2027-04-01${' '.repeat(10_000_000)}`,
])('refuses %.30j', (text) => {
  expect(() => parseDay(text)).toThrow(/as YYYY-MM-DD, for example 2027-04-01/);
});

test.each([null, undefined, 20270401, new Date(0), {}])('%j is not a day', (value) => {
  expect(isDay(value)).toBe(false);
});

test('an age is counted in whole years; a birthday on 29 February is kept on 1 March', () => {
  expect(yearsBetween('1962-04-01', '2027-04-01')).toBe(65);
  expect(yearsBetween('1962-04-02', '2027-04-01')).toBe(64);
  expect(yearsBetween('2008-02-29', '2026-02-28')).toBe(17);
  expect(yearsBetween('2008-02-29', '2026-03-01')).toBe(18);
});

test('refuses parts of days, and days beyond the stated range', () => {
  expect(() => addDays('2027-04-01', 0.5)).toThrow(/whole number of days/);
  expect(() => addDays('2999-12-31', 1)).toThrow(/between 1900 and 2999/);
  expect(() => addDays('2027-04-01', 1e15)).toThrow(/between 1900 and 2999/);
});
