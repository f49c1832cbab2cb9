import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evaluateTarget,
  fourHourPerformance,
  fourHourReturn,
  mergeFourHourPerformance,
  type FourHourTerms,
} from 'neighbourhood-contracts/outcomes';
import { parseTimestamp, timestampOf, ukClockAt } from 'neighbourhood-contracts/time';
import { refusalsOf } from '../../support/refusals.ts';

const terms: FourHourTerms = {
  times: 'with-offset',
  elapsed: 'true',
  categories: fourHourReturn.unplanned,
  departmentTypes: ['01', '02', '03', '04'],
  missingDeparture: 'exclude',
  whenWrong: 'exclude',
};

const arrival = '2026-01-10T22:15:00+00:00';
const stay = { arrival, departure: '2026-01-11T02:15:00Z', department_type: '01', attendance_category: '1' };
const after = (seconds: number) => timestampOf(parseTimestamp(arrival) + seconds);

const count = (own: Partial<FourHourTerms>, ...records: readonly object[]) =>
  fourHourPerformance(records as never, { ...terms, ...own });
const rulesOf = (own: Partial<FourHourTerms>, ...records: readonly object[]) =>
  count(own, ...records).quality.map(({ rule, field, records: broken }) => `${rule} ${field ?? '-'} ${broken}`);

describe('a stay', () => {
  test('of exactly four hours is within them, and of a second more is not', () => {
    for (const [seconds, within, twelve] of [
      [0, 1, 0],
      [14_399, 1, 0],
      [14_400, 1, 0],
      [14_401, 0, 0],
      [43_200, 0, 0],
      [43_201, 0, 1],
    ] as const) {
      const { all } = count({}, { ...stay, departure: after(seconds) });
      expect(all).toMatchObject({ attendances: 1, withinFourHours: within, overFourHours: 1 - within });
      expect(all.overTwelveHours).toBe(twelve);
    }
  });

  test('over the night in March is an hour shorter than on the clock', () => {
    const night = { ...stay, arrival: '2026-03-28T23:00:00+00:00', departure: '2026-03-29T04:00:00+01:00' };
    expect(count({}, night).all.withinFourHours).toBe(1);
    expect(count({ elapsed: 'wall-clock' }, night).all.withinFourHours).toBe(0);
  });

  test('over the night in October is an hour longer than on the clock', () => {
    const night = { ...stay, arrival: '2026-10-25T00:00:00+01:00', departure: '2026-10-25T03:30:00+00:00' };
    expect(count({}, night).all.withinFourHours).toBe(0);
    expect(count({ elapsed: 'wall-clock' }, night).all.withinFourHours).toBe(1);
  });

  test('that ends on the clock before it began is no fault where the clock was put back', () => {
    const local = { ...stay, arrival: '2026-10-25T01:45', departure: '2026-10-25T01:15' };
    const folded = { ...local, arrival_fold: '0', departure_fold: 1 };
    expect(count({ times: 'uk-local' }, folded)).toMatchObject({ wrong: 0, all: { withinFourHours: 1 } });
    expect(count({ times: 'uk-local', elapsed: 'wall-clock' }, folded).all.withinFourHours).toBe(1);
    expect(rulesOf({ times: 'uk-local' }, { ...folded, arrival_fold: 1, departure_fold: 0 })).toEqual([
      'departure-before-arrival - 1',
    ]);
    expect(rulesOf({ times: 'uk-local' }, local)).toEqual(['repeated-hour arrival 1', 'repeated-hour departure 1']);
    expect(() => count({ times: 'uk-local', whenWrong: 'fail' }, local)).toThrow(
      'records[0].arrival: Here is a time in the hour that comes twice in October, and its fold (arrival_fold or',
    );
    expect(rulesOf({ times: 'uk-local' }, { ...folded, arrival_fold: 'first' })).toEqual(['unreadable arrival_fold 1']);
  });

  test('is the same whether its times have offsets or are local with folds', () => {
    const moments = fc.integer({ min: 1_790_000_000, max: 1_795_000_000 });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 60_000 }), (from, seconds) => {
        const [start, end] = [ukClockAt(from), ukClockAt(from + seconds)];
        const written = { ...stay, arrival: start.local + start.offset, departure: end.local + end.offset };
        const local = { ...stay, arrival: start.local, departure: end.local };
        const folds = { arrival_fold: start.fold, departure_fold: end.fold };
        expect(count({ times: 'uk-local' }, { ...local, ...folds }).all).toEqual(count({}, written).all);
      }),
    );
  });
});

