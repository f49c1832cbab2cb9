import {
  addDays,
  addMonths,
  daysBetween,
  isFinancialYear,
  isMonth,
  monthOf,
  monthsBetween,
  periodOfFinancialYear,
  periodOfMonth,
  type ClosedPeriod,
  type Month,
} from '../../time/index.ts';

/** What is missing of figures so that they can be set against a target, in words: nothing where all is there. */
export type Missing = string | undefined;

/** The month that a period ends in. */
export function monthOfEnd({ until }: ClosedPeriod): Month {
  return monthOf(addDays(until, -1));
}

/** Whether a figure is of the stretch of time that a target "by March" is read to speak of (Q32). */
export function missingPeriod(reading: string, period: ClosedPeriod): Missing {
  const { from, until } = period;
  const endsWithMonth = until.endsWith('-01');
  const fits: Readonly<Record<string, boolean>> = {
    'that-month': endsWithMonth && from === addMonths(until, -1),
    'year-to-that-month': endsWithMonth && from === addMonths(until, -12),
    'position-at-month-end': endsWithMonth && daysBetween(from, until) === 1,
  };
  if (fits[reading] === true) return undefined;
  return `a figure of ${stretches[reading] ?? reading}; the one given is from ${from} until ${until}`;
}

const stretches: Readonly<Record<string, string>> = {
  'that-month': 'one calendar month',
  'year-to-that-month': 'the twelve months to the end of one',
  'position-at-month-end': 'the last day of a month',
};

/** Whether a baseline is of the period that reductions are measured from (Q20), and of the same months as the figure of now. */
export function missingBaseline(told: string, baseline: ClosedPeriod, current: ClosedPeriod): Missing {
  const period = namedPeriod(told);
  if (period === undefined) {
    return `the baseline period as a financial year or a month, such as 2025/26 or 2026-03; "${told}" is neither`;
  }
  const isWithin = period.from <= baseline.from && baseline.until <= period.until;
  if (!isWithin) return `a baseline of ${told}; the one given is from ${baseline.from} until ${baseline.until}`;
  return areSameMonths(baseline, current)
    ? undefined
    : `a baseline of the same months of the year as the figure of now`;
}

function namedPeriod(told: string): ClosedPeriod | undefined {
  if (isFinancialYear(told)) return periodOfFinancialYear(told);
  return isMonth(told) ? periodOfMonth(told) : undefined;
}

/** Whether two periods are of the same months of the year, and as many: like is set against like. */
function areSameMonths(a: ClosedPeriod, b: ClosedPeriod): boolean {
  const first = ({ from }: ClosedPeriod) => monthOf(from);
  const length = (period: ClosedPeriod) => monthsBetween(first(period), monthOfEnd(period));
  return first(a).slice(5) === first(b).slice(5) && length(a) === length(b);
}
