import { sumOf, type Fraction } from '../../exact/index.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { valueOn } from '../trajectory/value-on-trajectory.ts';
import { inEvents, type MonthToCome, type SummedYear } from './read-year.ts';
import type { NotCompared } from './year-on-trajectory.ts';

/** The events that a trajectory has for some months, in the denominators that they have; or the month that is not on it. */
export function plannedEvents(
  trajectory: Trajectory,
  soFar: SummedYear,
  months: readonly MonthToCome[],
): { readonly kind: 'planned'; readonly events: Fraction } | NotCompared {
  const planned = months.map(({ month, of }) => ({ month, of, level: valueOn(trajectory, month)?.value }));
  const outside = planned.find(({ level }) => level === undefined);
  if (outside !== undefined) return notCompared(`The trajectory says nothing of ${outside.month}.`);
  const events = planned.flatMap(({ of, level }) => (level === undefined ? [] : [inEvents(soFar, level, of)]));
  return { kind: 'planned', events: sumOf(events) };
}

/** No comparison, and why. */
export function notCompared(reason: string): NotCompared {
  return { kind: 'not-compared', reason };
}
