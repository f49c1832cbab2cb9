import {
  compare,
  larger,
  minus,
  nothing,
  over,
  plus,
  signOf,
  smaller,
  sumOf,
  times,
  type Fraction,
} from '../../exact/index.ts';

/** One who is paid along a line as the pace rises, but never less than a floor nor more than a ceiling. */
export interface Paced {
  readonly floor: Fraction;
  readonly ceiling?: Fraction;
  /** What the line gives at a pace of nothing. */
  readonly offset: Fraction;
  /** How much more it gives for each unit of pace: 0 or more. */
  readonly slope: Fraction;
}

/** What is paid at a pace. */
export function amountAt({ floor, ceiling, offset, slope }: Paced, pace: Fraction): Fraction {
  const raised = larger(floor, plus(offset, times(slope, pace)));
  return ceiling === undefined ? raised : smaller(raised, ceiling);
}

/**
 * The pace at which all the amounts come to a sum, exactly: nothing where no pace does. The sum rises in straight lines
 * between the paces at which somebody leaves the floor or reaches the ceiling, so that no search by halves is needed.
 */
export function paceThatSpends(all: readonly Paced[], sum: Fraction): Fraction | undefined {
  const totalAt = (pace: Fraction) => sumOf(all.map((one) => amountAt(one, pace)));
  const turns = [nothing, ...all.flatMap(turnsOf)].sort(compare);
  const place = firstPlace(turns, (turn) => compare(totalAt(turn), sum) >= 0);
  const reached = turns[place];
  if (reached !== undefined && compare(totalAt(reached), sum) === 0) return reached;
  const before = turns[place - 1];
  if (before === undefined) return undefined;
  const rising = sumOf(all.filter((one) => isRising(one, before)).map(({ slope }) => slope));
  if (signOf(rising) === 0) return undefined;
  return plus(before, over(minus(sum, totalAt(before)), rising));
}

/** Whether the amount rises just beyond a pace. */
function isRising(one: Paced, pace: Fraction): boolean {
  const line = plus(one.offset, times(one.slope, pace));
  const isBelowCeiling = one.ceiling === undefined || compare(line, one.ceiling) < 0;
  return compare(line, one.floor) >= 0 && isBelowCeiling;
}

/** The paces, of nothing or more, at which somebody leaves the floor or reaches the ceiling. */
function turnsOf({ floor, ceiling, offset, slope }: Paced): readonly Fraction[] {
  if (signOf(slope) === 0) return [];
  const levels = ceiling === undefined ? [floor] : [floor, ceiling];
  return levels.map((level) => over(minus(level, offset), slope)).filter((pace) => signOf(pace) >= 0);
}

/** The first place at which something holds, given that it then holds for the rest; the length where it never does. */
function firstPlace<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = list[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
