import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acc08NationalCategories,
  appointmentsByWait,
  appointmentWaits,
  countRows,
  gpAppointments,
  mergeCounts,
  sameDayFacts,
  waitBands,
  withinTwoWeeks,
  type AppointmentsByWait,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';
import { evaluate, march2027, verdictsOf, without } from '../target/asking.ts';

const bands = Object.keys(waitBands) as (keyof typeof waitBands)[];
const of = (...counts: readonly number[]): AppointmentsByWait =>
  Object.fromEntries(bands.map((band, at) => [band, counts[at] ?? 0])) as Record<keyof typeof waitBands, number>;
const waited = of(400, 100, 200, 100, 80, 40, 30, 50);

describe('shares of appointments by their wait', () => {
  test('each has the shorter ones in it: 400, 500 and 800 of 1,000', () => {
    const {
      outOf,
      ofUnknownWait,
      sameDay,
      withinOneDay,
      withinTwoWeeks: two,
    } = appointmentWaits({
      appointments: waited,
      unknown: 'among-all',
    });
    expect([outOf, ofUnknownWait]).toEqual([1_000, 50]);
    expect([sameDay, withinOneDay, two]).toMatchObject([{ value: 0.4 }, { value: 0.5 }, { value: 0.8 }]);
  });

  test('without those of unknown wait they are of 950: 8, 10 and 16 of 19', () => {
    const {
      outOf,
      sameDay,
      withinOneDay,
      withinTwoWeeks: two,
    } = appointmentWaits({
      appointments: waited,
      unknown: 'left-out',
    });
    expect(outOf).toBe(950);
    expect([sameDay, withinOneDay, two]).toMatchObject([
      { ratio: { numerator: '8', denominator: '19' } },
      { ratio: { numerator: '10', denominator: '19' } },
      { ratio: { numerator: '16', denominator: '19' } },
    ]);
  });

  test('of unknown waits alone there is a share of nought, or none', () => {
    const appointments = of(0, 0, 0, 0, 0, 0, 0, 7);
    expect(appointmentWaits({ appointments, unknown: 'among-all' }).sameDay).toMatchObject({ value: 0, outOf: 7 });
    expect(appointmentWaits({ appointments, unknown: 'left-out' }).sameDay).toEqual({
      kind: 'none',
      reason: 'There are no appointments of known wait, so that there is no share of them.',
    });
  });

  test('never leave 0 to 1, and never fall as the wait grows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9_999), { minLength: 8, maxLength: 8 }), fc.boolean(), (counts, isAmong) => {
        const waits = appointmentWaits({ appointments: of(...counts), unknown: isAmong ? 'among-all' : 'left-out' });
        const shares = [waits.sameDay, waits.withinOneDay, waits.withinTwoWeeks].map((share) =>
          share.kind === 'known' ? share.value : 0,
        );
        expect([...shares].sort((a, b) => a - b)).toEqual(shares);
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });

  test('a band that is not told is no nought, and unknown waits are told what becomes of them', () => {
    const others = without(waited, '1 Day');
    const refused = (asked: object) => refusalsOf(() => appointmentWaits(asked as never));
    expect(refused({ appointments: others, unknown: 'among-all' })).toEqual(['appointments.1 Day missing']);
    expect(refused({ appointments: waited })).toEqual(['unknown missing']);
    expect(refused({ appointments: { ...waited, '3 Days': 1 }, unknown: 'zero' })).toEqual([
      'appointments["3 Days"] unknown-key',
      'unknown unknown-value',
    ]);
  });
});

const waitField = 'time_between_booking_and_appointment';
const measure = gpAppointments({
  statuses: 'all',
  nationalCategories: acc08NationalCategories,
  each: 'a-row-of-appointments',
  person: 'on-the-day',
});
const row = (wait: string, appointments: number, own: RecordRow = {}): RecordRow => ({
  appointment_date: '2027-03-01',
  status: 'Attended',
  national_category: 'General Consultation Routine',
  practice: 'A81001',
  [waitField]: wait,
  appointments,
  ...own,
});
const count = (records: readonly RecordRow[]) =>
  countRows([measure], {
    records,
    cohort: 'everyone',
    by: ['month', { field: 'practice' }, { field: waitField }],
    whenWrong: 'fail',
    period: { from: '2027-03-01', until: '2027-05-01' },
  });

