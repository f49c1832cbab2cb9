import { refuse, type Problem } from '../../problems/index.ts';
import { checkClosedPeriod, daysBetween, type ClosedPeriod, type Day } from '../../time/index.ts';
import { bankHolidays } from './bank-holidays.ts';

/**
 * The working days of a period in England: Monday to Friday, less bank holidays. A calendar is taken as it fell, whatever
 * day anything is asked from; from 2027 on it is reckoned, and a holiday that is moved or added will change it.
 *
 * From 2017 to 2029: throws when the period leaves those years, or is none.
 *
 * @example
 * ```ts
 * import { workingDaysIn } from 'neighbourhood-contracts/policy';
 *
 * workingDaysIn({ from: '2022-06-01', until: '2022-07-01' }); // => 20
 * workingDaysIn({ from: '2027-03-01', until: '2027-04-01' }); // => 21
 * ```
 */
export function workingDaysIn(period: ClosedPeriod): number {
  refuse('the working days of a period', checkPeriodOfWorkingDays(period, ''));
  const { from, until } = period;
  const off = holidays.filter((day) => from <= day && day < until).length;
  return weekdaysBefore(until) - weekdaysBefore(from) - off;
}

/** Problems of a period whose working days are to be counted: the bank holidays of its years must be held. */
export function checkPeriodOfWorkingDays(period: unknown, path: string): Problem[] {
  const problems = checkClosedPeriod(period, path);
  if (problems.length > 0) return problems;
  const { from, until } = period as ClosedPeriod;
  if (from >= firstDay && until <= afterLastDay) return [];
  const message = `The bank holidays of the whole period from ${from} until ${until} are not held.`;
  return [{ path, code: 'out-of-range', message, help: `Give a period from ${firstDay} until ${afterLastDay}.` }];
}

const firstDay: Day = '2017-01-01';
const afterLastDay: Day = '2030-01-01';

const holidays: readonly string[] = bankHolidays.values.flatMap(({ value }) =>
  Object.entries(value.years).flatMap(([year, days]) => days.map((day) => `${year}-${day}`)),
);

const aMonday: Day = '1900-01-01';

/** How many days from Monday to Friday lie between that Monday and a day, which is not counted. */
function weekdaysBefore(day: Day): number {
  const days = daysBetween(aMonday, day);
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}
