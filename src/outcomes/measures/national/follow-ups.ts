import { frozen } from '../../../policy/index.ts';
import { checkObject, refuse, type FieldChecks } from '../../../problems/index.ts';
import type { Measure } from '../../measure/measure.ts';
import { checkChosenOf, checkPersonAttribution } from './chosen-codes.ts';
import { firstAttendanceCodes, hrgSubchapterCodes } from './follow-ups-codes.ts';
import { outpatientAttendances } from './follow-ups-dataset.ts';
import { followUpCitations, followUpConflicts } from './follow-ups-sources.ts';
import { attended, outOfScope, scopeChecks, type AttendanceScope } from './follow-ups-scope.ts';

/** Which attendances count as follow-ups. */
export interface FollowUpScope extends AttendanceScope {
  /** Codes of the first attendance that are follow-ups: 2 is face to face, 4 by telephone or video. */
  readonly followUpCodes: readonly string[];
  /** HRG subchapters that are attendances without a procedure. */
  readonly hrgSubchapters: readonly string[];
}

/** A scope, and whose footprint a person is counted in. */
export interface FollowUpChoices extends FollowUpScope {
  readonly person: Measure['person'];
}

/**
 * The scope of NHS England’s method of 2023, of an earlier aim: a quarter fewer than in 2019/20. Which follow-ups the aim
 * for March 2027 counts is open (Q20).
 */
export const followUpScope2023: FollowUpScope = frozen({
  followUpCodes: ['2', '4'],
  treatmentFunctionsOut: [
    ...['199', '499', '501', '560', '700', '710', '711', '712', '713', '715'],
    ...['720', '721', '722', '723', '724', '725', '726', '727', '812'],
  ],
  administrativeCategories: { kind: 'all-but', codes: ['02'] },
  hrgSubchapters: ['WF'],
});

/** The id of the measure of follow-ups. */
export const followUpAttendancesId = 'follow-up-attendances';

/**
 * Outpatient follow-ups that took place, in a scope that is an argument, because no source gives that of the present aim;
 * `followUpScope2023` is that of the earlier one. An attendance whose HRG is not recorded is set aside, and so is one whose
 * HRG has a procedure price; where the extract does not tell of prices, none is set aside for them. Counted by month, it is
 * what `followUpFacts` and `followUpsPerWorkingDay` take.
 *
 * Throws when a list has no code where one is needed, or has one twice.
 *
 * Source: NHS England, Measuring the reduction of outpatient follow-ups for 2023/24 (March 2023).
 *
 * @example
 * ```ts
 * import { countRows, followUpAttendances, followUpScope2023, totalOf } from 'neighbourhood-contracts/outcomes';
 *
 * const measure = followUpAttendances({ ...followUpScope2023, person: 'on-the-day' });
 * const record = { person_id: 'a', appointment_date: '2026-05-05', attended_or_dna: '5', first_attendance: '2' };
 * const attendance = { ...record, treatment_function: '320', administrative_category: '01', hrg_subchapter: 'WF' };
 * const records = [
 *   attendance,
 *   { ...attendance, first_attendance: '4', attended_or_dna: '6' },
 *   { ...attendance, first_attendance: '1' },
 *   { ...attendance, treatment_function: '812' },
 *   { ...attendance, administrative_category: '02' },
 *   { ...attendance, hrg_subchapter: 'EY', has_procedure_price: true },
 * ];
 * const counts = countRows([measure], { records, cohort: 'everyone', by: [], whenWrong: 'fail' });
 * totalOf(counts, measure.id); // => { group: {}, count: 2, records: 2, exclusions: { 'treatment-function': 1, 'administrative-category': 1, 'hrg': 1 }, exceptions: {} }
 * ```
 */
export function followUpAttendances(choices: FollowUpChoices): Measure {
  refuse('a measure of follow-ups', checkObject(choices, '', choiceChecks));
  const { followUpCodes, hrgSubchapters, person } = choices;
  const field = 'hrg_subchapter';
  return {
    id: followUpAttendancesId,
    version: '1',
    title: 'Outpatient follow-up attendances',
    dataset: outpatientAttendances,
    counts: { kind: 'all', of: [attended, { kind: 'one-of', field: 'first_attendance', codes: followUpCodes }] },
    sums: { kind: 'records' },
    attributedTo: { kind: 'day', field: 'appointment_date' },
    person,
    denominator: { kind: 'cohort' },
    exclusions: [
      ...outOfScope(choices),
      { id: 'no-hrg', reason: 'The HRG is not recorded.', when: { kind: 'is-absent', field } },
      {
        id: 'hrg',
        reason: 'The HRG is of a subchapter that does not count, as those of procedures.',
        when: { kind: 'not', of: { kind: 'one-of', field, codes: hrgSubchapters } },
      },
      {
        id: 'procedure-price',
        reason: 'A procedure price is published for the HRG.',
        when: { kind: 'equals', field: 'has_procedure_price', value: true },
      },
    ],
    exceptions: [],
    per: 1000,
    direction: 'lower-is-better',
    citations: followUpCitations,
    conflicts: followUpConflicts,
  };
}

const choiceChecks: FieldChecks = {
  ...scopeChecks,
  followUpCodes: checkChosenOf(firstAttendanceCodes),
  hrgSubchapters: checkChosenOf(hrgSubchapterCodes),
  person: checkPersonAttribution,
};
