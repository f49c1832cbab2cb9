import { cite, frozen, type Citation } from '../../../policy/index.ts';
import { checkObject, checkWord, refuse, type Check, type FieldChecks } from '../../../problems/index.ts';
import type { Expression } from '../../measure/expression.ts';
import type { Measure, SourceConflict } from '../../measure/measure.ts';
import { checkChosenCodes, checkPersonAttribution } from './chosen-codes.ts';
import { gpadAppointments, waitBands } from './gp-appointments-dataset.ts';

/** Codes that count, or every record, those in which nothing is recorded with them. */
export type CodesOrAll = readonly string[] | 'all';

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

/** What the two weeks of the Investment and Impact Fund leave open. */
export interface WithinTwoWeeksChoices {
  /** Statuses that count: the source gives two lists, and uses neither. */
  readonly statuses: CodesOrAll;
  readonly person: Measure['person'];
}

/** The id of the measure of appointments to be grouped by their wait. */
export const gpAppointmentsId = 'gp-appointments-by-wait';

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
    ...common,
    id: gpAppointmentsId,
    title: 'Appointments in general practice',
    counts: allOf([...amongCodes('status', statuses), ...amongCodes('national_category', nationalCategories)]),
    sums: each === 'an-appointment' ? { kind: 'records' } : { kind: 'field', field: 'appointments' },
    person,
    denominator: { kind: 'cohort' },
    per: 1000,
    direction: 'not-stated',
    conflicts: [bandsOnly],
  };
}

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
    ...common,
    id: 'acc-08-within-two-weeks',
    title: 'Appointments that waited two weeks or less',
    counts: allOf([...all, { kind: 'one-of', field: 'time_between_booking_and_appointment', codes: twoWeeks }]),
    sums: { kind: 'records' },
    person,
    denominator: { kind: 'records', of: allOf(all) },
    per: 100,
    direction: 'higher-is-better',
    conflicts: [...ofAcc08, bandsOnly],
  };
}

const twoWeeks = (['Same Day', '1 Day', '2 to 7 Days', '8 to 14 Days'] as const).flatMap((band) => waitBands[band]);

function allOf(of: readonly Expression[]): Expression {
  return { kind: 'all', of };
}

function amongCodes(field: string, codes: CodesOrAll): readonly Expression[] {
  return codes === 'all' ? [] : [{ kind: 'one-of', field, codes }];
}

const checkCodesOrAll: Check = (value, path) =>
  typeof value === 'string' ? checkWord(value, path, ['all']) : checkChosenCodes(value, path);

const withinChecks: FieldChecks = { statuses: checkCodesOrAll, person: checkPersonAttribution };
const appointmentChecks: FieldChecks = {
  ...withinChecks,
  nationalCategories: checkCodesOrAll,
  each: (value, path) => checkWord(value, path, ['an-appointment', 'a-row-of-appointments']),
};

const citations: readonly Citation[] = frozen([
  cite(
    'nhs-digital-iif-indicators-code',
    'acc_08_ehch_04_main.py',
    'ACC-08: of appointments in eight national categories, those with a wait of Same Day, 1 Day, 2 to 7 Days or 8 to 14 Days.',
    'precedent',
  ),
  cite(
    'nhs-digital-gp-appointments',
    'text',
    'The time from when an appointment was booked until when it was scheduled to happen; nothing is said of demand, or of how many tried to book.',
    'in-force',
  ),
]);

const common = {
  version: '1',
  dataset: gpadAppointments,
  attributedTo: { kind: 'day', field: 'appointment_date' },
  exclusions: [],
  exceptions: [],
  citations,
} as const;

const bandsOnly: SourceConflict = frozen({
  what: 'what a wait is',
  where: 'the GP Appointments Data',
  readings: [
    'From booking to appointment: a review that is planned months ahead waits long',
    'From asking for help: not in the data',
  ],
  here: 'The band of the data, from booking to appointment.',
});

const ofAcc08: readonly SourceConflict[] = frozen([
  {
    what: 'which statuses count',
    where: 'acc_08_ehch_04_main.py and 00_ingest.py',
    readings: [
      'Booked, Attended, Seen and DNA, by its heading',
      'Unknown, Attended, Seen and DNA, by its filter',
      'All, for the result of the filter is not kept',
    ],
    here: 'An argument.',
  },
  {
    what: 'the context of the appointment',
    where: '00_ingest.py',
    readings: ['Care Related Encounter alone, by its filter', 'Any, for the result of the filter is not kept'],
    here: 'Any: the national categories are of such encounters.',
  },
  {
    what: 'the name of the last category',
    where: 'the heading and the list in acc_08_ehch_04_main.py',
    readings: ['… does not fit into any category', '… does not fit into any other category'],
    here: 'The second, by which the code counts.',
  },
  {
    what: 'how a band is written',
    where: 'the code, and the published files',
    readings: ['8 to 14 Days', '8  to 14 Days, with two spaces, which a list with one leaves out'],
    here: 'Both.',
  },
]);
