import * as z from 'zod';
import { arrangementSchema } from './arrangement.ts';
import { compositeResultsSchema, compositeTermsSchema } from './composite-score.ts';
import { contractSchema } from './contract.ts';
import { forecastTermsSchema, trajectorySchema, yearSoFarSchema } from './forecasts.ts';
import { organisationSchema } from './organisation.ts';
import { neighbourhoodSchema, pcnSchema, practiceSchema } from './places.ts';
import { paymentSchemas } from './payment/published.ts';
import { portfolioSchema } from './portfolio.ts';
import { scorecardFactsSchema, scorecardTermsSchema } from './scorecard.ts';
import { settlementSchemas } from './settlement/published.ts';
import { sharingSchemas } from './sharing/published.ts';

const published = {
  arrangement: ['An arrangement between bodies', arrangementSchema],
  'composite-results': ['The scores of measures, and which gates are passed', compositeResultsSchema],
  'composite-terms': ['The terms of a composite score', compositeTermsSchema],
  contract: ['A contract', contractSchema],
  'forecast-terms': ['How the outturn of a year is forecast', forecastTermsSchema],
  neighbourhood: ['A neighbourhood', neighbourhoodSchema],
  organisation: ['An organisation and the parts it plays', organisationSchema],
  pcn: ['A primary care network', pcnSchema],
  portfolio: ['Contracts, and the bodies, places and agreements around them', portfolioSchema],
  practice: ['A general practice and its lists', practiceSchema],
  'scorecard-facts': ['What the metrics of a scorecard came to, and which gates are passed', scorecardFactsSchema],
  'scorecard-terms': ['The terms of a scorecard', scorecardTermsSchema],
  trajectory: ['What a measure is to be in each month to a target', trajectorySchema],
  'year-so-far': ['What a measure was in the months of a year so far', yearSoFarSchema],
  ...paymentSchemas,
  ...sharingSchemas,
  ...settlementSchemas,
} as const;

/**
 * The JSON Schemas (draft 2020-12) of the shapes, by name, as shipped under `neighbourhood-contracts/schemas/*.json`.
 * What one of them says at several places stands in its `$defs`. They cannot say whether a day exists or an identifier
 * points at something: `parsePortfolio` and `parseWith` can.
 *
 * @example
 * ```ts
 * import { jsonSchemas } from 'neighbourhood-contracts/schemas';
 *
 * Object.keys(jsonSchemas()).includes('portfolio'); // => true
 * ```
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const made = Object.entries(published).map(([name, [title, schema]]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { reused: 'ref' });
    return [name, { $schema, title, ...rest }] as const;
  });
  return Object.fromEntries(made);
}
