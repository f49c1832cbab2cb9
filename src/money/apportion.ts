import { checkCode, checkDistinct, checkFields, checkList, placeIn, refuse, type Problem } from '../problems/index.ts';
import { fraction, over, plus, signOf, sumOf, times, wholeParts, type Fraction } from '../exact/index.ts';
import { checkPence, pence, type Pence } from './pence.ts';
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
  const whole = sumOf(sharers.map(({ weight }) => fraction(weight)));
  if (signOf(whole) === 0) return sharers.map(({ key }) => ({ key, amountPence: pence(0) }));

  // Every share of one sum has the same divisor, so that remainders compare at once.
  const sum: Fraction = { top: whole.top, under: 1 };
  const amount = Math.abs(total);
  const parts = sharers.map(({ key, weight }) => {
    const { top } = plus(fraction(weight), { top: 0, under: whole.under });
    return { key, exact: over(times({ top: amount, under: 1 }, { top, under: 1 }), sum) };
  });
  const shares = wholeParts(parts, amount);
  return parts.map(({ key }, place) => ({ key, amountPence: pence((shares[place] ?? 0) * Math.sign(total)) }));
}

function checkSharers(total: Pence, sharers: readonly Sharer[]): Problem[] {
  const notAList = checkList(sharers, 'sharers');
  if (notAList.length > 0) return notAList;
  const wrongShape = sharers.flatMap((sharer, place) =>
    checkFields(sharer, placeIn('sharers', place), ['key', 'weight']),
  );
  if (wrongShape.length > 0) return wrongShape;
  const placed = sharers.map(({ key }, place) => ({ key, path: placeIn('sharers', place, 'key') }));
  const problems = [
    ...checkPence(total, 'total'),
    ...placed.flatMap(({ key, path }) => checkCode(key, path)),
    ...sharers.flatMap(({ weight }, place) => checkWeight(weight, placeIn('sharers', place, 'weight'))),
    ...checkDistinct(placed),
  ];
  if (problems.length > 0 || total === 0) return problems;
  if (sharers.some(({ weight }) => /[1-9]/.test(weight))) return [];
  const message = sharers.length === 0 ? 'There is nobody to share with.' : 'Every weight is zero.';
  const help = 'Give at least one weight above zero, or a total of nothing.';
  return [{ path: 'sharers', code: 'zero-weights', message, help }];
}
