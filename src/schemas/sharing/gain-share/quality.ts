import * as z from 'zod';
import type { QualityFacts, QualityGate } from '../../../sharing/index.ts';
import { oneOf, record } from '../../containers.ts';
import { share } from '../../payment/exact-number.ts';
import { told } from '../../payment/told.ts';

/** What quality does to a gain. */
export const qualityGate = oneOf(
  'kind',
  ['none', 'as-judged', 'thresholds'],
  [
    record({ kind: z.enum(['none', 'as-judged']) }),
    record({ kind: z.literal('thresholds'), passFrom: share, scaledFrom: share }),
  ],
) satisfies z.ZodType<QualityGate>;

/** The quality of a year. */
export const quality = record({
  score: told(share),
  judged: z.enum(['pass', 'scaled', 'fail', 'not-known']).optional(),
}) satisfies z.ZodType<QualityFacts>;
