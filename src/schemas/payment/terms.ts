import * as z from 'zod';
import { roundings, type Rounding } from '../../money/index.ts';
import { policyStatuses } from '../../policy/index.ts';
import type { AsKnown, Grounds, RoundingTerm } from '../../payment/index.ts';
import type { ClosedPeriod } from '../../time/index.ts';
import { list, oneOf, record, wordOf } from '../containers.ts';
import { day, text } from '../leaf.ts';
import { nothingOrMore, share } from './exact-number.ts';

export const closedPeriod = record({ from: day, until: day }).meta({
  description: 'A run of days: "until" is the first day after it.',
}) satisfies z.ZodType<ClosedPeriod>;

const citation = record({ source: text, where: text, says: text, status: wordOf(policyStatuses) });

export const grounds = oneOf(
  'kind',
  ['published', 'agreed', 'assumed', 'library-method'],
  [
    record({ kind: z.literal('published'), citations: some(citation) }),
    record({ kind: z.literal('agreed'), by: text, document: text, on: day }),
    record({ kind: z.literal('assumed'), because: text }),
    record({ kind: z.literal('library-method'), method: text }),
  ],
) satisfies z.ZodType<Grounds>;

export const mode = z.enum(roundings as readonly [Rounding, ...Rounding[]]);

export const rounding = or(
  'not-stated',
  record({ stage: z.enum(['each-line', 'total']), unit: z.enum(['penny', 'pound']), mode }),
) satisfies z.ZodType<RoundingTerm>;

/** A word that stands by itself, or what else is given. */
export function or<Word extends string, Other extends z.ZodType>(word: Word, other: Other) {
  return z.union([z.literal(word), other]);
}

export const asKnown = or('not-known', nothingOrMore) satisfies z.ZodType<AsKnown>;
export const shareAsKnown = or('not-known', share) satisfies z.ZodType<AsKnown>;

/** A term that the parties may not have agreed. */
export function agreedOn<Term extends z.ZodType>(term: Term) {
  return or('not-agreed', term);
}

/** A list of at least so many items. */
export function some<Item extends z.ZodType>(item: Item, least = 1) {
  return list(item).meta({ minItems: least });
}
