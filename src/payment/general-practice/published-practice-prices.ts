import {
  answered,
  gmsGlobalSumPrice,
  gmsOutOfHoursPounds,
  gmsOutOfHoursShare,
  gpReimbursement,
  networkParticipation,
  standingValues,
  type Answer,
  type UnitPrice,
} from '../../policy/index.ts';
import { fraction, minus, times, workingText } from '../../exact/index.ts';
import { periodContains, periodOfFinancialYear, type Day, type FinancialYear } from '../../time/index.ts';
import { both, lastDayOf, refuseYear, valueOfYear } from '../published-values.ts';

/** Prices paid to practices beside the global sum. How their heads are counted is said where the source says it. */
export interface PracticePrices {
  readonly networkParticipation: Answer<UnitPrice>;
  readonly gpReimbursement: Answer<UnitPrice>;
}

/**
 * The published prices of a year that are paid to practices beside the global sum, as known on a day.
 *
 * Throws when the year or the day is not one.
 *
 * @example
 * ```ts
 * import { practicePricesAt } from 'neighbourhood-contracts/payment';
 *
 * const { gpReimbursement } = practicePricesAt('2026/27', '2026-11-22');
 * gpReimbursement.kind === 'settled' && gpReimbursement.value.pounds; // => '4.57'
 * ```
 */
export function practicePricesAt(year: FinancialYear, asAt: Day): PracticePrices {
  refuseYear(year, asAt);
  return {
    networkParticipation: valueOfYear(networkParticipation, year, asAt),
    gpReimbursement: valueOfYear(gpReimbursement, year, asAt),
  };
}

/** The deduction for care out of hours as pounds: as printed, and as its share of the price comes to. */
export interface OutOfHoursInPounds {
  /** Pounds for one weighted patient, as published: two decimal places. */
  readonly publishedPounds: string;
  /** The price times the share, exactly. */
  readonly fromSharePounds: string;
  /** Published less worked out: what rounding the printed figure came to. */
  readonly differencePounds: string;
}

/**
 * The deduction for care out of hours that was printed in pounds, beside what its share of the price comes to. They need
 * not agree: £5.78 was printed for 2025/26, where 4.75% of £121.79 is £5.785025, which is £5.79 by rounding half up. A
 * payment takes the share; the printed figure is kept as it is. It goes with the price that its own source gives, or else
 * with the price that was known on the day it was published, and not with a later one: £4.86 for 2023/24 was printed for
 * £102.28, and stands beside it until £4.97 is printed for the £104.73 of the pay award.
 *
 * Throws when the year or the day is not one.
 *
 * @example
 * ```ts
 * import { outOfHoursInPoundsAt } from 'neighbourhood-contracts/payment';
 *
 * const answer = outOfHoursInPoundsAt('2025/26', '2025-05-31');
 * answer.kind === 'settled' && answer.value; // => { publishedPounds: '5.78', fromSharePounds: '5.785025', differencePounds: '-0.005025' }
 * ```
 */
export function outOfHoursInPoundsAt(year: FinancialYear, asAt: Day): Answer<OutOfHoursInPounds> {
  refuseYear(year, asAt);
  const priced = both(
    priceOfPrinted(year, asAt),
    valueOfYear(gmsOutOfHoursShare, year, asAt),
    ({ pounds }, { share }) => times(fraction(pounds), fraction(share)),
  );
  return both(valueOfYear(gmsOutOfHoursPounds, year, asAt), priced, ({ pounds }, fromShare) => ({
    publishedPounds: pounds,
    fromSharePounds: workingText(fromShare),
    differencePounds: workingText(minus(fraction(pounds), fromShare)),
  }));
}

/** The price that the printed deduction was worked out from. The day alone does not tell: an award may be of that day. */
function priceOfPrinted(year: FinancialYear, asAt: Day): Answer<UnitPrice> {
  const { from } = periodOfFinancialYear(year);
  const [printed] = standingValues(gmsOutOfHoursPounds, { on: from, asAt });
  if (printed === undefined) return valueOfYear(gmsGlobalSumPrice, year, asAt);
  const sources = printed.citations.map(({ source }) => source);
  const [own, ...others] = gmsGlobalSumPrice.values.filter(
    ({ effective, publishedOn, citations }) =>
      publishedOn <= asAt &&
      periodContains(effective, from) &&
      periodContains(effective, lastDayOf(year)) &&
      citations.some(({ source }) => sources.includes(source)),
  );
  if (own === undefined || others.length > 0) return valueOfYear(gmsGlobalSumPrice, year, printed.publishedOn);
  return answered(own.value, `${own.id} is the price that the source of ${printed.id} gives.`, own.citations);
}
