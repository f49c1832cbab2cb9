import type { CountsOf, QuintileCounts } from './quintile-facts.ts';

/** Quintiles as one group, or why they cannot be told as one. */
export type Together = CountsOf | { readonly reason: string };

/** Quintiles as one group: not where one is suppressed, or there is nobody in any. */
export function together(quintiles: readonly QuintileCounts[]): Together {
  const told = quintiles.flatMap((each) => ('suppressed' in each ? [] : [each]));
  const suppressed = quintiles.flatMap((each) => ('suppressed' in each ? [each] : []));
  if (suppressed.length > 0) {
    const reasons = suppressed.map((each) => `Quintile ${each.quintile} is suppressed (${each.suppressed}).`);
    return { reason: reasons.join(' ') };
  }
  const sumOf = (of: keyof CountsOf) => told.reduce((sum, each) => sum + each[of], 0);
  const denominator = sumOf('denominator');
  if (denominator > 0) return { count: sumOf('count'), denominator };
  return { reason: `There is nobody in quintile ${quintiles.map(({ quintile }) => quintile).join(', ')}.` };
}

/** Whether a group can be told. */
export function isTold(group: Together): group is CountsOf {
  return !('reason' in group);
}
