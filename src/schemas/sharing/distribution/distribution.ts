import * as z from 'zod';
import {
  checkDistributionFacts,
  checkDistributionTerms,
  type DistributionFacts,
  type DistributionTerms,
} from '../../../sharing/index.ts';
import { oneOf, record } from '../../containers.ts';
import { schemaOf } from '../../judged.ts';
import { code } from '../../leaf.ts';
import { exactNumber, penceEitherWay, share, wholePence } from '../../payment/exact-number.ts';
import { agreedOn, closedPeriod, grounds, or, some } from '../../payment/terms.ts';
import { told } from '../../payment/told.ts';
import { gainKey, lossKey } from './key.ts';
import { caps, floors } from './limits.ts';
import { partner } from './partner.ts';

const reinvestment = oneOf(
  'kind',
  ['share', 'pounds'],
  [
    record({ kind: z.literal('share'), share, heldBy: code }),
    record({ kind: z.literal('pounds'), pounds: wholePence, heldBy: code }),
  ],
);

/** The terms of a distribution. */
export const distributionTermsSchema = schemaOf<DistributionTerms>()(
  checkDistributionTerms,
  record({
    gains: agreedOn(record({ key: gainKey, reinvestFirst: or('nothing', reinvestment), floors, caps })),
    losses: agreedOn(record({ key: lossKey, floors, caps })),
    grounds,
  }),
);

/** What is shared, and among whom. */
export const distributionFactsSchema = schemaOf<DistributionFacts>()(
  checkDistributionFacts,
  record({
    about: code,
    period: closedPeriod,
    pool: record({ amount: told(exactNumber, penceEitherWay), grounds }),
    partners: some(partner).meta({ maxItems: 1_000 }),
  }),
);
