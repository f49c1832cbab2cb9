import type * as z from 'zod';
import { refuse } from '../problems/index.ts';
import { problemsOf } from './problems-of.ts';
import { checkSize } from './size.ts';

/**
 * Reads data of any shape, as parsed from JSON, with a schema, into a copy of its own. Throws the library's own error,
 * which lists every problem, where the schema by itself throws zod's. `subject` is what is read, for the message:
 * `the terms of 2027/28`.
 *
 * @example
 * ```ts
 * import { aspirationTermsSchema, parseWith } from 'neighbourhood-contracts/schemas';
 *
 * const data = {
 *   year: '2025/26',
 *   share: '0.8',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'assumed', because: 'a plan' },
 * };
 * parseWith(aspirationTermsSchema, data, 'the terms').share; // => '0.8'
 * parseWith(aspirationTermsSchema, { ...data, share: '80' }, 'the terms'); // throws: Give a share from 0 to 1
 * ```
 */
export function parseWith<T>(schema: z.ZodType<T>, data: unknown, subject = 'the data'): T {
  refuse(subject, checkSize(data));
  const read = schema.safeParse(data, { reportInput: true });
  refuse(subject, read.success ? [] : problemsOf(read.error));
  return read.data as T;
}