describe('which attendances count', () => {
  test('planned follow-ups and departments that are not pooled are set aside, and counted by their codes', () => {
    const counted = count(
      {},
      stay,
      { ...stay, attendance_category: '2', department_type: '03' },
      { ...stay, attendance_category: '4' },
      { ...stay, attendance_category: '4', department_type: '05' },
      { ...stay, department_type: '05' },
    );
    expect(counted).toMatchObject({ records: 5, wrong: 0, otherCategories: { '4': 2 }, otherDepartments: { '05': 1 } });
    expect(counted.all.attendances).toBe(2);
    expect(counted.otherThanType1.attendances).toBe(1);
    expect(counted.byType.map(({ departmentType, share }) => [departmentType, share.attendances])).toEqual([
      ['01', 1],
      ['02', 0],
      ['03', 1],
      ['04', 0],
    ]);
  });

  test.each([
    ['blank', ''],
    ['null', null],
    ['left out', undefined],
  ])(
    'one whose category is %s counts where the terms name it, and is wrong where they do not',
    (_, attendance_category) => {
      const record = { ...stay, attendance_category };
      const withThem = [...fourHourReturn.unplanned, 'not-recorded'];
      const counted = count({ categories: withThem, whenWrong: 'fail' }, stay, record);
      expect(counted).toMatchObject({ records: 2, wrong: 0, quality: [], all: { attendances: 2 } });
      expect(counted.otherCategories).toEqual({ '4': 0 });
      expect(mergeFourHourPerformance([counted, counted]).all.attendances).toBe(4);
      expect(count({}, stay, record)).toMatchObject({ wrong: 1, all: { attendances: 1 } });
      expect(rulesOf({}, record)).toEqual(['missing attendance_category 1']);
      expect(count({ categories: ['not-recorded'] }, stay, record)).toMatchObject({
        otherCategories: { '1': 1 },
        all: { attendances: 1 },
      });
    },
  );

  test('the word for none is no code of a record, and that it is open whether they count is told', () => {
    const categories = [...fourHourReturn.unplanned, 'not-recorded'];
    const record = { ...stay, attendance_category: 'not-recorded' };
    expect(rulesOf({ categories }, record)).toEqual(['unknown-code attendance_category 1']);
    expect(fourHourReturn.conflicts.flatMap(({ readings }) => readings).join('; ')).toContain('not recorded');
  });

  test('where none does there is no share, and a reason', () => {
    const { all, byType } = count({});
    expect(all).toEqual({
      kind: 'no-attendances',
      attendances: 0,
      withinFourHours: 0,
      overFourHours: 0,
      overTwelveHours: 0,
      reason: 'No attendance counts, so that there is no share.',
    });
    expect(byType[0]?.share.kind).toBe('no-attendances');
  });

  test('the share is exact', () => {
    const over = { ...stay, departure: after(20_000) };
    const { all } = count({}, stay, stay, over);
    expect(all).toMatchObject({ kind: 'measured', share: { numerator: '2', denominator: '3' }, percent: 200 / 3 });
  });
});

