import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addFinancialYears,
  daysIn,
  financialYearOf,
  monthsOfFinancialYear,
  parseFinancialYear,
  periodContains,
  periodOfFinancialYear,
  type Day,
  type FinancialYear,
} from 'neighbourhood-contracts/time';

const years = fc
  .integer({ min: 1900, max: 2997 })
  .map((start) => `${start}/${String((start + 1) % 100).padStart(2, '0')}` as FinancialYear);

test('every day of a year is in it, and the day after is in the next', () => {
  fc.assert(
    fc.property(years, fc.nat(366), (year, count) => {
      const { from, until } = periodOfFinancialYear(year);
      expect(financialYearOf(from)).toBe(year);
      expect(financialYearOf(until)).toBe(addFinancialYears(year, 1));
      const day = new Date(Date.parse(`${from}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10) as Day;
      expect(financialYearOf(day) === year).toBe(periodContains({ from, until }, day));
    }),
  );
});

test('the twelve months follow each other and make the year', () => {
  fc.assert(
    fc.property(years, (year) => {
      const months = monthsOfFinancialYear(year);
      expect(months).toHaveLength(12);
      months.slice(1).forEach((month, place) => {
        expect(month.from).toBe(months[place]?.until);
      });
      const days = months.reduce((sum, month) => sum + daysIn(month), 0);
      expect(days).toBe(daysIn(periodOfFinancialYear(year)));
    }),
  );
});

test('a year with 29 February in it has 366 days: 2027/28, not 2028/29', () => {
  expect(daysIn(periodOfFinancialYear('2027/28'))).toBe(366);
  expect(daysIn(periodOfFinancialYear('2028/29'))).toBe(365);
});

test.each(['2027/29', '2027/27', '2027-28', '2027/2028', '27/28', '2099/01', '1899/00', '2999/00', '', ' 2027/28'])(
  'refuses %j',
  (text) => {
    expect(() => parseFinancialYear(text)).toThrow(/two years that follow each other/);
  },
);

test('knows the turn of a century', () => {
  expect(parseFinancialYear('2099/00')).toBe('2099/00');
  expect(financialYearOf('2100-03-31')).toBe('2099/00');
});
