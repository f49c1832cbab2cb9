import { fraction, manyOf, minus, over, plus, times, numberText, type Fraction } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkMonth, monthsBetween, type Month } from '../../time/index.ts';
import { exactRatio, type ExactRatio } from '../exact-ratio.ts';
import { numberOf } from '../number-of.ts';
import { checkTrajectory } from './check-trajectory.ts';
import { compounded } from './compounded.ts';
import type { MonthValue, Trajectory } from './trajectory.ts';

/** What a trajectory has for a month, or that the month is not on it. Branch on `kind`. */
export type TrajectoryValue = ValueOnTrajectory | NotOnTrajectory;

/** What a measure is to be in a month. */
export interface ValueOnTrajectory {
  readonly kind: 'on-trajectory';
  readonly month: Month;
  /** The nearest number. */
  readonly value: number;
  /** The value itself: exact, but for a compounding one, which is rounded to the places of its shape. */
  readonly exact: ExactRatio;
  readonly working: string;
}

/** No value: the month is before the baseline or after the target. */
export interface NotOnTrajectory {
  readonly kind: 'not-on-trajectory';
  readonly month: Month;
  readonly reason: string;
}

/**
 * What a trajectory has for a month: exactly the baseline and the target at its ends, and between them by its shape. A
 * straight line and a profile are exact; what compounds is rounded to the places that its shape states, before anything is
 * held against it. No source sets a shape: it is what the parties agreed.
 *
 * Throws when the target is not after the baseline, a profile lacks a month or does not end at the target, what compounds
 * has an end at 0 or ends on either side of it, or target and baseline are the same and no direction is given.
 *
 * @example
 * ```ts
 * import { valueOnTrajectory } from 'neighbourhood-contracts/outcomes';
 *
 * const ends = { from: { month: '2026-03', value: '1000' }, to: { month: '2029-03', value: '900' } } as const;
 * const straight = valueOnTrajectory({ ...ends, shape: { kind: 'straight' } }, '2027-03');
 * straight.kind === 'on-trajectory' && straight.exact; // => { numerator: '2900', denominator: '3' }
 * straight.kind === 'on-trajectory' && straight.working; // => '1000 + (900 − 1000) × 12 ÷ 36'
 * const compounding = valueOnTrajectory({ ...ends, shape: { kind: 'compounding', decimalPlaces: 1 } }, '2027-03');
 * compounding.kind === 'on-trajectory' && compounding.value; // => 965.5
 * valueOnTrajectory({ ...ends, shape: { kind: 'straight' } }, '2029-04').kind; // => 'not-on-trajectory'
 * ```
 */
export function valueOnTrajectory(trajectory: Trajectory, month: Month): TrajectoryValue {
  refuse('a trajectory', [...checkTrajectory(trajectory, 'trajectory'), ...checkMonth(month, 'month')]);
  const found = valueOn(trajectory, month);
  if (found !== undefined) {
    const { value, working } = found;
    return { kind: 'on-trajectory', month, value: numberOf(value), exact: exactRatio(value), working };
  }
  const { from, to } = trajectory;
  const reason = `The trajectory runs from ${from.month} to ${to.month}: it says nothing of ${month}.`;
  return { kind: 'not-on-trajectory', month, reason };
}

/** An exact value and how it is worked out. */
interface Worked {
  readonly value: Fraction;
  readonly working: string;
}

/** What a trajectory that was checked has for a month; nothing where the month is not on it. */
export function valueOn({ from, to, shape }: Trajectory, month: Month): Worked | undefined {
  const [steps, all] = [monthsBetween(from.month, month), monthsBetween(from.month, to.month)];
  if (steps < 0 || steps > all) return undefined;
  if (steps === 0) return given(from.value);
  if (steps === all) return given(to.value);
  const [start, end] = [fraction(from.value), fraction(to.value)];
  const [a, b] = [numberText(start), numberText(end)];
  switch (shape.kind) {
    case 'straight': {
      const value = plus(start, over(manyOf(steps, minus(end, start)), { top: all, under: 1 }));
      return { value, working: `${a} + (${b} − ${a}) × ${steps} ÷ ${all}` };
    }
    case 'compounding': {
      const value = compounded(start, end, steps, all, shape.decimalPlaces);
      return { value, working: `${a} × (${b} ÷ ${a}) ^ (${steps} ÷ ${all}), to ${shape.decimalPlaces} decimal places` };
    }
    case 'profiled-by-value':
      return given(shape.values[steps - 1]?.value ?? from.value);
    case 'profiled-by-share': {
      const share = fraction(shape.shares[steps - 1]?.cumulativeShare ?? 0);
      return {
        value: plus(start, times(share, minus(end, start))),
        working: `${a} + (${b} − ${a}) × ${numberText(share)}`,
      };
    }
  }
}

function given(value: MonthValue['value']): Worked {
  return { value: fraction(value), working: numberText(fraction(value)) };
}
