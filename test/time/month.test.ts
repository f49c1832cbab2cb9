import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  checkMonth,
  isDay,
  isMonth,
  monthNamesOf,
  monthOf,
  monthsBetween,
  monthsFrom,
  monthsOfFinancialYear,
  moveMonth,
  parseMonth,
  periodOfMonth,
  type FinancialYear,
  type Month,
} from 'neighbourhood-contracts/time';
import { refusalsOf } from '../support/refusals.ts';

const months = fc
  .tuple(fc.integer({ min: 1900, max: 2998 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}` as Month);

test('a month moved and measured is where it was moved to', () => {
  fc.assert(
    fc.property(months, months, (from, to) => {
      const between = monthsBetween(from, to);
      expect(moveMonth(from, between)).toBe(to);
      expect(monthsBetween(to, from)).toBe(between === 0 ? 0 : -between);
      expect(Math.sign(between)).toBe(from < to ? 1 : from === to ? 0 : -1);
      expect(monthOf(addMonths(`${from}-01`, between))).toBe(to);
    }),
  );
});

test('a month is its days, and ends where the next begins', () => {
  expect(periodOfMonth('2028-02')).toEqual({ from: '2028-02-01', until: '2028-03-01' });
  fc.assert(
    fc.property(months, (month) => {
      expect(periodOfMonth(month).until).toBe(periodOfMonth(moveMonth(month, 1)).from);
    }),
  );
});

test('the months of a financial year are those of its periods, by name', () => {
  const year: FinancialYear = '2027/28';
  expect(monthNamesOf(year)).toEqual(monthsOfFinancialYear(year).map(({ from }) => monthOf(from)));
  expect(monthNamesOf(year)).toHaveLength(12);
});

test('months from one to another hold both, and none where the second is earlier', () => {
  expect(monthsFrom('2027-12', '2028-02')).toEqual(['2027-12', '2028-01', '2028-02']);
  expect(monthsFrom('2027-12', '2027-12')).toEqual(['2027-12']);
  expect(monthsFrom('2027-12', '2027-11')).toEqual([]);
});

test.each([
  '2027-13',
  '2027-00',
  '2027-4',
  '2027/04',
  '202704',
  '2027-04-01',
  '1899-12',
  '3000-01',
  ' 2027-04',
  '2027-1a',
])('refuses %j', (text) => {
  expect(isMonth(text)).toBe(false);
  expect(() => parseMonth(text)).toThrow(/is not a month/);
});

test.each([null, undefined, ''])('says that %j is no month at all', (value) => {
  expect(checkMonth(value, 'month')).toMatchObject([{ path: 'month', code: 'missing' }]);
});

test.each([202704, {}, [], true, new Date(0)])('refuses %j, which is no text', (value) => {
  expect(checkMonth(value, 'month')).toMatchObject([{ path: 'month', code: 'not-a-month' }]);
});

test('refuses to leave the calendar, or to move by part of a month', () => {
  expect(() => moveMonth('2999-12', 1)).toThrow(/reaches into the year 3000/);
  expect(() => moveMonth('1900-01', -1)).toThrow(/reaches into the year 1899/);
  expect(refusalsOf(() => periodOfMonth('2999-12'))).toEqual([' out-of-range']);
  expect(periodOfMonth('2999-11').until).toBe('2999-12-01');
  expect(() => moveMonth('2027-04', 1e300)).toThrow(/not a whole number of months/);
  expect(() => moveMonth('2027-04', 0.5)).toThrow(/not a whole number of months/);
  expect(() => moveMonth('2027-04', Number.MAX_SAFE_INTEGER)).toThrow(/reaches into the year/);
});

test('is a month just where its first day is a day', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 9, unit: fc.constantFrom('0', '1', '2', '7', '9', '-') }), (text) => {
      expect(isMonth(text)).toBe(isDay(`${text}-01`));
    }),
  );
});
