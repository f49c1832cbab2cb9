import { frozen } from '../../../policy/index.ts';
import { checkObject, refuse, type FieldChecks } from '../../../problems/index.ts';
import type { Measure } from '../../measure/measure.ts';
import { checkPersonAttribution } from './chosen-codes.ts';
import { waitBands } from './gp-appointments-dataset.ts';
import { amongCodes, checkCodesOrAll, ofAppointments, type CodesOrAll } from './gp-appointments-scope.ts';
import { acc08Conflicts, waitConflict } from './gp-appointments-sources.ts';

/** What the two weeks of the Investment and Impact Fund leave open. */
export interface WithinTwoWeeksChoices {
  /** Statuses that count: the source gives two lists, and uses neither. */
  readonly statuses: CodesOrAll;
  readonly person: Measure['person'];
}

/** The national categories of indicator ACC-08 of the Investment and Impact Fund, as its code has them. */
export const acc08NationalCategories: readonly string[] = frozen([
  'General Consultation Acute',
  'General Consultation Routine',
  'Unplanned Clinical Activity',
  'Clinical Triage',
  'Walk-in',
  'Home Visit',
  'Care Home Visit',
  'Care Related Encounter but does not fit into any other category',
]);

/**
 * Appointments that waited two weeks or less, as indicator ACC-08 of the Investment and Impact Fund counts them: of all in
 * eight national categories, those in the bands up to 8 to 14 days. One of unknown wait is among all. It is over records of
 * one appointment each; for rows of many, `gpAppointments` and `appointmentWaits` give the same share.
 *
 * Throws when a choice is none of its words, or a list has no code or one twice.
 *
 * Source: NHS Digital, Investment and Impact Fund indicators (programme code), ACC-08.
 *
 * @example
 * ```ts
 * import { countRows, withinTwoWeeks } from 'neighbourhood-contracts/outcomes';
 *
 * const record = { appointment_date: '2026-05-05', status: 'Attended', national_category: 'Walk-in' };
 * const waited = (time_between_booking_and_appointment: string) => ({ ...record, time_between_booking_and_appointment });
 * const counts = countRows([withinTwoWeeks({ statuses: ['Attended', 'DNA'], person: 'on-the-day' })], {
 *   records: [
 *     waited('Same Day'),
 *     waited('8  to 14 Days'),
 *     waited('15  to 21 Days'),
 *     waited('Unknown / Data Quality'),
 *     { ...waited('1 Day'), national_category: 'Planned Clinics' },
 *     { ...waited('1 Day'), status: 'Booked' },
 *   ],
 *   cohort: 'everyone',
 *   by: [],
 *   whenWrong: 'fail',
 * });
 * const [group] = counts.measures[0]?.groups ?? [];
 * [group?.count, group?.among]; // => [2, 4]
 * ```
 */
export function withinTwoWeeks(choices: WithinTwoWeeksChoices): Measure {
  refuse('a measure of waits', checkObject(choices, '', withinChecks));
  const { statuses, person } = choices;
  const all = [...amongCodes('national_category', acc08NationalCategories), ...amongCodes('status', statuses)];
  return {
    ...ofAppointments,
    id: 'acc-08-within-two-weeks',
    title: 'Appointments that waited two weeks or less',
    counts: {
      kind: 'all',
      of: [...all, { kind: 'one-of', field: 'time_between_booking_and_appointment', codes: twoWeeks }],
    },
    sums: { kind: 'records' },
    person,
    denominator: { kind: 'records', of: { kind: 'all', of: all } },
    per: 100,
    direction: 'higher-is-better',
    conflicts: [...acc08Conflicts, waitConflict],
  };
}

const twoWeeks = (['Same Day', '1 Day', '2 to 7 Days', '8 to 14 Days'] as const).flatMap((band) => waitBands[band]);

const withinChecks: FieldChecks = { statuses: checkCodesOrAll, person: checkPersonAttribution };
