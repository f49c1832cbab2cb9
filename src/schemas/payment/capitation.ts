import * as z from 'zod';
import { headCountBases } from '../../model/index.ts';
import {
  checkCapitationPopulation,
  checkMonthlyScheduleFacts,
  checkMonthlyScheduleTerms,
  checkWeightedCapitationTerms,
  needElements,
  type CapitationPopulation,
  type MonthlyScheduleFacts,
  type MonthlyScheduleTerms,
  type WeightedCapitationTerms,
} from '../../payment/index.ts';
import { list, oneOf, record, wordOf } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, day, financialYear, people, period, text } from '../leaf.ts';
import { between, nothingOrMore } from './exact-number.ts';
import { basis } from './populations.ts';
import { closedPeriod, grounds, mode, rounding } from './terms.ts';

const needElement = wordOf(needElements);

const adjustment = oneOf(
  'kind',
  ['growth', 'inflation', 'efficiency', 'index'],
  [
    record({ kind: z.enum(['growth', 'inflation', 'efficiency']), share: between(-1, 1) }),
    record({ kind: z.literal('index'), of: needElement, index: between(0.01, 100) }),
  ],
);

/** The terms of a weighted capitation. */
export const weightedCapitationTermsSchema = schemaOf<WeightedCapitationTerms>()(
  checkWeightedCapitationTerms,
  record({
    period: closedPeriod,
    countedIn: period,
    pricePounds: nothingOrMore,
    normalisation: z.union([z.enum(['as-given', 'to-heads']), record({ factor: between(0.0001, 10_000) })]),
    weightsContain: list(needElement),
    adjustments: list(adjustment),
    compounding: z.enum(['compounding', 'simple']),
    rounding,
    grounds,
  }),
);

/** The people that a weighted capitation pays for. */
export const weightedCapitationFactsSchema = schemaOf<CapitationPopulation>()(
  checkCapitationPopulation,
  record({
    about: code,
    basis: wordOf(headCountBases),
    on: day,
    groups: list(record({ id: code, label: text.optional(), people, weight: nothingOrMore })),
  }),
);

/** The terms of a monthly schedule. */
export const monthlyScheduleTermsSchema = schemaOf<MonthlyScheduleTerms>()(
  checkMonthlyScheduleTerms,
  record({
    year: financialYear,
    basis,
    paidOn: z.enum(['first-day-of-month', 'last-day-of-month']),
    mode,
    grounds,
  }),
);

/** The lists and prices of a monthly schedule, with the day on which each became known. */
export const monthlyScheduleFactsSchema = schemaOf<MonthlyScheduleFacts>()(
  checkMonthlyScheduleFacts,
  record({
    about: code,
    lists: list(record({ on: day, size: nothingOrMore, knownOn: day })),
    prices: list(record({ pounds: nothingOrMore, effective: period, knownOn: day, grounds })),
  }),
);
