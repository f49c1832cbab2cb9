import { shown, type Problem } from '../problems/index.ts';

/** Problems of a number of floating point that must lie between bounds, both allowed: NaN and infinity never do. */
export function checkNumber(value: unknown, path: string, least: number, most: number): Problem[] {
  const help = `Give a number from ${least} to ${most}.`;
  if (typeof value === 'number' && value >= least && value <= most) return [];
  if (typeof value === 'number') {
    return [{ path, code: 'out-of-range', message: `${shown(value)} is not possible here.`, help }];
  }
  const code = value === undefined || value === null ? 'missing' : 'wrong-type';
  return [{ path, code, message: `This is ${shown(value)}, not a number.`, help }];
}
