import { negative, nothing, signOf, times, type Fraction, type Interval } from '../../exact/index.ts';
import type { KeyWeights } from './key-weights.ts';

/** What a partner pays in that has no floor, below zero: the more, the more there is to share. */
export function paidBetween(key: KeyWeights, place: number, least: Fraction, most: Fraction | undefined): Interval {
  const paid = (amount: Fraction) => negative(times(key.paysIn?.[place] ?? nothing, amount));
  return { low: most && paid(most), high: paid(least) };
}

/** Whether a partner pays in by the key. */
export function paysIn({ paysIn: shares }: KeyWeights, place: number): boolean {
  return signOf(shares?.[place] ?? nothing) > 0;
}
