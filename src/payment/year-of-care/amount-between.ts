import { compare, negative, nothing, signOf, times, type Fraction } from '../../exact/index.ts';
import type { ExactAmount } from '../statement/draft.ts';

/** An amount of 0 or more that lies between two; without a most where nothing bounds it. */
export interface Between {
  readonly low: Fraction;
  readonly high: Fraction | undefined;
}

/** The least and most of one amount multiplied by another; nothing of something without bounds is nothing. */
export function timesBetween(a: Between, b: Between): Between {
  const [high, other] = [a.high, b.high];
  const isNothing = (most: Fraction | undefined) => most !== undefined && signOf(most) === 0;
  if (isNothing(high) || isNothing(other)) return { low: times(a.low, b.low), high: nothing };
  return { low: times(a.low, b.low), high: high && other && times(high, other) };
}

/** An amount that is known where its least is its most, and otherwise open. */
export function exactBetween({ low, high }: Between, question: string): ExactAmount {
  if (high === undefined) return { question, low };
  return compare(low, high) === 0 ? { pounds: low } : { question, low, high };
}

/** An amount that is known, or has no most, taken off. */
export function takenOff({ low, high }: Between, question: string): ExactAmount {
  return high === undefined ? { question, high: negative(low) } : { pounds: negative(high) };
}
