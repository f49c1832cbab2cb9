import { compare, minus, nothing, over, roundToWhole, signOf, times, type Fraction } from '../../exact/index.ts';
import { numberOf } from '../number-of.ts';
import type { StillNeeded, TargetStanding } from './evaluation.ts';
import type { Part } from './part.ts';

/** Whether a figure reaches a line: exactly on it does. */
export function reaches({ current, better }: Part, line: Fraction): boolean {
  const order = compare(current, line);
  return better === 'higher' ? order >= 0 : order <= 0;
}

/** How one figure stands to its target, in numbers. */
export function standingOf(part: Part, onTrajectory?: Fraction): TargetStanding {
  const { of, unit, current, target, baseline } = part;
  return {
    of,
    unit,
    current: numberOf(current),
    target: numberOf(target),
    distance: numberOf(minus(current, target)),
    reaches: reaches(part, target),
    stillNeeded: stillNeeded(part),
    ...(baseline && { changeSinceBaseline: numberOf(over(minus(current, baseline), baseline)) }),
    ...(onTrajectory && { onTrajectory: numberOf(onTrajectory) }),
  };
}

function stillNeeded(part: Part): StillNeeded {
  const { current, target, count, things, each, better } = part;
  const amount = reaches(part, target) ? nothing : minus(target, current);
  const isSomething = signOf(amount) !== 0;
  // The least whole number of them that reaches it.
  const wanted = Number(roundToWhole(over(target, each), better === 'higher' ? 'up' : 'down'));
  return {
    amount: numberOf(amount),
    ...(signOf(current) !== 0 && { relative: numberOf(over(amount, current)) }),
    count: isSomething ? wanted - count : 0,
    things,
  };
}

/** A line of a trajectory in the unit of the figure: reductions are agreed as shares of the baseline. */
export function lineInUnit({ baseline }: Part, onTrajectory: Fraction): Fraction {
  return baseline === undefined ? onTrajectory : times(baseline, onTrajectory);
}
