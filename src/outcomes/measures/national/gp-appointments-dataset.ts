import { frozen } from '../../../policy/index.ts';
import type { CodeMeaning, Dataset } from '../../measure/dataset.ts';

/** How long an appointment waited from being booked, as the GP Appointments Data says it: in bands, not in days. */
export type WaitBand =
  | 'Same Day'
  | '1 Day'
  | '2 to 7 Days'
  | '8 to 14 Days'
  | '15 to 21 Days'
  | '22 to 28 Days'
  | 'More than 28 Days'
  | 'Unknown / Data Quality';

/**
 * Every band, the shortest first, and how files write it: the published ones have two spaces in some of them, and have
 * called the last by two names.
 */
export const waitBands: Readonly<Record<WaitBand, readonly string[]>> = frozen({
  'Same Day': ['Same Day'],
  '1 Day': ['1 Day'],
  '2 to 7 Days': ['2 to 7 Days', '2  to 7 Days'],
  '8 to 14 Days': ['8 to 14 Days', '8  to 14 Days'],
  '15 to 21 Days': ['15 to 21 Days', '15  to 21 Days'],
  '22 to 28 Days': ['22 to 28 Days', '22  to 28 Days'],
  'More than 28 Days': ['More than 28 Days'],
  'Unknown / Data Quality': ['Unknown / Data Quality', 'Unknown / Data Issue'],
});

const waitCodes: readonly CodeMeaning[] = Object.entries(waitBands).flatMap(([meaning, codes]) =>
  codes.map((code) => ({ code, meaning })),
);

/**
 * Appointments in general practice as the GP Appointments Data (GPAD) has them, one record an appointment, or a row of as
 * many as it says. The wait is the band that the data give: the days are not in them, and are not worked out from dates.
 *
 * The bands are all that were published, and another is wrong. The lists of statuses and national categories are open: no
 * source was found that closes them, and names have changed. A record of any other than those that a measure asks for, one
 * that is written otherwise among them, is in `notOfThisKind` of the counts.
 */
export const gpadAppointments: Dataset = frozen({
  id: 'gpad-appointments',
  title: 'appointments in general practice (GPAD)',
  fields: [
    { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: true },
    { kind: 'identifier', identifies: 'record', name: 'appointment_id', label: 'appointment', mayBeAbsent: true },
    { kind: 'day', name: 'appointment_date', label: 'appointment date', mayBeAbsent: false },
    {
      kind: 'code',
      name: 'time_between_booking_and_appointment',
      label: 'time between booking and appointment',
      mayBeAbsent: false,
      codes: waitCodes,
    },
    { kind: 'code', name: 'status', label: 'appointment status', mayBeAbsent: true },
    { kind: 'code', name: 'national_category', label: 'national category', mayBeAbsent: true },
    { kind: 'code', name: 'practice', label: 'practice', mayBeAbsent: true },
    { kind: 'number', name: 'appointments', label: 'number of appointments', mayBeAbsent: true, least: 0 },
  ],
  rules: [],
});
