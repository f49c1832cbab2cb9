import { estimateProportion, proportionDifference, type Estimate, type Estimated } from '../../statistics/index.ts';
import type { ChangeSeen, StatisticalVerdict } from './evaluation.ts';
import type { EventsOver, OutOf } from './part.ts';
import { ratioOfEvents } from './ratio-of-events.ts';

/** A share with its limits. */
export function shareWithLimits({ count, of }: OutOf, level: number): Estimated {
  return estimateProportion(count, of, { level, per: 1 });
}

/** Whether the limits of a figure lie wholly on the better side of a line, or wholly on the worse. */
export function sideOf(
  { lower, upper }: Estimated,
  line: number,
  better: 'higher' | 'lower',
): StatisticalVerdict['verdict'] {
  const [isAbove, isBelow] = [steady(lower) > steady(line), steady(upper) < steady(line)];
  if (!isAbove && !isBelow) return 'cannot-tell';
  return isAbove === (better === 'higher') ? 'better' : 'worse';
}

/** Whether events have become fewer or more than chance would make them; nothing where a ratio has no limits. */
export function changeOfEvents(now: EventsOver, before: EventsOver, level: number): ChangeSeen | undefined {
  return seenIn(ratioOfEvents(now, before, level), 'ratio', 1);
}

/** Whether a share has become smaller or larger than chance would make it. */
export function changeOfShare(now: OutOf, before: OutOf, level: number): ChangeSeen | undefined {
  const counted = ({ count, of }: OutOf) => ({ count, denominator: of });
  const difference = proportionDifference(counted(now), counted(before), { level, per: 1 });
  return seenIn(difference, 'difference', 0);
}

/** A change that is seen in an estimate: its limits lie on one side of no change. */
export function seenIn(estimate: Estimate, as: ChangeSeen['as'], noChange: number): ChangeSeen | undefined {
  if (estimate.kind === 'not-estimated') return undefined;
  const side = sideOf(estimate, noChange, 'higher');
  return { seen: side === 'better' ? 'rise' : side === 'worse' ? 'fall' : 'cannot-tell', as, estimate };
}

/** To twelve digits, so that no engine’s last ones decide a verdict. */
function steady(value: number): number {
  return Number(value.toPrecision(12));
}
