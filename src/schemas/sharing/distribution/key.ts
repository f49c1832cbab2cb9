import * as z from 'zod';
import type { GainKey, LossKey, PlainKey } from '../../../sharing/index.ts';
import { list, oneOf, record } from '../../containers.ts';
import { code } from '../../leaf.ts';
import { share } from '../../payment/exact-number.ts';
import { basis } from '../../payment/populations.ts';
import { shapleyKey } from './shapley.ts';

const plainKinds = ['equal', 'budget', 'need', 'performance', 'agreed-shares'];

const plainKeys = [
  record({ kind: z.enum(['equal', 'budget', 'performance']) }),
  record({ kind: z.literal('need'), basis }),
  record({ kind: z.literal('agreed-shares'), shares: list(record({ partner: code, share })) }),
] as const;

const compensateFirst = record({
  kind: z.literal('compensate-first'),
  share,
  rest: oneOf('kind', plainKinds, plainKeys) satisfies z.ZodType<PlainKey>,
});

/** By what a gain is shared. */
export const gainKey = oneOf(
  'kind',
  [...plainKinds, 'compensate-first', 'shapley'],
  [...plainKeys, compensateFirst, shapleyKey],
) satisfies z.ZodType<GainKey>;

/** By what a loss is shared. */
export const lossKey = oneOf(
  'kind',
  [...plainKinds, 'shapley'],
  [...plainKeys, shapleyKey],
) satisfies z.ZodType<LossKey>;
