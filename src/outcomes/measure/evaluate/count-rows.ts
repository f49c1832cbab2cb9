import type { Measure } from '../measure.ts';
import type { CountingAsked, RecordRow } from './asked.ts';
import { checkRecordList } from './check-asked.ts';
import type { Counts } from './counts.ts';
import { planOf } from './plan.ts';
import { rowCounter } from './row-counter.ts';

/** Records in a list, and how they are to be counted. */
export interface RowsAsked extends CountingAsked {
  readonly records: readonly RecordRow[];
}

/**
 * Counts measures over a list of records, by group. The measures are of one dataset; what they count, and in which
 * order a record is looked at, their definitions say. Counts of several lists are put together by `mergeCounts`.
 *
 * Throws when a measure or what is asked cannot be right, a list of codes is missing, the cohort has a person twice on
 * one day, or, where `whenWrong` is `fail`, a record breaks a rule of the data. No error says who a record is of.
 *
 * @example
 * ```ts
 * import { countRows, type Measure } from 'neighbourhood-contracts/outcomes';
 *
 * const measure: Measure = {
 *   id: 'bed-days',
 *   version: '1',
 *   title: 'Bed days of emergency stays',
 *   dataset: {
 *     id: 'spells',
 *     title: 'inpatient spells',
 *     fields: [
 *       { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: false },
 *       { kind: 'code', name: 'method', label: 'admission method', mayBeAbsent: false },
 *       { kind: 'day', name: 'admitted', label: 'admission date', mayBeAbsent: false },
 *       { kind: 'day', name: 'discharged', label: 'discharge date', mayBeAbsent: true },
 *     ],
 *     rules: [],
 *   },
 *   counts: { kind: 'one-of', field: 'method', codes: ['21', '22'] },
 *   sums: { kind: 'days-between', from: 'admitted', to: 'discharged' },
 *   attributedTo: { kind: 'day', field: 'discharged' },
 *   person: 'on-the-day',
 *   denominator: { kind: 'cohort' },
 *   exclusions: [],
 *   exceptions: [],
 *   per: 1000,
 *   direction: 'lower-is-better',
 *   citations: [],
 *   conflicts: [],
 * };
 * const counts = countRows([measure], {
 *   records: [
 *     { person_id: 'a', method: '21', admitted: '2026-04-29', discharged: '2026-05-02' },
 *     { person_id: 'b', method: '22', admitted: '2026-05-01', discharged: '2026-05-02' },
 *     { person_id: 'a', method: '11', admitted: '2026-05-20', discharged: '2026-05-21' },
 *   ],
 *   cohort: [
 *     { person: 'a', 'age-band': '80-89' },
 *     { person: 'b', 'age-band': '80-89' },
 *   ],
 *   by: ['month', 'age-band'],
 *   whenWrong: 'fail',
 * });
 * counts.measures[0]?.groups.map(({ group, count, records }) => [group, count, records]); // => [[{ month: '2026-05', 'age-band': '80-89' }, 4, 2]]
 * counts.measures[0]?.notOfThisKind; // => 1
 * ```
 */
export function countRows(measures: readonly Measure[], asked: RowsAsked): Counts {
  const counter = rowCounter(planOf(measures, asked, { records: checkRecordList }));
  for (const record of asked.records) counter.add(record);
  return counter.counts();
}
