import type { ChartLines } from './process-limits.ts';

/** How far from the centre of its group a value is: `near` is beyond two thirds of the way to a limit, and not outside it. */
export type Zone = 'inside' | 'near' | 'outside' | 'no-limits';

/** A value, NaN where it is missing, and where it stands to the lines of its group. */
export interface Standing {
  readonly date: string;
  readonly value: number;
  /** 1 above the centre, 0 on it, -1 below; NaN where the value is missing. */
  readonly side: number;
  readonly zone: Zone;
}

/** Where the values of a group stand. One that differs from a line by no more than rounding is on it, unless `isExact`. */
export function standingsOf(
  points: readonly { readonly date: string; readonly value: number }[],
  lines: ChartLines,
  isExact: boolean,
): Standing[] {
  const width = lines.kind === 'limits' ? lines.upper - lines.lower : 0;
  const noise = isExact ? 0 : 16 * Number.EPSILON * (Math.abs(lines.centre ?? 0) + width);
  const sideOf = (value: number, line = NaN) => (Math.abs(value - line) <= noise ? 0 : Math.sign(value - line));
  const zoneOf = (value: number): Zone => {
    if (lines.kind === 'no-limits') return lines.kind;
    const isBeyond = (lower: number, upper: number) => sideOf(value, lower) < 0 || sideOf(value, upper) > 0;
    if (isBeyond(lines.lower, lines.upper)) return 'outside';
    return isBeyond(lines.nearLower, lines.nearUpper) ? 'near' : 'inside';
  };
  return points.map((point) => ({ ...point, side: sideOf(point.value, lines.centre), zone: zoneOf(point.value) }));
}
