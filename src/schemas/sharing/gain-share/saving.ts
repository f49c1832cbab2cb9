import * as z from 'zod';
import type { SavingFacts } from '../../../sharing/index.ts';
import { list, oneOf, record } from '../../containers.ts';
import { code, day, text } from '../../leaf.ts';
import { release } from '../../payment/cost-release.ts';
import { between, nothingOrMore, share } from '../../payment/exact-number.ts';
import { agreedOn, or, some } from '../../payment/terms.ts';
import { toldAmount, toldNumber } from '../../payment/told.ts';

const named = { id: code, label: text };

const adjustments = list(
  oneOf(
    'kind',
    ['factor', 'pounds'],
    [
      record({ kind: z.literal('factor'), ...named, factor: between(0.0001, 1000) }),
      record({ kind: z.literal('pounds'), ...named, pounds: toldNumber }),
    ],
  ),
);

const contract = record({
  id: code,
  provider: code,
  unit: text,
  expectedUnits: toldAmount,
  actualUnits: toldAmount,
  pricePounds: nothingOrMore,
  variableShare: agreedOn(share),
  rebased: or('no', record({ from: day, unitsSince: toldAmount.optional() })),
  release: or('not-known', release),
});

/** What was expected and what came. */
export const saving = oneOf(
  'kind',
  ['spend', 'activity'],
  [
    record({
      kind: z.literal('spend'),
      expectedPounds: toldAmount,
      adjustments,
      actualPounds: toldAmount,
      commissionerCash: or('whole-saving', toldNumber),
    }),
    record({ kind: z.literal('activity'), contracts: some(contract), adjustments }),
  ],
) satisfies z.ZodType<SavingFacts>;
