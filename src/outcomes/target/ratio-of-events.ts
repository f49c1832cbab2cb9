import { normalQuantile, type Estimate } from '../../statistics/index.ts';
import type { EventsOver } from './part.ts';

/**
 * The ratio of events now to events before, each over something, with limits on the scale of its logarithm: a standard error
 * of `√(Q₁/T₁² + Q₀/T₀²)`, where T is the number of events and Q the sum over people of the square of each one's number.
 * Where events come one by one, Q is T, and that is the usual error of a ratio of two rates.
 */
export function ratioOfEvents(now: EventsOver, before: EventsOver, level: number): Estimate {
  if (now.count === 0 || before.count === 0) {
    return { kind: 'not-estimated', reason: 'A ratio with no events on one side has no limits by its logarithm.' };
  }
  const value = now.count / now.over / (before.count / before.over);
  const share = level > 1 ? level / 100 : level;
  const reach = normalQuantile(share + (1 - share) / 2) * Math.sqrt(varianceOf(now) + varianceOf(before));
  const [lower, upper] = [value * Math.exp(-reach), value * Math.exp(reach)];
  return { kind: 'estimated', value, lower, upper, level: share, method: 'log-normal' };
}

function varianceOf({ count, sumOfSquares = count }: EventsOver): number {
  return sumOfSquares / count / count;
}
