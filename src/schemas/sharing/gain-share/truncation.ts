import * as z from 'zod';
import { checkTruncationTerms, percentileConventions, type TruncationTerms } from '../../../sharing/index.ts';
import { oneOf, record } from '../../containers.ts';
import { schemaOf } from '../../judged.ts';
import { between, share } from '../../payment/exact-number.ts';
import { grounds, mode, or } from '../../payment/terms.ts';

const spendOfAPerson = between(0, 100_000_000);

const threshold = oneOf(
  'kind',
  ['pounds', 'percentile'],
  [
    record({ kind: z.literal('pounds'), pounds: spendOfAPerson }),
    record({
      kind: z.literal('percentile'),
      at: share,
      convention: z.enum(percentileConventions),
      rounding: or('unrounded', record({ unit: z.enum(['penny', 'pound']), mode })),
    }),
  ],
);

const above = oneOf(
  'kind',
  ['left-out', 'pooled'],
  [
    record({ kind: z.literal('left-out') }),
    record({ kind: z.literal('pooled'), poolShare: share, upToPounds: spendOfAPerson.optional() }),
  ],
);

/** The terms of a truncation or a stop-loss. */
export const truncationTermsSchema = schemaOf<TruncationTerms>()(
  checkTruncationTerms,
  record({ threshold, above, grounds }),
);
