import * as z from 'zod';
import {
  checkYearOfCareFacts,
  checkYearOfCareTerms,
  type CareBand,
  type YearOfCareFacts,
  type YearOfCareTerms,
} from '../../payment/index.ts';
import { limits } from '../../problems/index.ts';
import { list, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, financialYear, people, text } from '../leaf.ts';
import { nothingOrMore, share, wholeNumber } from './exact-number.ts';
import { grounds, or, rounding, shareAsKnown, some } from './terms.ts';

const conditions = wholeNumber(0, limits.people);

const band = record({
  id: code,
  label: text,
  conditionsFrom: conditions,
  conditionsTo: conditions.optional(),
  pricePounds: or('not-published', nothingOrMore),
}) satisfies z.ZodType<CareBand>;

/** The terms of a Year of Care payment. */
export const yearOfCareTermsSchema = schemaOf<YearOfCareTerms>()(
  checkYearOfCareTerms,
  record({
    year: financialYear,
    bands: some(band),
    uplift: or('none', record({ costUplift: share, efficiency: share, way: z.enum(['compounding', 'simple']) })),
    outlierPool: or('none', record({ band: code, share })),
    outcome: or('none', record({ kind: z.enum(['on-top', 'withheld']), cap: share })),
    rounding,
    grounds,
  }),
);

/** Who had a Year of Care, and what was achieved. */
export const yearOfCareFactsSchema = schemaOf<YearOfCareFacts>()(
  checkYearOfCareFacts,
  record({
    about: code,
    cohorts: list(record({ band: code, people, months: wholeNumber(1, 12) })),
    achievement: shareAsKnown.optional(),
  }),
);