describe('a record that is wrong', () => {
  test('is counted by its rule', () => {
    expect(rulesOf({}, { ...stay, department_type: '1' })).toEqual(['unknown-code department_type 1']);
    expect(rulesOf({}, { ...stay, department_type: undefined })).toEqual(['missing department_type 1']);
    expect(rulesOf({}, { ...stay, attendance_category: '9' })).toEqual(['unknown-code attendance_category 1']);
    expect(rulesOf({}, { ...stay, attendance_category: 1 })).toEqual(['unreadable attendance_category 1']);
    expect(rulesOf({}, { ...stay, arrival: '' })).toEqual(['missing arrival 1']);
    expect(rulesOf({}, { ...stay, arrival: '', departure: '' })).toEqual(['missing arrival 1']);
    expect(rulesOf({}, { ...stay, arrival: '10/01/2026 22:15' })).toEqual(['not-a-time arrival 1']);
    expect(rulesOf({}, { ...stay, arrival: '2026-01-10T22:15:00' })).toEqual(['not-a-time arrival 1']);
    expect(rulesOf({}, { ...stay, arrival: '2026-01-10 22:15:00Z' })).toEqual(['space-for-t arrival 1']);
    expect(rulesOf({}, { ...stay, arrival: '2026-01-10T22:15:00.5Z' })).toEqual(['fraction-of-a-second arrival 1']);
    expect(count({}, { ...stay, arrival: '2026-01-10T22:15:00.000Z' })).toMatchObject({ wrong: 0, quality: [] });
    expect(rulesOf({}, { ...stay, departure: '2026-02-31T02:15:00Z' })).toEqual(['not-a-time departure 1']);
    expect(rulesOf({}, { ...stay, departure: '2026-01-11T02:15:00+01:00' })).toEqual([
      'offset-not-in-force departure 1',
    ]);
    expect(rulesOf({}, { ...stay, departure: after(-1) })).toEqual(['departure-before-arrival - 1']);
    expect(
      rulesOf({ times: 'uk-local' }, { ...stay, arrival: '2026-03-29T01:30', departure: '2026-03-29T04:00' }),
    ).toEqual(['no-such-local-time arrival 1']);
    expect(count({}, { ...stay, departure: after(-1) })).toMatchObject({ wrong: 1, all: { attendances: 0 } });
  });

  test('may break two rules and is wrong once', () => {
    const both = { ...stay, department_type: '1', attendance_category: 'x' };
    expect(count({}, both)).toMatchObject({ wrong: 1, records: 1 });
    expect(rulesOf({}, both)).toHaveLength(2);
  });

  test('is looked at only where it would count', () => {
    expect(rulesOf({}, { ...stay, attendance_category: '4', arrival: 'never' })).toEqual([]);
  });

  test('is found where it is given twice, if it says which it is', () => {
    const one = { ...stay, attendance_id: 'A1' };
    expect(count({}, one, one, { ...stay, attendance_id: 'A2' }, stay, stay)).toMatchObject({
      wrong: 1,
      withoutAttendanceId: 2,
      quality: [{ rule: 'repeated', field: 'attendance_id', records: 1 }],
      all: { attendances: 4 },
    });
  });

  test('is refused by row and field where the caller says so', () => {
    const records = [stay, { ...stay, arrival: '10/01/2026' }, { ...stay, departure: after(-1) }];
    expect(refusalsOf(() => count({ whenWrong: 'fail' }, ...records))).toEqual([
      'records[1].arrival not-a-time',
      'records[2] contradiction',
    ]);
  });

  test('is no record at all only by a slip of the program', () => {
    expect(refusalsOf(() => count({}, stay, null as never))).toEqual(['records[1] wrong-type']);
  });
});

test('a stay without a departure is counted apart, or refused', () => {
  const staying = { ...stay, departure: null };
  expect(count({}, stay, staying)).toMatchObject({ withoutDeparture: 1, wrong: 0, all: { attendances: 1 } });
  expect(refusalsOf(() => count({ missingDeparture: 'fail' }, stay, staying))).toEqual([
    'records[1].departure missing',
  ]);
  expect(() => count({ missingDeparture: 'fail' }, staying)).toThrow("missingDeparture: 'exclude'");
  expect(count({}, { ...staying, arrival: 'x' })).toMatchObject({ withoutDeparture: 0, wrong: 1 });
});

test('a time in Greenwich mean time in summer is right, and how many there are is told', () => {
  const summer = { ...stay, arrival: '2026-07-01T09:00:00Z', departure: '2026-07-01T11:00:00+00:00' };
  const half = { ...summer, arrival: '2026-07-01T10:00:00+01:00' };
  const none = { ...half, departure: '2026-07-01T12:00:00+01:00' };
  expect(count({}, stay, summer, half, none)).toMatchObject({
    greenwichInSummer: 2,
    wrong: 0,
    all: { withinFourHours: 4 },
  });
});

