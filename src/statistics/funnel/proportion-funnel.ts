import { checkTruth, refuse } from '../../problems/index.ts';
import { asInPhe } from '../checks-of.ts';
import { checkPart, checkWeightedPart, type Counted } from '../counted.ts';
import { reachOf } from '../intervals/level.ts';
import { checkFunnel, type FunnelAsked } from './asked.ts';
import { funnelBy, type Funnel } from './funnel.ts';

/** How a funnel of proportions is asked for. */
export interface ProportionFunnelAsked extends FunnelAsked {
  /** Whether counts and denominators are weighted, and so need not be whole. */
  readonly isWeighted?: boolean;
  /** R, 2.1.0: no limit is above 100, whatever it is told per. */
  readonly asIn?: 'PHEindicatormethods';
}

/**
 * Proportions in a funnel. Each unit counts some of its denominator, both whole; its limits are those beyond which its
 * Wilson interval would leave out the target: target ± z √(target × (1 − target) ÷ denominator), from 0 to `per`.
 *
 * Throws when a count is above its denominator or a target above `per`, or a number is not possible otherwise.
 *
 * Sources: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 2005;
 * Public Health England, Technical Guide: Funnel plots, 2017.
 *
 * @example
 * ```ts
 * import { proportionFunnel } from 'neighbourhood-contracts/statistics';
 *
 * const units = [
 *   { count: 2998, denominator: 4121 },
 *   { count: 236, denominator: 284 },
 * ];
 * const { points } = proportionFunnel(units, { levels: '95/99.8', per: 100, target: 77 });
 * points.map(({ against }) => against.map(({ standing }) => standing).join(', ')); // => ['low, low', 'high, within']
 * points[0]?.against[1]?.lower.toFixed(2); // => '74.97'
 * ```
 */
export function proportionFunnel(units: readonly Counted[], asked: ProportionFunnelAsked): Funnel {
  const isWeighted = (asked as Partial<ProportionFunnelAsked> | null | undefined)?.isWeighted === true;
  const problems = checkFunnel(units, asked, {
    unit: isWeighted ? checkWeightedPart : checkPart,
    isOfParts: true,
    optional: { isWeighted: checkTruth, ...asInPhe },
  });
  refuse('a funnel', problems);
  const cap = asked.asIn === undefined ? 1 : 100 / asked.per;
  return funnelBy(
    {
      method: 'wilson',
      limitsBy(target, level) {
        const reachOfOne = reachOf(level) * Math.sqrt(target * (1 - target));
        return (denominator) => {
          const reach = reachOfOne / Math.sqrt(denominator);
          return { lower: Math.max(0, target - reach), upper: Math.min(cap, target + reach) };
        };
      },
    },
    units,
    asked,
  );
}
