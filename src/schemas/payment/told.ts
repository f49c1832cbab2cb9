import * as z from 'zod';
import type { ExactNumber, Told } from '../../payment/index.ts';
import { record } from '../containers.ts';
import { text } from '../leaf.ts';
import { exactNumber, nothingOrMore } from './exact-number.ts';

const unit = nothingOrMore.meta({ description: 'The unit it was rounded to, above 0.' });

/**
 * A number as it was told: exactly, rounded, between two, or not known. `number` is what it may be; `exactly`, where an
 * exact one may be less than that.
 */
export function told(number: z.ZodType<ExactNumber>, exactly = number) {
  return z.union([
    z.literal('not-known'),
    exactly,
    record({ value: number, roundedTo: unit }),
    record({ low: number.optional(), high: number.optional(), question: text }),
  ]) satisfies z.ZodType<Told>;
}

export const toldNumber = told(exactNumber);
export const toldAmount = told(nothingOrMore);
