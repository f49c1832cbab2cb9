export { addDays, addMonths, checkDay, daysBetween, isDay, parseDay, yearsBetween, type Day } from './day.ts';
export { dayNumberOf, dayOfNumber, firstDayNumber, lastDayNumber, readDayNumber } from './day-number.ts';
export {
  addFinancialYears,
  checkFinancialYear,
  financialYearOf,
  financialYearsBetween,
  isFinancialYear,
  monthsOfFinancialYear,
  parseFinancialYear,
  periodOfFinancialYear,
  type FinancialYear,
} from './financial-year.ts';
export {
  checkMonth,
  isMonth,
  monthNamesOf,
  monthOf,
  monthsBetween,
  monthsFrom,
  moveMonth,
  parseMonth,
  periodOfMonth,
  type Month,
} from './month.ts';
export {
  checkClosedPeriod,
  checkOrder,
  checkPeriod,
  daysIn,
  periodContains,
  sharedPeriod,
  type ClosedPeriod,
  type Period,
} from './period.ts';
export { monthInWords } from './month-in-words.ts';
export { clockFaults, isClockFault, type ClockFault } from './clock-faults.ts';
export { isSummerTime, parseTimestamp, parseUkTime, timestampOf, ukClockAt, type UkClock } from './instant.ts';
export { readTimestamp, readUkTime, type Fold } from './read-time.ts';
export type { Instant } from './uk-clock.ts';
