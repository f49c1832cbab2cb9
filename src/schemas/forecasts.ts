import * as z from 'zod';
import {
  checkForecastTerms,
  checkTrajectory,
  checkYearSoFar,
  type ForecastTerms,
  type Trajectory,
  type YearSoFar,
} from '../outcomes/index.ts';
import { limits } from '../problems/index.ts';
import { list, oneOf, record } from './containers.ts';
import { schemaOf } from './judged.ts';
import { financialYear, month } from './leaf.ts';
import { between, exactNumber, nothingOrMore, wholeNumber } from './payment/exact-number.ts';
import { or } from './payment/terms.ts';

const value = record({ month, value: exactNumber });
const shape = oneOf(
  'kind',
  ['straight', 'compounding', 'profiled-by-value', 'profiled-by-share'],
  [
    record({ kind: z.literal('straight') }),
    record({ kind: z.literal('compounding'), decimalPlaces: wholeNumber(0, 20) }),
    record({ kind: z.literal('profiled-by-value'), values: list(value) }),
    record({ kind: z.literal('profiled-by-share'), shares: list(record({ month, cumulativeShare: exactNumber })) }),
  ],
);

/** What a measure is to be in each month from a baseline to a target. */
export const trajectorySchema = schemaOf<Trajectory>()(
  checkTrajectory,
  record({
    from: value,
    to: value,
    shape,
    direction: z.enum(['higher-is-better', 'lower-is-better']).optional(),
  }),
);

const counted = wholeNumber(0, limits.people);
const monthCount = record({ month, count: counted });
const monthShare = record({ month, numerator: counted, denominator: nothingOrMore });
const expected = or('not-known', list(record({ month, denominator: nothingOrMore })));
const shares = { year: financialYear, months: list(monthShare), expected };

/** What a measure was in the months of a financial year so far. */
export const yearSoFarSchema = schemaOf<YearSoFar>()(
  checkYearSoFar,
  oneOf(
    'kind',
    ['count', 'share', 'rate', 'level'],
    [
      record({ kind: z.literal('count'), year: financialYear, months: list(monthCount) }),
      record({ kind: z.literal('share'), ...shares }),
      record({ kind: z.literal('rate'), per: nothingOrMore, ...shares }),
      record({ kind: z.literal('level'), year: financialYear, months: list(value) }),
    ],
  ),
);

const forecastMethod = oneOf(
  'kind',
  ['run-rate', 'run-rate-by-day', 'seasonal', 'last-year-scaled'],
  [
    record({ kind: z.literal('run-rate') }),
    record({ kind: z.literal('run-rate-by-day') }),
    record({ kind: z.literal('seasonal'), weights: list(nothingOrMore).meta({ minItems: 12, maxItems: 12 }) }),
    record({ kind: z.literal('last-year-scaled'), lastYear: list(z.union([monthCount, monthShare])) }),
  ],
);

/** How the outturn of a year is forecast from its months so far. */
export const forecastTermsSchema = schemaOf<ForecastTerms>()(
  checkForecastTerms,
  record({
    method: forecastMethod,
    varianceToMean: between(1, 1_000),
    level: z.number().meta({ minimum: 0.5, exclusiveMaximum: 100 }),
    fewestMonths: wholeNumber(1, 12),
  }),
);
