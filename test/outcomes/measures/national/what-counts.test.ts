import { describe, expect, test } from 'vitest';
import {
  conveyanceMeasures,
  countRows,
  followUpAttendances,
  followUpScope2023,
  gpAppointments,
  patientInitiatedFollowUp,
  patientInitiatedFollowUpScope,
  specialistAdviceCodes,
  specialistAdviceMeasures,
  totalOf,
  withinTwoWeeks,
  type Measure,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../../support/refusals.ts';

const person = 'on-the-day';
const countsOf = (measure: Measure, records: readonly RecordRow[]) =>
  countRows([measure], { records, cohort: 'everyone', by: [], whenWrong: 'fail' });

/** What becomes of one record: it counts, is among the others, is set aside by name, or is not of this kind. */
function fateOf(measure: Measure, record: RecordRow): string {
  const counts = countsOf(measure, [record]);
  const { count, among, exclusions } = totalOf(counts, measure.id);
  const [out] = Object.keys(exclusions);
  if (out !== undefined) return out;
  if (count > 0) return 'counts';
  return among === 1 ? 'among' : 'not of this kind';
}

describe('requests for specialist advice, by the codes of one region', () => {
  const measures = specialistAdviceMeasures({ codes: specialistAdviceCodes, each: 'a-request', person });
  const request = { request_date: '2026-05-05', status: '1', outcome: '20' };
  const fates = (own: RecordRow) =>
    Object.values(measures).map((each) => fateOf(each, { ...request, ...own }) === 'counts');

  test.each([
    ['with another outcome is processed', {}, [true, true, false, false]],
    ['with outcome 10 is diverted', { outcome: '10' }, [true, true, true, false]],
    ['with outcome 12 is diverted', { outcome: '12' }, [true, true, true, false]],
    ['with outcome 40 is not processed', { outcome: '40' }, [true, false, false, false]],
    ['of status 2 is neither, whatever its outcome', { status: '2', outcome: '10' }, [true, false, false, false]],
    ['of status 02 is neither', { status: '02', outcome: '10' }, [true, false, false, false]],
    ['without an outcome so far is neither', { outcome: '' }, [true, false, false, true]],
    ['without a status is neither', { status: null, outcome: '10' }, [true, false, false, false]],
    ['of a submission that was the latest counts', { latest_flag: 'Yes' }, [true, true, false, false]],
    ['of one to which that does not apply counts', { latest_flag: 'n/a' }, [true, true, false, false]],
    ['of a superseded one does not', { latest_flag: 'No' }, [false, false, false, false]],
  ])('one %s', (_, own, expected) => {
    expect(fates(own)).toEqual(expected);
  });

  test('a row counts for as many as it says, and one that does not say is told', () => {
    const { requests } = specialistAdviceMeasures({ codes: specialistAdviceCodes, each: 'a-row-of-requests', person });
    const counts = countsOf(requests, [{ ...request, requests: 12 }, { ...request, requests: 0 }, request]);
    expect(totalOf(counts, requests.id)).toMatchObject({ count: 12, records: 2 });
    expect(counts.measures[0]?.withoutAmount).toBe(1);
  });

  test('a row without a number of requests is told by every measure that it would count in', () => {
    const all = Object.values(
      specialistAdviceMeasures({ codes: specialistAdviceCodes, each: 'a-row-of-requests', person }),
    );
    const records = [
      { ...request, outcome: '10' },
      { ...request, outcome: '' },
    ];
    const counts = countRows(all, { records, cohort: 'everyone', by: [], whenWrong: 'fail' });
    expect(counts.measures.map(({ withoutAmount }) => withoutAmount)).toEqual([2, 1, 1, 1]);
  });

  test('a code that is none of those given is wrong, unless whoever counts says that it is of a processed request', () => {
    const otherCodes = { statuses: ['1', '3'], outcomes: ['20'] };
    const closed = specialistAdviceMeasures({
      codes: { ...specialistAdviceCodes, otherCodes },
      each: 'a-request',
      person,
    });
    const wrongOf = (own: RecordRow) => {
      const asked = { records: [{ ...request, ...own }], cohort: 'everyone', by: [], whenWrong: 'exclude' } as const;
      const { measures: counted, quality } = countRows(Object.values(closed), asked);
      return [counted.map(({ wrong }) => wrong), quality];
    };
    expect(wrongOf({})).toEqual([[0, 0, 0, 0], []]);
    expect(wrongOf({ status: '3' })).toEqual([[0, 0, 0, 0], []]);
    expect(wrongOf({ outcome: '1O' })).toEqual([
      [0, 1, 1, 1],
      [{ rule: 'unknown-code', field: 'outcome', records: 1 }],
    ]);
    expect(wrongOf({ status: '9' })).toEqual([[0, 1, 1, 0], [{ rule: 'unknown-code', field: 'status', records: 1 }]]);
    expect(specialistAdviceCodes.otherCodes).toBe('processed');
    const refused = (own: unknown) =>
      refusalsOf(() =>
        specialistAdviceMeasures({
          codes: { ...specialistAdviceCodes, otherCodes: own as never },
          each: 'a-request',
          person,
        }),
      );
    expect(refused('diverted')).toEqual(['codes.otherCodes unknown-value']);
    expect(refused({ statuses: ['1'], outcomes: ['20', '40'] })).toEqual([
      'codes.otherCodes.outcomes[1] contradiction',
    ]);
    expect(refused({ statuses: ['02'], outcomes: [] })).toEqual(['codes.otherCodes.statuses[0] contradiction']);
    const { statusesNotProcessed, outcomesNotProcessed, outcomesDiverted } = specialistAdviceCodes;
    const without = { statusesNotProcessed, outcomesNotProcessed, outcomesDiverted };
    expect(refusalsOf(() => specialistAdviceMeasures({ codes: without as never, each: 'a-request', person }))).toEqual([
      'codes.otherCodes missing',
    ]);
  });

  test('other codes may be given, and none that is both diverted and not processed', () => {
    const codes = {
      statusesNotProcessed: ['R'],
      outcomesNotProcessed: ['W'],
      outcomesDiverted: ['A'],
      otherCodes: 'processed',
    } as const;
    const { diverted } = specialistAdviceMeasures({ codes, each: 'a-request', person });
    expect(['A', '10'].map((outcome) => fateOf(diverted, { ...request, outcome }))).toEqual([
      'counts',
      'not of this kind',
    ]);
    const refused = (own: object) =>
      refusalsOf(() => specialistAdviceMeasures({ codes: { ...codes, ...own }, each: 'a-request', person }));
    expect(refused({ outcomesDiverted: ['A', 'W'] })).toEqual(['codes.outcomesDiverted[1] contradiction']);
    expect(refused({ outcomesDiverted: [] })).toEqual(['codes.outcomesDiverted missing']);
    expect(refused({ statusesNotProcessed: ['R', 'R'] })).toEqual(['codes.statusesNotProcessed[1] duplicate']);
    expect(refusalsOf(() => specialistAdviceMeasures({ codes, each: 'one', person: 'x' } as never))).toEqual([
      'each unknown-value',
      'person unknown-value',
    ]);
  });
});

describe('follow-ups, in the scope of 2023', () => {
  const measure = followUpAttendances({ ...followUpScope2023, person });
  const attendance = {
    person_id: 'a',
    appointment_date: '2026-05-05',
    attended_or_dna: '5',
    first_attendance: '2',
    treatment_function: '320',
    administrative_category: '01',
    hrg_subchapter: 'WF',
    has_procedure_price: false,
  };
  const fate = (own: RecordRow) => fateOf(measure, { ...attendance, ...own });

  test.each([
    ['face to face', {}, 'counts'],
    ['by telephone or video', { first_attendance: '4' }, 'counts'],
    ['to which the patient came late and was seen', { attended_or_dna: '6' }, 'counts'],
    ['to which nobody came', { attended_or_dna: '3' }, 'not of this kind'],
    ['that was a first attendance', { first_attendance: '1' }, 'not of this kind'],
    ['that only stopped a clock', { first_attendance: '5' }, 'not of this kind'],
    ['of a private patient', { administrative_category: '02' }, 'administrative-category'],
    ['of a category that is not recorded', { administrative_category: '' }, 'counts'],
    ['of maternity', { treatment_function: '501' }, 'treatment-function'],
    ['of a treatment function that is not recorded', { treatment_function: '' }, 'counts'],
    ['with an HRG of a procedure', { hrg_subchapter: 'EY' }, 'hrg'],
    ['without an HRG', { hrg_subchapter: '' }, 'no-hrg'],
    ['with an HRG that has a procedure price', { has_procedure_price: true }, 'procedure-price'],
    ['of whose price nothing is told', { has_procedure_price: '' }, 'counts'],
  ])('one %s: %s', (_, own, expected) => {
    expect(fate(own)).toBe(expected);
  });

  test('19 treatment functions are out', () => {
    const { treatmentFunctionsOut } = followUpScope2023;
    expect(new Set(treatmentFunctionsOut).size).toBe(19);
    expect(treatmentFunctionsOut.map((treatment_function) => fate({ treatment_function }))).toEqual(
      treatmentFunctionsOut.map(() => 'treatment-function'),
    );
    expect(['700', '714', '716', '728', '812'].map((code) => fate({ treatment_function: code }))).toEqual([
      'treatment-function',
      'counts',
      'counts',
      'counts',
      'treatment-function',
    ]);
  });

  test('a scope of category 01 alone leaves out what is not recorded', () => {
    const only = followUpAttendances({
      ...followUpScope2023,
      treatmentFunctionsOut: [],
      administrativeCategories: { kind: 'only', codes: ['01'] },
      person,
    });
    const of = (own: RecordRow) => fateOf(only, { ...attendance, ...own });
    expect(['01', '03', ''].map((administrative_category) => of({ administrative_category }))).toEqual([
      'counts',
      'administrative-category',
      'administrative-category',
    ]);
    expect(of({ treatment_function: '812' })).toBe('counts');
  });

  test('what is no scope is refused', () => {
    const refused = (own: object) => refusalsOf(() => followUpAttendances({ ...followUpScope2023, person, ...own }));
    expect(refused({ followUpCodes: [], hrgSubchapters: 'WF' })).toEqual([
      'followUpCodes missing',
      'hrgSubchapters wrong-type',
    ]);
    expect(refused({ administrativeCategories: { kind: 'none' } })).toEqual([
      'administrativeCategories.kind unknown-value',
    ]);
    expect(refused({ treatmentFunctionsOut: ['812', '812'] })).toEqual(['treatmentFunctionsOut[1] duplicate']);
  });
});

describe('patient-initiated follow-up', () => {
  const measure = patientInitiatedFollowUp({ ...patientInitiatedFollowUpScope, person });
  const attendance = {
    person_id: 'a',
    appointment_date: '2026-05-05',
    attended_or_dna: '5',
    first_attendance: '1',
    administrative_category: '01',
    patient_initiated_follow_up: true,
  };

  test.each([
    ['moved at a first attendance', {}, 'counts'],
    ['moved at a follow-up by telephone', { first_attendance: '4' }, 'counts'],
    ['not moved', { patient_initiated_follow_up: false }, 'among'],
    ['of whom nothing is said', { patient_initiated_follow_up: '' }, 'among'],
    ['who did not come', { attended_or_dna: '7' }, 'not of this kind'],
    ['private', { administrative_category: '02' }, 'administrative-category'],
    ['of treatment function 812', { treatment_function: '812' }, 'treatment-function'],
  ])('one %s: %s', (_, own, expected) => {
    expect(fateOf(measure, { ...attendance, ...own })).toBe(expected);
  });
});

describe('ambulance conveyances', () => {
  const of = (conveyedTo: 'emergency-department' | 'anywhere') =>
    Object.values(conveyanceMeasures({ conveyedTo, per: 'people', person }));
  const fates = (record: RecordRow, conveyedTo: 'emergency-department' | 'anywhere' = 'emergency-department') =>
    of(conveyedTo).map((measure) => fateOf(measure, { call_date: '2026-05-05', ...record }));
  const no = 'not of this kind';

  test.each([
    ['C3', 'to-emergency-department', ['counts', no, 'counts', 'counts']],
    ['C4', 'to-emergency-department', [no, 'counts', 'counts', 'counts']],
    ['C3', 'to-elsewhere', [no, no, no, 'among']],
    ['C3', 'on-scene', [no, no, no, 'among']],
    ['C3', 'by-telephone', [no, no, no, no]],
    ['C2', 'to-emergency-department', [no, no, no, no]],
    ['HCP', 'to-emergency-department', [no, no, no, no]],
    ['', 'to-emergency-department', Array(4).fill('category-not-recorded')],
    ['', '', Array(4).fill('category-not-recorded')],
    ['', 'on-scene', [no, no, no, 'category-not-recorded']],
    ['', 'by-telephone', [no, no, no, no]],
    ['C4', '', [no, 'outcome-not-recorded', 'outcome-not-recorded', 'outcome-not-recorded']],
  ])('one of %s that ended %s', (call_category, incident_outcome, expected) => {
    expect(fates({ call_category, incident_outcome })).toEqual(expected);
  });

  test('to anywhere, one taken elsewhere counts', () => {
    const record = { call_category: 'C3', incident_outcome: 'to-elsewhere' };
    expect(fates(record, 'anywhere')).toEqual(['counts', no, 'counts', 'counts']);
  });

  test('the acuity of an emergency department is no category here', () => {
    const acuity = { call_category: '1064901000000108', incident_outcome: 'on-scene' };
    expect(() => fates(acuity)).toThrow('call_category');
  });

  test('a rate is per people or per person-months, and what is neither is refused', () => {
    const kinds = (['people', 'person-months'] as const).map((per) => {
      return conveyanceMeasures({ conveyedTo: 'anywhere', per, person }).category3.denominator.kind;
    });
    expect(kinds).toEqual(['cohort', 'person-months']);
    const wrong = { conveyedTo: 'home', per: 'bed', person } as never;
    expect(refusalsOf(() => conveyanceMeasures(wrong))).toEqual(['conveyedTo unknown-value', 'per unknown-value']);
  });
});

describe('appointments in general practice', () => {
  const appointment = {
    appointment_date: '2026-05-05',
    status: 'Attended',
    national_category: 'Home Visit',
    time_between_booking_and_appointment: '1 Day',
  };
  const wait = (band: string) => ({ time_between_booking_and_appointment: band });
  const measure = withinTwoWeeks({ statuses: ['Unknown', 'Attended', 'Seen', 'DNA'], person });

  test.each([
    [wait('Same Day'), 'counts'],
    [wait('2 to 7 Days'), 'counts'],
    [wait('8 to 14 Days'), 'counts'],
    [wait('8  to 14 Days'), 'counts'],
    [wait('15  to 21 Days'), 'among'],
    [wait('More than 28 Days'), 'among'],
    [wait('Unknown / Data Quality'), 'among'],
    [wait('Unknown / Data Issue'), 'among'],
    [{ status: 'DNA' }, 'counts'],
    [{ status: 'Booked' }, 'not of this kind'],
    [{ status: '' }, 'not of this kind'],
    [{ national_category: 'Planned Clinics' }, 'not of this kind'],
    [{ national_category: 'Care Related Encounter but does not fit into any other category' }, 'counts'],
    [{ national_category: 'Care Related Encounter but does not fit into any category' }, 'not of this kind'],
  ])('one of %j: %s', (own, expected) => {
    expect(fateOf(measure, { ...appointment, ...own })).toBe(expected);
  });

  test('with all statuses one that is booked counts, and one of which none is recorded', () => {
    const all = withinTwoWeeks({ statuses: 'all', person });
    expect(['Booked', ''].map((status) => fateOf(all, { ...appointment, status }))).toEqual(['counts', 'counts']);
  });

  test('statuses and categories are told: a list with a code in it, or all', () => {
    const choices = { statuses: 'all', nationalCategories: [], each: 'an-appointment', person };
    expect(refusalsOf(() => gpAppointments(choices as never))).toEqual(['nationalCategories missing']);
    expect(refusalsOf(() => withinTwoWeeks({ statuses: 'any', person } as never))).toEqual(['statuses unknown-value']);
    expect(refusalsOf(() => withinTwoWeeks({ person } as never))).toEqual(['statuses missing']);
  });
});
