import {
  describeMeasure,
  fieldsOf,
  nnhipMeasures,
  nnhipMetrics,
  type NnhipDatasetId,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { expect, test } from 'vitest';
import { counted } from './support/place.ts';

const person = { person_id: 'p', age: '84', ethnic_group: 'White', imd_quintile: '1', on_caseload: '1' };

/** What each measure counts of one record, where it is not nothing. */
function countsFor(dataset: NnhipDatasetId, record: RecordRow): Readonly<Record<string, number>> {
  const { counts } = counted({ people: [person], records: { [dataset]: [{ person_id: 'p', ...record }] } });
  return Object.fromEntries(
    counts
      .flatMap(({ measures }) => measures)
      .map(({ measure, groups }) => [measure, groups.reduce((sum, { count }) => sum + count, 0)] as const)
      .filter(([, count]) => count > 0),
  );
}

test.each(nnhipMeasures.map((measure) => [measure.id, measure] as const))(
  '%s reads as its source does',
  (_, measure) => {
    expect(describeMeasure(measure)).toMatchSnapshot();
  },
);

test('the metrics are the fifteen of the template in its order, and have 43 rows', () => {
  expect(nnhipMetrics.map(({ metricId, id }) => `${metricId} ${id}`)).toEqual([
    'O1 new-outpatient',
    'O1 follow-up-outpatient',
    'O1 outpatient-procedure',
    'O2 nel-zero-day',
    'O2 nel-one-day-plus',
    'O3 bed-days',
    'O4 conveyance-acuity-1',
    'O4 conveyance-acuity-2',
    'O4 conveyance-acuity-3',
    'O4 conveyance-acuity-4',
    'O5 ae-type-1',
    'O5 ae-other',
    'O6 gp-appointments',
    'O6 community-contacts',
    'P1 caseload',
  ]);
  expect(nnhipMetrics.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(43);
});

const seen = {
  appointment_date: '2026-04-15',
  main_specialty_code: '300',
  first_attendance: '1',
  attended_or_dna: '5',
  primary_procedure: '',
};

test.each<[string, RecordRow, Readonly<Record<string, number>>]>([
  ['a first attendance face to face', {}, { 'new-outpatient': 1 }],
  [
    'a first attendance by telephone, come late and seen',
    { first_attendance: '3', attended_or_dna: '6' },
    { 'new-outpatient': 1 },
  ],
  ['a follow-up', { first_attendance: '2' }, { 'follow-up-outpatient': 1 }],
  ['a follow-up by telephone', { first_attendance: '4' }, { 'follow-up-outpatient': 1 }],
  ['a procedure at a first attendance', { primary_procedure: 'X621' }, { 'outpatient-procedure': 1 }],
  [
    'a procedure whose attendance is not recorded',
    { primary_procedure: 'X621', first_attendance: '' },
    { 'outpatient-procedure': 1 },
  ],
  ['an attendance that is not recorded', { first_attendance: '' }, {}],
  ['a clock stop', { first_attendance: '5' }, {}],
  ['a specialty that is not on the list', { main_specialty_code: '950' }, {}],
  ['a specialty that is not recorded', { main_specialty_code: '' }, {}],
  ['somebody who did not come', { attended_or_dna: '3' }, {}],
  ['somebody who came too late', { attended_or_dna: '7' }, {}],
  ['whether they came is not recorded', { attended_or_dna: '' }, {}],
  ['an unknown code of attendance', { attended_or_dna: '05' }, {}],
  ['the first day of the month', { appointment_date: '2026-04-01' }, { 'new-outpatient': 1 }],
  ['the last day of the month', { appointment_date: '2026-04-30' }, { 'new-outpatient': 1 }],
  ['the day before the month', { appointment_date: '2026-03-31' }, {}],
  ['the day after the month', { appointment_date: '2026-05-01' }, {}],
  ['no day at all', { appointment_date: '' }, {}],
  ['somebody outside the cohort', { person_id: 'q' }, {}],
  ['nobody', { person_id: '' }, {}],
])('of outpatients, %s', (_, change, expected) => {
  expect(countsFor('outpatients', { ...seen, ...change })).toEqual(expected);
});

const spell = {
  spell_id: 's',
  admission_date: '2026-04-10',
  discharge_date: '2026-04-13',
  admission_method: '21',
  last_episode_treatment_function: '300',
};
const threeDays = { 'nel-one-day-plus': 1, 'bed-days': 3 };

test.each<[string, RecordRow, Readonly<Record<string, number>>]>([
  ['three days', {}, threeDays],
  ['a discharge on the day of admission', { discharge_date: '2026-04-10' }, { 'nel-zero-day': 1 }],
  ['a discharge the next day', { discharge_date: '2026-04-11' }, { 'nel-one-day-plus': 1, 'bed-days': 1 }],
  [
    'a stay from before the month, all of it',
    { admission_date: '2026-01-31' },
    { 'nel-one-day-plus': 1, 'bed-days': 72 },
  ],
  ['a discharge in another month', { discharge_date: '2026-05-01' }, {}],
  ['somebody who is still in', { discharge_date: '' }, {}],
  ['a discharge before admission', { discharge_date: '2026-04-09' }, {}],
  ['a discharge on a day that does not exist', { discharge_date: '2026-04-31' }, {}],
  ['an admission that is not recorded', { admission_date: '' }, {}],
  ['a planned admission', { admission_method: '11' }, {}],
  ['a method that no list has', { admission_method: '26' }, {}],
  ['a method in small letters', { admission_method: '2a' }, {}],
  ['a method that is not recorded', { admission_method: '' }, {}],
  ['a function that is not acute', { last_episode_treatment_function: '501' }, {}],
  ['a function that is not recorded', { last_episode_treatment_function: '' }, {}],
  ['a spell without a number', { spell_id: '' }, threeDays],
  ...'21 22 23 24 25 2A 2B 2C 2D 28 31 32 81 82 83 84 89'.split(' ').map((admission_method) => {
    return [`method ${admission_method}`, { admission_method }, threeDays] as [string, RecordRow, typeof threeDays];
  }),
])('of inpatients, %s', (_, change, expected) => {
  expect(countsFor('inpatients', { ...spell, ...change })).toEqual(expected);
});

const arrival = {
  arrival_date: '2026-04-30',
  arrival_mode: '1048031000000100',
  acuity: '1064901000000108',
  department_type: '01',
};

test.each<[string, RecordRow, Readonly<Record<string, number>>]>([
  ['an urgent conveyance to type 1', {}, { 'conveyance-acuity-3': 1, 'ae-type-1': 1 }],
  ['an ambulance with an escort', { arrival_mode: '1048041000000109' }, { 'conveyance-acuity-3': 1, 'ae-type-1': 1 }],
  [
    'a helicopter, immediate',
    { arrival_mode: '1048051000000107', acuity: '1064891000000107' },
    { 'conveyance-acuity-1': 1, 'ae-type-1': 1 },
  ],
  ['very urgent', { acuity: '1064911000000105' }, { 'conveyance-acuity-2': 1, 'ae-type-1': 1 }],
  ['standard', { acuity: '1077241000000103' }, { 'conveyance-acuity-4': 1, 'ae-type-1': 1 }],
  ['not urgent', { acuity: '1077251000000100' }, { 'ae-type-1': 1 }],
  ['no acuity recorded', { acuity: '' }, { 'ae-type-1': 1 }],
  ['an unknown acuity', { acuity: '3' }, { 'ae-type-1': 1 }],
  ['an ambulance without an emergency', { arrival_mode: '1048021000000102' }, { 'ae-type-1': 1 }],
  ['no mode recorded', { arrival_mode: '' }, { 'ae-type-1': 1 }],
  ['an unknown mode', { arrival_mode: '9' }, { 'ae-type-1': 1 }],
  ...['02', '03', '04', '05'].map((department_type) => {
    const counts = { 'conveyance-acuity-3': 1, 'ae-other': 1 };
    return [`department type ${department_type}`, { department_type }, counts] as [string, RecordRow, typeof counts];
  }),
  ['a department type 1 for 01', { department_type: '1' }, { 'conveyance-acuity-3': 1 }],
  ['no department type', { department_type: '' }, { 'conveyance-acuity-3': 1 }],
  ['a department type that no list has', { department_type: '99' }, { 'conveyance-acuity-3': 1 }],
])('of emergency attendances, %s', (_, change, expected) => {
  expect(countsFor('ecds', { ...arrival, ...change })).toEqual(expected);
});

const appointment = {
  appointment_date: '2026-04-01',
  status: 'Attended',
  role_group: 'GP',
  service_setting: 'General Practice',
};

test.each<[string, RecordRow, number]>([
  ['with a GP in general practice', {}, 1],
  ['in a Primary Care Network', { service_setting: 'Primary Care Network' }, 1],
  ['in another setting', { service_setting: 'Extended Access Provision' }, 0],
  ['in a setting that is not recorded', { service_setting: '' }, 0],
  ['with another member of staff', { role_group: 'Other Practice staff' }, 0],
  ['with somebody who is not recorded', { role_group: '' }, 0],
  ['that was not attended', { status: 'DNA' }, 0],
  ['attended in small letters', { status: 'attended' }, 0],
  ['whose status is not recorded', { status: '' }, 0],
])('of appointments, one %s', (_, change, expected) => {
  expect(countsFor('gp-appointments', { ...appointment, ...change })['gp-appointments'] ?? 0).toBe(expected);
});

test('of contacts with community services, every one of the month', () => {
  expect(countsFor('community-contacts', { contact_date: '2026-04-30' })).toEqual({ 'community-contacts': 1 });
  expect(countsFor('community-contacts', { contact_date: '2026-05-01' })).toEqual({});
  expect(countsFor('community-contacts', { contact_date: '' })).toEqual({});
});

test('every measure names where its definition stands, and needs the person', () => {
  for (const measure of nnhipMeasures) {
    expect(measure.citations.length).toBeGreaterThanOrEqual(2);
    expect(fieldsOf(measure)).toContain('person_id');
  }
});
