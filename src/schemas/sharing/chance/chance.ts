import {
  checkChanceTerms,
  checkChanceVariation,
  type ChanceTerms,
  type ChanceVariation,
} from '../../../sharing/index.ts';
import { record } from '../../containers.ts';
import { schemaOf } from '../../judged.ts';
import { share } from '../../payment/exact-number.ts';
import { asked, counts } from './asked.ts';
import { variation } from './variation.ts';

/** How far a year's spend or count of events strays by chance. */
export const chanceVariationSchema = schemaOf<ChanceVariation>()(checkChanceVariation, variation);

/** What is asked of chance. */
export const chanceTermsSchema = schemaOf<ChanceTerms>()(
  checkChanceTerms,
  record({ gate: share, ...asked, sharing: record({ counts, rate: share }).optional() }),
);
