import { checkRecord, refuse, type FieldChecks, type Problem } from '../../problems/index.ts';
import { dayNumberOf, isDay, monthOf, monthsFrom, periodOfMonth, type Day, type Month } from '../../time/index.ts';

/** A stay in hospital that has ended. */
export interface CompletedStay {
  readonly admission: Day;
  readonly discharge: Day;
}

/** Bed days of a month. */
export interface BedDaysOfMonth {
  readonly month: Month;
  readonly bedDays: number;
}

/** The bed days of one stay, by each of the three ways of counting them that are in use. */
export interface BedDays {
  /** The nights: 0 where the discharge is on the day of the admission. */
  readonly lengthOfStay: number;
  /** Every night to the month of the discharge, as counts of completed spells have it. */
  readonly byDischarge: BedDaysOfMonth;
  /** Each night to its own month, the night of a day being the one that follows it: none for a stay without a night. */
  readonly byNight: readonly BedDaysOfMonth[];
  /** The nights, or a half where there is none: halves add up exactly. */
  readonly withHalfDays: number;
}

/**
 * The bed days of a stay: its nights, to the month of the discharge or each to its own month, and with half a day for a stay
 * without a night. Days are of the calendar, so that a change of the clocks makes no difference. For many stays, a measure
 * that sums the days between two fields counts them, and can attribute them to either.
 *
 * Throws when a day is not one, or the discharge is before the admission.
 *
 * Source: the first is NHS England’s, Measurement Guide for the National Neighbourhood Health Implementation Programme,
 * measure O3; half a day is of the Strategy Unit’s indicators of elective bed days; each night to its month is this library’s.
 *
 * @example
 * ```ts
 * import { bedDaysOf } from 'neighbourhood-contracts/outcomes';
 *
 * const stay = bedDaysOf({ admission: '2026-03-30', discharge: '2026-04-02' });
 * stay.byDischarge; // => { month: '2026-04', bedDays: 3 }
 * stay.byNight; // => [{ month: '2026-03', bedDays: 2 }, { month: '2026-04', bedDays: 1 }]
 * bedDaysOf({ admission: '2026-04-02', discharge: '2026-04-02' }).withHalfDays; // => 0.5
 * ```
 */
export function bedDaysOf(stay: CompletedStay): BedDays {
  refuse('a stay', checkStay(stay));
  const { admission, discharge } = stay;
  const lengthOfStay = dayNumberOf(discharge) - dayNumberOf(admission);
  const [first, last] = [monthOf(admission), monthOf(discharge)];
  return {
    lengthOfStay,
    byDischarge: { month: last, bedDays: lengthOfStay },
    byNight: monthsFrom(first, last)
      .map((month) => ({ month, bedDays: nightsIn(month, admission, discharge) }))
      .filter(({ bedDays }) => bedDays > 0),
    withHalfDays: lengthOfStay === 0 ? 0.5 : lengthOfStay,
  };
}

function nightsIn(month: Month, admission: Day, discharge: Day): number {
  const { from, until } = periodOfMonth(month);
  const [start, end] = [admission > from ? admission : from, discharge < until ? discharge : until];
  return dayNumberOf(end) - dayNumberOf(start);
}

const stayChecks: FieldChecks = { admission: checkUnseenDay, discharge: checkUnseenDay };

function checkStay(value: unknown): Problem[] {
  const problems = checkRecord(value, '', stayChecks);
  if (problems.length > 0) return problems;
  const { admission, discharge } = value as CompletedStay;
  if (admission <= discharge) return [];
  const message = 'The discharge is before the admission.';
  return [{ path: 'discharge', code: 'contradiction', message, help: 'Give the days of one stay, in their order.' }];
}

/** A day of somebody’s stay: where it is wrong, what stands there is not repeated. */
function checkUnseenDay(value: unknown, path: string): Problem[] {
  if (isDay(value)) return [];
  const isMissing = value === undefined || value === null || value === '';
  const message = isMissing ? 'No day is given.' : 'This is not a day.';
  const help = 'Write a day that the calendar has as YYYY-MM-DD, for example 2027-04-01.';
  return [{ path, code: isMissing ? 'missing' : 'not-a-day', message, help }];
}
