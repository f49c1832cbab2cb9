import * as z from 'zod';
import {
  checkAlignedPaymentFacts,
  checkAlignedPaymentTerms,
  checkBlendedPaymentFacts,
  checkBlendedPaymentTerms,
  checkLowVolumeBlockFacts,
  checkLowVolumeBlockTerms,
  checkMarginalRateFacts,
  checkMarginalRateTerms,
  type AlignedPaymentFacts,
  type AlignedPaymentTerms,
  type BlendedPaymentFacts,
  type BlendedPaymentTerms,
  type LowVolumeBlockFacts,
  type LowVolumeBlockTerms,
  type MarginalRateFacts,
  type MarginalRateTerms,
} from '../../payment/index.ts';
import { list, oneOf, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, financialYear, text } from '../leaf.ts';
import { between, exactNumber, nothingOrMore, share } from './exact-number.ts';
import { asKnown, grounds, rounding } from './terms.ts';

const price = record({ id: code, label: text, unit: text, unitPricePounds: nothingOrMore, sharePaid: share });

/** The terms of an aligned payment. */
export const alignedPaymentTermsSchema = schemaOf<AlignedPaymentTerms>()(
  checkAlignedPaymentTerms,
  record({
    year: financialYear,
    fixed: list(record({ id: code, label: text, pounds: exactNumber })),
    prices: list(price),
    marketForcesFactor: between(0.5, 2),
    rounding,
    grounds,
  }),
);

/** What a provider with an aligned payment did. */
export const alignedPaymentFactsSchema = schemaOf<AlignedPaymentFacts>()(
  checkAlignedPaymentFacts,
  record({ provider: code, activity: list(record({ price: code, units: asKnown })) }),
);

const variation = oneOf(
  'kind',
  ['symmetric', 'separate'],
  [
    record({ kind: z.literal('symmetric'), share }),
    record({ kind: z.literal('separate'), above: share, below: share }),
  ],
);

/** The terms of a blended payment. */
export const blendedPaymentTermsSchema = schemaOf<BlendedPaymentTerms>()(
  checkBlendedPaymentTerms,
  record({
    year: financialYear,
    planPounds: nothingOrMore,
    variation,
    renegotiateBeyond: share.optional(),
    rounding,
    grounds,
  }),
);

/** What a provider with a blended payment did. */
export const blendedPaymentFactsSchema = schemaOf<BlendedPaymentFacts>()(
  checkBlendedPaymentFacts,
  record({ provider: code, actualPounds: asKnown }),
);

/** The terms of a marginal rate. */
export const marginalRateTermsSchema = schemaOf<MarginalRateTerms>()(
  checkMarginalRateTerms,
  record({
    year: financialYear,
    unit: text,
    pricePounds: nothingOrMore,
    baselineUnits: nothingOrMore,
    marginalShare: share,
    rounding,
    grounds,
  }),
);

/** What a provider paid at a marginal rate did. */
export const marginalRateFactsSchema = schemaOf<MarginalRateFacts>()(
  checkMarginalRateFacts,
  record({ provider: code, units: asKnown }),
);

/** The terms of a low volume block. */
export const lowVolumeBlockTermsSchema = schemaOf<LowVolumeBlockTerms>()(
  checkLowVolumeBlockTerms,
  record({ year: financialYear, mostPounds: nothingOrMore, rounding, grounds }),
);

/** What a provider did for an ICB in three years. */
export const lowVolumeBlockFactsSchema = schemaOf<LowVolumeBlockFacts>()(
  checkLowVolumeBlockFacts,
  record({
    provider: code,
    commissioner: code,
    values: list(record({ year: financialYear, pounds: nothingOrMore })).meta({ minItems: 3, maxItems: 3 }),
  }),
);
