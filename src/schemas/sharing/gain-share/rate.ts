import * as z from 'zod';
import type { GainRate, LossRate } from '../../../sharing/index.ts';
import { oneOf, record } from '../../containers.ts';
import { share } from '../../payment/exact-number.ts';
import { or, some } from '../../payment/terms.ts';
import { told } from '../../payment/told.ts';

const flat = record({ kind: z.literal('flat'), rate: told(share) });
const corridors = record({
  kind: z.literal('corridors'),
  bands: some(record({ upTo: or('no-end', share), rate: share })),
});

/** The part of a saving that is paid. */
export const gainRate = oneOf(
  'kind',
  ['flat', 'by-quality', 'corridors'],
  [flat, record({ kind: z.literal('by-quality'), most: share }), corridors],
) satisfies z.ZodType<GainRate>;

/** The part of a loss that is charged. */
export const lossRate = oneOf(
  'kind',
  ['flat', 'less-by-quality', 'corridors'],
  [flat, record({ kind: z.literal('less-by-quality'), most: share, floor: share, ceiling: share }), corridors],
) satisfies z.ZodType<LossRate>;
