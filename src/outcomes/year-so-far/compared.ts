import { compare, fraction, minus, over, signOf, times, type Fraction } from '../../exact/index.ts';
import { numberOf } from '../number-of.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import type { ComparedWithPlan } from './year-on-trajectory.ts';

/** What was beside what was planned; `events` is their distance in events, where there are any. */
export function compared(
  actual: Fraction,
  planned: Fraction,
  direction: NonNullable<Trajectory['direction']>,
  events?: Fraction,
): ComparedWithPlan {
  const distance = minus(actual, planned);
  const percent = signOf(planned) === 0 ? undefined : times(over(distance, planned), fraction(100));
  const order = compare(actual, planned);
  const isBetter = direction === 'higher-is-better' ? order > 0 : order < 0;
  return {
    kind: 'compared',
    actual: numberOf(actual),
    planned: numberOf(planned),
    distance: numberOf(distance),
    ...(percent && { distancePercent: numberOf(percent) }),
    ...(events && { distanceInEvents: numberOf(events) }),
    stands: order === 0 ? 'on' : isBetter ? 'ahead' : 'behind',
  };
}
