import { compare, fraction } from '../../exact/index.ts';
import type { Trajectory } from './trajectory.ts';

/** Which way is better: as the trajectory says, or the way from its baseline to its target. */
export function directionOf({ from, to, direction }: Trajectory): NonNullable<Trajectory['direction']> {
  if (direction !== undefined) return direction;
  return compare(fraction(to.value), fraction(from.value)) > 0 ? 'higher-is-better' : 'lower-is-better';
}
