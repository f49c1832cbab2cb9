import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  admissionMethods,
  checkMeasure,
  cohortAttendances,
  countRows,
  dischargesFollowedByReadmission,
  flagReadmissions,
  nonElectiveAdmissions,
  nonElectiveBedDays,
  readmissions,
  totalOf,
  type ReadmissionsAsked,
} from 'neighbourhood-contracts/outcomes';
import { addDays } from 'neighbourhood-contracts/time';
import { refusalsOf } from '../../support/refusals.ts';

const stay = (spell_id: string, admission_date: string, discharge_date: string, change = {}) => ({
  person_id: 'a',
  spell_id,
  admission_date,
  discharge_date,
  admission_method: '21',
  discharge_method: '1',
  ...change,
});
const asked: Omit<ReadmissionsAsked, 'records'> = {
  fields: {
    person: 'person_id',
    admitted: 'admission_date',
    discharged: 'discharge_date',
    admissionMethod: 'admission_method',
    dischargeMethod: 'discharge_method',
  },
  withinDays: 28,
  methods: admissionMethods.startingWith2.codes,
  onOneDay: 'ordered',
  noIndexAfter: ['4'],
  observed: { from: '2026-01-01', until: '2027-01-01' },
  whenWrong: 'fail',
};
const flagsOf = (records: readonly ReturnType<typeof stay>[], change: Partial<ReadmissionsAsked> = {}) =>
  flagReadmissions({ ...asked, records, ...change }).records.map((each) => [
    each['readmission'],
    each['followed_by_readmission'],
  ]);

test('an emergency on the 28th day after a discharge is a readmission, and on the 29th it is not', () => {
  const first = stay('1', '2026-05-01', '2026-05-02');
  expect(flagsOf([first, stay('2', '2026-05-30', '2026-06-01')])).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(flagsOf([first, stay('2', '2026-05-31', '2026-06-01')])).toEqual([
    [false, false],
    [false, false],
  ]);
  expect(flagsOf([first, stay('2', '2026-05-30', '2026-06-01', { admission_method: '11' })])[1]).toEqual([
    false,
    false,
  ]);
  expect(flagsOf([first, stay('2', '2026-05-30', '2026-06-01', { person_id: 'b' })])[1]).toEqual([false, false]);
});

test('two stays that begin and end on one day are told apart by no day: the choice says what counts', () => {
  const two = [stay('1', '2026-05-01', '2026-05-01'), stay('2', '2026-05-01', '2026-05-01')];
  expect(flagsOf(two).map(([is]) => is)).toEqual([false, false]);
  expect(flagsOf(two, { onOneDay: 'each' }).map(([is]) => is)).toEqual([true, true]);
  const later = [stay('1', '2026-05-01', '2026-05-04'), stay('2', '2026-05-04', '2026-05-04')];
  expect(flagsOf(later).map(([is]) => is)).toEqual([false, true]);
  expect(flagsOf(later, { onOneDay: 'both-days-later' }).map(([is]) => is)).toEqual([false, false]);
});

test('a death is no discharge to come back from, and what was not observed is not known', () => {
  expect(flagsOf([stay('1', '2026-05-01', '2026-05-02', { discharge_method: '4' })])).toEqual([[false, null]]);
  expect(flagsOf([stay('1', '2026-01-28', '2026-02-02')])[0]).toEqual([null, false]);
  expect(flagsOf([stay('1', '2026-01-29', '2026-02-02')])[0]).toEqual([false, false]);
  expect(flagsOf([stay('1', '2026-12-01', '2026-12-04')])[0]).toEqual([false, null]);
  expect(flagsOf([stay('1', '2026-12-01', '2026-12-03')])[0]).toEqual([false, false]);
});

const first = stay('1', '2026-05-01', '2026-05-02');
const later = (change: object) => stay('2', '2026-05-20', '2026-05-21', change);

