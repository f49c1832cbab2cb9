import * as z from 'zod';
import type { Limit } from '../../../sharing/index.ts';
import { list, oneOf, record } from '../../containers.ts';
import { code } from '../../leaf.ts';
import { nothingOrMore, share } from '../../payment/exact-number.ts';
import { closedPeriod, some } from '../../payment/terms.ts';

const limit = oneOf(
  'kind',
  ['share-of-expected', 'share-of-income', 'pounds'],
  [
    record({ kind: z.literal('share-of-expected'), share }),
    record({ kind: z.literal('share-of-income'), share, of: some(code), period: closedPeriod }),
    record({ kind: z.literal('pounds'), pounds: nothingOrMore }),
  ],
) satisfies z.ZodType<Limit>;

/** The most that is paid or charged: the lesser of these. */
export const lesserOf = list(limit);
