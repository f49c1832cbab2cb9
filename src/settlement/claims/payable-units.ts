import { compare, nothing, type Fraction } from '../../exact/index.ts';
import { isOpen } from './claim-words.ts';
import type { DoubleClaimTerms } from './double-claim-terms.ts';
import type { Nest, Room } from './nest.ts';
import { splitOf, type Split } from './split.ts';

/** The least and the most that a claim can be paid, whatever was avoided. */
export interface PayableBetween {
  readonly low: Fraction;
  readonly high: Fraction;
  /** Whether it turns on who is paid first. */
  readonly isContested: boolean;
  /** Whether it turns on how many were avoided, which is not known exactly. */
  readonly turnsOnAvoided: boolean;
}

/**
 * What each claim of a nest can be paid. More avoided on a claim's own way outwards never pays it less, and more avoided
 * elsewhere never pays it more: so its bounds are at the ends.
 */
export function payableOf(terms: DoubleClaimTerms, nest: Nest): readonly PayableBetween[] {
  const lows = nest.avoided.map(({ low }) => low ?? nothing);
  if (!nest.avoided.some(isOpen)) {
    const split = splitOf(terms, nest, lows);
    return nest.claims.map((_, place) => between(split, split, place));
  }
  const highs: readonly Room[] = nest.avoided.map(({ high }) => high);
  const bySaving = new Map<number, readonly [Split, Split]>();
  return nest.claims.map(({ on }, place) => {
    let ends = bySaving.get(on);
    if (ends === undefined) {
      const outwards = new Set(nest.paths[on]);
      const mixed = (own: readonly Room[], others: readonly Room[]) =>
        lows.map((_, at) => (outwards.has(at) ? own[at] : others[at]));
      ends = [splitOf(terms, nest, mixed(lows, highs)), splitOf(terms, nest, mixed(highs, lows))];
      bySaving.set(on, ends);
    }
    return between(...ends, place);
  });
}

function between(least: Split, most: Split, place: number): PayableBetween {
  const low = least.low[place] ?? nothing;
  const high = most.high[place] ?? nothing;
  const isContested = least.isContested[place] === true || most.isContested[place] === true;
  const turnsOnAvoided =
    compare(low, most.low[place] ?? nothing) !== 0 || compare(least.high[place] ?? nothing, high) !== 0;
  return { low, high, isContested, turnsOnAvoided };
}
