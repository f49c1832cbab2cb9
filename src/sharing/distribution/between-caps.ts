import { minus, nothing, pointOf, smaller, sumOf, type Fraction, type Interval } from '../../exact/index.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import type { KeyWeights } from './key-weights.ts';
import { limitsAt, mostOf } from './limits-of.ts';
import { paidBetween, paysIn } from './paying-in.ts';
import { paidIn, shareOut } from './share-out.ts';
import type { SideRule } from './sides.ts';

/**
 * Where caps alone are not known. Among caps, a partner takes least where those of others are highest and most where they
 * are lowest; one whose own cap is not known takes no more than the others leave.
 */
export function betweenCaps(
  rule: SideRule,
  partners: readonly DistributionPartner[],
  key: KeyWeights,
  least: Fraction,
  most: Fraction,
): { readonly partners: readonly Interval[]; readonly left: Interval } {
  const limits = limitsAt(rule, least, partners);
  const caps = partners.map((partner) => mostOf(rule.caps, partner));
  const atHighest = shareOut(least, key, limits);
  const atLowest = shareOut(most, key, { ...limits, mosts: caps.map((cap) => cap?.low) });
  const lows = caps.map((cap, place) => {
    const low = atHighest.amounts[place] ?? nothing;
    return cap?.low ? smaller(low, cap.low) : low;
  });
  const isTaker = lows.map((_, place) => !paysIn(key, place));
  const taken = sumOf(lows.filter((_, place) => isTaker[place]));
  const whole = sumOf([most, ...paidIn(most, key, limits)]);
  const each = lows.map((low, place): Interval => {
    if (isTaker[place] !== true) return paidBetween(key, place, least, most);
    const cap = caps[place];
    if (cap === undefined || pointOf(cap) !== undefined) return { low, high: atLowest.amounts[place] };
    const rest = minus(whole, minus(taken, low));
    return { low, high: cap.high ? smaller(rest, cap.high) : rest };
  });
  return { partners: each, left: { low: atHighest.left, high: atLowest.left } };
}
