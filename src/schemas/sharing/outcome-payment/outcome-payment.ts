import {
  checkOutcomePaymentFacts,
  checkOutcomePaymentTerms,
  type OutcomePaymentFacts,
  type OutcomePaymentTerms,
} from '../../../sharing/index.ts';
import { limits } from '../../../problems/index.ts';
import { list, record } from '../../containers.ts';
import { schemaOf } from '../../judged.ts';
import { code, text } from '../../leaf.ts';
import { share, wholeNumber, wholePence } from '../../payment/exact-number.ts';
import { closedPeriod, grounds, or, rounding, some } from '../../payment/terms.ts';
import { outcomeResult } from './achieved.ts';
import { method } from './method.ts';

const measure = record({
  id: code,
  label: text,
  potPounds: wholePence,
  method,
  minimumEvents: or('no-minimum', wholeNumber(1, limits.people)),
  collar: or('no-collar', record({ floor: share, cap: share })),
  unearned: or('not-set-aside', record({ goesTo: text })),
  grounds,
});

/** The terms of a payment for outcomes. */
export const outcomePaymentTermsSchema = schemaOf<OutcomePaymentTerms>()(
  checkOutcomePaymentTerms,
  record({ period: closedPeriod, measures: some(measure), rounding, grounds }),
);

/** What was achieved on the measures of a payment for outcomes. */
export const outcomePaymentFactsSchema = schemaOf<OutcomePaymentFacts>()(
  checkOutcomePaymentFacts,
  record({
    about: code,
    results: list(outcomeResult),
  }),
);
