import * as z from 'zod';
import {
  checkForecastAchievementTerms,
  checkOutcomeForecast,
  checkPricedForecast,
  type ForecastAchievementTerms,
  type OutcomeForecast,
  type PricedForecast,
} from '../../settlement/index.ts';
import { list, oneOf, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, people, text } from '../leaf.ts';
import { exactNumber, nothingOrMore, wholeNumber } from '../payment/exact-number.ts';
import { mode, some } from '../payment/terms.ts';
import { achievedByStage, achievedRatio, outcomeResult } from '../sharing/outcome-payment/achieved.ts';

const achieved = z.union([exactNumber, achievedRatio, achievedByStage]);

/** What is known, and what is forecast, of the measures that a payment for outcomes pays by. */
export const outcomeForecastSchema = schemaOf<OutcomeForecast>()(
  checkOutcomeForecast,
  record({
    about: code,
    results: list(outcomeResult),
    forecasts: some(
      record({
        measure: code,
        low: achieved,
        central: achieved,
        high: achieved,
        events: z.union([z.enum(['not-known', 'as-achieved']), people]).optional(),
        because: text,
      }),
    ),
  }),
);

/** What of an outturn a measure is paid by. */
export const forecastAchievementTermsSchema = schemaOf<ForecastAchievementTerms>()(
  checkForecastAchievementTerms,
  record({
    as: oneOf(
      'kind',
      ['outturn', 'less', 'more', 'share-less', 'share-more'],
      [
        record({ kind: z.literal('outturn') }),
        record({ kind: z.enum(['less', 'more', 'share-less', 'share-more']), than: exactNumber }),
      ],
    ),
    decimalPlaces: wholeNumber(0, 12),
  }),
);

/** Units of activity that are forecast, and the price of one. */
export const pricedForecastSchema = schemaOf<PricedForecast>()(
  checkPricedForecast,
  record({
    unit: text,
    low: exactNumber,
    central: exactNumber,
    high: exactNumber,
    poundsPerUnit: nothingOrMore,
    rounding: mode,
    because: text,
  }),
);
