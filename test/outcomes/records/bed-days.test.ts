import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bedDaysOf, countRows, type Dataset, type Measure } from 'neighbourhood-contracts/outcomes';
import { addDays, daysBetween, monthOf, type Day } from 'neighbourhood-contracts/time';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { bedDaysAnswers } from '../../conformance/reference-cases/bed-days.ts';
import { refusalsOf } from '../../support/refusals.ts';

test('every case has its bed days by three ways of counting', () => {
  const { meta, cases } = casesOf('bed_days', 'bed_days');
  for (const each of cases) {
    expect([each.id, comparisonOf(bedDaysAnswers, each, meta).isSame]).toEqual([each.id, true]);
  }
});

const stays = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.oneof(fc.nat(40), fc.nat(800))).map(([start, nights]) => ({
  admission: addDays('2020-01-01', start),
  discharge: addDays('2020-01-01', start + nights),
}));

test('the nights of the months are those of the stay, each in its own', () => {
  fc.assert(
    fc.property(stays, ({ admission, discharge }) => {
      const { lengthOfStay, byNight, byDischarge, withHalfDays } = bedDaysOf({ admission, discharge });
      expect(lengthOfStay).toBe(daysBetween(admission, discharge));
      expect(byDischarge).toEqual({ month: monthOf(discharge), bedDays: lengthOfStay });
      expect(withHalfDays).toBe(lengthOfStay || 0.5);
      const nights = new Map<string, number>();
      for (let day: Day = admission; day < discharge; day = addDays(day, 1)) {
        nights.set(monthOf(day), (nights.get(monthOf(day)) ?? 0) + 1);
      }
      expect(byNight).toEqual([...nights].map(([month, bedDays]) => ({ month, bedDays })));
    }),
    { numRuns: 50 },
  );
});

const dataset: Dataset = {
  id: 'stays',
  title: 'stays',
  fields: [
    { kind: 'day', name: 'admission', label: 'admission', mayBeAbsent: false },
    { kind: 'day', name: 'discharge', label: 'discharge', mayBeAbsent: true },
  ],
  rules: [],
};
const bedDays: Measure = {
  id: 'bed-days',
  version: '1',
  title: 'Bed days',
  dataset,
  counts: { kind: 'not', of: { kind: 'is-absent', field: 'discharge' } },
  sums: { kind: 'days-between', from: 'admission', to: 'discharge' },
  attributedTo: { kind: 'day', field: 'discharge' },
  person: 'on-the-day',
  denominator: { kind: 'cohort' },
  exclusions: [],
  exceptions: [],
  per: 1000,
  direction: 'not-stated',
  citations: [],
  conflicts: [],
};

test('a measure counts the same bed days, by discharge and by night', () => {
  const byNight: Measure = {
    ...bedDays,
    id: 'nights',
    attributedTo: { kind: 'occupied-nights', from: 'admission', until: 'discharge' },
  };
  fc.assert(
    fc.property(fc.array(stays, { minLength: 1, maxLength: 20 }), (records) => {
      const asked = { records, cohort: 'everyone', by: ['month'], whenWrong: 'fail' } as const;
      const counted = countRows([bedDays, byNight], asked).measures.map(({ groups }) => {
        return groups.filter(({ count }) => count > 0).map(({ group, count }) => [group['month'], count]);
      });
      const own = records.map(bedDaysOf);
      expect(counted).toEqual([
        sumOf(own.map(({ byDischarge }) => byDischarge)),
        sumOf(own.flatMap(({ byNight: nights }) => nights)),
      ]);
    }),
    { numRuns: 50 },
  );
});

function sumOf(parts: readonly { readonly month: string; readonly bedDays: number }[]) {
  const sums = new Map<string, number>();
  for (const { month, bedDays: days } of parts) if (days > 0) sums.set(month, (sums.get(month) ?? 0) + days);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

test('a stay that ends before it begins, or of days that are not, is refused without saying which', () => {
  const stay = { admission: '2026-04-02', discharge: '2026-04-01' } as const;
  expect(refusalsOf(() => bedDaysOf(stay))).toEqual(['discharge contradiction']);
  expect(() => bedDaysOf(stay)).not.toThrow('2026-04');
  expect(refusalsOf(() => bedDaysOf({ admission: '31/01/2026' as never, discharge: null as never }))).toEqual([
    'admission not-a-day',
    'discharge missing',
  ]);
  expect(() => bedDaysOf({ ...stay, admission: '2026-02-31' })).not.toThrow('2026-02-31');
  expect(refusalsOf(() => bedDaysOf(null as never))).toEqual([' missing']);
});
