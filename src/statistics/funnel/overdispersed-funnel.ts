import { refuse } from '../../problems/index.ts';
import type { Counted } from '../counted.ts';
import { reachOf } from '../intervals/level.ts';
import { betweenVarianceOf, dispersionOf } from './between-variance.ts';
import { funnelPlotRScales, roundedAsInR } from './funnel-plot-r.ts';
import { funnelBy, targetOf, type Funnel, type FunnelRule } from './funnel.ts';
import { checkOverdispersed, type OverdispersedFunnelAsked } from './overdispersed-asked.ts';
import { funnelScales } from './scale.ts';
import { trimmed } from './trim.ts';

/** A funnel whose limits allow for what varies between units by itself. */
export interface OverdispersedFunnel extends Funnel {
  /** The mean of the squares of the trimmed scores: about 1 where chance is all there is. */
  readonly dispersion: number;
  /** What units vary by beyond chance, as a variance on the scale; 0 where they do not. */
  readonly betweenVariance: number;
  /** One for each unit, in their order. */
  readonly scores: readonly FunnelScore[];
  /** The same funnel for chance alone. */
  readonly byChanceAlone: Funnel;
}

/** How far a unit is from the target. */
export interface FunnelScore {
  /** In standard errors, on the scale. */
  readonly zScore: number;
  /** After the trim: `null` where it left the unit out. */
  readonly trimmedZScore: number | null;
  readonly standardError: number;
}

/**
 * A funnel that allows for overdispersion: for units that differ by more than chance for many reasons, none of them of
 * interest, as large ones always do. What they vary by beyond chance is estimated from their trimmed scores and added to
 * the variance of each (additive random effects), so that limits no longer close on the target.
 *
 * Throws when there are fewer than two units, a count or the target is 0 on a logarithm, or a number is not possible
 * otherwise.
 *
 * Sources: D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and Safety in Health Care
 * 14, 2005; NHS Digital, Summary Hospital-level Mortality Indicator, which truncates by a tenth on the log.
 *
 * @example
 * ```ts
 * import { overdispersedFunnel } from 'neighbourhood-contracts/statistics';
 *
 * const units = [70, 78, 90, 100, 112, 121, 130].map((count) => ({ count, denominator: 100 }));
 * const trim = { kind: 'winsorise', share: 0.1 } as const;
 * const asked = { levels: '95/99.8', per: 100, target: 100, scale: 'square-root', trim } as const;
 * const { dispersion, betweenVariance, points, byChanceAlone } = overdispersedFunnel(units, asked);
 * [dispersion.toFixed(2), betweenVariance.toFixed(4)]; // => ['3.51', '0.0077']
 * points[0]?.against[0]?.standing; // => 'within'
 * byChanceAlone.points[0]?.against[0]?.standing; // => 'low'
 * ```
 */
export function overdispersedFunnel(units: readonly Counted[], asked: OverdispersedFunnelAsked): OverdispersedFunnel {
  refuse('a funnel', checkOverdispersed(units, asked));
  if (asked.asIn === undefined || asked.scale !== 'log') return overdispersed(units, asked);
  const rounded = units.map(({ count, denominator }) => ({ count, denominator: roundedAsInR(denominator) }));
  const askedRounded = { ...asked, drawAt: asked.drawAt?.map(roundedAsInR) ?? [] };
  refuse('a funnel', checkOverdispersed(rounded, askedRounded));
  return overdispersed(rounded, askedRounded);
}

function overdispersed(units: readonly Counted[], asked: OverdispersedFunnelAsked): OverdispersedFunnel {
  const isAsInR = asked.asIn !== undefined;
  const { of, ofRatio, back, error, limitError = error } = (isAsInR ? funnelPlotRScales : funnelScales)[asked.scale];
  const target = targetOf(units, asked);
  const centre = ofRatio(target);
  const scored = units.map(({ count, denominator }) => {
    const standardError = error(count, denominator, target);
    return { zScore: (of(count, denominator) - centre) / standardError, standardError };
  });
  const left = trimmed(
    scored.map(({ zScore }) => zScore),
    asked.trim,
  );
  const scores = scored.map((score, at) => ({ ...score, trimmedZScore: left[at] ?? null }));
  const kept = scores.filter(({ trimmedZScore }) => trimmedZScore !== null);
  const dispersion = dispersionOf(kept.map(({ trimmedZScore }) => trimmedZScore ?? 0));
  const betweenVariance = betweenVarianceOf(
    dispersion,
    kept.map(({ standardError }) => standardError),
  );
  const limitsWith = (variance: number): FunnelRule => ({
    method: 'normal-on-scale',
    limitsBy(_, level) {
      const reach = isAsInR ? Number(reachOf(level).toFixed(6)) : reachOf(level);
      return (denominator) => {
        const distance = reach * Math.sqrt(limitError(target * denominator, denominator, target) ** 2 + variance);
        return { lower: back(centre - distance), upper: back(centre + distance) };
      };
    },
  });
  return {
    ...funnelBy(limitsWith(betweenVariance), units, asked),
    dispersion,
    betweenVariance,
    scores,
    byChanceAlone: funnelBy(limitsWith(0), units, asked),
  };
}
