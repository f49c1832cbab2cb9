import * as z from 'zod';
import type { ShapleyKey } from '../../../sharing/index.ts';
import { list, oneOf, record } from '../../containers.ts';
import { code } from '../../leaf.ts';
import { exactNumber, nothingOrMore, wholeNumber } from '../../payment/exact-number.ts';

const coalitions = list(record({ members: list(code).meta({ uniqueItems: true }), pounds: exactNumber }));

const game = oneOf(
  'kind',
  ['table', 'groups'],
  [
    record({ kind: z.literal('table'), coalitions }),
    record({
      kind: z.literal('groups'),
      groups: coalitions,
      leastPounds: nothingOrMore.optional(),
      mostPounds: nothingOrMore.optional(),
      sampling: record({ seed: wholeNumber(0, 2 ** 32 - 1), samples: wholeNumber(2, 2_000_000) }).optional(),
    }),
  ],
);

/** A key by Shapley value. */
export const shapleyKey = record({
  kind: z.literal('shapley'),
  game,
  whenPoolDiffers: z.enum(['scaled', 'refused']),
  belowZero: z.enum(['pays-in', 'takes-nothing']),
}) satisfies z.ZodType<ShapleyKey>;
