import { totalOf } from '../total-of.ts';

/** What each group's value counts for in the fitted value at either end of the line. */
export interface LineEnds {
  /** Before all people: rank 0. */
  readonly first: readonly number[];
  /** After all people: rank 1. */
  readonly last: readonly number[];
}

/**
 * The line through the values of groups in their order, each at the middle of its people's ranks from 0 to 1 and counted
 * by its share of the people: what weighted least squares makes of each value. The people's mean rank is always a half,
 * and so the line passes there through their mean value.
 */
export function lineEnds(populations: readonly number[]): LineEnds {
  const whole = totalOf(populations, (people) => people);
  let before = 0;
  const groups = populations.map((people) => {
    const share = people / whole;
    before += share;
    return { share, fromMiddle: before - share / 2 - 0.5 };
  });
  const spread = totalOf(groups, ({ share, fromMiddle }) => share * fromMiddle ** 2);
  const endAt = (side: number) => groups.map(({ share, fromMiddle }) => share * (1 + (side * fromMiddle) / spread));
  return { first: endAt(-0.5), last: endAt(0.5) };
}
