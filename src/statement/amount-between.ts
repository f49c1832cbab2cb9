import { negative, nothing, pointOf, signOf, times, type Fraction, type Interval } from '../exact/index.ts';
import type { ExactAmount } from './draft.ts';

/** An amount that lies between two; without a most where nothing bounds it. */
export interface Between extends Interval {
  readonly low: Fraction;
  readonly high: Fraction | undefined;
}

/** An amount of which nothing is known but that it is not below zero. */
export const nothingOrMore: Between = { low: nothing, high: undefined };

/** An amount that is known. */
export function known(amount: Fraction): Between {
  return { low: amount, high: amount };
}

/** The least and most of one amount of 0 or more times another; nothing of something without bounds is nothing. */
export function timesBetween(a: Between, b: Between): Between {
  const [high, other] = [a.high, b.high];
  const isNothing = (most: Fraction | undefined) => most !== undefined && signOf(most) === 0;
  if (isNothing(high) || isNothing(other)) return { low: times(a.low, b.low), high: nothing };
  return { low: times(a.low, b.low), high: high && other && times(high, other) };
}

/** An amount that is known where its least is its most, and otherwise open. */
export function exactBetween(amount: Interval, question: string): ExactAmount {
  const pounds = pointOf(amount);
  if (pounds !== undefined) return { pounds };
  const { low, high } = amount;
  return { question, ...(low && { low }), ...(high && { high }) };
}

/** An amount that is known, or has no most, taken off. */
export function takenOff({ low, high }: Between, question: string): ExactAmount {
  return high === undefined ? { question, high: negative(low) } : { pounds: negative(high) };
}
