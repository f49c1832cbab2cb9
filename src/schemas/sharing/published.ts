import type * as z from 'zod';
import * as schemas from './index.ts';

/** The title and the schema of everything of sharing that is published as JSON Schema, by name. */
export const sharingSchemas = {
  'chance-terms': ['What is asked of chance', schemas.chanceTermsSchema],
  'chance-variation': ['How far a year strays by chance', schemas.chanceVariationSchema],
  'distribution-facts': ['What is shared, and among whom', schemas.distributionFactsSchema],
  'distribution-terms': ['The terms of a distribution', schemas.distributionTermsSchema],
  'gain-share-facts': ['What happened in the time that a gain share is settled for', schemas.gainShareFactsSchema],
  'gain-share-terms': ['The terms of a gain share', schemas.gainShareTermsSchema],
  'outcome-payment-facts': ['What was achieved on measures that are paid for', schemas.outcomePaymentFactsSchema],
  'outcome-payment-terms': ['The terms of a payment for outcomes', schemas.outcomePaymentTermsSchema],
  'passed-on-facts': ['What was received under the contract above', schemas.passedOnFactsSchema],
  'passed-on-terms': ['The terms on which a share is passed on', schemas.passedOnTermsSchema],
  'pooled-fund-facts': ['What became of a pooled fund in a year', schemas.pooledFundFactsSchema],
  'pooled-fund-terms': ['The terms of a pooled fund', schemas.pooledFundTermsSchema],
  'truncation-terms': ['The terms of a truncation or a stop-loss', schemas.truncationTermsSchema],
} as const satisfies Readonly<Record<string, readonly [string, z.ZodType]>>;
