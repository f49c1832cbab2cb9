import { checkBetween, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import {
  checkCount,
  checkObject,
  checkWord,
  placeIn,
  shown,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod, type Day } from '../../time/index.ts';

/** Events of a period: admissions, bed days, conveyances, appointments. */
export interface CountedEvents {
  readonly count: number;
  readonly period: ClosedPeriod;
  /** What a rate is over, where there is to be one. */
  readonly over?: RateOver;
  /**
   * The sum, over people, of the square of each one's number. It tells how far events come in clusters: without it each is
   * taken to come on its own, which makes limits too narrow where people are admitted again and again.
   */
  readonly sumOfSquares?: number;
}

/** What a rate is over: the months that people spent in the cohort, or the people in it at the start. */
export interface RateOver {
  readonly of: 'person-months' | 'people';
  /** Above 0. */
  readonly number: ExactNumber;
}

/** The same events in a baseline and now. */
export interface BeforeAndNow {
  readonly baseline: CountedEvents;
  readonly current: CountedEvents;
}

const overChecks: FieldChecks = {
  of: (value, path) => checkWord(value, path, ['person-months', 'people']),
  number: checkOver,
};
const neededOfEvents: FieldChecks = {
  count: (value, path) => checkCount(value, path, 'events'),
  period: checkClosedPeriod,
};
const optionalOfEvents: FieldChecks = {
  over: checkRateOver,
  sumOfSquares: () => [],
};

/** Problems of counted events. */
export function checkCountedEvents(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, neededOfEvents, optionalOfEvents);
  if (problems.length > 0) return problems;
  const { count, sumOfSquares } = value as CountedEvents;
  return sumOfSquares === undefined ? [] : checkSquares(sumOfSquares, count, placeIn(path, 'sumOfSquares'));
}

/** Whole numbers that add up to a count have squares that add up to no less than it, and to no more than its own square. */
function checkSquares(value: unknown, count: number, path: string): Problem[] {
  const isPossible = Number.isSafeInteger(value) && Number(value) >= count && Number(value) <= count * count;
  if (isPossible) return [];
  const code = typeof value === 'number' ? 'out-of-range' : 'wrong-type';
  const message = `The squares of numbers that add up to ${count} cannot add up to ${shown(value)}.`;
  return [{ path, code, message, help: 'Give the sum, over people, of the square of each one’s number.' }];
}

/** Problems of what a rate is over. */
export function checkRateOver(value: unknown, path: string): Problem[] {
  return checkObject(value, path, overChecks);
}

function checkOver(value: unknown, path: string): Problem[] {
  const problems = checkBetween(value, path, 'What a rate is over', 0);
  if (problems.length > 0 || signOf(fraction(value as ExactNumber)) > 0) return problems;
  return [{ path, code: 'out-of-range', message: 'There is no rate over nothing.', help: 'Give a number above 0.' }];
}

const pairChecks: FieldChecks = { baseline: checkCountedEvents, current: checkCountedEvents };

/** Problems of a baseline and the figure of now, known on a day. */
export const checkBeforeAndNow =
  (asAt: Day): Check =>
  (value, path) => {
    const problems = checkObject(value, path, pairChecks);
    return problems.length > 0 ? problems : checkTimes(value as BeforeAndNow, asAt, path);
  };

/** Problems of when a baseline and a figure of now were: that one over on the day asked from, and the other over before it. */
export function checkTimes({ baseline, current }: BeforeAndNow, asAt: Day, path: string): Problem[] {
  return [
    ...checkIsOver(current.period, asAt, placeIn(path, 'current', 'period')),
    ...checkIsBefore(baseline.period, current.period, placeIn(path, 'baseline', 'period')),
  ];
}

/** Problems of a period of now: it must be over on the day asked from. */
export function checkIsOver({ until }: ClosedPeriod, asAt: Day, path: string): Problem[] {
  if (until <= asAt) return [];
  const message = `The period lasts until ${until}, and is not over on ${asAt}.`;
  const help = 'Give figures of a period that was over on the day asked from.';
  return [{ path: placeIn(path, 'until'), code: 'contradiction', message, help }];
}

/** Problems of the period of a baseline: it must be over when that of now begins. */
export function checkIsBefore({ until }: ClosedPeriod, { from }: ClosedPeriod, path: string): Problem[] {
  if (until <= from) return [];
  const message = `The baseline lasts until ${until}, and the period of now begins on ${from}.`;
  return [{ path: placeIn(path, 'until'), code: 'contradiction', message, help: 'Give a baseline that ends by then.' }];
}

/** Problems of a period that figures are of: it must be one, and over on the day asked from. */
export const checkPeriodOver =
  (asAt: Day): Check =>
  (value, path) => {
    const problems = checkClosedPeriod(value, path);
    return problems.length > 0 ? problems : checkIsOver(value as ClosedPeriod, asAt, path);
  };
