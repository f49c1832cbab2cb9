import type * as z from 'zod';
import type { DistributionPartner } from '../../../sharing/index.ts';
import { list, record } from '../../containers.ts';
import { code, text } from '../../leaf.ts';
import { population } from '../../payment/populations.ts';
import { asKnown, closedPeriod, or } from '../../payment/terms.ts';
import { toldAmount } from '../../payment/told.ts';

/** A partner of a distribution, with what the key and the limits need of it. */
export const partner = record({
  id: code,
  label: text.optional(),
  budgetPounds: asKnown.optional(),
  need: or('not-known', population).optional(),
  performance: asKnown.optional(),
  lostIncomePounds: asKnown.optional(),
  incomes: list(record({ period: closedPeriod, pounds: toldAmount })).optional(),
}) satisfies z.ZodType<DistributionPartner>;
