import { checkCode, checkDistinct, checkList, placeIn, refuse, type Problem } from '../problems/index.ts';
import { Exact } from './decimal.ts';
import { pence, type Pence } from './pence.ts';
import { checkWeight, type Weight } from './rate.ts';

/** One who takes part in a sharing: a key of their own, and what their part is in proportion to. */
export interface Sharer {
  readonly key: string;
  readonly weight: Weight;
}

/** What one sharer is given. */
export interface Share {
  readonly key: string;
  readonly amountPence: Pence;
}

/**
 * Shares an amount in proportion to weights, to the penny: the parts always sum to the whole.
 *
 * Each part is its exact share rounded towards zero; the pence left over go one each to the largest
 * remainders (Hamilton's method), and between equal remainders to the key that sorts first, so the order
 * of the sharers changes nothing but the order of the answer. A weight of zero takes nothing. A negative
 * total is shared as its opposite would be. With more sharers than pence some take nothing.
 *
 * Throws when a key is given twice, a weight is below zero, or every weight is zero and there is
 * something to share.
 *
 * @example
 * ```ts
 * import { apportion, pence, weight } from 'neighbourhood-contracts/money';
 *
 * const sharers = ['a', 'b', 'c'].map((key) => ({ key, weight: weight(1) }));
 * apportion(pence(100), sharers).map((share) => share.amountPence); // => [34, 33, 33]
 * apportion(pence(-2), sharers).map((share) => share.amountPence); // => [-1, -1, 0]
 * ```
 */
export function apportion(total: Pence, sharers: readonly Sharer[]): readonly Share[] {
  refuse('a sharing', checkSharers(total, sharers));
  const weights = sharers.map(({ weight }) => new Exact(weight));
  const whole = weights.reduce((sum, weight) => sum.plus(weight), new Exact(0));
  if (whole.isZero()) return sharers.map(({ key }) => ({ key, amountPence: pence(0) }));

  // Kept as a division with its remainder, so that no digit is lost where a share does not come out even.
  const amount = new Exact(total).abs();
  const parts = sharers.map(({ key }, place) => {
    const dividend = amount.times(weights[place] ?? 0);
    const quotient = dividend.dividedToIntegerBy(whole);
    return { key, place, quotient: quotient.toNumber(), remainder: dividend.minus(quotient.times(whole)) };
  });
  const left = total === 0 ? 0 : Math.abs(total) - parts.reduce((sum, part) => sum + part.quotient, 0);
  const lucky = new Set(
    [...parts]
      .sort((a, b) => b.remainder.comparedTo(a.remainder) || (a.key < b.key ? -1 : 1))
      .slice(0, left)
      .map((part) => part.place),
  );
  const sign = total < 0 ? -1 : 1;
  return parts.map(({ key, place, quotient }) => {
    return { key, amountPence: pence(sign * (quotient + (lucky.has(place) ? 1 : 0))) };
  });
}

function checkSharers(total: Pence, sharers: readonly Sharer[]): Problem[] {
  const notAList = checkList(sharers, 'sharers');
  if (notAList.length > 0) return notAList;
  const placed = sharers.map(({ key }, place) => ({ key, path: placeIn('sharers', place, 'key') }));
  const problems = [
    ...placed.flatMap(({ key, path }) => checkCode(key, path)),
    ...sharers.flatMap(({ weight }, place) => checkWeight(weight, placeIn('sharers', place, 'weight'))),
    ...checkDistinct(placed),
  ];
  if (problems.length > 0 || total === 0) return problems;
  if (sharers.some(({ weight }) => !new Exact(weight).isZero())) return [];
  const message = sharers.length === 0 ? 'There is nobody to share with.' : 'Every weight is zero.';
  const help = 'Give at least one weight above zero, or a total of nothing.';
  return [{ path: 'sharers', code: 'zero-weights', message, help }];
}
