import { checkObject, checkTruth, refuse, type FieldChecks } from '../../problems/index.ts';
import { checkFinite, checkItems } from '../check-number.ts';
import { asInPhe, wholeWithin } from '../checks-of.ts';
import type { NotEstimated } from '../intervals/estimate.ts';

/** How values are put into groups of as nearly equal number as their ties allow. */
export interface QuantileGroupsAsked {
  /** How many groups: 5 for fifths, 10 for tenths. From 2 to 1,000. */
  readonly groups: number;
  /** Whether group 1 holds the highest values, as deprivation scores want it, or the lowest. */
  readonly isHighestFirst: boolean;
  /**
   * PHEindicatormethods 2.1.0 divides in floating point, and so puts a few values one group too low: the eighth of 28
   * values in twentieths, say.
   */
  readonly asIn?: 'PHEindicatormethods';
}

/** The group of each value, from 1, in the order of the values. */
export interface QuantileGroups {
  readonly kind: 'grouped';
  /** `null` where the value is. */
  readonly groups: readonly (number | null)[];
}

/**
 * The group of each value by its rank: fifths of areas by deprivation, say. Equal values are in one group, that of the
 * first of them; a `null` is in none. There are no groups where there are fewer values than groups.
 *
 * Throws when a value is neither a finite number nor `null`, or the number of groups is not a whole number from 2 to 1,000.
 *
 * Source: the method of OHID's `phe_quantile`, by its formula.
 *
 * @example
 * ```ts
 * import { quantileGroups } from 'neighbourhood-contracts/statistics';
 *
 * const grouped = quantileGroups([41, 12, null, 33, 25, 33], { groups: 5, isHighestFirst: true });
 * grouped.kind === 'grouped' && grouped.groups; // => [1, 5, null, 2, 4, 2]
 * ```
 */
export function quantileGroups(
  values: readonly (number | null)[],
  asked: QuantileGroupsAsked,
): QuantileGroups | NotEstimated {
  refuse('quantile groups', [
    ...checkItems(values, 'values', 0, (value, at) => (value === null ? [] : checkFinite(value, at))),
    ...checkObject(asked, 'asked', askedChecks, asInPhe),
  ]);
  const { groups, isHighestFirst, asIn } = asked;
  const ranked = values.filter((value) => value !== null).sort((a, b) => (isHighestFirst ? b - a : a - b));
  const many = ranked.length;
  if (many < groups) return { kind: 'not-estimated', reason: `There are fewer values (${many}) than groups.` };
  const groupOf = new Map<number, number>();
  ranked.forEach((value, before) => {
    // In whole numbers, a rank on the edge of a group is on the right side of it.
    const group =
      asIn === undefined ? Math.ceil(((many - before) * groups) / many) : Math.ceil((many - before) / (many / groups));
    if (!groupOf.has(value)) groupOf.set(value, Math.max(1, groups + 1 - group));
  });
  return { kind: 'grouped', groups: values.map((value) => (value === null ? null : (groupOf.get(value) ?? null))) };
}

const askedChecks: FieldChecks = { groups: wholeWithin(2, 1_000), isHighestFirst: checkTruth };
