import * as z from 'zod';
import {
  checkPassedOnFacts,
  checkPassedOnTerms,
  type PassedOnFacts,
  type PassedOnTerms,
} from '../../../sharing/index.ts';
import { list, record } from '../../containers.ts';
import { schemaOf } from '../../judged.ts';
import { code } from '../../leaf.ts';
import { share } from '../../payment/exact-number.ts';
import { agreedOn, closedPeriod, grounds, rounding } from '../../payment/terms.ts';
import { toldNumber } from '../../payment/told.ts';

/** The terms on which a share goes on down a chain of contracts. */
export const passedOnTermsSchema = schemaOf<PassedOnTerms>()(
  checkPassedOnTerms,
  record({
    period: closedPeriod,
    from: code,
    counts: z.enum(['own-share', 'own-share-and-what-it-holds']),
    gainsShare: agreedOn(share),
    lossesShare: agreedOn(share),
    rounding,
    grounds,
  }),
);

/** What was received under the contract above. */
export const passedOnFactsSchema = schemaOf<PassedOnFacts>()(
  checkPassedOnFacts,
  record({ about: code, receivedPounds: toldNumber, grounds: list(grounds) }),
);
