import * as z from 'zod';
import type { Achieved } from '../../../sharing/index.ts';
import { list, record } from '../../containers.ts';
import { code, day, text } from '../../leaf.ts';
import { exactNumber } from '../../payment/exact-number.ts';
import { or } from '../../payment/terms.ts';

/** A part of a ratio, which may be longer than any other number: a score of many weights is one over another. */
function long(pattern: string, bounds: { readonly minimum?: number }) {
  return z.union([z.string().meta({ pattern }), z.number().meta(bounds)]);
}

const ratio = record({
  numerator: long('^-?([0-9]{1,15}\\.[0-9]{1,20}|[0-9]{1,2000})$', {}),
  denominator: long('^([0-9]{1,15}\\.[0-9]{1,20}|[0-9]{1,2000}|-0{1,15}\\.0{1,20}|-0{1,2000})$', { minimum: 0 }),
});

/** What was achieved on a measure. */
export const achieved = z.union([
  z.enum(['not-known', 'nothing-verified']),
  exactNumber,
  ratio,
  list(record({ stage: code, achieved: or('not-known', exactNumber) })),
  record({ savedPounds: exactNumber, verifiedBy: text, on: day }),
]) satisfies z.ZodType<Achieved>;
