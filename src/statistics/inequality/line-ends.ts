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
  const whole = populations.reduce((sum, people) => sum + people, 0);
  let before = 0;
  const shares = populations.map((people) => people / whole);
  const fromMiddle = shares.map((share) => {
    before += share;
    return before - share / 2 - 0.5;
  });
  const spread = shares.reduce((sum, share, group) => sum + share * (fromMiddle[group] ?? 0) ** 2, 0);
  const slope = shares.map((share, group) => (share * (fromMiddle[group] ?? 0)) / spread);
  const endAt = (rank: number) => shares.map((share, group) => share + (rank - 0.5) * (slope[group] ?? 0));
  return { first: endAt(0), last: endAt(1) };
}
