import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countRows,
  followUpAttendances,
  followUpFacts,
  followUpScope2023,
  followUpsPerWorkingDay,
  hrgSubchapter,
  mergeCounts,
  patientInitiatedShare,
  workingDayChange,
  type FollowUpBaseline,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { workingDaysIn } from 'neighbourhood-contracts/policy';
import { refusalsOf } from '../../support/refusals.ts';
import { evaluate, march2027, verdictsOf, type Told } from '../target/asking.ts';

const measure = followUpAttendances({ ...followUpScope2023, person: 'on-the-day' });
const attendance: RecordRow = {
  person_id: 'a',
  appointment_date: '2027-03-10',
  attended_or_dna: '5',
  first_attendance: '2',
  treatment_function: '320',
  administrative_category: '01',
  hrg_subchapter: 'WF',
};
const on = (appointment_date: string, times: number, own: RecordRow = {}) =>
  Array.from({ length: times }, () => ({ ...attendance, appointment_date, ...own }));
const countedPeriod = { from: '2025-04-01', until: '2027-04-01' } as const;
const byMonth = (records: readonly RecordRow[]) =>
  countRows([measure], { records, cohort: 'everyone', by: ['month'], whenWrong: 'fail', period: countedPeriod });
const march2026 = { from: '2026-03-01', until: '2026-04-01' } as const;
const counted: FollowUpBaseline = { kind: 'counted', period: march2026 };

