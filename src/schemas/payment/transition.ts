import * as z from 'zod';
import {
  checkGlidePathFacts,
  checkGlidePathTerms,
  checkIncomeSafeguardFacts,
  checkIncomeSafeguardTerms,
  checkMovedActivity,
  checkStrandedCostTerms,
  checkTransitionalSupportTerms,
  type GlidePathFacts,
  type GlidePathTerms,
  type IncomeSafeguardFacts,
  type IncomeSafeguardTerms,
  type MovedActivity,
  type StrandedCostTerms,
  type TransitionalSupportTerms,
} from '../../payment/index.ts';
import { record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, financialYear, text } from '../leaf.ts';
import { release } from './cost-release.ts';
import { exactNumber, nothingOrMore, share, wholeNumber } from './exact-number.ts';
import { closedPeriod, grounds, mode, or, rounding } from './terms.ts';
import { toldAmount } from './told.ts';

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

/** The terms of an income safeguard. */
export const incomeSafeguardTermsSchema = schemaOf<IncomeSafeguardTerms>()(
  checkIncomeSafeguardTerms,
  record({ period: closedPeriod, floorShare: share, rounding, grounds }),
);

/** A partner's income, before and now. */
export const incomeSafeguardFactsSchema = schemaOf<IncomeSafeguardFacts>()(
  checkIncomeSafeguardFacts,
  record({ about: code, beforePounds: toldAmount, nowPounds: toldAmount }),
);
