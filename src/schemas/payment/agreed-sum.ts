import {
  checkAgreedSumFacts,
  checkAgreedSumTerms,
  type AgreedSumFacts,
  type AgreedSumTerms,
} from '../../payment/index.ts';
import { record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, text } from '../leaf.ts';
import { exactNumber } from './exact-number.ts';
import { closedPeriod, grounds, rounding } from './terms.ts';

/** The terms of an agreed sum. */
export const agreedSumTermsSchema = schemaOf<AgreedSumTerms>()(
  checkAgreedSumTerms,
  record({ what: text, period: closedPeriod, pounds: exactNumber, rounding, grounds }),
);

/** Whom an agreed sum is for. */
export const agreedSumFactsSchema = schemaOf<AgreedSumFacts>()(checkAgreedSumFacts, record({ about: code }));
