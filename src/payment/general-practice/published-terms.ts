import {
  answered,
  gmsGlobalSumPrice,
  gmsOptOutChildHealthSurveillance,
  gmsOptOutMinorSurgery,
  gmsOutOfHoursShare,
  type Answer,
  type ShareOfWhole,
  type ValueSeries,
} from '../../policy/index.ts';
import { checkWord, refuse } from '../../problems/index.ts';
import type { Day, FinancialYear } from '../../time/index.ts';
import type { RoundingTerm } from '../../statement/index.ts';
import type { GlobalSumTerms, OptOut } from './global-sum-terms.ts';
import { both, refuseYear, valueOfYear } from '../published-values.ts';

/** The services whose opt-out share the register holds. */
export type PublishedOptOut = 'minor-surgery' | 'child-health-surveillance';

const optOutShares: Readonly<Record<PublishedOptOut, ValueSeries<ShareOfWhole>>> = {
  'minor-surgery': gmsOptOutMinorSurgery,
  'child-health-surveillance': gmsOptOutChildHealthSurveillance,
};

/**
 * The terms of the GMS global sum of a year as published, as they were known on a day: a pay award raises the price in
 * the middle of a year and back to its first day. Undetermined where the register has no price or no share taken off
 * for care out of hours, or the price changes within the year.
 *
 * Throws when the year or the day is not one.
 *
 * @example
 * ```ts
 * import { globalSumTermsAt } from 'neighbourhood-contracts/payment';
 *
 * const rounding = { stage: 'total', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const inMay = globalSumTermsAt('2025/26', '2025-05-31', rounding);
 * inMay.kind === 'settled' && inMay.value.pricePounds; // => '121.79'
 * const inDecember = globalSumTermsAt('2025/26', '2025-12-31', rounding);
 * inDecember.kind === 'settled' && inDecember.value.pricePounds; // => '123.34'
 * globalSumTermsAt('2027/28', '2026-11-22', rounding).kind; // => 'undetermined'
 * ```
 */
export function globalSumTermsAt(year: FinancialYear, asAt: Day, rounding: RoundingTerm): Answer<GlobalSumTerms> {
  refuseYear(year, asAt);
  const price = valueOfYear(gmsGlobalSumPrice, year, asAt);
  const share = valueOfYear(gmsOutOfHoursShare, year, asAt);
  const citations = [...price.citations, ...share.citations];
  return both(price, share, ({ pounds }, deduction) => ({
    year,
    pricePounds: pounds,
    outOfHoursShare: deduction.share,
    rounding,
    grounds: { kind: 'published', citations },
  }));
}

/**
 * The share taken off the global sum of a year for a service opted out of, as inferred from what practices were paid,
 * with its sources as its grounds.
 *
 * Throws when the year or the day is not one, or the register holds no share for the service in any year.
 *
 * @example
 * ```ts
 * import { optOutAt } from 'neighbourhood-contracts/payment';
 *
 * const optOut = optOutAt('minor-surgery', '2019/20', '2026-11-22');
 * optOut.kind === 'settled' && [optOut.value.share, optOut.value.grounds.kind]; // => ['0.006', 'published']
 * optOutAt('minor-surgery', '2025/26', '2026-11-22').kind; // => 'undetermined'
 * ```
 */
export function optOutAt(service: PublishedOptOut, year: FinancialYear, asAt: Day): Answer<OptOut> {
  refuseYear(year, asAt);
  refuse('an opt-out', checkWord(service, 'service', Object.keys(optOutShares)));
  const share = valueOfYear(optOutShares[service], year, asAt);
  if (share.kind === 'undetermined') return share;
  const grounds = { kind: 'published', citations: share.citations } as const;
  return answered({ service, share: share.value.share, grounds }, share.reason, share.citations);
}
