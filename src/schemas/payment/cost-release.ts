import type * as z from 'zod';
import type { CostRelease } from '../../payment/index.ts';
import { record } from '../containers.ts';
import { financialYear, text } from '../leaf.ts';
import { between, nothingOrMore, share } from './exact-number.ts';

const upTo50 = between(0, 50);

/** How fast a cost goes after its activity. */
export const release = record({
  firstYear: financialYear,
  unit: text,
  pricePounds: nothingOrMore,
  variableShare: share,
  semiFixedShare: share,
  fixedShare: share,
  semiFixedYears: upTo50,
  fixedLagYears: upTo50,
  fixedYears: upTo50,
}) satisfies z.ZodType<CostRelease>;
