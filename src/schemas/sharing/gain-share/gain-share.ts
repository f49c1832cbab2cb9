import * as z from 'zod';
import {
  checkGainShareFacts,
  checkGainShareTerms,
  type GainShareFacts,
  type GainShareTerms,
} from '../../../sharing/index.ts';
import { list, oneOf, record } from '../../containers.ts';
import { schemaOf } from '../../judged.ts';
import { code, day, text } from '../../leaf.ts';
import { asked } from '../chance/asked.ts';
import { variation } from '../chance/variation.ts';
import { share } from '../../payment/exact-number.ts';
import { agreedOn, closedPeriod, grounds, or, rounding } from '../../payment/terms.ts';
import { toldAmount } from '../../payment/told.ts';
import { gate } from './gate.ts';
import { lesserOf } from './limit.ts';
import { quality, qualityGate } from './quality.ts';
import { gainRate, lossRate } from './rate.ts';
import { saving } from './saving.ts';

const direction = oneOf(
  'kind',
  ['two-sided', 'upside-only'],
  [record({ kind: z.literal('two-sided') }), record({ kind: z.literal('upside-only'), until: or('not-stated', day) })],
);

const gains = record({
  gate: agreedOn(gate),
  quality: agreedOn(qualityGate),
  rate: agreedOn(gainRate),
  retention: agreedOn(share),
  caps: agreedOn(lesserOf),
  order: inAnyOrder(['share', 'retention', 'cap']),
});

const losses = record({
  gate: agreedOn(gate),
  rate: agreedOn(lossRate),
  limits: agreedOn(lesserOf),
  excessBorneBy: text,
  relief: agreedOn(z.enum(['none', 'as-told'])),
  order: inAnyOrder(['share', 'limit', 'relief']),
});

/** The terms of a gain share. */
export const gainShareTermsSchema = schemaOf<GainShareTerms>()(
  checkGainShareTerms,
  record({
    period: closedPeriod,
    direction,
    gains: agreedOn(gains),
    losses: agreedOn(losses),
    payableUpTo: z.enum(['commissioner-cash', 'sharing-terms-alone']),
    countsUpTo: z.enum(['cohort-saving', 'smaller-of-cohort-and-population']),
    rounding,
    grounds,
    suppliedBy: list(grounds).optional(),
  }),
);

const relief = oneOf(
  'kind',
  ['pounds', 'shares'],
  [
    record({ kind: z.literal('pounds'), pounds: toldAmount }),
    record({ kind: z.literal('shares'), shareOfYear: share, shareOfPeople: share }),
  ],
);

/** What happened in the time that a gain share is settled for. */
export const gainShareFactsSchema = schemaOf<GainShareFacts>()(
  checkGainShareFacts,
  record({
    about: code,
    people: toldAmount,
    saving,
    wholePopulation: or('not-known', record({ expectedPounds: toldAmount, actualPounds: toldAmount })),
    chance: or('not-known', record({ variation, ...asked })),
    quality: quality.optional(),
    incomes: list(record({ of: code, period: closedPeriod, pounds: toldAmount })).optional(),
    relief: relief.optional(),
    grounds,
  }),
);

/** Every one of these words once. */
function inAnyOrder<const Word extends string>(words: readonly [Word, Word, Word]) {
  return list(z.enum(words)).meta({ minItems: words.length, maxItems: words.length, uniqueItems: true });
}
