import {
  checkShare,
  fraction,
  minus,
  one,
  plus,
  times,
  workingText,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { checkObject, checkWord, type Problem } from '../../problems/index.ts';
import type { Compounding } from '../capitation/adjustments.ts';

/** What brings a price to the year paid for: a cost uplift factor, and the efficiency that is asked for. */
export interface PriceUplift {
  /** 4.83% is `"0.0483"`. */
  readonly costUplift: ExactNumber;
  /** 2% is `"0.02"`. */
  readonly efficiency: ExactNumber;
  /** Whether the two multiply, `(1 + uplift) × (1 − efficiency)`, or are added, `1 + uplift − efficiency`. */
  readonly way: Compounding;
}

/** Problems of a price uplift, or of its absence. */
export function checkPriceUplift(value: unknown, path: string): Problem[] {
  if (typeof value !== 'object' || value === null) {
    const help = 'Give { costUplift, efficiency, way }, or "none".';
    return checkWord(value, path, ['none']).map((problem) => ({ ...problem, help }));
  }
  return checkObject(value, path, {
    costUplift: (share, at) => checkShare(share, at, 'The cost uplift'),
    efficiency: (share, at) => checkShare(share, at, 'The efficiency'),
    way: (way, at) => checkWord(way, at, ['compounding', 'simple']),
  });
}

/** What a price is multiplied by. */
export function upliftFactor(uplift: PriceUplift | 'none'): Fraction {
  if (uplift === 'none') return one;
  const [more, less] = [fraction(uplift.costUplift), fraction(uplift.efficiency)];
  return uplift.way === 'simple' ? minus(plus(one, more), less) : times(plus(one, more), minus(one, less));
}

/** The same as it stands in a working, with the sign of multiplication before it. */
export function upliftText(uplift: PriceUplift | 'none'): string {
  if (uplift === 'none') return '';
  const [more, less] = [fraction(uplift.costUplift), fraction(uplift.efficiency)].map(workingText);
  return uplift.way === 'simple'
    ? ` × (1 + ${more ?? ''} − ${less ?? ''})`
    : ` × (1 + ${more ?? ''}) × (1 − ${less ?? ''})`;
}
