import { frozen } from '../../../policy/index.ts';
import type { Dataset } from '../../measure/dataset.ts';
import { administrativeCategoryCodes, firstAttendanceCodes, hrgSubchapterCodes } from './follow-ups-codes.ts';

/**
 * Outpatient appointments as SUS and the Outpatient Commissioning Data Set have them, one record an appointment. Three
 * fields are derived from others before records are counted: the subchapter of the HRG (`hrgSubchapter` gives it), whether
 * a procedure price is published for that HRG, and whether the patient was moved or discharged to patient-initiated
 * follow-up, for which the outcome of attendance has no national code. The treatment functions are not listed here: one that
 * nobody has is as one that is in scope.
 */
export const outpatientAttendances: Dataset = frozen({
  id: 'outpatient-attendances',
  title: 'outpatient appointments (SUS)',
  fields: [
    { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: false },
    { kind: 'identifier', identifies: 'record', name: 'attendance_id', label: 'attendance', mayBeAbsent: true },
    { kind: 'day', name: 'appointment_date', label: 'appointment date', mayBeAbsent: false },
    {
      kind: 'code',
      name: 'first_attendance',
      label: 'first attendance',
      mayBeAbsent: true,
      codes: firstAttendanceCodes,
    },
    {
      kind: 'code',
      name: 'attended_or_dna',
      label: 'attended or did not attend',
      mayBeAbsent: true,
      codes: [
        { code: '0', meaning: 'Still to come' },
        { code: '2', meaning: 'Cancelled by or for the patient' },
        { code: '3', meaning: 'Did not attend, without warning' },
        { code: '4', meaning: 'Cancelled or postponed by the provider' },
        { code: '5', meaning: 'Attended on time, or late and before they were waited for' },
        { code: '6', meaning: 'Arrived late, and was seen' },
        { code: '7', meaning: 'Arrived late, and could not be seen' },
      ],
    },
    { kind: 'code', name: 'treatment_function', label: 'treatment function', mayBeAbsent: true },
    {
      kind: 'code',
      name: 'administrative_category',
      label: 'administrative category',
      mayBeAbsent: true,
      codes: administrativeCategoryCodes,
    },
    {
      kind: 'code',
      name: 'hrg_subchapter',
      label: 'HRG subchapter',
      mayBeAbsent: true,
      codes: hrgSubchapterCodes,
    },
    { kind: 'flag', name: 'has_procedure_price', label: 'HRG with a procedure price', mayBeAbsent: true },
    {
      kind: 'flag',
      name: 'patient_initiated_follow_up',
      label: 'moved or discharged to patient-initiated follow-up',
      mayBeAbsent: true,
    },
  ],
  rules: [],
});
