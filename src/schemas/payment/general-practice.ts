import * as z from 'zod';
import {
  checkArrsFacts,
  checkArrsTerms,
  checkAspirationFacts,
  checkAspirationTerms,
  checkGlobalSumFacts,
  checkGlobalSumTerms,
  checkPcnDesFacts,
  checkPcnDesTerms,
  paidPer,
  type ArrsFacts,
  type ArrsTerms,
  type AspirationFacts,
  type AspirationTerms,
  type GlobalSumFacts,
  type GlobalSumTerms,
  type PcnDesFacts,
  type PcnDesTerms,
} from '../../payment/index.ts';
import { list, record, wordOf } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, financialYear, people, text } from '../leaf.ts';
import { exactNumber, nothingOrMore, share, wholeNumber } from './exact-number.ts';
import { figure } from './figure.ts';
import { population, weightedCount } from './populations.ts';
import { grounds, or, rounding, some } from './terms.ts';

/** The terms of a global sum. */
export const globalSumTermsSchema = schemaOf<GlobalSumTerms>()(
  checkGlobalSumTerms,
  record({ year: financialYear, pricePounds: nothingOrMore, outOfHoursShare: share, rounding, grounds }),
);

/** A practice's own facts for its global sum. */
export const globalSumFactsSchema = schemaOf<GlobalSumFacts>()(
  checkGlobalSumFacts,
  record({
    practice: code,
    weightedPatients: z.union([some(weightedCount), record({ average: nothingOrMore })]),
    temporaryPatientsPounds: exactNumber,
    providesOutOfHours: z.boolean(),
    optOuts: list(record({ service: code, share, grounds })),
    grounds,
  }),
);

/** The terms of a payment in advance. */
export const aspirationTermsSchema = schemaOf<AspirationTerms>()(
  checkAspirationTerms,
  record({ year: financialYear, share, rounding, grounds }),
);

/** What a practice that is paid in advance achieved. */
export const aspirationFactsSchema = schemaOf<AspirationFacts>()(
  checkAspirationFacts,
  record({
    practice: code,
    priorAchievementPounds: nothingOrMore,
    achievementPounds: nothingOrMore.optional(),
  }),
);

const desLine = record({
  id: code,
  label: text,
  pricePounds: figure,
  per: wordOf(paidPer),
  each: z.enum(['year', 'month']),
  months: wholeNumber(1, 12),
  earned: z.enum(['in-full', 'by-achievement']),
  grounds: list(grounds),
});

/** The terms of the Network Contract DES. */
export const pcnDesTermsSchema = schemaOf<PcnDesTerms>()(
  checkPcnDesTerms,
  record({ year: financialYear, lines: some(desLine), rounding }),
);

/** The facts of a primary care network under the DES. */
export const pcnDesFactsSchema = schemaOf<PcnDesFacts>()(
  checkPcnDesFacts,
  record({
    pcn: code,
    populations: list(population),
    careHomeBeds: people.optional(),
    achieved: list(record({ line: code, part: nothingOrMore, of: nothingOrMore })).optional(),
  }),
);

/** The terms of the Additional Roles Reimbursement Scheme. */
export const arrsTermsSchema = schemaOf<ArrsTerms>()(
  checkArrsTerms,
  record({
    year: financialYear,
    ceilingPounds: nothingOrMore,
    roles: list(record({ id: code, label: text, maximum: or('none', record({ pounds: nothingOrMore })), grounds })),
    rounding,
    grounds,
  }),
);

/** What a primary care network claims for additional roles. */
export const arrsFactsSchema = schemaOf<ArrsFacts>()(
  checkArrsFacts,
  record({
    pcn: code,
    weightedPopulation: weightedCount.optional(),
    posts: list(
      record({
        id: code,
        role: code,
        wholeTimeEquivalents: nothingOrMore,
        salaryPounds: nothingOrMore,
        onCostsPounds: nothingOrMore,
      }),
    ),
  }),
);
