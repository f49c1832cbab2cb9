import { checkObject, refuse, type FieldChecks } from '../../problems/index.ts';
import type { ClosedPeriod } from '../../time/index.ts';
import { checkCounted, checkGroupOf, checkPeriodOfCounts, countedIn } from '../counted-in.ts';
import type { Counts, GroupCounts } from '../measure/evaluate/counts.ts';
import { waitBands, type WaitBand } from '../measures/national/gp-appointments-dataset.ts';
import { gpAppointmentsId } from '../measures/national/gp-appointments.ts';
import type { AppointmentsByWait } from './appointment-waits.ts';

/** Counts of appointments, and what is to be read of them. */
export interface AppointmentsByWaitAsked {
  /** Of `gpAppointments`, by `{ field: 'time_between_booking_and_appointment' }`. */
  readonly counts: Counts;
  readonly period: ClosedPeriod;
  /** Which groups, where not all: a practice, by the name that the counts have it under. */
  readonly group?: GroupCounts['group'];
}

const waitField = 'time_between_booking_and_appointment';

/**
 * Appointments by the band of their wait over a period, from counts of records: what `appointmentWaits` makes shares of.
 * Bands that files write in several ways are put together. Counts by month are read over whole months; others must be of
 * that period and no other.
 *
 * Throws when the counts lack the measure or the wait, are of another period, or do not say of which.
 *
 * @example
 * ```ts
 * import { appointmentsByWait, appointmentWaits, countRows, gpAppointments } from 'neighbourhood-contracts/outcomes';
 *
 * const period = { from: '2026-05-01', until: '2026-06-01' } as const;
 * const choices = { statuses: 'all', nationalCategories: 'all', person: 'on-the-day' } as const;
 * const row = { appointment_date: '2026-05-01', status: 'Attended', practice: 'A81001' };
 * const counts = countRows([gpAppointments({ ...choices, each: 'a-row-of-appointments' })], {
 *   records: [
 *     { ...row, time_between_booking_and_appointment: 'Same Day', appointments: 60 },
 *     { ...row, time_between_booking_and_appointment: '8  to 14 Days', appointments: 20 },
 *     { ...row, time_between_booking_and_appointment: '15  to 21 Days', appointments: 20 },
 *   ],
 *   cohort: 'everyone',
 *   by: ['month', { field: 'practice' }, { field: 'time_between_booking_and_appointment' }],
 *   whenWrong: 'fail',
 *   period,
 * });
 * const appointments = appointmentsByWait({ counts, period, group: { practice: 'A81001' } });
 * const { withinTwoWeeks } = appointmentWaits({ appointments, unknown: 'among-all' });
 * withinTwoWeeks.kind === 'known' && withinTwoWeeks.value; // => 0.8
 * ```
 */
export function appointmentsByWait(asked: AppointmentsByWaitAsked): AppointmentsByWait {
  refuse('appointments by their wait', checkObject(asked, '', askedChecks, { group: () => [] }));
  const { counts, period, group = {} } = asked;
  refuse('appointments by their wait', [
    ...checkPeriodOfCounts(counts, period, 'period'),
    ...checkGroupOf(counts, group, 'group', [waitField]),
  ]);
  const of = (codes: readonly string[]) =>
    codes.reduce((sum, code) => {
      return sum + countedIn(counts, gpAppointmentsId, period, { ...group, [waitField]: code }).count;
    }, 0);
  const counted = Object.entries(waitBands).map(([band, codes]) => [band, of(codes)] as const);
  return Object.fromEntries(counted) as Record<WaitBand, number>;
}

const askedChecks: FieldChecks = {
  counts: (value, path) => checkCounted(value, path, { measures: [gpAppointmentsId], by: [waitField] }),
  period: () => [],
};
