import * as z from 'zod';
import {
  checkGlidePathFacts,
  checkGlidePathTerms,
  checkMovedActivity,
  checkStrandedCostTerms,
  checkTransitionalSupportTerms,
  type CostRelease,
  type GlidePathFacts,
  type GlidePathTerms,
  type MovedActivity,
  type StrandedCostTerms,
  type TransitionalSupportTerms,
} from '../../payment/index.ts';
import { record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, financialYear, text } from '../leaf.ts';
import { between, exactNumber, nothingOrMore, share, wholeNumber } from './exact-number.ts';
import { grounds, mode, or, rounding } from './terms.ts';

const years = wholeNumber(1, 50);

/** The terms of a glide path. */
export const glidePathTermsSchema = schemaOf<GlidePathTerms>()(
  checkGlidePathTerms,
  record({
    what: text,
    wholeYear: financialYear,
    steps: years,
    instalments: or('none', record({ count: z.literal([4, 12]), mode })),
    rounding,
    grounds,
  }),
);

/** An amount that goes down a glide path. */
export const glidePathFactsSchema = schemaOf<GlidePathFacts>()(
  checkGlidePathFacts,
  record({ about: code, knownYear: financialYear, knownPounds: exactNumber }),
);

const upTo50 = between(0, 50);

const release = record({
  firstYear: financialYear,
  unit: text,
  pricePounds: nothingOrMore,
  variableShare: share,
  semiFixedShare: share,
  fixedShare: share,
  semiFixedYears: upTo50,
  fixedLagYears: upTo50,
  fixedYears: upTo50,
}) satisfies z.ZodType<CostRelease>;

/** The terms of stranded cost. */
export const strandedCostTermsSchema = schemaOf<StrandedCostTerms>()(
  checkStrandedCostTerms,
  record({ release, years, rounding, grounds }),
);

/** Activity that moves away: the facts of stranded cost, and of support for it. */
export const strandedCostFactsSchema = schemaOf<MovedActivity>()(
  checkMovedActivity,
  record({ about: code, units: nothingOrMore }),
);

/** The terms of transitional support; its facts are those of stranded cost. */
export const transitionalSupportTermsSchema = schemaOf<TransitionalSupportTerms>()(
  checkTransitionalSupportTerms,
  record({ release, taper: record({ wholeYear: financialYear, steps: years }), rounding, grounds }),
);
