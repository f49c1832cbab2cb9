import {
  checkBetween,
  checkExact,
  compare,
  exactly,
  fraction,
  minus,
  plus,
  times,
  type ExactNumber,
  type Interval,
} from '../exact/index.ts';
import { checkObject, checkText, type Problem } from '../problems/index.ts';

/**
 * A number as it was told: exactly; rounded to a unit, and then anywhere within half a unit of it; somewhere between two,
 * with what is open; or not known at all.
 */
export type Told = number | (string & {}) | 'not-known' | ToldRounded | ToldBetween;

/** A number that was rounded before it was told: `{ value: '52165596', roundedTo: '1' }`. */
export interface ToldRounded {
  readonly value: ExactNumber;
  /** The unit it was rounded to, above 0: `"1"` for whole pounds, `"0.01"` for two decimal places. */
  readonly roundedTo: ExactNumber;
}

/** A number between two, both allowed; without an end where nothing bounds it there. */
export interface ToldBetween {
  readonly low?: ExactNumber;
  readonly high?: ExactNumber;
  /** What is open: the code of an open question, or the missing fact in words. */
  readonly question: string;
}

/** Which numbers may be told; both ends allowed. */
export interface ToldRange {
  readonly least?: ExactNumber;
  readonly most?: ExactNumber;
}

/** Problems of a number that may be told exactly, rounded, between two, or not at all. `what` is what it is: `The actual spend`. */
export function checkTold(value: unknown, path: string, what: string, range: ToldRange = {}): Problem[] {
  if (value === 'not-known') return [];
  const number = (item: unknown, at: string) => checkInRange(item, at, what, range);
  if (typeof value !== 'object' || value === null) return number(value, path).map(orTold);
  if ('roundedTo' in value) return checkObject(value, path, { value: number, roundedTo: checkUnit });
  const problems = checkObject(value, path, { question: checkText }, { low: number, high: number });
  return problems.length > 0 ? problems : checkEnds(value as ToldBetween, path);
}

/** What is known of a number that passed {@link checkTold}: `range` holds it where it was not told. */
export function readTold(told: Told, range: ToldRange = {}): Interval {
  const [least, most] = [range.least, range.most].map((end) => (end === undefined ? undefined : fraction(end)));
  if (told === 'not-known') return { low: least, high: most };
  if (typeof told !== 'object') return exactly(fraction(told));
  if ('roundedTo' in told) {
    const half = times(fraction(told.roundedTo), { top: 1, under: 2 });
    const value = fraction(told.value);
    // Half a unit beyond a bound is no number that could have been rounded: no spend is below nothing.
    const low = minus(value, half);
    const high = plus(value, half);
    return {
      low: least !== undefined && compare(low, least) < 0 ? least : low,
      high: most !== undefined && compare(high, most) > 0 ? most : high,
    };
  }
  return {
    low: told.low === undefined ? least : fraction(told.low),
    high: told.high === undefined ? most : fraction(told.high),
  };
}

/** What leaves a number open: its own question, or the words given for one that is not known or was rounded. */
export function questionOfTold(told: Told, words: string): string {
  return typeof told === 'object' && 'question' in told ? told.question : words;
}

function checkInRange(value: unknown, path: string, what: string, { least, most }: ToldRange): Problem[] {
  return least === undefined ? checkExact(value, path) : checkBetween(value, path, what, least, most);
}

function orTold(problem: Problem): Problem {
  if (problem.code === 'out-of-range') return problem;
  return { ...problem, help: 'Give a plain number, { value, roundedTo }, { low, high, question }, or "not-known".' };
}

function checkUnit(value: unknown, path: string): Problem[] {
  const problems = checkExact(value, path);
  if (problems.length > 0 || compare(fraction(value as ExactNumber), fraction(0)) > 0) return problems;
  const help = 'Give the unit it was rounded to, above 0: "1" for whole pounds.';
  return [{ path, code: 'out-of-range', message: 'Nothing is rounded to a unit of 0 or less.', help }];
}

function checkEnds({ low, high }: ToldBetween, path: string): Problem[] {
  if (low === undefined || high === undefined || compare(fraction(low), fraction(high)) <= 0) return [];
  const help = 'Give the least as "low" and the most as "high".';
  return [{ path, code: 'contradiction', message: 'The least is above the most.', help }];
}
