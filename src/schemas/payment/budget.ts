import * as z from 'zod';
import {
  checkBudgetBridge,
  checkFairShareFacts,
  checkFairShareTerms,
  checkPaceOfChangeFacts,
  checkPaceOfChangeTerms,
  type BudgetBridge,
  type FairShareFacts,
  type FairShareTerms,
  type PaceOfChangeFacts,
  type PaceOfChangeTerms,
} from '../../payment/index.ts';
import { list, oneOf, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, period, text } from '../leaf.ts';
import { between, wholePence } from './exact-number.ts';
import { basis, population } from './populations.ts';
import { closedPeriod, grounds, or, some } from './terms.ts';

const sumOnGrounds = record({ pounds: wholePence, grounds });

const treatment = oneOf(
  'kind',
  ['in-scope', 'excluded', 'not-decided'],
  [
    record({ kind: z.literal('in-scope'), grounds }),
    record({ kind: z.literal('excluded'), pounds: wholePence, grounds }),
    record({ kind: z.literal('not-decided'), worth: sumOnGrounds.optional() }),
  ],
);

const amount = oneOf(
  'kind',
  ['known', 'not-known'],
  [
    record({ kind: z.literal('known'), pounds: wholePence, grounds }),
    record({ kind: z.literal('not-known'), atMost: sumOnGrounds.optional() }),
  ],
);

const items = list(record({ id: code, label: text, amount }));

/** A budget bridge: its terms and its sums are one. */
export const budgetBridgeTermsSchema = schemaOf<BudgetBridge>()(
  checkBudgetBridge,
  record({
    about: code,
    period: closedPeriod,
    allocation: sumOnGrounds,
    services: record({
      'general-practice': treatment,
      'community-pharmacy': treatment,
      'social-care': treatment,
      'public-health': treatment,
    }),
    exclusions: items,
    inflows: items,
    outflows: items,
  }),
);

/** The terms of a fair share. */
export const fairShareTermsSchema = schemaOf<FairShareTerms>()(
  checkFairShareTerms,
  record({ period: closedPeriod, countedIn: period, basis, grounds }),
);

/** An allocation, and the footprints that share it. */
export const fairShareFactsSchema = schemaOf<FairShareFacts>()(
  checkFairShareFacts,
  record({
    about: code,
    allocation: sumOnGrounds,
    footprints: list(record({ id: code, label: text.optional(), population })),
  }),
);

const growth = between(-1, 10);

/** The terms of a pace of change. */
export const paceOfChangeTermsSchema = schemaOf<PaceOfChangeTerms>()(
  checkPaceOfChangeTerms,
  record({
    period: closedPeriod,
    leastGrowth: growth,
    mostGrowth: or('none', record({ share: growth })),
    pace: z.enum(['equal-distance', 'equal-share-of-gap']),
    grounds,
  }),
);

/** Budgets and their targets, and what there is to spend on them. */
export const paceOfChangeFactsSchema = schemaOf<PaceOfChangeFacts>()(
  checkPaceOfChangeFacts,
  record({
    about: code,
    quantumPounds: wholePence,
    positions: some(record({ id: code, label: text.optional(), baselinePounds: wholePence, targetPounds: wholePence })),
    grounds,
  }),
);
