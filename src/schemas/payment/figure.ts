import * as z from 'zod';
import type { Figure } from '../../payment/index.ts';
import { record } from '../containers.ts';
import { text } from '../leaf.ts';
import { nothingOrMore } from './exact-number.ts';
import { some } from './terms.ts';

/** A figure of a source, several that disagree, or none. */
export const figure = z.union([
  nothingOrMore,
  record({ oneOf: some(nothingOrMore, 2) }),
  record({ notPublished: text }),
]) satisfies z.ZodType<Figure>;
