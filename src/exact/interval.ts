import { compare, larger, negative, nothing, plus, signOf, smaller, times, type Fraction } from './fraction.ts';

/** A number that lies between two, both allowed; without an end where nothing bounds it there. */
export interface Interval {
  readonly low: Fraction | undefined;
  readonly high: Fraction | undefined;
}

/** A number of which nothing is known. */
export const anything: Interval = { low: undefined, high: undefined };

/** A number that is known: both ends are the same object, by which everything below is quick about it. */
export function exactly(value: Fraction): Interval {
  return { low: value, high: value };
}

/** The value of an interval of one. */
export function pointOf({ low, high }: Interval): Fraction | undefined {
  if (low === undefined || high === undefined) return undefined;
  return low === high || compare(low, high) === 0 ? low : undefined;
}

export function plusInterval(a: Interval, b: Interval): Interval {
  return eachEnd(a, b, plus);
}

export function minusInterval(a: Interval, b: Interval): Interval {
  return eachEnd(a, negativeInterval(b), plus);
}

export function negativeInterval({ low, high }: Interval): Interval {
  const top = low && negative(low);
  return { low: low === high ? top : high && negative(high), high: top };
}

/** The product, whatever the signs. Nothing of something without bounds is nothing. */
export function timesInterval(a: Interval, b: Interval): Interval {
  const [one, other] = [pointOf(a), pointOf(b)];
  if (one !== undefined && other !== undefined) return exactly(times(one, other));
  if (isNothing(one) || isNothing(other)) return exactly(nothing);
  if (one !== undefined) return scaled(b, one);
  if (other !== undefined) return scaled(a, other);
  const corners = [a.low, a.high].flatMap((end) => [b.low, b.high].map((far) => end && far && times(end, far)));
  const bounded = corners.filter((corner) => corner !== undefined);
  if (bounded.length === corners.length) return { low: bounded.reduce(smaller), high: bounded.reduce(larger) };
  // With an end missing, only two numbers of 0 or more still bound each other.
  const bothPositive = isAtLeastNothing(a.low) && isAtLeastNothing(b.low);
  return bothPositive && a.low && b.low ? { low: times(a.low, b.low), high: undefined } : anything;
}

/** The smaller of two numbers that may be anywhere in their intervals. */
export function smallerInterval(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && smaller(a.low, b.low), high: lesserEnd(a.high, b.high, smaller) };
}

/** The larger of two numbers that may be anywhere in their intervals. */
export function largerInterval(a: Interval, b: Interval): Interval {
  return { low: lesserEnd(a.low, b.low, larger), high: a.high && b.high && larger(a.high, b.high) };
}

/** The least interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && smaller(a.low, b.low), high: a.high && b.high && larger(a.high, b.high) };
}

/** Whether a number in the first is below one in the second, wherever they are. */
export function isBelow(a: Interval, b: Interval): 'yes' | 'no' | 'not-told' {
  if (a.high !== undefined && b.low !== undefined && compare(a.high, b.low) < 0) return 'yes';
  if (a.low !== undefined && b.high !== undefined && compare(a.low, b.high) >= 0) return 'no';
  return 'not-told';
}

/** Whether a number may be in an interval. */
export function holds({ low, high }: Interval, value: Fraction): boolean {
  return (low === undefined || compare(low, value) <= 0) && (high === undefined || compare(value, high) <= 0);
}

function eachEnd(a: Interval, b: Interval, work: (one: Fraction, other: Fraction) => Fraction): Interval {
  const low = a.low && b.low && work(a.low, b.low);
  if (a.low === a.high && b.low === b.high) return { low, high: low };
  return { low, high: a.high && b.high && work(a.high, b.high) };
}

function lesserEnd(
  a: Fraction | undefined,
  b: Fraction | undefined,
  work: (one: Fraction, other: Fraction) => Fraction,
): Fraction | undefined {
  return a === undefined || b === undefined ? (a ?? b) : work(a, b);
}

function scaled({ low, high }: Interval, factor: Fraction): Interval {
  const ends = { low: low && times(low, factor), high: high && times(high, factor) };
  return signOf(factor) >= 0 ? ends : { low: ends.high, high: ends.low };
}

function isNothing(value: Fraction | undefined): boolean {
  return value !== undefined && signOf(value) === 0;
}

function isAtLeastNothing(value: Fraction | undefined): boolean {
  return value !== undefined && signOf(value) >= 0;
}
