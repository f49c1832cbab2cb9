import { checkFields, placeIn, refuse, type Problem } from '../problems/index.ts';
import { checkDay, daysBetween, isDay, type Day } from './day.ts';

/**
 * A run of days. `from` is the first day in it; `until` is the first day *not* in it, so that one period
 * ends where the next begins. Without `until` no end is known.
 */
export interface Period {
  readonly from: Day;
  readonly until?: Day;
}

/** A run of days whose end is known. */
export interface ClosedPeriod extends Period {
  readonly until: Day;
}

/** Problems of a value that should be a period: its days, and an end after its start. */
export function checkPeriod(value: unknown, path: string): Problem[] {
  if (isSound(value)) return [];
  const wrongShape = checkFields(value, path, ['from', 'until']);
  if (wrongShape.length > 0) return wrongShape;
  const { from, until } = value as Partial<Period>;
  return [
    ...checkDay(from, placeIn(path, 'from')),
    ...(until === undefined ? [] : checkDay(until, placeIn(path, 'until'))),
    ...checkOrder(value as Period, path),
  ];
}

/** Problems of a value that should be a period whose end is known. */
export function checkClosedPeriod(value: unknown, path: string): Problem[] {
  const problems = checkPeriod(value, path);
  const { until } = (value ?? {}) as Partial<Period>;
  return problems.length > 0 || until !== undefined ? problems : checkDay(until, placeIn(path, 'until'));
}

/** The problem of a period that has no day in it; days that are not days are passed over, for {@link checkDay} to report. */
export function checkOrder({ from, until }: Period, path: string): Problem[] {
  if (until === undefined || !isDay(from) || !isDay(until) || from < until) return [];
  const message = `The period from ${from} until ${until} has no day in it.`;
  const help = '"until" is the first day after the period, so it must be later than "from".';
  return [{ path: placeIn(path, 'until'), code: 'ends-before-it-starts', message, help }];
}

/**
 * Whether a day lies in a period.
 *
 * @example
 * ```ts
 * import { periodContains } from 'neighbourhood-contracts/time';
 *
 * periodContains({ from: '2027-04-01', until: '2028-04-01' }, '2028-04-01'); // => false
 * periodContains({ from: '2027-04-01' }, '2099-01-01'); // => true
 * ```
 */
export function periodContains(period: Period, day: Day): boolean {
  if (!isSound(period) || !isDay(day)) {
    refuse('a period and a day', [...checkPeriod(period, 'period'), ...checkDay(day, 'day')]);
  }
  const { from, until } = period;
  return from <= day && (until === undefined || day < until);
}

/** Whether a period is plainly right, without the cost of saying what is wrong. */
function isSound(period: unknown): boolean {
  if (typeof period !== 'object' || period === null) return false;
  const { from, until } = period as Partial<Period>;
  const fields = until === undefined ? 1 : 2;
  return (
    isDay(from) && (until === undefined || (isDay(until) && from < until)) && Object.keys(period).length === fields
  );
}

/**
 * The days two periods share, or nothing when they share none.
 *
 * @example
 * ```ts
 * import { sharedPeriod } from 'neighbourhood-contracts/time';
 *
 * sharedPeriod({ from: '2027-04-01' }, { from: '2026-07-01', until: '2027-07-01' }); // => { from: '2027-04-01', until: '2027-07-01' }
 * sharedPeriod({ from: '2027-04-01' }, { from: '2026-04-01', until: '2027-04-01' }); // => undefined
 * ```
 */
export function sharedPeriod(a: Period, b: Period): Period | undefined {
  refuse('two periods', [...checkPeriod(a, 'a'), ...checkPeriod(b, 'b')]);
  const from = a.from > b.from ? a.from : b.from;
  const until = earlier(a.until, b.until);
  if (until === undefined) return { from };
  return from < until ? { from, until } : undefined;
}

/** The days in a period. */
export function daysIn(period: ClosedPeriod): number {
  refuse('a period', [...checkPeriod(period, 'period'), ...checkDay(period.until, 'period.until')]);
  return daysBetween(period.from, period.until);
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
