import { madeWith, type MadeWith } from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkCountTable, type CountTable } from './count-table.ts';
import type { PublishedCounts } from './published-counts.ts';
import { hiddenIn } from './hidden-in.ts';
import { asShown } from './secondary/guarded-cell.ts';
import { ruleOrDefault, secondaryCells, statedAs, type SuppressionStated } from './stated.ts';
import { checkSuppression, type Suppression } from './suppression-rule.ts';

/** Counts with small numbers kept back. */
export interface SuppressedCounts {
  /** What may be published. */
  readonly published: PublishedCounts;
  /**
   * The hidden cells that can be found all the same, by identifier, in the order given: none, but where the rule hides no other
   * cells, or nothing is left that it could hide. Whoever publishes the counts publishes these.
   */
  readonly recoverable: readonly string[];
  readonly suppression: SuppressionStated;
  readonly madeWith: MadeWith;
}

/**
 * Counts that add up, with small numbers kept back. Numbers that the rule calls small are hidden, and then as many others
 * as it takes that no hidden number can be found: for each of them two values at least agree with everything that is shown,
 * with the sums, and with the rule, also for somebody who sees that all the hidden numbers that go together are small. The
 * small ones and the others bear the same mark. The fewest are hidden, of those the smallest, parts before totals; where
 * two would do equally, the one whose identifier sorts first. Where no rule is given, {@link nnhipSmallNumbers} is taken.
 *
 * What this does not keep back: that a hidden number lies between two bounds, however near; what somebody knows who is
 * counted in one of the cells; what follows from the same counts published otherwise, or from sums that are not given;
 * and what is left to one who tries every table with this very method, which never hides a larger cell where a smaller
 * would have done.
 *
 * Throws when a count is not a whole number, a part is not there or stands twice in a sum, a total is not the sum of its
 * parts, or the rule could leave a hidden number only one value.
 *
 * @example
 * ```ts
 * import { suppressCounts } from 'neighbourhood-contracts/outcomes';
 *
 * const cells = [
 *   { id: 'all', count: 40 },
 *   { id: 'under-65', count: 4 },
 *   { id: '65-79', count: 9 },
 *   { id: '80-and-over', count: 27 },
 * ];
 * const sums = [{ total: 'all', parts: ['under-65', '65-79', '80-and-over'] }];
 * const { published, recoverable } = suppressCounts({ cells, sums });
 * published.cells.map(({ count }) => count); // => [40, 'suppressed', 'suppressed', 27]
 * recoverable; // => []
 * ```
 */
export function suppressCounts(table: CountTable, suppression?: Suppression): SuppressedCounts {
  refuse('counts to suppress', [
    ...checkCountTable(table, 'table'),
    ...(suppression === undefined ? [] : checkSuppression(suppression, 'suppression')),
  ]);
  const asked = ruleOrDefault(suppression);
  const sums = table.sums.map(({ total, parts }) => ({ total, parts: [...parts] }));
  const stated = { suppression: statedAs(suppression, [secondaryCells]), madeWith: madeWith() };
  if (asked.kind === 'not-suppressed') {
    const cells = table.cells.map(({ id, count }) => ({ id, count }));
    return { published: { cells, sums, rule: 'not-suppressed' }, recoverable: [], ...stated };
  }
  const { hidden, recoverable } = hiddenIn(table.cells, table.sums, asked);
  const cells = table.cells.map(({ id, count }) => {
    return { id, count: hidden.has(id) ? ('suppressed' as const) : asShown(count, asked) };
  });
  const { below, zero, rounding, secondary, mark } = asked;
  return {
    published: { cells, sums, rule: { below, zero, rounding, secondary, mark } },
    recoverable: table.cells.filter(({ id }) => recoverable.has(id)).map(({ id }) => id),
    ...stated,
  };
}
