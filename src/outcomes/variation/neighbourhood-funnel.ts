import { refuse } from '../../problems/index.ts';
import {
  overdispersedFunnel,
  proportionFunnel,
  rateFunnel,
  ratioFunnel,
  type Counted,
  type Funnel,
  type FunnelLevels,
  type FunnelStanding,
  type FunnelTrim,
  type OverdispersedFunnel,
} from '../../statistics/index.ts';
import { checkNeighbourhoods, type NeighbourhoodCount, type NeighbourhoodFunnelAsked } from './neighbourhood-counts.ts';

/** Neighbourhoods in a funnel, or why there is none. Branch on `kind`. */
export type NeighbourhoodFunnel = NeighbourhoodsCompared | NoFunnel;

/** Each neighbourhood against the target, by chance alone and allowing for what varies by itself. */
export interface NeighbourhoodsCompared {
  readonly kind: 'compared';
  readonly measure: NeighbourhoodFunnelAsked['measure'];
  readonly levels: FunnelLevels;
  /** What every figure is told per. */
  readonly per: number;
  /** Told per `per`; of all neighbourhoods together, where that was asked. */
  readonly target: number;
  readonly neighbourhoods: readonly NeighbourhoodStanding[];
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
  /** At each level, how many are outside, and how many would be though they did not differ at all. */
  readonly outside: readonly OutsideAtLevel[];
  readonly overdispersion: Overdispersion;
  readonly caution: string;
}

/** A neighbourhood in the funnel. */
export interface NeighbourhoodStanding {
  readonly id: string;
  readonly count: number;
  readonly denominator: number;
  readonly value: number;
  /** Against limits of chance alone, the inner first. */
  readonly byChance: readonly FunnelStanding[];
  /** Against limits that allow for what varies between neighbourhoods by itself. */
  readonly allowing: readonly FunnelStanding[];
  /** How far from the target it is in standard errors of chance, on the scale. */
  readonly zScore: number;
}

/** How many neighbourhoods are outside the limits of a level. */
export interface OutsideAtLevel {
  /** As a share of one. */
  readonly level: number;
  readonly byChance: number;
  readonly allowing: number;
  /** How many of so many would be outside by chance, were they all the same. */
  readonly expected: number;
}

/** What varies between neighbourhoods by itself. */
export interface Overdispersion {
  /** φ, the mean of the squares of the trimmed scores: about 1 where chance is all there is. */
  readonly dispersion: number;
  /** τ², a variance on the scale: 0 where neighbourhoods vary by no more than chance. */
  readonly betweenVariance: number;
  readonly scale: NeighbourhoodFunnelAsked['scale'];
  readonly trim: FunnelTrim;
}

/** There are not two neighbourhoods to compare. */
export interface NoFunnel {
  readonly kind: 'no-funnel';
  readonly reason: string;
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Neighbourhoods against a target, or against all of them together, in a funnel: its limits are the wider the smaller a
 * neighbourhood is, so that a small one is not called different for being small. Each stands twice: against limits of chance
 * alone, and against limits that allow for what neighbourhoods vary by for many reasons that are of no interest
 * (overdispersion), as they nearly always do. It says which differ, not why, and not how well anybody did.
 *
 * Ranks say neither; nor does a ratio of the highest to the lowest, which chance alone makes large among small ones.
 *
 * Throws when a neighbourhood is given twice, a count of a proportion is above its denominator, a scale is not one of the
 * measure, or a number is not possible.
 *
 * Sources: D. J. Spiegelhalter, Statistics in Medicine 24, 2005, and Quality and Safety in Health Care 14, 2005.
 *
 * @example
 * ```ts
 * import { neighbourhoodFunnel } from 'neighbourhood-contracts/outcomes';
 *
 * const counts = [480, 560, 650, 700, 575, 790, 520, 600];
 * const neighbourhoods = counts.map((count, at) => ({ id: `N${at + 1}`, count, denominator: 6000 }));
 * const trim = { kind: 'winsorise', share: 0.1 } as const;
 * const asked = { measure: 'rate', levels: '95/99.8', per: 1000, target: 'pooled', scale: 'square-root', trim } as const;
 * const funnel = neighbourhoodFunnel(neighbourhoods, asked);
 * const sixth = funnel.kind === 'compared' ? funnel.neighbourhoods[5] : undefined;
 * sixth?.byChance.map(({ standing }) => standing); // => ['high', 'high']
 * sixth?.allowing.map(({ standing }) => standing); // => ['high', 'within']
 * funnel.kind === 'compared' && funnel.overdispersion.dispersion.toFixed(1); // => '9.3'
 * ```
 */
export function neighbourhoodFunnel(
  neighbourhoods: readonly NeighbourhoodCount[],
  asked: NeighbourhoodFunnelAsked,
): NeighbourhoodFunnel {
  refuse('a funnel of neighbourhoods', checkNeighbourhoods(neighbourhoods, asked));
  const leftOut = neighbourhoods.flatMap((each) =>
    'suppressed' in each ? [{ id: each.id, reason: each.suppressed }] : [],
  );
  const told = neighbourhoods.flatMap((each) => ('suppressed' in each ? [] : [each]));
  if (told.length < 2) return { kind: 'no-funnel', reason: 'There are not two neighbourhoods to compare.', leftOut };
  const units = told.map(({ count, denominator }) => ({ count, denominator }));
  const { measure, levels, per, target, scale, trim } = asked;
  const byChance = chanceFunnels[measure](units, { levels, per, target });
  const allowing = overdispersedFunnel(units, { levels, per, target, scale, trim });
  return {
    kind: 'compared',
    measure,
    levels,
    per,
    target: byChance.target,
    neighbourhoods: told.map(({ id, count, denominator }, at) => ({
      id,
      count,
      denominator,
      value: byChance.points[at]?.value ?? 0,
      byChance: byChance.points[at]?.against ?? [],
      allowing: allowing.points[at]?.against ?? [],
      zScore: allowing.scores[at]?.zScore ?? 0,
    })),
    leftOut,
    outside: outsideOf(byChance, allowing),
    overdispersion: {
      dispersion: allowing.dispersion,
      betweenVariance: allowing.betweenVariance,
      scale,
      trim: { kind: trim.kind, share: trim.share },
    },
    caution: cautionOf(allowing),
  };
}

const chanceFunnels: Readonly<
  Record<
    NeighbourhoodFunnelAsked['measure'],
    (units: readonly Counted[], asked: Pick<NeighbourhoodFunnelAsked, 'levels' | 'per' | 'target'>) => Funnel
  >
> = { proportion: proportionFunnel, rate: rateFunnel, ratio: ratioFunnel };

function outsideOf(byChance: Funnel, allowing: Funnel): readonly OutsideAtLevel[] {
  const outsideAt = ({ points }: Funnel, place: number) =>
    points.filter(({ against }) => against[place]?.standing !== 'within').length;
  return (byChance.points[0]?.against ?? []).map(({ level }, place) => ({
    level,
    byChance: outsideAt(byChance, place),
    allowing: outsideAt(allowing, place),
    expected: Number((byChance.points.length * (1 - level)).toPrecision(12)),
  }));
}

function cautionOf({ betweenVariance }: OverdispersedFunnel): string {
  const differs = 'A funnel says which neighbourhoods differ, not why: their people, their records and their care may.';
  return betweenVariance > 0
    ? `${differs} They vary by more than chance, so that limits of chance alone call too many different.`
    : `${differs} They vary by no more than chance would have it.`;
}
