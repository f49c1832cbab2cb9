import * as z from 'zod';
import type { Achieved } from '../../../sharing/index.ts';
import { list, record } from '../../containers.ts';
import { code, day, people, text } from '../../leaf.ts';
import { exactNumber } from '../../payment/exact-number.ts';
import { grounds, or } from '../../payment/terms.ts';

/** A part of a ratio, which may be longer than any other number: a score of many weights is one over another. */
function long(pattern: string, bounds: { readonly minimum?: number }) {
  return z.union([z.string().meta({ pattern }), z.number().meta(bounds)]);
}

/** One number over another. */
export const achievedRatio = record({
  numerator: long('^-?([0-9]{1,15}\\.[0-9]{1,20}|[0-9]{1,2000})$', {}),
  denominator: long('^([0-9]{1,15}\\.[0-9]{1,20}|[0-9]{1,2000}|-0{1,15}\\.0{1,20}|-0{1,2000})$', { minimum: 0 }),
});

/** A number a stage. */
export const achievedByStage = list(record({ stage: code, achieved: or('not-known', exactNumber) }));

/** What was achieved on a measure. */
export const achieved = z.union([
  z.enum(['not-known', 'nothing-verified']),
  exactNumber,
  achievedRatio,
  achievedByStage,
  record({ savedPounds: exactNumber, verifiedBy: text, on: day }),
]) satisfies z.ZodType<Achieved>;

/** What was achieved on one measure. */
export const outcomeResult = record({
  measure: code,
  achieved,
  events: or('not-known', people).optional(),
  grounds: grounds.optional(),
});
