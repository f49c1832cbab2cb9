import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankHolidays, workingDaysIn } from 'neighbourhood-contracts/policy';
import { addDays, addMonths, daysBetween, type ClosedPeriod, type Day } from 'neighbourhood-contracts/time';
import published from '../data/open/england_working_days.json' with { type: 'json' };
import { problemsOf } from '../payment/activity/refusal.ts';

const monthOf = (month: string): ClosedPeriod => {
  const from = `${month}-01` as Day;
  return { from, until: addMonths(from, 1) };
};
const held = bankHolidays.values.flatMap(({ value }) => Object.entries(value.years));

test('every month of 2017 to 2029 has its working days', () => {
  const months = Object.entries(published.working_days);
  expect(months).toHaveLength(156);
  expect(months.filter(([month, days]) => workingDaysIn(monthOf(month)) !== days)).toEqual([]);
});

test('the bank holidays of every year are those of the calendar', () => {
  const days = held.map(([year, list]) => [year, list.map((day) => `${year}-${day}`)]);
  expect(Object.fromEntries(days)).toEqual(published.bank_holidays);
});

/** Easter Sunday by Gauss’s rule as Butcher wrote it down, and the rest of the year from it. */
function holidaysByRule(year: number): readonly Day[] {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const leaps = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + leaps + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const easter = addDays(`${year}-03-22`, epact + weekday - 7 * late);
  const weekdayOf = (day: Day) => daysBetween('1900-01-01', day) % 7;
  const mondayFrom = (day: Day) => addDays(day, (7 - weekdayOf(day)) % 7);
  const substitute = (day: Day, taken: readonly Day[] = []): Day => {
    const isFree = weekdayOf(day) < 5 && !taken.includes(day);
    return isFree ? day : substitute(addDays(day, 1), taken);
  };
  const boxing = weekdayOf(`${year}-12-26`) < 5 ? ([`${year}-12-26`] as Day[]) : [];
  const christmas = substitute(`${year}-12-25`, boxing);
  const second = boxing[0] ?? substitute(`${year}-12-26`, [christmas]);
  const days: Day[] = [
    substitute(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    christmas,
    second,
  ];
  return days.sort();
}

test('every year is by the rule of the Act and what is proclaimed each year, but for 2020, 2022 and 2023', () => {
  const differ = held.filter(([year, days]) => {
    return days.map((day) => `${year}-${day}`).join(' ') !== holidaysByRule(Number(year)).join(' ');
  });
  expect(differ.map(([year]) => year)).toEqual(['2020', '2022', '2023']);
});

test('the holidays that were moved or added are in: VE day, the Jubilee, the funeral, the coronation', () => {
  const isOff = (day: Day) => workingDaysIn({ from: day, until: addDays(day, 1) }) === 0;
  expect((['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'] as const).map(isOff)).toEqual(
    Array(5).fill(true),
  );
  expect((['2020-05-04', '2022-05-30'] as const).map(isOff)).toEqual([false, false]);
});

test('working days add up over periods that follow each other', () => {
  const day = fc.nat(4747).map((days) => addDays('2017-01-01', days));
  fc.assert(
    fc.property(fc.uniqueArray(day, { minLength: 3, maxLength: 3 }), (days) => {
      const [a, b, c] = days.sort() as [Day, Day, Day];
      const sum = workingDaysIn({ from: a, until: b }) + workingDaysIn({ from: b, until: c });
      expect(workingDaysIn({ from: a, until: c })).toBe(sum);
    }),
  );
});

test('a period beyond the bank holidays that are held is refused, never counted without them', () => {
  expect(problemsOf(() => workingDaysIn({ from: '2016-12-31', until: '2017-02-01' }))).toEqual([
    ': The bank holidays of the whole period from 2016-12-31 until 2017-02-01 are not held. Give a period from 2017-01-01 until 2030-01-01.',
  ]);
  expect(problemsOf(() => workingDaysIn({ from: '2029-12-01', until: '2030-01-02' }))).toHaveLength(1);
  expect(workingDaysIn({ from: '2017-01-01', until: '2030-01-01' })).toBeGreaterThan(3000);
  expect(problemsOf(() => workingDaysIn({ from: '2027-04-01' } as unknown as ClosedPeriod))).toHaveLength(1);
  expect(problemsOf(() => workingDaysIn(null as never))).toHaveLength(1);
});
