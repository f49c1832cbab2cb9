import { checkPeriodOfWorkingDays, workingDaysIn } from '../../policy/index.ts';
import {
  checkCode,
  checkCount,
  checkKind,
  checkObject,
  checkWord,
  placeIn,
  refuse,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import { checkCounted, checkGroupOf, checkPeriodOfCounts, countedIn } from '../counted-in.ts';
import type { Counts, GroupCounts } from '../measure/evaluate/counts.ts';
import { followUpAttendancesId } from '../measures/national/follow-ups.ts';
import { checkIsBefore, type CountedEvents } from '../target/counted.ts';
import type { FollowUpFacts } from '../target/follow-ups.ts';
import { checkTrajectory, type Trajectory } from '../trajectory/index.ts';
import { workingDayChange, type WorkingDayChange } from './working-day-change.ts';

/**
 * What follow-ups are set against: those that were counted of an earlier period, or a number that was published or agreed
 * for one, as where March 2020 was replaced. No source gives the baseline of the aim for March 2027 (Q20).
 */
export type FollowUpBaseline =
  | { readonly kind: 'counted'; readonly period: ClosedPeriod }
  | { readonly kind: 'given'; readonly count: number; readonly period: ClosedPeriod };

/** Follow-ups that were counted, and the two periods to compare. */
export interface FollowUpsAsked {
  /** Of `followUpAttendances`, counted with their `period`; by month, where both periods are counted. */
  readonly counts: Counts;
  readonly baseline: FollowUpBaseline;
  readonly current: ClosedPeriod;
  /** Which groups, where not all: a practice, by the name that the counts have it under. */
  readonly group?: GroupCounts['group'];
}

/** The same for a target. */
export interface FollowUpFactsAsked extends FollowUpsAsked {
  readonly about: string;
  readonly adjustment: FollowUpFacts['adjustment'];
  readonly trajectory?: Trajectory;
}

/**
 * How counted follow-ups have changed per working day since a baseline. Working days are Monday to Friday less the bank
 * holidays of England and Wales, of the whole of each period.
 *
 * Throws when the counts are of another measure or period, the baseline is not over when the period of now begins, or the
 * bank holidays of a period are not held (2017 to 2029).
 *
 * Source: NHS England, Measuring the reduction of outpatient follow-ups for 2023/24 (March 2023), of an earlier aim.
 *
 * @example
 * ```ts
 * import { countRows, followUpAttendances, followUpScope2023, followUpsPerWorkingDay } from 'neighbourhood-contracts/outcomes';
 *
 * const attendance = { person_id: 'a', attended_or_dna: '5', first_attendance: '2', hrg_subchapter: 'WF' };
 * const on = (appointment_date: string) => ({ ...attendance, appointment_date });
 * const counts = countRows([followUpAttendances({ ...followUpScope2023, person: 'on-the-day' })], {
 *   records: [on('2025-05-06'), on('2025-05-07'), on('2025-05-30'), on('2025-05-30'), on('2026-05-01'), on('2026-05-28')],
 *   cohort: 'everyone',
 *   by: ['month'],
 *   whenWrong: 'fail',
 *   period: { from: '2025-05-01', until: '2026-06-01' },
 * });
 * const change = followUpsPerWorkingDay({
 *   counts,
 *   baseline: { kind: 'counted', period: { from: '2025-05-01', until: '2025-06-01' } },
 *   current: { from: '2026-05-01', until: '2026-06-01' },
 * });
 * change.kind === 'known' && change.change.toFixed(4); // => '-0.4737'
 * ```
 */
export function followUpsPerWorkingDay(asked: FollowUpsAsked): WorkingDayChange {
  refuse('follow-ups per working day', checkAsked(asked, neededChecks, optionalChecks));
  const { baseline, current } = asked;
  const inWorkingDays = ({ count, period }: CountedEvents) => ({ count, workingDays: workingDaysIn(period) });
  refuse('follow-ups per working day', [
    ...checkPeriodOfWorkingDays(baseline.period, 'baseline.period'),
    ...checkPeriodOfWorkingDays(current, 'current'),
  ]);
  return workingDayChange({
    baseline: inWorkingDays(baselineOf(asked)),
    current: inWorkingDays(eventsIn(asked, current)),
  });
}

/**
 * Counted follow-ups as `evaluateTarget` takes them.
 *
 * Throws as `followUpsPerWorkingDay` does, but for the bank holidays.
 *
 * @example
 * ```ts
 * import { countRows, followUpAttendances, followUpFacts, followUpScope2023 } from 'neighbourhood-contracts/outcomes';
 *
 * const attendance = { person_id: 'a', attended_or_dna: '5', first_attendance: '2', hrg_subchapter: 'WF' };
 * const current = { from: '2027-03-01', until: '2027-04-01' } as const;
 * const counts = countRows([followUpAttendances({ ...followUpScope2023, person: 'on-the-day' })], {
 *   records: [{ ...attendance, appointment_date: '2027-03-31' }],
 *   cohort: 'everyone',
 *   by: [],
 *   whenWrong: 'fail',
 *   period: current,
 * });
 * const baseline = { kind: 'given', count: 2, period: { from: '2026-03-01', until: '2026-04-01' } } as const;
 * followUpFacts({ counts, about: 'RX1', baseline, current, adjustment: 'none' }).current.count; // => 1
 * ```
 */
export function followUpFacts(asked: FollowUpFactsAsked): FollowUpFacts {
  refuse('follow-ups for a target', checkAsked(asked, factsChecks, { ...optionalChecks, trajectory: checkTrajectory }));
  const { about, current, adjustment, trajectory } = asked;
  return {
    kind: 'follow-ups',
    about,
    baseline: baselineOf(asked),
    current: eventsIn(asked, current),
    adjustment,
    ...(trajectory && { trajectory }),
  };
}

function eventsIn({ counts, group }: FollowUpsAsked, { from, until }: ClosedPeriod): CountedEvents {
  const period = { from, until };
  return { count: countedIn(counts, followUpAttendancesId, period, group).count, period };
}

function baselineOf(asked: FollowUpsAsked): CountedEvents {
  const { baseline } = asked;
  if (baseline.kind === 'counted') return eventsIn(asked, baseline.period);
  const { count, period } = baseline;
  return { count, period: { from: period.from, until: period.until } };
}

const baselineKinds: Readonly<Record<FollowUpBaseline['kind'], FieldChecks>> = {
  counted: { period: checkClosedPeriod },
  given: { period: checkClosedPeriod, count: (value, path) => checkCount(value, path, 'follow-ups') },
};
const neededChecks: FieldChecks = {
  counts: (value, path) => checkCounted(value, path, { measures: [followUpAttendancesId], by: [] }),
  baseline: (value, path) => checkKind(value, path, baselineKinds),
  current: checkClosedPeriod,
};
const optionalChecks: FieldChecks = { group: () => [] };
const factsChecks: FieldChecks = {
  ...neededChecks,
  about: checkCode,
  adjustment: (value, path) => checkWord(value, path, ['none', 'per-working-day-as-in-2023']),
};

function checkAsked(asked: FollowUpsAsked, needed: FieldChecks, optional: FieldChecks): Problem[] {
  const problems = checkObject(asked, '', needed, optional);
  if (problems.length > 0) return problems;
  const { counts, baseline, current, group = {} } = asked;
  const at = placeIn('baseline', 'period');
  return [
    ...(baseline.kind === 'counted' ? checkPeriodOfCounts(counts, baseline.period, at) : []),
    ...checkPeriodOfCounts(counts, current, 'current'),
    ...checkGroupOf(counts, group, 'group', []),
    ...checkIsBefore(baseline.period, current, at),
  ];
}
