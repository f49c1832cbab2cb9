import {
  answered,
  undetermined,
  type Answer,
  type DatedValue,
  type UnitPrice,
  type ValueSeries,
} from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkFinancialYear, periodOfFinancialYear, sharedPeriod, type FinancialYear } from '../../time/index.ts';
import type { KnownPrice, MonthlyScheduleTerms } from './monthly-schedule-terms.ts';

/**
 * Every published price of a year for one head on a basis, with the day it became known, for a monthly schedule: a price
 * backdated in August is paid from August, and made good for the months before. Undetermined where sources dispute the
 * price, where one of them was replaced by a figure that the register does not hold, or where a price is by the month or
 * for heads on another basis: none of these is a correction.
 *
 * Throws when the year is not one.
 *
 * @example
 * ```ts
 * import { knownPricesOf } from 'neighbourhood-contracts/payment';
 * import { gmsGlobalSumPrice } from 'neighbourhood-contracts/policy';
 *
 * const prices = knownPricesOf(gmsGlobalSumPrice, '2025/26', 'contractor-weighted');
 * const [april, uplift] = prices.kind === 'undetermined' ? [] : prices.value;
 * [april?.pounds, april?.knownOn, uplift?.pounds, uplift?.knownOn]; // => ['121.79', '2025-04-14', '123.34', '2025-08-07']
 * ```
 */
export function knownPricesOf(
  series: ValueSeries<UnitPrice>,
  year: FinancialYear,
  basis: MonthlyScheduleTerms['basis'],
): Answer<readonly KnownPrice[]> {
  refuse('published prices', checkFinancialYear(year, 'year'));
  const own = series.values.filter(
    ({ effective }) => sharedPeriod(effective, periodOfFinancialYear(year)) !== undefined,
  );
  const citations = own.flatMap((value) => value.citations);
  const hindrances = [...own.map(disputeOf), ...own.map((value) => hindranceOf(value, basis))];
  const missing = own.length === 0 ? `a price of ${year}` : hindrances.find((found) => found !== undefined);
  if (missing !== undefined) {
    const reason = `${series.title} has no undisputed price of ${year} a year for one head: ${missing}.`;
    return undetermined({ reason, missingFacts: [missing], citations });
  }
  const prices = own.map(({ value, effective, publishedOn, citations: its }) => {
    return {
      pounds: value.pounds,
      effective,
      knownOn: publishedOn,
      grounds: { kind: 'published' as const, citations: its },
    };
  });
  return answered(prices, `${series.title}: every price of ${year} that was published.`, citations);
}

function disputeOf({ id, inConflictWith }: DatedValue<UnitPrice>): string | undefined {
  return inConflictWith && `which of ${[id, ...inConflictWith].join(' and ')} is right`;
}

function hindranceOf({ id, value, replacedOn }: DatedValue<UnitPrice>, basis: string): string | undefined {
  if (replacedOn !== undefined) return `what replaced ${id} on ${replacedOn}`;
  if (value.each === 'month') return `the price of a year: ${id} is of a month`;
  return value.basis === basis
    ? undefined
    : `a price for ${basis} heads: ${id} is for ${value.basis ?? 'heads not stated'}`;
}
