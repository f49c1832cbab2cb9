import * as z from 'zod';
import { helpFor, limits, shown, unknownKey } from '../problems/index.ts';
import { spoken } from './problems-of.ts';

/** An object with these fields and no others: an unknown one is refused, with the nearest known one suggested. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      return issue.keys.map((key) => spoken(unknownKey(key, '', known))).join('\n\n');
    },
  });
}

/** A list of at most 100,000 items. */
export function list<Item extends z.ZodType>(item: Item) {
  const message = spoken({ message: 'The list is too long.', help: `Give at most ${limits.items} items.` });
  return z.array(item).max(limits.items, message);
}

/** A list that says whether it is complete. */
export function recordedList<Item extends z.ZodType>(item: Item) {
  return record({ complete: z.boolean(), items: list(item) });
}

/** One of the keys of a table of words. */
export function wordOf<Words extends Readonly<Record<string, string>>>(words: Words) {
  return z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]]);
}

/** One of several objects, told apart by one field. */
export function oneOf<Options extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]>(
  field: string,
  words: readonly string[],
  options: Options,
) {
  return z.discriminatedUnion(field, options, {
    error: (issue) => {
      const given = (issue.input as Record<string, unknown> | null)?.[field];
      const message = given === undefined ? `No "${field}" is given.` : `${shown(given)} is not a ${field} known here.`;
      return spoken({ message, help: helpFor(typeof given === 'string' ? given : '', words) });
    },
  });
}
