import * as z from 'zod';
import {
  checkPooledFundFacts,
  checkPooledFundTerms,
  type OverspendStep,
  type PooledFundFacts,
  type PooledFundRisk,
  type PooledFundTerms,
} from '../../sharing/index.ts';
import { list, oneOf, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, financialYear, text } from '../leaf.ts';
import { nothingOrMore, wholePence } from '../payment/exact-number.ts';
import { grounds, or, some } from '../payment/terms.ts';
import { told } from '../payment/told.ts';

const named = { id: code, label: text };

const risk = oneOf(
  'kind',
  ['own-risk', 'fixed-contributions', 'shared'],
  [
    record({ kind: z.literal('own-risk'), partner: code }),
    record({ kind: z.literal('fixed-contributions'), host: code }),
    record({ kind: z.literal('shared') }),
  ],
) satisfies z.ZodType<PooledFundRisk>;

const overspendStep = oneOf(
  'kind',
  ['other-underspends', 'risk-pool', 'uncommitted-schemes', 'partners'],
  [
    record({ kind: z.literal('other-underspends') }),
    record({ kind: z.literal('risk-pool'), pounds: wholePence }),
    record({ kind: z.literal('uncommitted-schemes'), schemes: list(record(named)) }),
    record({
      kind: z.literal('partners'),
      limits: list(record({ partner: code, mostPounds: or('no-limit', wholePence) })),
      beyondLimits: z.enum(['shared-by-others', 'unallocated']),
    }),
  ],
) satisfies z.ZodType<OverspendStep>;

/** The terms of a pooled fund. */
export const pooledFundTermsSchema = schemaOf<PooledFundTerms>()(
  checkPooledFundTerms,
  record({
    year: financialYear,
    partners: some(record({ ...named, contributionPounds: wholePence })),
    lines: some(record({ ...named, budgetPounds: wholePence, risk })),
    overspend: list(overspendStep),
    underspend: z.enum(['stays-in-pool', 'returned-by-contribution']),
    grounds,
  }),
);

const pounds = told(nothingOrMore, wholePence);

/** What became of a pooled fund in a year. */
export const pooledFundFactsSchema = schemaOf<PooledFundFacts>()(
  checkPooledFundFacts,
  record({
    about: code,
    spent: list(record({ line: code, pounds })),
    uncommitted: list(record({ scheme: code, pounds })),
  }),
);
