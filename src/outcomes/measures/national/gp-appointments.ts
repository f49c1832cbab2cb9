import { checkObject, checkWord, refuse, type FieldChecks } from '../../../problems/index.ts';
import type { Measure } from '../../measure/measure.ts';
import { checkPersonAttribution } from './chosen-codes.ts';
import { amongCodes, checkCodesOrAll, ofAppointments, type CodesOrAll } from './gp-appointments-scope.ts';
import { waitConflict } from './gp-appointments-sources.ts';

/** Which appointments count. */
export interface GpAppointmentChoices {
  /** Statuses that count: whether one that was missed waited, sources see differently. */
  readonly statuses: CodesOrAll;
  readonly nationalCategories: CodesOrAll;
  /** Whether a record is one appointment, or a row of as many as it says, as in the published files. */
  readonly each: 'an-appointment' | 'a-row-of-appointments';
  /** Whose footprint a person is counted in. */
  readonly person: Measure['person'];
}

/** The id of the measure of appointments to be grouped by their wait. */
export const gpAppointmentsId = 'gp-appointments-by-wait';

/**
 * Appointments in general practice, to be counted by `{ field: 'time_between_booking_and_appointment' }`: what
 * `appointmentsByWait` reads, and `appointmentWaits` makes shares of.
 *
 * Throws when a choice is none of its words, or a list has no code or one twice.
 *
 * Source: NHS Digital, Appointments in General Practice.
 *
 * @example
 * ```ts
 * import { acc08NationalCategories, gpAppointments } from 'neighbourhood-contracts/outcomes';
 *
 * const nationalCategories = acc08NationalCategories;
 * const each = 'a-row-of-appointments';
 * const measure = gpAppointments({ statuses: ['Attended'], nationalCategories, each, person: 'on-the-day' });
 * measure.sums; // => { kind: 'field', field: 'appointments' }
 * ```
 */
export function gpAppointments(choices: GpAppointmentChoices): Measure {
  refuse('a measure of appointments', checkObject(choices, '', appointmentChecks));
  const { statuses, nationalCategories, each, person } = choices;
  return {
    ...ofAppointments,
    id: gpAppointmentsId,
    title: 'Appointments in general practice',
    counts: {
      kind: 'all',
      of: [...amongCodes('status', statuses), ...amongCodes('national_category', nationalCategories)],
    },
    sums: each === 'an-appointment' ? { kind: 'records' } : { kind: 'field', field: 'appointments' },
    person,
    denominator: { kind: 'cohort' },
    per: 1000,
    direction: 'not-stated',
    conflicts: [waitConflict],
  };
}

const appointmentChecks: FieldChecks = {
  statuses: checkCodesOrAll,
  person: checkPersonAttribution,
  nationalCategories: checkCodesOrAll,
  each: (value, path) => checkWord(value, path, ['an-appointment', 'a-row-of-appointments']),
};
