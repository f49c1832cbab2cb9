import {
  checkCode,
  checkKind,
  checkObject,
  placeIn,
  refuse,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import { checkCounted, checkGroupOf, checkPeriodOfCounts, countedIn } from '../counted-in.ts';
import type { GroupCounts, Counts } from '../measure/evaluate/counts.ts';
import { conveyanceIds } from '../measures/national/conveyances.ts';
import {
  checkCountedEvents,
  checkIsBefore,
  checkRateOver,
  type CountedEvents,
  type RateOver,
} from '../target/counted.ts';
import type { ConveyanceFacts } from '../target/conveyances.ts';

/** A period that was counted, and what a rate over it is out of, where there is to be one. */
export interface CountedConveyances {
  readonly kind: 'counted';
  readonly period: ClosedPeriod;
  readonly over?: RateOver;
}

/** Conveyances of a period that are known from elsewhere. */
export interface GivenConveyances {
  readonly kind: 'given';
  readonly events: CountedEvents;
}

/** Counts of conveyances, and the periods to compare. */
export interface ConveyanceFactsAsked {
  /**
   * Of `conveyanceMeasures`, of the people of the priority cohorts, counted with their `period`; by month, where both
   * periods are counted.
   */
  readonly counts: Counts;
  readonly about: string;
  readonly current: CountedConveyances;
  readonly baseline?: CountedConveyances | GivenConveyances;
  /** Which groups, where not all: a place, by the name that the counts have it under. */
  readonly group?: GroupCounts['group'];
}

/**
 * Conveyances of categories 3 and 4 together, counted from the records of an ambulance service, as `evaluateTarget` takes
 * them: by the category of the 999 call. No number was published for their reduction, so that it is never met or not met.
 *
 * Throws when the counts are of other measures or periods, or do not say of which, or the baseline is not over when the period of now begins.
 *
 * @example
 * ```ts
 * import { conveyanceFacts, conveyanceMeasures, countRows } from 'neighbourhood-contracts/outcomes';
 *
 * const choices = { conveyedTo: 'emergency-department', per: 'people', person: 'on-the-day' } as const;
 * const call = { call_category: 'C3', incident_outcome: 'to-emergency-department' };
 * const counts = countRows(Object.values(conveyanceMeasures(choices)), {
 *   records: [
 *     { ...call, call_date: '2025-05-05' },
 *     { ...call, call_date: '2025-05-31', call_category: 'C4' },
 *     { ...call, call_date: '2026-05-01' },
 *   ],
 *   cohort: 'everyone',
 *   by: ['month'],
 *   whenWrong: 'fail',
 *   period: { from: '2025-05-01', until: '2026-06-01' },
 * });
 * const facts = conveyanceFacts({
 *   counts,
 *   about: 'RX1',
 *   baseline: { kind: 'counted', period: { from: '2025-05-01', until: '2025-06-01' } },
 *   current: { kind: 'counted', period: { from: '2026-05-01', until: '2026-06-01' } },
 * });
 * [facts.categorisedBy, facts.baseline?.count, facts.current.count]; // => ['999-call', 2, 1]
 * ```
 */
export function conveyanceFacts(asked: ConveyanceFactsAsked): ConveyanceFacts {
  refuse('conveyances for a target', checkAsked(asked));
  const { about, current, baseline } = asked;
  return {
    kind: 'conveyances',
    about,
    categorisedBy: '999-call',
    ...(baseline && { baseline: eventsOf(asked, baseline) }),
    current: eventsOf(asked, current),
  };
}

function eventsOf(
  { counts, group }: ConveyanceFactsAsked,
  conveyances: CountedConveyances | GivenConveyances,
): CountedEvents {
  if (conveyances.kind === 'given') return conveyances.events;
  const { period, over } = conveyances;
  const { count } = countedIn(counts, conveyanceIds.categories3And4, period, group);
  return { count, period: { from: period.from, until: period.until }, ...(over && { over }) };
}

const counted: FieldChecks = { period: checkClosedPeriod };
const checkBaseline: Check = (value, path) =>
  checkKind(value, path, { counted, given: { events: checkCountedEvents } }, { counted: { over: checkRateOver } });

const neededChecks: FieldChecks = {
  counts: (value, path) => checkCounted(value, path, { measures: [conveyanceIds.categories3And4], by: [] }),
  about: checkCode,
  current: (value, path) => checkKind(value, path, { counted }, { counted: { over: checkRateOver } }),
};

function checkAsked(asked: ConveyanceFactsAsked): Problem[] {
  const problems = checkObject(asked, '', neededChecks, { baseline: checkBaseline, group: () => [] });
  if (problems.length > 0) return problems;
  const { counts, current, baseline, group = {} } = asked;
  const ofCurrent = [
    ...checkPeriodOfCounts(counts, current.period, placeIn('current', 'period')),
    ...checkGroupOf(counts, group, 'group', []),
  ];
  if (baseline === undefined) return ofCurrent;
  if (baseline.kind === 'given') {
    return [
      ...ofCurrent,
      ...checkIsBefore(baseline.events.period, current.period, placeIn('baseline', 'events', 'period')),
    ];
  }
  const at = placeIn('baseline', 'period');
  return [
    ...ofCurrent,
    ...checkPeriodOfCounts(counts, baseline.period, at),
    ...checkIsBefore(baseline.period, current.period, at),
  ];
}
