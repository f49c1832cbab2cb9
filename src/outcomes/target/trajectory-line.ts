import { compare, type Fraction } from '../../exact/index.ts';
import { type Month, monthInWords } from '../../time/index.ts';
import { valueOnTrajectory, type Trajectory } from '../trajectory/index.ts';

/** What a trajectory has for a month, or what is missing of it. Branch on `kind`. */
export type TrajectoryLine =
  { readonly kind: 'line'; readonly value: Fraction } | { readonly kind: 'none'; readonly missing: string };

/** Where a trajectory must lead to be one to the target. */
export interface LeadsTo {
  readonly by: Month;
  readonly target: Fraction;
  readonly better: 'higher' | 'lower';
}

/** What an agreed trajectory has for a month: it must lead to the target by its month, and have a value for this one. */
export function trajectoryLine(trajectory: Trajectory, month: Month, { by, target, better }: LeadsTo): TrajectoryLine {
  const { to } = trajectory;
  const end = exactOn(trajectory, by < to.month ? by : to.month);
  if (end === undefined || isShort(end, target, better)) {
    return { kind: 'none', missing: `a trajectory that reaches the target by ${monthInWords(by)}` };
  }
  const value = exactOn(trajectory, month);
  if (value !== undefined) return { kind: 'line', value };
  const missing = `a trajectory with a value for ${monthInWords(month)}; the one given is from ${monthInWords(trajectory.from.month)} to ${monthInWords(to.month)}`;
  return { kind: 'none', missing };
}

function exactOn(trajectory: Trajectory, month: Month): Fraction | undefined {
  const found = valueOnTrajectory(trajectory, month);
  if (found.kind === 'not-on-trajectory') return undefined;
  return { top: BigInt(found.exact.numerator), under: BigInt(found.exact.denominator) };
}

function isShort(end: Fraction, target: Fraction, better: LeadsTo['better']): boolean {
  const order = compare(end, target);
  return better === 'higher' ? order < 0 : order > 0;
}
