import {
  exactly,
  fraction,
  nothing,
  over,
  signOf,
  sumOf,
  times,
  type ExactNumber,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import type { Problem } from '../../problems/index.ts';

/** A weight, and a score that is known or lies between two. */
export interface Weighed {
  readonly weight: Fraction;
  readonly score: Interval;
}

/** The mean of scores by weight, between its least and its most; nothing where nothing has a weight. */
export function weighedMean(all: readonly Weighed[]): Interval | undefined {
  const whole = sumOf(all.map(({ weight }) => weight));
  if (signOf(whole) === 0) return undefined;
  const meanAt = (end: 'low' | 'high') => {
    return over(sumOf(all.map(({ weight, score }) => times(weight, score[end] ?? nothing))), whole);
  };
  const low = meanAt('low');
  return all.every(({ score }) => score.low === score.high) ? exactly(low) : { low, high: meanAt('high') };
}

interface WithWeight {
  readonly weight: ExactNumber;
}

/** Whether something counts: what has no weight counts for nothing, known or not. */
export function isWeighty({ weight }: WithWeight): boolean {
  return signOf(fraction(weight)) > 0;
}

/** A problem of weights of which none is above 0. */
export function checkSomeWeight(all: readonly WithWeight[], path: string, what: string): Problem[] {
  if (all.some(isWeighty)) return [];
  const message = `No ${what} has a weight above 0.`;
  return [{ path, code: 'zero-weights', message, help: `Give at least one ${what} with a weight above 0.` }];
}
