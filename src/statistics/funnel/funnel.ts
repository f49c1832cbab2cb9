import type { Counted } from '../counted.ts';
import type { Limits } from '../intervals/estimate.ts';
import type { Level } from '../intervals/level.ts';
import { totalOf } from '../total-of.ts';
import type { FunnelAsked } from './asked.ts';
import { levelsOf, type FunnelLevels } from './levels.ts';

/** Units set against a target, with limits that are the wider the less a unit has to go by. */
export interface Funnel {
  /** Told per `per`, as every figure here is. */
  readonly target: number;
  readonly levels: FunnelLevels;
  readonly method: FunnelMethod;
  /** One for each unit, in their order. */
  readonly points: readonly FunnelPoint[];
  /** The limits at the denominators that were asked for, to draw. */
  readonly drawn: readonly FunnelCurvePoint[];
}

/** What the limits were worked out by. */
export type FunnelMethod = 'wilson' | 'exact-poisson' | 'poisson-of-expected' | 'normal-on-scale';

/** A unit in a funnel. */
export interface FunnelPoint {
  readonly value: number;
  /** At each level, the inner first. */
  readonly against: readonly FunnelStanding[];
}

/** How a unit stands to the limits of a level at its denominator. */
export interface FunnelStanding extends FunnelLimits {
  /** Below the limits, within them or on one, or above. */
  readonly standing: 'low' | 'within' | 'high';
}

type Standing = FunnelStanding['standing'];

/** The limits of a level. */
export interface FunnelLimits extends Limits {
  /** As a share of one. */
  readonly level: Level;
}

/** The limits at a denominator, the inner first. */
export interface FunnelCurvePoint {
  readonly denominator: number;
  readonly limits: readonly FunnelLimits[];
}

/** How a funnel has its limits, as ratios to the denominator. */
export interface FunnelRule {
  readonly method: FunnelMethod;
  readonly limitsBy: (target: number, level: Level) => (denominator: number) => Limits;
  /** Where a tool judges by something else than its limits. */
  readonly standingOf?: (unit: Counted, target: number, level: Level) => Standing;
}

/** All units together, as one ratio. */
function pooled(units: readonly Counted[]): number {
  return totalOf(units, ({ count }) => count) / totalOf(units, ({ denominator }) => denominator);
}

/** What units are held to, as a ratio. */
export function targetOf(units: readonly Counted[], { target, per }: FunnelAsked): number {
  return target === 'pooled' ? pooled(units) : target / per;
}

/** A funnel by a rule. */
export function funnelBy(rule: FunnelRule, units: readonly Counted[], asked: FunnelAsked): Funnel {
  const { levels, per, drawAt = [] } = asked;
  const target = targetOf(units, asked);
  const rules = levelsOf[levels].map((level) => ({ level, limitsAt: rule.limitsBy(target, level) }));
  const told = (level: Level, { lower, upper }: Limits) => ({ level, lower: lower * per, upper: upper * per });
  return {
    target: asked.target === 'pooled' ? target * per : asked.target,
    levels,
    method: rule.method,
    points: units.map((unit) => {
      const ratio = unit.count / unit.denominator;
      const against = rules.map(({ level, limitsAt }) => {
        const limits = limitsAt(unit.denominator);
        const standing = rule.standingOf?.(unit, target, level) ?? standingTo(limits, ratio);
        return { ...told(level, limits), standing };
      });
      return { value: ratio * per, against };
    }),
    drawn: drawAt.map((denominator) => {
      const limits = rules.map(({ level, limitsAt }) => told(level, limitsAt(denominator)));
      return { denominator, limits };
    }),
  };
}

/** Below, within or above. */
export function standingTo({ lower, upper }: Limits, value: number): Standing {
  if (value < lower) return 'low';
  return value > upper ? 'high' : 'within';
}
