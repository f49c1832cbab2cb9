import * as z from 'zod';
import type { DistributionCaps, PartnerFloor } from '../../../sharing/index.ts';
import { list, oneOf, record } from '../../containers.ts';
import { code } from '../../leaf.ts';
import { share, wholePence } from '../../payment/exact-number.ts';
import { closedPeriod, or } from '../../payment/terms.ts';

const of = or('every-partner', list(code).meta({ uniqueItems: true }));
const inPounds = record({ kind: z.literal('pounds'), pounds: wholePence });

const least = oneOf(
  'kind',
  ['pounds', 'share-of-pool'],
  [inPounds, record({ kind: z.literal('share-of-pool'), share })],
);

const most = oneOf(
  'kind',
  ['pounds', 'share-of-income'],
  [inPounds, record({ kind: z.literal('share-of-income'), share, period: closedPeriod })],
);

/** The least that partners take or bear. */
export const floors = list(record({ of, least }) satisfies z.ZodType<PartnerFloor>);

/** The most that partners take or bear, and what becomes of what that leaves. */
export const caps = or(
  'none',
  record({
    limits: list(record({ of, most })),
    whatTheyLeave: z.enum(['shared-again', 'stays-undistributed']),
    heldBy: code,
  }) satisfies z.ZodType<DistributionCaps>,
);
