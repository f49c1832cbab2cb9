import { fraction, over } from '../../exact/index.ts';
import { exactRatio, type ExactRatio } from '../exact-ratio.ts';

/** Attendances by how long they took: whole numbers that add up. */
export interface FourHourCounts {
  readonly attendances: number;
  /** Those of at most 240 minutes, to the second. */
  readonly withinFourHours: number;
  readonly overFourHours: number;
  /** Those of more than 720 minutes from arrival: among those over four hours. */
  readonly overTwelveHours: number;
}

/** The share of attendances within four hours, or why there is none. Branch on `kind`. */
export type FourHourShare = MeasuredFourHours | NoAttendances;

/** Attendances, and the share of them within four hours. */
export interface MeasuredFourHours extends FourHourCounts {
  readonly kind: 'measured';
  readonly share: ExactRatio;
  /** The same as a percentage. */
  readonly percent: number;
}

/** Nobody came, or nobody who counts. */
export interface NoAttendances extends FourHourCounts {
  readonly kind: 'no-attendances';
  readonly reason: string;
}

/** The share of attendances within four hours. */
export function fourHourShare(counts: FourHourCounts): FourHourShare {
  const { attendances, withinFourHours } = counts;
  if (attendances === 0) {
    return { kind: 'no-attendances', ...counts, reason: 'No attendance counts, so that there is no share.' };
  }
  const share = exactRatio(over(fraction(withinFourHours), fraction(attendances)));
  return { kind: 'measured', ...counts, share, percent: (withinFourHours * 100) / attendances };
}
