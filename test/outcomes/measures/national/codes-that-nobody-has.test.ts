import { describe, expect, test } from 'vitest';
import {
  acscIifAc02,
  admissionMethods,
  avoidableAdmissions,
  cohortAttendances,
  countRows,
  followUpAttendances,
  followUpScope2023,
  mitigatableAdmissions,
  nonElectiveAdmissions,
  nonElectiveBedDays,
  type AdmissionMethods,
  type Measure,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../../support/refusals.ts';

const person = 'on-the-day';
const denominator = 'cohort';
const methods = admissionMethods.startingWith2;
const definition = acscIifAc02;
const count = (measure: Measure, record: RecordRow, whenWrong: 'fail' | 'exclude') =>
  countRows([measure], { records: [record], cohort: 'everyone', by: [], whenWrong });

const admissions = nonElectiveAdmissions({ methods, denominator, person, attributedTo: 'admission' });
const avoidable = avoidableAdmissions({ definition, methods });
const followUps = followUpAttendances({ ...followUpScope2023, person });
const attendances = cohortAttendances({ departmentTypes: ['01'], denominator, person });
const attendance = { person_id: 'a', arrival_date: '2026-05-05' };
const spell = { person_id: 'a', spell_id: '1', admission_date: '2026-05-05' };
const episode = {
  episode_id: '1',
  admission_date: '2026-05-05',
  admission_method: '21',
  episode_status: '3',
  episode_type: '1',
  episode_order: 1,
  age: 70,
  sex: '1',
  birth_month: '011956',
  main_specialty: '300',
  emergency_admissions: 1,
  avoidable: true,
};
const followUp = {
  person_id: 'a',
  appointment_date: '2026-05-05',
  attended_or_dna: '5',
  first_attendance: '2',
  administrative_category: '01',
  hrg_subchapter: 'WF',
};

describe('a code that nobody has is wrong, and never a silent nought', () => {
  test.each([
    ['a department type with one digit', attendances, { ...attendance, department_type: '1' }, 'department_type'],
    ['a method in small letters', admissions, { ...spell, admission_method: '2a' }, 'admission_method'],
    ['a method of an episode', avoidable, { ...episode, admission_method: '2a' }, 'admission_method'],
    ['a letter for a sex', avoidable, { ...episode, sex: 'F' }, 'sex'],
    ['a status of an episode in two digits', avoidable, { ...episode, episode_status: '03' }, 'episode_status'],
    ['a type of an episode in two digits', avoidable, { ...episode, episode_type: '01' }, 'episode_type'],
    ['a category with one digit', followUps, { ...followUp, administrative_category: '2' }, 'administrative_category'],
    ['a subchapter in small letters', followUps, { ...followUp, hrg_subchapter: 'wf' }, 'hrg_subchapter'],
    ['a whole HRG for its subchapter', followUps, { ...followUp, hrg_subchapter: 'WF01B' }, 'hrg_subchapter'],
  ])('%s', (_, measure, record, field) => {
    expect(refusalsOf(() => count(measure, record, 'fail'))).toEqual([`records[0].${field} unknown-value`]);
    const { quality, measures } = count(measure, record, 'exclude');
    expect(quality).toEqual([{ rule: 'unknown-code', field, records: 1 }]);
    expect(measures[0]).toMatchObject({ wrong: 1, groups: [] });
  });

  test.each([
    [attendances, { ...attendance, department_type: '01' }],
    [admissions, { ...spell, admission_method: '2A' }],
    [avoidable, episode],
    [followUps, followUp],
  ])('where every code is one, the record counts', (measure, record) => {
    expect(count(measure, record, 'fail').measures[0]?.groups[0]?.count).toBe(1);
  });

  test.each([
    ['98', 0],
    ['99', 0],
    ['11', 0],
  ])('a method %s is known, and is no emergency', (admission_method, expected) => {
    const { measures } = count(admissions, { ...spell, admission_method }, 'fail');
    expect(measures[0]).toMatchObject({ wrong: 0, notOfThisKind: 1 - expected });
  });
});

test('an attendance of which no type of department is recorded is set aside, and counted so', () => {
  const { measures } = count(attendances, { ...attendance, department_type: '' }, 'fail');
  expect(measures[0]).toMatchObject({
    notOfThisKind: 0,
    groups: [{ count: 0, exclusions: { 'department-type-not-recorded': 1 } }],
  });
});

describe('codes that are chosen are among those of the field', () => {
  test('types of department', () => {
    const refused = (departmentTypes: readonly string[]) =>
      refusalsOf(() => cohortAttendances({ departmentTypes, denominator, person }));
    expect(refused(['1', '05'])).toEqual(['departmentTypes[0] unknown-value']);
    expect(refused(['01', '01'])).toEqual(['departmentTypes[1] duplicate']);
    expect(refused([])).toEqual(['departmentTypes missing']);
  });

  test('methods of admission, of every measure that takes them', () => {
    const own: AdmissionMethods = { ...methods, codes: ['21', '2a'] };
    const choices = { methods: own, denominator, person } as const;
    for (const make of [
      () => nonElectiveAdmissions({ ...choices, attributedTo: 'admission' }),
      () => nonElectiveBedDays({ ...choices, attributedTo: 'discharge' }),
      () => avoidableAdmissions({ definition, methods: own }),
      () => mitigatableAdmissions({ definition, methods: own }),
    ]) {
      expect(refusalsOf(make)).toEqual(['methods.codes[1] unknown-value']);
    }
  });

  test('follow-ups, categories and subchapters', () => {
    const refused = (own: object) => refusalsOf(() => followUpAttendances({ ...followUpScope2023, person, ...own }));
    expect(refused({ followUpCodes: ['02'] })).toEqual(['followUpCodes[0] unknown-value']);
    expect(refused({ hrgSubchapters: ['wf'] })).toEqual(['hrgSubchapters[0] unknown-value']);
    expect(refused({ administrativeCategories: { kind: 'only', codes: ['1'] } })).toEqual([
      'administrativeCategories.codes[0] unknown-value',
    ]);
  });
});
