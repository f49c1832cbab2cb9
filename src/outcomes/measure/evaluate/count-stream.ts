import { type Check, kindOf } from '../../../problems/index.ts';
import type { Measure } from '../measure.ts';
import type { CountingAsked, RecordRow } from './asked.ts';
import type { Counts } from './counts.ts';
import { planOf } from './plan.ts';
import { rowCounter } from './row-counter.ts';

/** Records as they come, one by one or in lists of some, and how they are to be counted. */
export interface StreamAsked extends CountingAsked {
  readonly records: AsyncIterable<RecordRow | readonly RecordRow[]> | Iterable<RecordRow | readonly RecordRow[]>;
}

/**
 * Counts measures over records as they come, as out of a file that is larger than the memory. The counts are those that
 * `countRows` gives of the same records. What it holds grows with the groups, and not with the records; but where the
 * dataset has an identifier of the record, every one is kept to find those given twice, unless `repeats` is
 * `not-looked-for`.
 *
 * Throws as `countRows` does, and passes on what the stream throws. Where `whenWrong` is `fail`, it reads to the end, so
 * that the error says all that is wrong.
 *
 * @example
 * ```ts
 * import { countStream, type Measure } from 'neighbourhood-contracts/outcomes';
 *
 * const contacts: Measure = {
 *   id: 'community-contacts',
 *   version: '1',
 *   title: 'Community care contacts',
 *   dataset: {
 *     id: 'contacts',
 *     title: 'community care contacts',
 *     fields: [{ kind: 'day', name: 'contact_date', label: 'contact date', mayBeAbsent: false }],
 *     rules: [],
 *   },
 *   counts: { kind: 'all', of: [] },
 *   sums: { kind: 'records' },
 *   attributedTo: { kind: 'day', field: 'contact_date' },
 *   person: 'on-the-day',
 *   denominator: { kind: 'cohort' },
 *   exclusions: [],
 *   exceptions: [],
 *   per: 1000,
 *   direction: 'not-stated',
 *   citations: [],
 *   conflicts: [],
 * };
 * async function* lines() {
 *   yield { contact_date: '2026-04-01' };
 *   yield { contact_date: '2026-04-30' };
 * }
 * const counts = await countStream([contacts], { records: lines(), cohort: 'everyone', by: ['month'], whenWrong: 'fail' });
 * counts.measures[0]?.groups[0]?.count; // => 2
 * ```
 */
export async function countStream(measures: readonly Measure[], asked: StreamAsked): Promise<Counts> {
  const counter = rowCounter(planOf(measures, asked, { records: checkStream }));
  for await (const some of asked.records) {
    if (Array.isArray(some)) for (const record of some) counter.add(record);
    else counter.add(some);
  }
  return counter.counts();
}

const checkStream: Check = (value, path) => {
  if (typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)) {
    return [];
  }
  const code = value === undefined || value === null ? 'missing' : 'wrong-type';
  const help = 'Give an async iterable of records, as a stream of a file is.';
  return [{ path, code, message: `This is ${kindOf(value)}.`, help }];
};
