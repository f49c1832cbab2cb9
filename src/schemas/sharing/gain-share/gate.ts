import * as z from 'zod';
import type { Gate } from '../../../sharing/index.ts';
import { limits } from '../../../problems/index.ts';
import { oneOf, record } from '../../containers.ts';
import { counts } from '../chance/asked.ts';
import { between, share, wholeNumber } from '../../payment/exact-number.ts';
import { agreedOn, or, some } from '../../payment/terms.ts';
import { told } from '../../payment/told.ts';

const minimum = oneOf(
  'kind',
  ['none', 'fixed', 'by-population', 'by-chance'],
  [
    record({ kind: z.literal('none') }),
    record({ kind: z.literal('fixed'), rate: told(share) }),
    record({
      kind: z.literal('by-population'),
      points: some(record({ people: between(0, limits.people), rate: share })),
    }),
    record({
      kind: z.literal('by-chance'),
      coefficientOfVariation: between(0.0001, 100),
      confidence: between(0.5, 0.999999),
      places: wholeNumber(2, 10),
    }),
  ],
);

/** What a saving, or a loss, must reach before it is shared. */
export const gate = record({
  minimum: agreedOn(minimum),
  passes: z.enum(['at-or-above', 'above']),
  counts,
  below: or('nothing', record({ shareOfRate: share })),
}) satisfies z.ZodType<Gate>;