describe('follow-ups per working day, from counts by month', () => {
  const may = { from: '2026-05-01', until: '2026-06-01' } as const;
  const counts = byMonth([...on('2025-05-06', 40), ...on('2026-05-29', 19)]);

  test('40 over the 20 working days of May 2025 and 19 over the 19 of May 2026 are half as many', () => {
    const baseline = { kind: 'counted', period: { from: '2025-05-01', until: '2025-06-01' } } as const;
    expect(followUpsPerWorkingDay({ counts, baseline, current: may })).toEqual({
      kind: 'known',
      change: -0.5,
      perWorkingDay: 1,
      baselinePerWorkingDay: 2,
      baselineRestated: 38,
    });
  });

  test('a baseline that was published stands in for one that was counted, as for March 2020', () => {
    const period = { from: '2020-03-01', until: '2020-04-01' } as const;
    expect(workingDaysIn(period)).toBe(22);
    const baseline = { kind: 'given', count: 44, period } as const;
    expect(followUpsPerWorkingDay({ counts, baseline, current: may })).toMatchObject({ change: -0.5 });
  });

  test('from a baseline of none there is no change', () => {
    expect(followUpsPerWorkingDay({ counts, baseline: counted, current: may })).toMatchObject({ kind: 'no-baseline' });
  });

  test('years whose bank holidays are not held are refused, and not for the target', () => {
    const baseline = { kind: 'given', count: 1, period: { from: '2016-05-01', until: '2016-06-01' } } as const;
    const asked = { counts, baseline, current: may };
    expect(refusalsOf(() => followUpsPerWorkingDay(asked))).toEqual(['baseline.period out-of-range']);
    expect(followUpFacts({ ...asked, about: 'RX1', adjustment: 'none' }).baseline.count).toBe(1);
  });

  test('is the change of the two totals, however the records are parted', () => {
    const number = fc.nat(20);
    fc.assert(
      fc.property(number, number, number, (before, now, at) => {
        const records = [...on('2026-03-02', before), ...on('2027-03-02', now)];
        const parts = mergeCounts([byMonth(records.slice(0, at)), byMonth(records.slice(at))]);
        const expected = workingDayChange({
          baseline: { count: before, workingDays: 22 },
          current: { count: now, workingDays: 21 },
        });
        expect(followUpsPerWorkingDay({ counts: parts, baseline: counted, current: march2027 })).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('from records to the target of a tenth fewer', () => {
  const told: Told = {
    'Q20/baseline-period': '2025/26',
    'Q20/follow-up-appointments': 'Attended, codes 2 and 4, by any means',
    'Q32/period-of-a-march-target': 'that-month',
  };
  const factsOf = (now: number, adjustment: 'none' | 'per-working-day-as-in-2023' = 'none') =>
    followUpFacts({
      counts: byMonth([...on('2026-03-02', 1_100), ...on('2027-03-02', now)]),
      about: 'RX1',
      baseline: counted,
      current: march2027,
      adjustment,
    });

  test.each([
    [880, 'met', 'better'],
    [990, 'met', 'cannot-tell'],
    [991, 'not-met', 'cannot-tell'],
    [1_100, 'not-met', 'worse'],
  ])('%i against 1,100 is %s, and statistically %s', (now, managed, statistical) => {
    expect(verdictsOf(evaluate(factsOf(now), told))).toEqual([managed, statistical]);
  });

  test('per working day, 21 against 22, 945 is the most that meets it', () => {
    const verdict = (now: number) => verdictsOf(evaluate(factsOf(now, 'per-working-day-as-in-2023'), told))[0];
    expect([verdict(945), verdict(946)]).toEqual(['met', 'not-met']);
  });

  test('the baseline and what counts are open', () => {
    expect(evaluate(factsOf(880), {}).asManaged).toMatchObject({ kind: 'undetermined', questions: ['Q20', 'Q32'] });
  });
});

test('one group can be read, and what does not belong together is refused', () => {
  const records = [
    ...on('2026-03-02', 3),
    ...on('2027-03-02', 2),
    ...on('2027-03-02', 5, { treatment_function: '110' }),
  ];
  const by = ['month', { field: 'treatment_function' }] as const;
  const counts = countRows([measure], { records, cohort: 'everyone', by, whenWrong: 'fail', period: countedPeriod });
  const asked = { counts, about: 'RX1', baseline: counted, current: march2027, adjustment: 'none' } as const;
  expect(followUpFacts(asked).current.count).toBe(7);
  expect(followUpFacts({ ...asked, group: { treatment_function: '320' } })).toEqual({
    kind: 'follow-ups',
    about: 'RX1',
    baseline: { count: 3, period: march2026 },
    current: { count: 2, period: march2027 },
    adjustment: 'none',
  });
  const refused = (own: object) => refusalsOf(() => followUpFacts({ ...asked, ...own }));
  expect(refused({ counts: { ...counts, periods: [] } })).toEqual([
    'baseline.period contradiction',
    'current contradiction',
  ]);
  expect(refused({ group: { month: '2027-03' } })).toEqual(['group.month unknown-key']);
  expect(refused({ current: march2026 })).toEqual(['baseline.period.until contradiction']);
  expect(refused({ current: { from: '2027-03-02', until: '2027-04-01' } })).toEqual(['current.from contradiction']);
  expect(refused({ baseline: { kind: 'given', count: 1.5, period: march2026 } })).toEqual(['baseline.count not-whole']);
  expect(refused({ baseline: { kind: 'guessed' }, adjustment: 'some' })).toEqual([
    'baseline.kind unknown-value',
    'adjustment unknown-value',
  ]);
  expect(refused({ counts: { ...counts, measures: [] } })).toEqual(['counts.measures unknown-reference']);
});

describe('the subchapter of an HRG', () => {
  test('is its first two letters', () => {
    expect([hrgSubchapter('WF01A'), hrgSubchapter('EY51Z')]).toEqual(['WF', 'EY']);
  });

  test.each(['WF', 'wf01a', 'WF01', 'WF01A1', ' WF01A', '', undefined, 5])('%j is refused', (hrg) => {
    expect(refusalsOf(() => hrgSubchapter(hrg as never))).toHaveLength(1);
  });
});

describe('patient-initiated follow-up of published totals', () => {
  test('is a share of all attendances, exactly', () => {
    expect(patientInitiatedShare({ movedOrDischarged: 50, attended: 1_000 })).toEqual({
      kind: 'known',
      count: 50,
      outOf: 1_000,
      ratio: { numerator: '1', denominator: '20' },
      value: 0.05,
    });
    expect(patientInitiatedShare({ movedOrDischarged: 7, attended: 7 })).toMatchObject({ value: 1 });
  });

  test('of more moved than attended, or of nobody, there is none', () => {
    expect(patientInitiatedShare({ movedOrDischarged: 8, attended: 7 })).toEqual({
      kind: 'none',
      reason: '8 were moved or discharged, and 7 attended: the totals are not of the same.',
    });
    for (const movedOrDischarged of [0, 3]) {
      expect(patientInitiatedShare({ movedOrDischarged, attended: 0 })).toEqual({
        kind: 'none',
        reason: 'There are no attendances, so that there is no share of them.',
      });
    }
  });

  test('what is no count is refused', () => {
    const totals = { movedOrDischarged: -1, attended: 0.5 };
    expect(refusalsOf(() => patientInitiatedShare(totals))).toEqual([
      'movedOrDischarged out-of-range',
      'attended not-whole',
    ]);
  });
});
