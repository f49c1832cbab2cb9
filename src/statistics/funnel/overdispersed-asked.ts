import { checkObject, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkAbove } from '../check-number.ts';
import { oneOf, within } from '../checks-of.ts';
import { checkEvents, checkPart, checkSomeEvents } from '../counted.ts';
import { checkFunnel, type FunnelAsked } from './asked.ts';
import { funnelScales, type FunnelScaleName } from './scale.ts';
import type { FunnelTrim } from './trim.ts';

/** How a funnel is asked for that allows for what varies between units by itself. */
export interface OverdispersedFunnelAsked extends FunnelAsked {
  /**
   * `log` or `square-root` for events against those expected, `arcsine` for proportions, `log-of-counts` for one count
   * over another.
   */
  readonly scale: FunnelScaleName;
  readonly trim: FunnelTrim;
  /**
   * R, at commit 9020d49: on the scale `log` denominators are rounded to two decimals, limits on the square root are told
   * without squaring, those of counts take the error of the arcsine, and reaches are rounded to six decimals.
   */
  readonly asIn?: 'FunnelPlotR';
}

const trim = { kind: oneOf('winsorise', 'truncate'), share: within(0, 0.25) };
const needed: FieldChecks = {
  scale: oneOf(...Object.keys(funnelScales)),
  trim: (value, at) => checkObject(value, at, trim),
};
const needsNoZero: FieldChecks = { ...needed, target: checkTargetAboveZero };

/** Problems of units and of how they are asked for. */
export function checkOverdispersed(units: unknown, asked: OverdispersedFunnelAsked): Problem[] {
  const scale = (asked as Partial<OverdispersedFunnelAsked> | null | undefined)?.scale;
  const isOfParts = scale === 'arcsine';
  const isLog = scale === 'log' || scale === 'log-of-counts';
  return checkFunnel(units, asked, {
    unit: isOfParts ? checkPart : isLog ? checkSomeEvents : checkEvents,
    fewest: 2,
    isOfParts,
    needed: isLog ? needsNoZero : needed,
    optional: { asIn: oneOf('FunnelPlotR') },
  });
}

function checkTargetAboveZero(target: unknown, path: string): Problem[] {
  return target === 'pooled' ? [] : checkAbove(target, path, 0);
}
