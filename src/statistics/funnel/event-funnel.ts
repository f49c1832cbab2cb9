import { refuse } from '../../problems/index.ts';
import { oneOf } from '../checks-of.ts';
import { checkEvents, type Counted } from '../counted.ts';
import { countLimitsAt } from '../intervals/count.ts';
import type { Limits } from '../intervals/estimate.ts';
import type { Level } from '../intervals/level.ts';
import { checkFunnel, type FunnelAsked } from './asked.ts';
import { funnelBy, standingTo, type Funnel, type FunnelRule } from './funnel.ts';
import { eventLimits, limitsAsIfCounted } from './poisson-limits.ts';

/** How a funnel of events is asked for. */
export interface EventFunnelAsked extends FunnelAsked {
  /**
   * `PHEindicatormethods` (R, 2.1.0) judges a unit by its own interval, which from 10 events is Byar's and not exact.
   * `NNHIP` (the dashboard of measurement guide 1.2) takes for limits the interval that the expected events would have had,
   * had they been counted.
   */
  readonly asIn?: 'PHEindicatormethods' | 'NNHIP';
}

/**
 * Rates in a funnel: whole numbers of events over denominators known without error, such as people or bed days. A unit is
 * outside a limit exactly where the Poisson chance of as few events as it had, or as many, is less than half of what the
 * level leaves over. For directly standardised rates, give as denominator the events over the rate, and leave out units
 * of fewer than 10 events, which have no such rate.
 *
 * Throws when a number is not possible.
 *
 * Sources: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 2005;
 * Public Health England, Technical Guide: Funnel plots, 2017.
 *
 * @example
 * ```ts
 * import { rateFunnel } from 'neighbourhood-contracts/statistics';
 *
 * const units = [
 *   { count: 1822, denominator: 18111 },
 *   { count: 1168, denominator: 12443 },
 *   { count: 376, denominator: 4710 },
 * ];
 * const { target, points } = rateFunnel(units, { levels: '95/99.8', per: 1000, target: 'pooled' });
 * target.toFixed(1); // => '95.5'
 * points.map(({ against: [inner] }) => inner?.standing); // => ['high', 'within', 'low']
 * ```
 */
export function rateFunnel(units: readonly Counted[], asked: EventFunnelAsked): Funnel {
  return eventFunnel(units, asked);
}

/**
 * Standardised ratios in a funnel: whole numbers of events over the events expected, which are the denominators. The
 * target is most often `per` itself, for as many as expected. Otherwise as {@link rateFunnel}.
 *
 * @example
 * ```ts
 * import { ratioFunnel } from 'neighbourhood-contracts/statistics';
 *
 * const units = [{ count: 14, denominator: 6.193 }];
 * const { points } = ratioFunnel(units, { levels: '95/99.8', per: 100, target: 100 });
 * points[0]?.against.map(({ level, standing }) => `${level}: ${standing}`); // => ['0.95: high', '0.998: within']
 * ```
 */
export function ratioFunnel(units: readonly Counted[], asked: EventFunnelAsked): Funnel {
  return eventFunnel(units, asked);
}

function eventFunnel(units: readonly Counted[], asked: EventFunnelAsked): Funnel {
  const optional = { asIn: oneOf('PHEindicatormethods', 'NNHIP') };
  refuse('a funnel', checkFunnel(units, asked, { unit: checkEvents, optional }));
  return funnelBy(rules[asked.asIn ?? 'soundly'], units, asked);
}

const exact = atDenominators(eventLimits);
const rules: Readonly<Record<'soundly' | 'PHEindicatormethods' | 'NNHIP', FunnelRule>> = {
  soundly: { method: 'exact-poisson', limitsBy: exact },
  PHEindicatormethods: {
    method: 'exact-poisson',
    limitsBy: exact,
    standingOf({ count, denominator }, target, level) {
      const around = standingTo(countLimitsAt(count, level), target * denominator);
      return around === 'within' ? around : around === 'low' ? 'high' : 'low';
    },
  },
  NNHIP: { method: 'poisson-of-expected', limitsBy: atDenominators(limitsAsIfCounted) },
};

function atDenominators(limitsOf: (level: Level) => (expected: number) => Limits): FunnelRule['limitsBy'] {
  return (target, level) => {
    const limitsAt = limitsOf(level);
    return (denominator) => {
      const { lower, upper } = limitsAt(target * denominator);
      return { lower: lower / denominator, upper: upper / denominator };
    };
  };
}
