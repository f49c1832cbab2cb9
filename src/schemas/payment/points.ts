import * as z from 'zod';
import {
  checkPointsFacts,
  checkPointsTerms,
  pointsSchemes,
  type PointsFacts,
  type PointsTerms,
  type RoundingBeforeUseTerm,
} from '../../payment/index.ts';
import { list, record, wordOf } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, financialYear, people, text } from '../leaf.ts';
import { headCount } from '../places.ts';
import { nothingOrMore, share, wholeNumber } from './exact-number.ts';
import { figure } from './figure.ts';
import { grounds, mode, or, rounding, some } from './terms.ts';

const reading = or('unrounded', record({ places: wholeNumber(0, 12), mode }));

const roundingBeforeUse = z.union([
  reading,
  record({ notStated: some(reading, 2) }),
]) satisfies z.ZodType<RoundingBeforeUseTerm>;

const indicator = record({
  id: code,
  label: text,
  points: nothingOrMore,
  lowerThreshold: share,
  upperThreshold: share,
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  ratios: list(z.enum(['list', 'prevalence'])).meta({ uniqueItems: true }),
  grounds,
});

/** The terms of a scheme that pays for points: QOF or the IIF. */
export const pointsTermsSchema = schemaOf<PointsTerms>()(
  checkPointsTerms,
  record({
    scheme: wordOf(pointsSchemes),
    year: financialYear,
    pointPounds: nothingOrMore,
    averageList: figure,
    averageListGrounds: list(grounds),
    totalPoints: figure,
    indicators: some(indicator),
    ratioRounding: roundingBeforeUse,
    pointRounding: roundingBeforeUse,
    rounding,
    grounds,
  }),
);

/** What a practice or a network achieved, indicator by indicator. */
export const pointsFactsSchema = schemaOf<PointsFacts>()(
  checkPointsFacts,
  record({
    payee: code,
    list: headCount.optional(),
    results: list(
      record({
        indicator: code,
        numerator: people,
        denominator: people,
        exceptions: people,
        prevalence: record({ own: nothingOrMore, national: nothingOrMore }).optional(),
      }),
    ),
  }),
);