const anyRecord = fc.record({
  arrival: fc.constantFrom(arrival, '2026-01-10T23:00:00Z', 'x', ''),
  departure: fc.integer({ min: -10, max: 60_000 }).map((seconds) => (seconds < -5 ? null : after(seconds))),
  department_type: fc.constantFrom('01', '02', '03', '05', '1'),
  attendance_category: fc.constantFrom('1', '2', '3', '4', ''),
});

test('every record given is in exactly one place', () => {
  fc.assert(
    fc.property(fc.array(anyRecord), (records) => {
      const { wrong, withoutDeparture, otherCategories, otherDepartments, all } = count({}, ...records);
      const others = [...Object.values(otherCategories), ...Object.values(otherDepartments)];
      expect(others.reduce((sum, own) => sum + own, wrong + withoutDeparture + all.attendances)).toBe(records.length);
      expect(all.withinFourHours + all.overFourHours).toBe(all.attendances);
    }),
  );
});

test('parts put together are the whole, in any order, and after a journey through JSON', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyRecord), { minLength: 1, maxLength: 4 }), (parts) => {
      const whole = count({}, ...parts.flat());
      const counted = parts.map((records) => count({}, ...records));
      expect(mergeFourHourPerformance(counted)).toEqual(whole);
      expect(mergeFourHourPerformance(JSON.parse(JSON.stringify(counted.reverse())) as never)).toEqual(whole);
      expect(structuredClone(whole)).toEqual(JSON.parse(JSON.stringify(whole)));
    }),
  );
});

test('parts of other terms, or that do not add up, are not put together', () => {
  const part = count({}, stay);
  expect(refusalsOf(() => mergeFourHourPerformance([]))).toEqual(['parts missing']);
  expect(refusalsOf(() => mergeFourHourPerformance([part, count({ elapsed: 'wall-clock' }, stay)]))).toEqual([
    'parts[1].terms.elapsed contradiction',
  ]);
  const [type1, ...types] = part.byType;
  const wrong = { ...part, byType: [{ ...type1, share: { ...type1?.share, attendances: 2 } }, ...types] };
  expect(refusalsOf(() => mergeFourHourPerformance([wrong as never]))).toEqual([
    'parts[0].byType[0].share contradiction',
  ]);
  expect(refusalsOf(() => mergeFourHourPerformance([{ ...part, wrong: -1 }]))).toEqual(['parts[0].wrong out-of-range']);
});

test('terms are needed, each of them', () => {
  expect(refusalsOf(() => fourHourPerformance([], {} as never))).toEqual([
    'terms.times missing',
    'terms.elapsed missing',
    'terms.categories missing',
    'terms.departmentTypes missing',
    'terms.missingDeparture missing',
    'terms.whenWrong missing',
  ]);
  expect(refusalsOf(() => count({ departmentTypes: ['1'] }))).toEqual(['terms.departmentTypes[0] unknown-value']);
  expect(refusalsOf(() => count({ categories: ['1', '1'] }))).toEqual(['terms.categories[1] duplicate']);
  expect(refusalsOf(() => count({ categories: [] }))).toEqual(['terms.categories missing']);
  expect(refusalsOf(() => fourHourPerformance('x' as never, terms))).toEqual(['records wrong-type']);
});

test('the counts are what the national target is set against', () => {
  const over = { ...stay, departure: after(20_000) };
  const { all } = count({}, stay, stay, stay, stay, over);
  const { attendances, overFourHours } = all;
  const period = { from: '2027-03-01', until: '2027-04-01' } as const;
  const facts = { kind: 'four-hour', about: 'RX1', of: 'the-whole', by: '2027-03', period } as const;
  const march = { settles: 'Q32/period-of-a-march-target', answer: 'that-month', because: 'the plan reads it so' };
  const asked = { asAt: '2027-05-13', assumptions: [march] } as const;
  const told = evaluateTarget({ ...facts, attendances, overFourHours }, asked, { level: 0.95 });
  expect(told.asManaged.kind === 'conditional' && told.asManaged.value.verdict).toBe('not-met');
});