test.each([
  ['blank', '', 'missing'],
  ['in small letters', '2a', 'unknown-code'],
  ['a number', 21, 'unreadable'],
])('of a method of admission that is %s it is not known whether somebody came back', (_, admission_method, rule) => {
  const { records, quality, wrong, notKnown } = flagReadmissions({
    ...asked,
    records: [first, later({ admission_method })],
    whenWrong: 'exclude',
  });
  expect(records.map((each) => [each['readmission'], each['followed_by_readmission']])).toEqual([
    [false, null],
    [null, false],
  ]);
  expect(quality).toEqual([{ rule, field: 'admission_method', records: 1 }]);
  expect([wrong, notKnown]).toEqual([0, { readmission: 1, followedByReadmission: 1 }]);
  const code = { missing: 'missing', 'unknown-code': 'unknown-value', unreadable: 'wrong-type' }[rule];
  expect(refusalsOf(() => flagsOf([first, later({ admission_method })]))).toEqual([
    `records[1].admission_method ${code}`,
  ]);
});

test('a method of admission that cannot be read matters only where the answer turns on it', () => {
  const out = { whenWrong: 'exclude' } as const;
  expect(flagsOf([first, stay('2', '2026-07-20', '2026-07-21', { admission_method: '' })], out)).toEqual([
    [false, false],
    [false, false],
  ]);
  const known = stay('3', '2026-05-25', '2026-05-26');
  expect(flagsOf([first, later({ admission_method: '' }), known], out)[0]).toEqual([false, true]);
});

test.each([
  ['a number', 4, 'unreadable'],
  ['blank', '', 'missing'],
  ['none of the codes', 'X', 'unknown-code'],
])('after a method of discharge that is %s nothing is said of coming back', (_, discharge_method, rule) => {
  const dead = stay('1', '2026-05-01', '2026-05-02', { discharge_method });
  const { records, quality, notKnown } = flagReadmissions({
    ...asked,
    records: [dead, later({})],
    whenWrong: 'exclude',
  });
  expect(records.map((each) => [each['readmission'], each['followed_by_readmission']])).toEqual([
    [false, null],
    [null, false],
  ]);
  expect(quality).toEqual([{ rule, field: 'discharge_method', records: 1 }]);
  expect(notKnown).toEqual({ readmission: 1, followedByReadmission: 1 });
});

test('methods that are recorded as not known are no fault of the record, and nothing is guessed of them', () => {
  expect(flagsOf([first, later({ admission_method: '99' })])).toEqual([
    [false, null],
    [null, false],
  ]);
  expect(flagsOf([{ ...first, discharge_method: '9' }, later({})])).toEqual([
    [false, null],
    [null, false],
  ]);
});

test('a stay that goes on has no method of discharge, and that is no fault', () => {
  expect(flagsOf([first, stay('2', '2026-05-20', '', { discharge_method: '' })])).toEqual([
    [false, true],
    [true, null],
  ]);
});

test('how many are not known has the wrong and the unseen in it, and no death, of which it is not asked', () => {
  const { notKnown, wrong } = flagReadmissions({
    ...asked,
    records: [
      stay('1', '2026-05-01', '2026-05-02', { discharge_method: '4' }),
      stay('2', '2026-12-20', '2026-12-21', { person_id: 'b' }),
      stay('3', 'in May', '2026-05-21', { person_id: 'c' }),
    ],
    whenWrong: 'exclude',
  });
  expect(notKnown).toEqual({ readmission: 1, followedByReadmission: 2 });
  expect(wrong).toBe(1);
});

test('a field that no record has is refused, and so are methods that nobody has', () => {
  const refused = (change: object) => refusalsOf(() => flagsOf([first], change));
  const { fields } = asked;
  expect(refused({ fields: { ...fields, admissionMethod: 'admimeth', dischargeMethod: 'dismeth' } })).toEqual([
    'fields.admissionMethod unknown-reference',
    'fields.dischargeMethod unknown-reference',
  ]);
  expect(refused({ methods: ['2a'], noIndexAfter: ['dead'] })).toEqual([
    'methods[0] unknown-value',
    'noIndexAfter[0] unknown-value',
  ]);
  expect(refused({ methods: [] })).toEqual(['methods missing']);
  expect(refused({ noIndexAfter: [] })).toEqual([]);
  expect(flagsOf([])).toEqual([]);
});