describe('appointments by their wait, from rows as they are published', () => {
  const records = bands.flatMap((band) => waitBands[band].map((code) => row(code, 5)));

  test('a band is one, however a file writes it', () => {
    const counts = count([...records, row('Same Day', 3, { practice: 'A81002' })]);
    expect(appointmentsByWait({ counts, period: march2027 })).toEqual(of(8, 5, 10, 10, 10, 10, 5, 10));
    expect(appointmentsByWait({ counts, period: march2027, group: { practice: 'A81002' } })).toEqual(of(3));
    const april = { from: '2027-04-01', until: '2027-05-01' } as const;
    expect(appointmentsByWait({ counts, period: april })).toEqual(of());
    const may = { from: '2027-05-01', until: '2027-06-01' } as const;
    for (const asked of [
      { counts, period: may },
      { counts: { ...counts, periods: [] }, period: april },
    ]) {
      expect(refusalsOf(() => appointmentsByWait(asked))).toEqual(['period contradiction']);
    }
  });

  test('a band that was never published, and a wait worked out in days, are wrong', () => {
    for (const wait of ['3 to 7 Days', '5', '']) {
      expect(refusalsOf(() => count([row(wait, 5)]))).toEqual([
        `records[0].${waitField} ${wait === '' ? 'missing' : 'unknown-value'}`,
      ]);
    }
  });

  test('parts add up to the whole', () => {
    const code = fc.constantFrom(...bands.flatMap((band) => waitBands[band]));
    fc.assert(
      fc.property(fc.array(fc.tuple(code, fc.nat(9)), { maxLength: 20 }), fc.nat(20), (tuples, at) => {
        const rows = tuples.map((each) => row(...each));
        const whole = appointmentsByWait({ counts: count(rows), period: march2027 });
        const parts = mergeCounts([count(rows.slice(at)), count(rows.slice(0, at))]);
        expect(appointmentsByWait({ counts: parts, period: march2027 })).toEqual(whole);
        const all = Object.values(whole).reduce((sum, each) => sum + each, 0);
        expect(all).toBe(tuples.reduce((sum, [, each]) => sum + each, 0));
      }),
      { numRuns: 50 },
    );
  });

  test('give the share of ACC-08 that records of one appointment each give', () => {
    const single = bands.map((band) => row(waitBands[band].at(-1) ?? '', 1));
    const acc08 = withinTwoWeeks({ statuses: 'all', person: 'on-the-day' });
    const counts = countRows([acc08], { records: single, cohort: 'everyone', by: [], whenWrong: 'fail' });
    const [group] = counts.measures[0]?.groups ?? [];
    const appointments = appointmentsByWait({ counts: count(bands.map((band) => row(band, 1))), period: march2027 });
    const { withinTwoWeeks: share } = appointmentWaits({ appointments, unknown: 'among-all' });
    expect(share).toMatchObject({ count: group?.count, outOf: group?.among, value: 0.5 });
  });

  test('counts that lack the wait are refused', () => {
    const counts = countRows([measure], { records, cohort: 'everyone', by: ['month'], whenWrong: 'fail' });
    expect(refusalsOf(() => appointmentsByWait({ counts, period: march2027 }))).toEqual([
      'counts.by unknown-reference',
    ]);
    const wrong = { counts: count(records), period: march2027, group: { [waitField]: 'Same Day' } };
    expect(refusalsOf(() => appointmentsByWait(wrong))).toEqual([`group.${waitField} unknown-key`]);
  });
});

describe('set against the aim of 90% of urgent requests on the same day', () => {
  const factsOf = (unknown: 'among-all' | 'left-out') =>
    sameDayFacts({ appointments: of(950, 0, 0, 0, 0, 0, 0, 50), unknown, about: 'A81001', period: march2027 });

  test('waits cannot answer it, however short', () => {
    const evaluation = evaluate(factsOf('left-out'), { 'Q32/period-of-a-march-target': 'that-month' });
    expect(verdictsOf(evaluation)).toEqual(['undetermined', 'undetermined']);
    expect(evaluation.asManaged.reason).toContain('do not tell which requests the practice held to be urgent');
    expect(evaluation.measured).toMatchObject([{ value: 1 }]);
  });

  test('what becomes of unknown waits shows in what is measured', () => {
    expect(evaluate(factsOf('among-all'), {}).measured).toMatchObject([{ value: 0.95 }]);
  });

  test('what is missing is refused', () => {
    expect(refusalsOf(() => sameDayFacts({ appointments: of(1), unknown: 'left-out' } as never))).toEqual([
      'about missing',
      'period missing',
    ]);
  });
});
