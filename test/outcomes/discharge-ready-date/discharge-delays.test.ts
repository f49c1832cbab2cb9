import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dischargeDelays, type DelayBand, type DischargeDelayFacts } from 'neighbourhood-contracts/outcomes';
import { readTrustMonths, showDischargeReadyDates } from '../../../examples/discharge-ready-date.ts';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { dischargeReadyDateAnswers } from '../../conformance/reference-cases/discharge-ready-date.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const none: DischargeDelayFacts['discharges'] = { '0': 0, '1': 0, '2-3': 0, '4-6': 0, '7-13': 0, '14-20': 0, '21+': 0 };
const of = (own: Partial<DischargeDelayFacts['discharges']>, bedDays: number) =>
  dischargeDelays({ discharges: { ...none, ...own }, bedDays });

test('every published trust-month among the reference cases is answered', () => {
  const { meta, cases } = casesOf('drd_provider_published', 'drd_provider');
  expect(cases).toHaveLength(63);
  for (const each of cases) {
    expect([each.id, comparisonOf(dischargeReadyDateAnswers, each, meta).isSame]).toEqual([each.id, true]);
  }
});

describe('126 real months of seven trusts', () => {
  const months = readTrustMonths();

  test('have the means that NHS England printed, and where nobody was recorded there is none', () => {
    expect(months).toHaveLength(126);
    for (const { trust, month, delays, printed } of months) {
      const measured = dischargeDelays(delays);
      const where = `${trust} ${month}`;
      if (measured.kind === 'no-discharges') {
        expect([where, printed]).toEqual([where, undefined]);
        continue;
      }
      expect(measured.meanDaysOfAll, where).toBeCloseTo(printed?.ofAll ?? Number.NaN, 10);
      expect(measured.meanDaysOfDelayed, where).toBeCloseTo(printed?.ofDelayed ?? Number.NaN, 10);
    }
    expect(months.filter(({ delays }) => dischargeDelays(delays).kind === 'no-discharges')).toHaveLength(2);
  });

  test('overall mean delay is the share not on the date times the mean of the rest', () => {
    for (const { delays } of months) {
      const month = dischargeDelays(delays);
      if (month.kind === 'no-discharges') continue;
      expect((1 - month.proportionOnTheDate) * Number(month.meanDaysOfDelayed)).toBeCloseTo(month.meanDaysOfAll, 10);
      expect(month.onTheDate + month.delayed).toBe(month.discharges);
    }
  });

  test('the page of the demo says so, in lines that fit', () => {
    const page = showDischargeReadyDates();
    expect(page.filter((line) => line.length > 110)).toEqual([]);
    expect(page.join('\n')).toContain('as NHS England printed both in 124 of 124');
    expect(page.join('\n')).toContain('mean of the delayed: in 124 of 124');
    expect(page.join('\n')).toContain('as managed undetermined, statistically undetermined');
  });
});

test('a month in which nobody was delayed has no mean of the delayed, and a mean of all of 0', () => {
  expect(of({ '0': 12 }, 0)).toEqual({
    kind: 'measured',
    discharges: 12,
    onTheDate: 12,
    delayed: 0,
    bedDays: 0,
    proportionOnTheDate: 1,
    meanDaysOfDelayed: 'nobody-was-delayed',
    meanDaysOfAll: 0,
  });
});

test('a month without discharges has no share and no mean', () => {
  expect(of({}, 0)).toEqual({ kind: 'no-discharges', reason: expect.stringContaining('No discharge') as string });
});

test('bed days are what the bands allow, both ends included', () => {
  expect([of({ '2-3': 10 }, 20), of({ '2-3': 10 }, 30)].map(({ kind }) => kind)).toEqual(['measured', 'measured']);
  expect(problemsOf(() => of({ '2-3': 10 }, 31))).toEqual([
    'facts.bedDays: Those discharges took from 20 to 30 bed days, and 31 are given. Give the discharges of each band and the bed days of the same discharges.',
  ]);
  expect(problemsOf(() => of({ '2-3': 10 }, 19))).toHaveLength(1);
  expect(problemsOf(() => of({ '21+': 1 }, 20))).toEqual([
    expect.stringContaining('took at least 21 bed days, and 20'),
  ]);
  expect(of({ '21+': 1 }, 400).kind).toBe('measured');
  expect(problemsOf(() => of({}, 1))).toHaveLength(1);
});

test('numbers that are no counts are refused, all at once', () => {
  expect(problemsOf(() => of({ '0': -1, '1': 0.5, '2-3': Number.NaN }, Infinity))).toHaveLength(4);
  expect(problemsOf(() => dischargeDelays({ discharges: { '0': 1 } } as never))).toHaveLength(7);
  expect(problemsOf(() => dischargeDelays(null as never))).toHaveLength(1);
  expect(problemsOf(() => of({ '22+': 1 } as never, 0))).toHaveLength(1);
});

test('the identity holds for any month, and every number is finite', () => {
  const count = fc.nat(50_000);
  const bands: readonly DelayBand[] = ['0', '1', '2-3', '4-6', '7-13', '14-20', '21+'];
  const anyMonth = fc.tuple(
    fc.tuple(count, count, count, count, count, count, count),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(anyMonth, ([volumes, way]) => {
      const discharges = Object.fromEntries(bands.map((band, at) => [band, volumes[at]])) as Record<DelayBand, number>;
      const [fewest, most] = [
        [0, 1, 2, 4, 7, 14, 21],
        [0, 1, 3, 6, 13, 20, 90],
      ].map((days) => days.reduce((sum, day, at) => sum + day * (volumes[at] ?? 0), 0)) as [number, number];
      const month = dischargeDelays({ discharges, bedDays: fewest + Math.floor(way * (most - fewest)) });
      if (month.kind === 'no-discharges') return;
      const delayed = month.meanDaysOfDelayed === 'nobody-was-delayed' ? 0 : month.meanDaysOfDelayed;
      expect((1 - month.proportionOnTheDate) * delayed).toBeCloseTo(month.meanDaysOfAll, 6);
      expect(Number.isFinite(month.meanDaysOfAll) && Number.isFinite(delayed)).toBe(true);
    }),
  );
});