const stays = fc.array(
  fc.record({ person: fc.constantFrom('a', 'b', 'c'), start: fc.integer({ min: 0, max: 90 }), nights: fc.nat(9) }),
  { maxLength: 20 },
);

test('flags depend on no order of the rows, and parts split by person come to the same', () => {
  fc.assert(
    fc.property(stays, (given) => {
      const records = given.map(({ person, start, nights }, place) => {
        const from = addDays('2026-05-01', start);
        return stay(String(place), from, addDays(from, nights), { person_id: person });
      });
      const byId = (rows: typeof records) =>
        new Map(
          flagReadmissions({ ...asked, records: rows }).records.map((each) => [each['spell_id'], each['readmission']]),
        );
      const whole = byId(records);
      expect(byId([...records].reverse())).toEqual(new Map([...whole].reverse()));
      const parts = ['a', 'b', 'c'].flatMap((who) => [...byId(records.filter((each) => each.person_id === who))]);
      expect(new Map(parts)).toEqual(whole);
    }),
  );
});

test('the measures over the flags count what is known, and divide by what is known', () => {
  const records = flagReadmissions({
    ...asked,
    records: [
      stay('1', '2026-05-01', '2026-05-02'),
      stay('2', '2026-05-20', '2026-05-21'),
      stay('3', '2026-12-20', '2026-12-21'),
    ],
  }).records;
  const measures = [
    readmissions({ denominator: 'cohort', person: 'on-the-day' }),
    dischargesFollowedByReadmission({ person: 'on-the-day' }),
  ];
  const counts = countRows(measures, { records, cohort: 'everyone', by: [], whenWrong: 'fail' });
  expect(totalOf(counts, 'readmissions').count).toBe(1);
  expect(totalOf(counts, 'discharges-followed-by-readmission')).toMatchObject({
    count: 1,
    among: 2,
    exclusions: { 'not-known-or-not-asked': 1 },
  });
});

test('stays of which it is not known whether they are readmissions are set aside, and counted', () => {
  const { records } = flagReadmissions({
    ...asked,
    records: [first, later({ admission_method: '' }), later({ spell_id: '3', person_id: 'b' })],
    whenWrong: 'exclude',
  });
  const measure = readmissions({ denominator: 'cohort', person: 'on-the-day' });
  const counts = countRows([measure], { records, cohort: 'everyone', by: [], whenWrong: 'fail' });
  expect(totalOf(counts, 'readmissions')).toMatchObject({ count: 0, exclusions: { 'readmission-not-known': 1 } });
  expect(counts.measures[0]?.notOfThisKind).toBe(2);
  const onADischarge = measure.conflicts.map(({ what }) => what).join('; ');
  expect(onADischarge).toContain('transfer');
});

test('bed days fall to the discharge or to their nights, and every measure is one that can be counted', () => {
  const choices = { methods: admissionMethods.nnhip, denominator: 'cohort', person: 'on-the-day' } as const;
  const asBedDays = (attributedTo: 'discharge' | 'occupied-nights') => nonElectiveBedDays({ ...choices, attributedTo });
  const monthsOf = (attributedTo: 'discharge' | 'occupied-nights') =>
    countRows([asBedDays(attributedTo)], {
      records: [stay('1', '2026-05-30', '2026-06-02')],
      cohort: 'everyone',
      by: ['month'],
      whenWrong: 'fail',
    }).measures[0]?.groups.map(({ group, count }) => [group['month'], count]);
  expect(monthsOf('discharge')).toEqual([['2026-06', 3]]);
  expect(monthsOf('occupied-nights')).toEqual([
    ['2026-05', 2],
    ['2026-06', 1],
  ]);
  for (const measure of [
    asBedDays('discharge'),
    nonElectiveAdmissions({ ...choices, attributedTo: 'admission' }),
    cohortAttendances({ departmentTypes: ['01'], denominator: 'cohort', person: 'on-the-day' }),
  ]) {
    expect(checkMeasure(measure, 'measure')).toEqual([]);
  }
});
