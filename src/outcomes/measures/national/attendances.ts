import { cite, frozen } from '../../../policy/index.ts';
import { checkObject, checkWord, refuse } from '../../../problems/index.ts';
import { fourHourReturn } from '../../four-hour/four-hour-return.ts';
import type { Dataset } from '../../measure/dataset.ts';
import type { Measure, SetAside } from '../../measure/measure.ts';
import { checkChosenOf, checkPersonAttribution } from './chosen-codes.ts';

/** Attendances at emergency departments. */
export const emergencyAttendances: Dataset = frozen({
  id: 'emergency-attendances',
  title: 'attendances at emergency departments (ECDS)',
  fields: [
    { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: false },
    { kind: 'day', name: 'arrival_date', label: 'arrival date', mayBeAbsent: false },
    {
      kind: 'code',
      name: 'department_type',
      label: 'department type',
      mayBeAbsent: true,
      codes: fourHourReturn.departmentTypes,
    },
  ],
  rules: [],
});

/** What is chosen for a count of attendances. */
export interface CohortAttendancesChoices {
  /** Types of department that count: `01` is a consultant-led department of type 1. */
  readonly departmentTypes: readonly string[];
  readonly denominator: 'cohort' | 'person-months';
  readonly person: Measure['person'];
}

/**
 * Attendances at emergency departments of the people of a cohort, as a measure that balances another: admissions that are
 * avoided may come back as attendances. Where same-day emergency care moves to departments of type 5 the count rises, if
 * `05` is among the types. An attendance of which no type is recorded is set aside and counted.
 *
 * Throws when no type is given, or a choice is unknown, such as `1` for `01`.
 *
 * @example
 * ```ts
 * import { cohortAttendances } from 'neighbourhood-contracts/outcomes';
 *
 * const choices = { departmentTypes: ['01', '02'], denominator: 'person-months', person: 'on-the-day' } as const;
 * cohortAttendances(choices).attributedTo; // => { kind: 'day', field: 'arrival_date' }
 * ```
 */
export function cohortAttendances(choices: CohortAttendancesChoices): Measure {
  refuse(
    'attendances of a cohort',
    checkObject(choices, '', {
      departmentTypes: checkChosenOf(fourHourReturn.departmentTypes),
      denominator: (value, at) => checkWord(value, at, ['cohort', 'person-months']),
      person: checkPersonAttribution,
    }),
  );
  const { departmentTypes, denominator, person } = choices;
  return {
    id: 'cohort-attendances',
    version: '1',
    title: 'Attendances of the cohort at emergency departments',
    dataset: emergencyAttendances,
    counts: {
      kind: 'any',
      of: [{ kind: 'one-of', field: 'department_type', codes: [...departmentTypes] }, typeNotRecorded.when],
    },
    sums: { kind: 'records' },
    attributedTo: { kind: 'day', field: 'arrival_date' },
    person,
    denominator: { kind: denominator },
    exclusions: [typeNotRecorded],
    exceptions: [],
    per: 1000,
    direction: 'lower-is-better',
    citations: [
      cite(
        'nhs-england-nnhip-measurement-2025',
        'Table 6, pages 38 and 39',
        'Attendances by type of department.',
        'stated-policy',
      ),
    ],
    conflicts: [],
  };
}

const typeNotRecorded: SetAside = frozen({
  id: 'department-type-not-recorded',
  reason: 'The type of the department is not recorded.',
  when: { kind: 'is-absent', field: 'department_type' },
});
