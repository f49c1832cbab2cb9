import * as z from 'zod';
import {
  checkCompositeResults,
  checkCompositeTerms,
  type CompositeResults,
  type CompositeTerms,
} from '../outcomes/index.ts';
import { list, record } from './containers.ts';
import { schemaOf } from './judged.ts';
import { code, text } from './leaf.ts';
import { nothingOrMore, share } from './payment/exact-number.ts';
import { or, some } from './payment/terms.ts';

/** The terms of a composite score. */
export const compositeTermsSchema = schemaOf<CompositeTerms>()(
  checkCompositeTerms,
  record({
    measures: some(record({ id: code, label: text, weight: nothingOrMore })),
    gates: list(record({ id: code, label: text })),
    whenNotScored: z.enum(['reweight', 'zero', 'fail']),
    floor: share,
    cap: share,
  }),
);

/** The scores of measures, and which gates are passed. */
export const compositeResultsSchema = schemaOf<CompositeResults>()(
  checkCompositeResults,
  record({
    scores: list(record({ measure: code, score: z.union([z.enum(['not-scored', 'not-known']), share]) })),
    gates: list(record({ gate: code, isPassed: or('not-known', z.boolean()) })),
  }),
);
