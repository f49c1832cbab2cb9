import { larger, minus, nothing, type Fraction } from '../../exact/index.ts';
import { claimedIn } from './in-order.ts';
import type { Nest } from './nest.ts';

/** How many units are claimed beyond those avoided: at the least and at the most. */
export interface Beyond {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** What is claimed of each saving beyond what was avoided of it, beside what is so already of a saving within it. */
export function beyondAvoided(nest: Nest): readonly Beyond[] {
  const lows = nest.avoided.map(({ low }) => low ?? nothing);
  const highs = nest.avoided.map(({ high }) => high);
  // The more there is within a saving, the more of what is claimed there goes further out.
  const [least, most] = [claimedIn(nest, lows), claimedIn(nest, highs)];
  return nest.savings.map((_, place) => {
    const high = highs[place];
    return {
      low: high === undefined ? nothing : larger(nothing, minus(least[place] ?? nothing, high)),
      high: larger(nothing, minus(most[place] ?? nothing, lows[place] ?? nothing)),
    };
  });
}
