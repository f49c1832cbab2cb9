import { frozen } from '../../../policy/index.ts';
import { checkObject, checkWord, refuse, type FieldChecks } from '../../../problems/index.ts';
import type { Expression } from '../../measure/expression.ts';
import type { Measure } from '../../measure/measure.ts';
import { checkPersonAttribution } from './chosen-codes.ts';
import { checkSpecialistAdviceCodes, requestsByCodes, type SpecialistAdviceCodes } from './diversion-codes.ts';
import { specialistAdviceCitations, specialistAdviceConflicts } from './diversion-sources.ts';

/** What the sources leave to whoever counts requests for advice. */
export interface SpecialistAdviceChoices {
  readonly codes: SpecialistAdviceCodes;
  /** Whether a record is one request, or a row of as many as it says, as in the System EROC return. */
  readonly each: 'a-request' | 'a-row-of-requests';
  /** Whose footprint a person is counted in. */
  readonly person: Measure['person'];
}

/**
 * Requests for advice, and what became of them: counts, of which `diversionRates` makes rates that have a name. Those
 * without an outcome, because there is none yet or none was recorded, tell how far the other counts may still move.
 */
export type SpecialistAdviceMeasures = Readonly<
  Record<'requests' | 'processed' | 'diverted' | 'withoutOutcome', Measure>
>;

/** The ids of the measures of requests for advice. */
export const specialistAdviceIds = frozen({
  requests: 'specialist-advice-requests',
  processed: 'specialist-advice-processed',
  diverted: 'specialist-advice-diverted',
  withoutOutcome: 'specialist-advice-without-outcome',
});

/**
 * The three published counts of specialist advice as measures over records, all requests, those processed and those
 * diverted, and those without an outcome so far. The codes are an argument, because sources differ: `specialistAdviceCodes`
 * has those of one region. A rate is no part of it: which of three is meant by the rate of diversion is open (Q20), and
 * `requestsBySpecialty` and `diversionRates` lead to each of them by its name.
 *
 * Throws when a code is no text of up to 100 characters, an outcome is both diverted and not processed, or a code is among
 * the others as well.
 *
 * Source: NHS England, Specialist advice activity data; NHS England South East, Outpatient benchmarking, SQL.
 *
 * @example
 * ```ts
 * import { countRows, specialistAdviceCodes, specialistAdviceMeasures, totalOf } from 'neighbourhood-contracts/outcomes';
 *
 * const measures = specialistAdviceMeasures({
 *   codes: specialistAdviceCodes,
 *   each: 'a-request',
 *   person: 'on-the-day',
 * });
 * const records = [
 *   { request_date: '2026-04-01', status: '1', outcome: '10', specialty_group: 'Cardiology' },
 *   { request_date: '2026-04-02', status: '1', outcome: '20', specialty_group: 'Cardiology' },
 *   { request_date: '2026-04-03', status: '2', outcome: '10', specialty_group: 'Cardiology' },
 *   { request_date: '2026-04-28', status: '1', outcome: '', specialty_group: 'Cardiology' },
 * ];
 * const counts = countRows(Object.values(measures), { records, cohort: 'everyone', by: [], whenWrong: 'fail' });
 * Object.values(measures).map(({ id }) => totalOf(counts, id).count); // => [4, 2, 1, 1]
 * ```
 */
export function specialistAdviceMeasures(choices: SpecialistAdviceChoices): SpecialistAdviceMeasures {
  refuse('measures of specialist advice', checkObject(choices, '', choiceChecks));
  const { codes, each, person } = choices;
  const dataset = requestsByCodes(codes);
  const isProcessed: Expression = not({ kind: 'one-of', field: 'status', codes: codes.statusesNotProcessed });
  const measure = (own: Pick<Measure, 'id' | 'title' | 'counts' | 'direction'>): Measure => ({
    ...own,
    version: '1',
    dataset,
    sums: each === 'a-request' ? { kind: 'records' } : { kind: 'field', field: 'requests' },
    attributedTo: { kind: 'day', field: 'request_date' },
    person,
    denominator: { kind: 'cohort' },
    exclusions: [superseded],
    exceptions: [],
    per: 1000,
    citations: specialistAdviceCitations,
    conflicts: specialistAdviceConflicts,
  });
  return {
    requests: measure({
      id: specialistAdviceIds.requests,
      title: 'Requests for specialist advice',
      counts: { kind: 'all', of: [] },
      direction: 'not-stated',
    }),
    processed: measure({
      id: specialistAdviceIds.processed,
      title: 'Requests for specialist advice that were processed',
      counts: allOf(isProcessed, not({ kind: 'one-of', field: 'outcome', codes: codes.outcomesNotProcessed })),
      direction: 'not-stated',
    }),
    diverted: measure({
      id: specialistAdviceIds.diverted,
      title: 'Requests for specialist advice that were diverted',
      counts: allOf(isProcessed, { kind: 'one-of', field: 'outcome', codes: codes.outcomesDiverted }),
      direction: 'higher-is-better',
    }),
    withoutOutcome: measure({
      id: specialistAdviceIds.withoutOutcome,
      title: 'Requests for specialist advice without an outcome so far',
      counts: { kind: 'is-absent', field: 'outcome' },
      direction: 'not-stated',
    }),
  };
}

function not(of: Expression): Expression {
  return { kind: 'not', of };
}

function allOf(...of: readonly Expression[]): Expression {
  return { kind: 'all', of };
}

const superseded: Measure['exclusions'][number] = frozen({
  id: 'superseded',
  reason: 'It is not flagged as the latest submission.',
  when: not({ kind: 'one-of', field: 'latest_flag', codes: ['Yes', 'n/a'] }),
});

const choiceChecks: FieldChecks = {
  codes: checkSpecialistAdviceCodes,
  each: (value, path) => checkWord(value, path, ['a-request', 'a-row-of-requests']),
  person: checkPersonAttribution,
};
