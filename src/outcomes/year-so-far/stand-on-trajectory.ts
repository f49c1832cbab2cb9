import { fraction, minus } from '../../exact/index.ts';
import { madeWith } from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import type { Month } from '../../time/index.ts';
import { checkTrajectory } from '../trajectory/check-trajectory.ts';
import { directionOf } from '../trajectory/direction-of.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { valueOn } from '../trajectory/value-on-trajectory.ts';
import { checkYearSoFar } from './check-year-so-far.ts';
import { compared } from './compared.ts';
import { notCompared, plannedEvents } from './planned-events.ts';
import { inUnit, lastMonthOf, summedMonths, toDate, type SummedMonth, type SummedYear } from './read-year.ts';
import { stillNeeded } from './still-needed.ts';
import type { ComparedWithPlan, NotCompared, StandingYear, YearOnTrajectory } from './year-on-trajectory.ts';
import type { LevelSoFar, YearSoFar } from './year-so-far.ts';

const method =
  'Months so far against the trajectory of the same months, levels weighed by the denominators counted: a method of this library.';

/**
 * Where a year stands on its trajectory: its last month, the months so far, and what each of the months to come must be on
 * average for the year to end on it. A count is summed and the trajectory with it. A share or a rate is all numerators over
 * all denominators, and the trajectory is weighed by the same denominators, so that a busy month weighs alike on both
 * sides. A level without its numbers is compared month by month only. A method of this library.
 *
 * Throws when a month is given twice, out of order or not of the year, a numerator is more than its denominator, or the
 * trajectory is not one. There is no standing where no month is given or one is missing among them.
 *
 * @example
 * ```ts
 * import { standOnTrajectory } from 'neighbourhood-contracts/outcomes';
 *
 * const trajectory = {
 *   from: { month: '2027-03', value: '100' },
 *   to: { month: '2028-03', value: '88' },
 *   shape: { kind: 'straight' },
 * } as const;
 * const months = [
 *   { month: '2027-04', count: 97 },
 *   { month: '2027-05', count: 99 },
 * ] as const;
 * const result = standOnTrajectory(trajectory, { kind: 'count', year: '2027/28', months });
 * const stands = result.kind === 'stands' ? result : undefined;
 * stands?.toDate.kind === 'compared' && stands.toDate.distance; // => -1
 * stands?.toDate.kind === 'compared' && stands.toDate.stands; // => 'ahead'
 * stands?.stillNeeded.kind === 'needed' && stands.stillNeeded.average; // => 92.6
 * stands?.stillNeeded.kind === 'needed' && stands.stillNeeded.working; // => '(1122 − 196) ÷ 10'
 * ```
 */
export function standOnTrajectory(trajectory: Trajectory, soFar: YearSoFar): YearOnTrajectory {
  refuse('a year on a trajectory', [...checkTrajectory(trajectory, 'trajectory'), ...checkYearSoFar(soFar, 'soFar')]);
  const { year, kind } = soFar;
  const last = lastMonthOf(soFar);
  if (last.kind === 'none') return { kind: 'no-standing', year, reason: last.reason };
  return {
    kind: 'stands',
    year,
    measure: kind,
    direction: directionOf(trajectory),
    month: last.month,
    ...standing(trajectory, soFar, last.month),
    method,
    madeWith: madeWith(),
  };
}

type Standing = Pick<StandingYear, 'latest' | 'toDate' | 'stillNeeded'>;

function standing(trajectory: Trajectory, soFar: YearSoFar, month: Month): Standing {
  if (soFar.kind === 'level') return standingOfLevel(trajectory, soFar, month);
  const months = summedMonths(soFar);
  return {
    latest: against(trajectory, soFar, months.slice(-1)),
    toDate: against(trajectory, soFar, months),
    stillNeeded: stillNeeded(trajectory, soFar),
  };
}

function standingOfLevel(trajectory: Trajectory, { months }: LevelSoFar, month: Month): Standing {
  const none = notCompared('A level that comes without its numbers has no sum or mean over months.');
  const planned = valueOn(trajectory, month)?.value;
  const latest =
    planned === undefined
      ? notCompared(`The trajectory says nothing of ${month}.`)
      : compared(fraction(months.at(-1)?.value ?? 0), planned, directionOf(trajectory));
  return { latest, toDate: none, stillNeeded: none };
}

/** Some months against the trajectory of the same months. */
function against(
  trajectory: Trajectory,
  soFar: SummedYear,
  months: readonly SummedMonth[],
): ComparedWithPlan | NotCompared {
  const plan = plannedEvents(trajectory, soFar, months);
  if (plan.kind === 'not-compared') return plan;
  const { events, of } = toDate(months);
  const [actual, planned] = [inUnit(soFar, { events, of }), inUnit(soFar, { events: plan.events, of })];
  if (actual === undefined || planned === undefined) return notCompared('Nobody was counted: the denominator is 0.');
  return compared(actual, planned, directionOf(trajectory), minus(events, plan.events));
}
