import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  settleMonthlySchedule,
  type KnownList,
  type KnownPrice,
  type MonthlyScheduleTerms,
} from 'neighbourhood-contracts/payment';
import { addDays, monthsOfFinancialYear, type Day } from 'neighbourhood-contracts/time';
import { agreed, penceIn } from '../../support/payment.ts';

const terms: MonthlyScheduleTerms = {
  year: '2025/26',
  basis: 'contractor-weighted',
  paidOn: 'first-day-of-month',
  mode: 'half-away-from-zero',
  grounds: agreed,
};
const effective = { from: '2025-04-01', until: '2026-04-01' } as const;
const april: KnownList = { on: '2025-04-01', size: '4738.35', knownOn: '2025-03-20' };
const price: KnownPrice = { pounds: '121.79', effective, knownOn: '2025-03-20', grounds: agreed };

const settled = (
  lists: readonly KnownList[],
  prices: readonly KnownPrice[],
  more: Partial<MonthlyScheduleTerms> = {},
) => settleMonthlySchedule({ ...terms, ...more }, { about: 'A81001', lists, prices });
const months = (statement: ReturnType<typeof settled>) => statement.sections.map(penceIn);

test('twelve monthly payments sum to the year, though no twelfth is a whole penny', () => {
  const statement = settled([april], [price]);
  expect(penceIn(statement)).toBe(Math.round(4738.35 * 121.79 * 100));
  expect(new Set(months(statement))).toEqual(new Set([48_090_30, 48_090_31]));
});

test('is re-struck on every quarterly list from its day', () => {
  const july: KnownList = { on: '2025-07-01', size: '4800', knownOn: '2025-07-01' };
  const paid = months(settled([april, july], [price]));
  expect(paid.slice(2, 5)).toEqual([48_090_30, 48_716_00, 48_716_00]);
});

test('a price backdated in August makes April to July good in the month in which it was known', () => {
  const uplift: KnownPrice = { pounds: '123.34', effective, knownOn: '2025-08-07', grounds: agreed };
  const thousand = { ...april, size: '1200' };
  expect(months(settled([thousand], [price, uplift])).slice(3, 7)).toEqual([
    12_179_00,
    12_179_00,
    12_334_00 + 5 * 155_00,
    12_334_00,
  ]);
  expect(months(settled([thousand], [price, uplift], { paidOn: 'last-day-of-month' })).slice(3, 6)).toEqual([
    12_179_00,
    12_334_00 + 4 * 155_00,
    12_334_00,
  ]);
  const line = settled([thousand], [price, uplift]).sections[5]?.lines.find(({ id }) => id === 'true-up-2025-09');
  expect(line?.kind === 'settled' && line.amountPence).toBe(775_00);
});

test('what becomes known after the year is paid after it', () => {
  const corrected: KnownList = { ...april, size: '4700', knownOn: '2026-06-30' };
  const statement = settled([april, corrected], [price]);
  expect(statement.sections.at(-1)?.id).toBe('after-the-year');
  expect(penceIn(statement)).toBe(Math.round(4700 * 121.79 * 100));
});

const starts = monthsOfFinancialYear('2025/26').map(({ from }) => from);
/** Never the day on which the first list and price were known: of two known on one day neither would stand. */
const day = fc.integer({ min: 0, max: 450 }).map((days) => addDays('2025-03-21', days));
const size = fc.integer({ min: 0, max: 10 ** 7 }).map((cents) => (cents / 100).toFixed(2));
const knownList = fc.record({ on: fc.constantFrom(...starts), size, knownOn: day });
const knownPrice = fc
  .record({
    pounds: fc.integer({ min: 0, max: 20_000 }).map((p) => (p / 100).toFixed(2)),
    from: fc.constantFrom(...starts),
    knownOn: day,
  })
  .map(({ from, ...rest }): KnownPrice => ({ ...rest, effective: { from, until: '2026-04-01' }, grounds: agreed }));
const start: Day = '2025-01-01';
const corrections = fc.tuple(
  fc.uniqueArray(knownList, { maxLength: 8, selector: ({ on, knownOn }) => `${on} ${knownOn}` }),
  fc.uniqueArray(knownPrice, { maxLength: 5, selector: ({ knownOn }) => knownOn }),
);

