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
  expect(totalOf(counts, 'discharges-followed-by-readmission')).toMatchObject({ count: 1, among: 2 });
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
