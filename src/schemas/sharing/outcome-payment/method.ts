import * as z from 'zod';
import type { OutcomeMethod } from '../../../sharing/index.ts';
import { oneOf, record } from '../../containers.ts';
import { code, text } from '../../leaf.ts';
import { exactNumber, share, wholePence } from '../../payment/exact-number.ts';
import { some } from '../../payment/terms.ts';

const unit = text;
const measured = { unit, direction: z.enum(['higher-is-better', 'lower-is-better']) };
const stage = record({ id: code, label: text, potPounds: wholePence, planned: exactNumber });

/** How an achievement becomes the share of a pot that is paid. */
export const method = oneOf(
  'kind',
  [
    'thresholds',
    'step',
    'proportional',
    'proportional-in-stages',
    'attainment-or-improvement',
    'multiplier',
    'verified-saving',
  ],
  [
    record({
      kind: z.literal('thresholds'),
      ...measured,
      lowerThreshold: exactNumber,
      upperThreshold: exactNumber,
    }),
    record({ kind: z.literal('step'), ...measured, threshold: exactNumber }),
    record({ kind: z.literal('proportional'), unit, planned: exactNumber }),
    record({ kind: z.literal('proportional-in-stages'), unit, stages: some(stage) }),
    record({
      kind: z.literal('attainment-or-improvement'),
      ...measured,
      baseline: exactNumber,
      target: exactNumber,
      attainment: exactNumber,
    }),
    record({ kind: z.literal('multiplier') }),
    record({ kind: z.literal('verified-saving'), share, verifiedBy: text }),
  ],
) satisfies z.ZodType<OutcomeMethod>;
