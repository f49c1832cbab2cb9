import type { Cell } from '../attack/cell.ts';
import type { SuppressionRule } from '../suppression-rule.ts';

/** A cell of a table that is to be published, and what is to become of it. */
export interface GuardedCell extends Cell {
  readonly count: number;
  /** Hidden because it is small itself. */
  readonly isSmall: boolean;
  /** Never printed, but can be worked out from what is: those of a denominator who are not in its numerator. */
  readonly isUnprinted: boolean;
  readonly isTotal: boolean;
  isHidden: boolean;
}

/** What a rule says of bounds. */
export type BoundsRule = Pick<SuppressionRule, 'below' | 'zero' | 'rounding'>;

/** Sets the bounds of a cell to what is shown of it, where a hidden one may be of any size. */
export function boundAsShown(cell: GuardedCell, rule: BoundsRule): void {
  if (cell.isUnprinted) {
    // One that many sums cross at, and that is not kept back, is taken as known: that is no more than can be known of it.
    const isKnown = cell.sums.length > 2 && !cell.isSmall;
    [cell.low, cell.high] = isKnown ? [cell.count, cell.count] : [0, Infinity];
  } else if (cell.isHidden) {
    [cell.low, cell.high] = [lowestHidden(rule), Infinity];
  } else {
    const { low, high } = rangeOfShown(cell.count, rule);
    [cell.low, cell.high] = [low, high];
  }
}

/** The least that a hidden number can be. */
export function lowestHidden({ zero }: BoundsRule): number {
  return zero === 'hidden' ? 0 : 1;
}

/** What a number is shown as. */
export function asShown(count: number, { rounding }: BoundsRule): number {
  if (rounding === 'none') return count;
  return Math.floor(count / rounding.nearest + 0.5) * rounding.nearest;
}

/** The numbers that are shown as a number is. */
export function rangeOfShown(count: number, rule: BoundsRule): { readonly low: number; readonly high: number } {
  const { below, rounding } = rule;
  if (rounding === 'none' || count === 0) return { low: count, high: count };
  const shown = asShown(count, rule);
  const low = Math.ceil(shown - rounding.nearest / 2);
  const high = Math.ceil(shown + rounding.nearest / 2) - 1;
  // What is smaller would have been hidden.
  return { low: Math.max(low, below), high };
}
