import { refuse } from '../../problems/index.ts';
import { checkWhole } from '../check-number.ts';

/**
 * Whole denominators from 1 to `largest` at which to draw a funnel, in steps that grow evenly: `points` of them, from 2 to
 * 10,000, or every whole number where there are fewer. Throws on anything else.
 *
 * @example
 * ```ts
 * import { funnelDenominators } from 'neighbourhood-contracts/statistics';
 *
 * funnelDenominators(1000, 7); // => [1, 3, 10, 32, 101, 318, 1000]
 * ```
 */
export function funnelDenominators(largest: number, points: number): readonly number[] {
  refuse('denominators', [...checkWhole(largest, 'largest', 1), ...checkWhole(points, 'points', 2, 10_000)]);
  const found = [1];
  let last = 1;
  for (let left = points - 1; left > 0 && last < largest; left -= 1) {
    last = Math.max(Math.round(last * (largest / last) ** (1 / left)), last + 1);
    found.push(last);
  }
  return found;
}