test('after any corrections the year comes to what it would have with the truth from the start', () => {
  fc.assert(
    fc.property(corrections, ([lists, prices]) => {
      const told = settled([april, ...lists], [price, ...prices]);
      const onDay = (on: Day) =>
        [april, ...lists].filter((list) => list.on === on).sort((a, b) => (a.knownOn < b.knownOn ? 1 : -1))[0];
      const truth = [...new Set([april, ...lists].map(({ on }) => on))].flatMap((on) => onDay(on) ?? []);
      // Each month at the price known last of those that cover it, as one price a month known from the start.
      const truePrices = starts.map((from, place): KnownPrice => {
        const covering = [price, ...prices].filter((each) => each.effective.from <= from);
        const last = covering.sort((a, b) => (a.knownOn < b.knownOn ? 1 : -1))[0] ?? price;
        return {
          pounds: last.pounds,
          effective: { from, until: starts[place + 1] ?? '2026-04-01' },
          knownOn: start,
          grounds: agreed,
        };
      });
      const known = settled(
        truth.map((list) => ({ ...list, knownOn: start })),
        truePrices,
      );
      expect(penceIn(told)).toBe(penceIn(known));
      expect(months(told).reduce((sum, each) => sum + each, 0)).toBe(penceIn(told));
    }),
  );
});

test('refuses a month with no price or list, prices of which neither stands, and a list given twice', () => {
  expect(() => settled([april], [])).toThrow('No price for 2025-04 was known by 2025-04-01.');
  expect(() => settled([{ ...april, knownOn: '2025-05-02' }], [price])).toThrow(
    'No list for 2025-04 was known by 2025-04-01.',
  );
  expect(() => settled([april], [{ ...price, effective: { from: '2025-04-01', until: '2026-01-01' } }])).toThrow(
    /^3 problems.*\n {2}facts.prices: No price for 2026-01/,
  );
  expect(() => settled([april], [price, { ...price, pounds: '1' }])).toThrow('became known on one day');
  expect(() => settled([april, april], [price])).toThrow('was given already');
  expect(() => settled([{ ...april, size: '-1' }], [price])).toThrow('A list cannot be "-1".');
});

test('what is paid to date is rounded in the way agreed, corrections too', () => {
  const half: KnownPrice = { ...price, pounds: '0.06' };
  const corrected: KnownPrice = { ...half, pounds: '0.18', knownOn: '2025-05-01' };
  const one = { ...april, size: '1' };
  const paid = (mode: MonthlyScheduleTerms['mode']) => months(settled([one], [half, corrected], { mode })).slice(0, 3);
  expect(paid('half-away-from-zero')).toEqual([1, 2, 2]);
  expect(paid('half-even')).toEqual([0, 3, 1]);
  expect(paid('down')).toEqual([0, 3, 1]);
  const line = (mode: MonthlyScheduleTerms['mode']) =>
    settled([one], [half, corrected], { mode }).sections[1]?.lines.map((each) => [each.id, penceIn({ total: each })]);
  expect(line('up')).toEqual([
    ['instalment-2025-05', 1],
    ['true-up-2025-05', 1],
  ]);
  expect(line('down')).toEqual([
    ['instalment-2025-05', 2],
    ['true-up-2025-05', 1],
  ]);
});

test('a correction of less than a penny is rounded in the way agreed too', () => {
  const half: KnownPrice = { ...price, pounds: '0.06' };
  const corrected: KnownPrice = { ...half, pounds: '0.07', knownOn: '2025-05-01' };
  const may = (mode: MonthlyScheduleTerms['mode']) =>
    settled([{ ...april, size: '1' }], [half, corrected], { mode }).sections[1]?.lines.map((line) =>
      penceIn({ total: line }),
    );
  expect(may('up')).toEqual([0, 1]);
  expect(may('down')).toEqual([1]);
});

test('what is known on the day of the last payment is in it; what changes nothing afterwards is no payment', () => {
  const known = (knownOn: Day) => settled([april, { ...april, size: '4700', knownOn }], [price]).sections.length;
  expect([known('2026-03-01'), known('2026-03-02')]).toEqual([12, 13]);
  const next: KnownList = { on: '2026-04-01', size: '5000', knownOn: '2026-04-05' };
  expect(settled([april, next], [price]).sections).toHaveLength(12);
});
