import * as z from 'zod';
import type { ChanceVariation, EventSpread } from '../../../sharing/index.ts';
import { limits } from '../../../problems/index.ts';
import { oneOf, record } from '../../containers.ts';
import { between, inside, share, wholeNumber } from '../../payment/exact-number.ts';
import { grounds } from '../../payment/terms.ts';

const somePeople = wholeNumber(1, limits.people);
const events = inside(0, 1_000_000_000);
const perPerson = inside(0, 1_000_000);

const years = { years: wholeNumber(1, 20), correlation: between(0, 0.9999), inBoth: share };
const given = record({ kind: z.literal('given') });
const baselines = ['given', 'measured'];

const spread = oneOf(
  'kind',
  ['variance-to-mean', 'per-person'],
  [
    record({ kind: z.literal('variance-to-mean'), ratio: between(1, 1_000) }),
    record({ kind: z.literal('per-person'), mean: perPerson, variance: perPerson }),
  ],
) satisfies z.ZodType<EventSpread>;

/** How far a year strays by chance. */
export const variation = oneOf(
  'kind',
  ['spend-per-head', 'events'],
  [
    record({
      kind: z.literal('spend-per-head'),
      people: somePeople,
      coefficientOfVariation: inside(0, 100),
      baseline: oneOf('kind', baselines, [
        given,
        record({ kind: z.literal('measured'), people: somePeople, ...years }),
      ]),
      grounds,
    }),
    record({
      kind: z.literal('events'),
      events,
      spread,
      baseline: oneOf('kind', baselines, [given, record({ kind: z.literal('measured'), events, ...years })]),
      grounds,
    }),
  ],
) satisfies z.ZodType<ChanceVariation>;
