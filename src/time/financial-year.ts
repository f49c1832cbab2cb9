import { refuse, shown, type Problem } from '../problems/index.ts';
import { addMonths, parseDay, whole, type Day } from './day.ts';
import type { ClosedPeriod } from './period.ts';

/** An NHS financial year, 1 April to 31 March, written `YYYY/YY`: `2027/28`. */
export type FinancialYear = `${number}/${number}`;

const written = /^(\d{4})\/(\d{2})$/;

/** Problems of a value that should be a financial year. */
export function checkFinancialYear(value: unknown, path: string): Problem[] {
  const help = 'Write two years that follow each other, from 1900/01 to 2998/99, as 2027/28.';
  if (value === undefined || value === null || value === '') {
    return [{ path, code: 'missing', message: 'No financial year is given.', help }];
  }
  if (isFinancialYear(value)) return [];
  return [{ path, code: 'not-a-financial-year', message: `${shown(value)} is not a financial year.`, help }];
}

/**
 * Whether a value is a financial year.
 *
 * @example
 * ```ts
 * import { isFinancialYear } from 'neighbourhood-contracts/time';
 *
 * isFinancialYear('2099/00'); // => true
 * isFinancialYear('2027/29'); // => false
 * ```
 */
export function isFinancialYear(value: unknown): value is FinancialYear {
  const parts = typeof value === 'string' ? written.exec(value) : null;
  if (parts === null) return false;
  const start = Number(parts[1]);
  return start >= 1900 && start <= 2998 && (start + 1) % 100 === Number(parts[2]);
}

/**
 * Reads a financial year. Throws when it is not one.
 *
 * @example
 * ```ts
 * import { parseFinancialYear } from 'neighbourhood-contracts/time';
 *
 * parseFinancialYear('2027/28'); // => '2027/28'
 * parseFinancialYear('2027/29'); // throws: "2027/29" is not a financial year
 * ```
 */
export function parseFinancialYear(text: string): FinancialYear {
  refuse('a financial year', checkFinancialYear(text, ''));
  return text as FinancialYear;
}

/**
 * The financial year that a day falls in.
 *
 * @example
 * ```ts
 * import { financialYearOf } from 'neighbourhood-contracts/time';
 *
 * financialYearOf('2027-03-31'); // => '2026/27'
 * financialYearOf('2027-04-01'); // => '2027/28'
 * ```
 */
export function financialYearOf(day: Day): FinancialYear {
  const year = Number(parseDay(day).slice(0, 4));
  return yearFrom(day.slice(5) < '04-01' ? year - 1 : year);
}

/**
 * The financial year so many years later, or earlier when negative.
 *
 * @example
 * ```ts
 * import { addFinancialYears } from 'neighbourhood-contracts/time';
 *
 * addFinancialYears('2027/28', -2); // => '2025/26'
 * ```
 */
export function addFinancialYears(year: FinancialYear, years: number): FinancialYear {
  return yearFrom(startOf(year) + whole(years, 'years'));
}

/**
 * Financial years from one to another: below zero where the other is earlier.
 *
 * @example
 * ```ts
 * import { financialYearsBetween } from 'neighbourhood-contracts/time';
 *
 * financialYearsBetween('2026/27', '2028/29'); // => 2
 * ```
 */
export function financialYearsBetween(from: FinancialYear, to: FinancialYear): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}

/**
 * A financial year as a period: from 1 April until the next 1 April, which is not in it.
 *
 * @example
 * ```ts
 * import { periodOfFinancialYear } from 'neighbourhood-contracts/time';
 *
 * periodOfFinancialYear('2027/28'); // => { from: '2027-04-01', until: '2028-04-01' }
 * ```
 */
export function periodOfFinancialYear(year: FinancialYear): ClosedPeriod {
  const start = startOf(year);
  return { from: `${start}-04-01`, until: `${start + 1}-04-01` };
}

/**
 * The twelve months of a financial year, April first.
 *
 * @example
 * ```ts
 * import { monthsOfFinancialYear } from 'neighbourhood-contracts/time';
 *
 * monthsOfFinancialYear('2027/28')[11]; // => { from: '2028-03-01', until: '2028-04-01' }
 * ```
 */
export function monthsOfFinancialYear(year: FinancialYear): readonly ClosedPeriod[] {
  const { from } = periodOfFinancialYear(year);
  return Array.from({ length: 12 }, (_, month) => {
    return { from: addMonths(from, month), until: addMonths(from, month + 1) };
  });
}

function startOf(year: FinancialYear): number {
  return Number(parseFinancialYear(year).slice(0, 4));
}

function yearFrom(start: number): FinancialYear {
  return parseFinancialYear(`${start}/${String((start + 1) % 100).padStart(2, '0')}`);
}
