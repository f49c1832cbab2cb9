import type { UnitPrice, ValueSeries } from '../../policy/index.ts';
import { checkFinancialYear, periodOfFinancialYear, sharedPeriod, type FinancialYear } from '../../time/index.ts';
import { refuse } from '../../problems/index.ts';
import type { KnownPrice } from './monthly-schedule-terms.ts';

/**
 * Every published price of a year with the day it became known, for a monthly schedule: a price backdated in August is
 * paid from August, and made good for the months before.
 *
 * Throws when the year is not one, or the series is of prices by the month.
 *
 * @example
 * ```ts
 * import { knownPricesOf } from 'neighbourhood-contracts/payment';
 * import { gmsGlobalSumPrice } from 'neighbourhood-contracts/policy';
 *
 * const [april, uplift] = knownPricesOf(gmsGlobalSumPrice, '2025/26');
 * [april?.pounds, april?.knownOn, uplift?.pounds, uplift?.knownOn]; // => ['121.79', '2025-04-14', '123.34', '2025-08-07']
 * ```
 */
export function knownPricesOf(series: ValueSeries<UnitPrice>, year: FinancialYear): readonly KnownPrice[] {
  refuse('published prices', checkFinancialYear(year, 'year'));
  const own = series.values.filter(
    ({ effective }) => sharedPeriod(effective, periodOfFinancialYear(year)) !== undefined,
  );
  const monthly = own.findIndex(({ value }) => value.each === 'month');
  const message = `${series.title} has prices by the month.`;
  const help = 'Give a series of prices by the year.';
  refuse(
    'published prices',
    monthly < 0 ? [] : [{ path: `series.values[${monthly}]`, code: 'contradiction', message, help }],
  );
  return own.map(({ value, effective, publishedOn }) => ({ pounds: value.pounds, effective, knownOn: publishedOn }));
}
