import { estimateProportionExactly, normalQuantile, type Estimate } from '../../statistics/index.ts';
import type { EventsOver } from './part.ts';

/**
 * The ratio of events now to events before, each over something. Where events come one by one it has the exact limits of the
 * share that falls to now, given all of them: J. Przyborowski and H. Wilenski, Biometrika 31, 1940, by C. J. Clopper and
 * E. S. Pearson. Where they come in clusters, its limits are on the scale of the logarithm.
 */
export function ratioOfEvents(now: EventsOver, before: EventsOver, level: number): Estimate {
  if (before.count === 0) return { kind: 'not-estimated', reason: 'There is no ratio to a baseline of none.' };
  if (now.sumOfSquares === undefined || before.sumOfSquares === undefined) return oneByOne(now, before, level);
  return inClusters({ ...now, squares: now.sumOfSquares }, { ...before, squares: before.sumOfSquares }, level);
}

function oneByOne(now: EventsOver, before: EventsOver, level: number): Estimate {
  const share = estimateProportionExactly(now.count, now.count + before.count, { level, per: 1 });
  const ratio = (part: number) => (part / (1 - part)) * (before.over / now.over);
  const value = (now.count / before.count) * (before.over / now.over);
  return { ...share, value, lower: ratio(share.lower), upper: ratio(share.upper) };
}

interface Clustered extends EventsOver {
  readonly squares: number;
}

/**
 * A standard error of `√(Q₁/T₁² + Q₀/T₀²)` of the logarithm, where T is the number of events and Q the sum over people of
 * the square of each one's number: the variance of a sum of clusters that come one by one. Where each person has one event,
 * Q is T, and it is the usual error of a ratio of two rates.
 */
function inClusters(now: Clustered, before: Clustered, level: number): Estimate {
  if (now.count === 0)
    return { kind: 'not-estimated', reason: 'A ratio of no clusters has no limits by its logarithm.' };
  const value = (now.count / before.count) * (before.over / now.over);
  const share = level > 1 ? level / 100 : level;
  const variance = (events: Clustered) => events.squares / events.count / events.count;
  const reach = normalQuantile(share + (1 - share) / 2) * Math.sqrt(variance(now) + variance(before));
  return {
    kind: 'estimated',
    value,
    lower: value * Math.exp(-reach),
    upper: value * Math.exp(reach),
    level: share,
    method: 'log-normal',
  };
}
