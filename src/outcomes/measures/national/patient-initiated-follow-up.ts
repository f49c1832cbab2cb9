import { cite, frozen, type Citation } from '../../../policy/index.ts';
import { checkObject, refuse, type FieldChecks } from '../../../problems/index.ts';
import type { Expression } from '../../measure/expression.ts';
import type { Measure, SourceConflict } from '../../measure/measure.ts';
import { checkPersonAttribution } from './chosen-codes.ts';
import { outpatientAttendances } from './follow-ups-dataset.ts';
import { attended, outOfScope, scopeChecks, type AttendanceScope } from './follow-ups-scope.ts';

/** Which attendances are meant, and whose footprint a person is counted in. */
export interface PatientInitiatedFollowUpChoices extends AttendanceScope {
  readonly person: Measure['person'];
}

/** The scope of the programme code of NHS England South East. */
export const patientInitiatedFollowUpScope: AttendanceScope = frozen({
  treatmentFunctionsOut: ['812'],
  administrativeCategories: { kind: 'only', codes: ['01'] },
});

/**
 * Attendances at which the patient was moved or discharged to patient-initiated follow-up, out of all attendances, first
 * and follow-up. The outcome of attendance has no national code for it: the extract must say so in a flag of its own, and
 * an attendance of which it says nothing is among all and not moved. `patientInitiatedShare` does the same with published
 * totals, which come from a return of their own and not from these records.
 *
 * Throws when a list has no code where one is needed, or has one twice.
 *
 * Source: NHS England South East, Outpatient benchmarking, SQL.
 *
 * @example
 * ```ts
 * import { countRows, patientInitiatedFollowUp, patientInitiatedFollowUpScope } from 'neighbourhood-contracts/outcomes';
 *
 * const measure = patientInitiatedFollowUp({ ...patientInitiatedFollowUpScope, person: 'on-the-day' });
 * const attendance = { person_id: 'a', appointment_date: '2026-05-05', attended_or_dna: '5', administrative_category: '01' };
 * const records = [
 *   { ...attendance, first_attendance: '2', patient_initiated_follow_up: true },
 *   { ...attendance, first_attendance: '1', patient_initiated_follow_up: false },
 *   { ...attendance, first_attendance: '4' },
 *   { ...attendance, first_attendance: '2', attended_or_dna: '3' },
 * ];
 * const counts = countRows([measure], { records, cohort: 'everyone', by: [], whenWrong: 'fail' });
 * const [group] = counts.measures[0]?.groups ?? [];
 * [group?.count, group?.among]; // => [1, 3]
 * ```
 */
export function patientInitiatedFollowUp(choices: PatientInitiatedFollowUpChoices): Measure {
  refuse('a measure of patient-initiated follow-up', checkObject(choices, '', choiceChecks));
  const moved: Expression = { kind: 'equals', field: 'patient_initiated_follow_up', value: true };
  return {
    id: 'patient-initiated-follow-up',
    version: '1',
    title: 'Attendances moved or discharged to patient-initiated follow-up',
    dataset: outpatientAttendances,
    counts: { kind: 'all', of: [seen, moved] },
    sums: { kind: 'records' },
    attributedTo: { kind: 'day', field: 'appointment_date' },
    person: choices.person,
    denominator: { kind: 'records', of: seen },
    exclusions: outOfScope(choices),
    exceptions: [],
    per: 100,
    direction: 'higher-is-better',
    citations,
    conflicts,
  };
}

const seen: Expression = frozen({
  kind: 'all',
  of: [attended, { kind: 'one-of', field: 'first_attendance', codes: ['1', '2', '3', '4'] }],
});

const choiceChecks: FieldChecks = { ...scopeChecks, person: checkPersonAttribution };

const citations: readonly Citation[] = frozen([
  cite(
    'nhs-england-outpatient-benchmarking',
    'SQL, combined metrics',
    'Moved or discharged, a metric of the Provider EROC return, beside all that attended (5, 6), first and follow-up (1 to 4), category 01, treatment function 812 left out.',
    'precedent',
  ),
  cite(
    'nuffield-trust-pifu-phase-1',
    'text',
    'NHS England’s ambition was 5% of outpatient attendances moved to such pathways by March 2023.',
    'precedent',
  ),
  cite(
    'nhs-data-dictionary-2026',
    'Outcome of attendance code',
    'Its codes are 1 discharged, 2 another appointment given, 3 an appointment to be made later: none is of patient-initiated follow-up.',
    'in-force',
  ),
]);

const conflicts: readonly SourceConflict[] = frozen([
  {
    what: 'where those moved or discharged are counted',
    where: 'Provider EROC and the Outpatient Commissioning Data Set',
    readings: ['In a monthly return of totals, apart from attendances', 'At the attendance, where a record says so'],
    here: 'At the attendance.',
  },
]);
