import { checkObject, type Check, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkAbove, checkAtLeast, checkItems } from '../check-number.ts';
import { oneOf } from '../checks-of.ts';
import { checkDenominator } from '../counted.ts';
import { levelsOf, type FunnelLevels } from './levels.ts';

/** How a funnel is asked for. */
export interface FunnelAsked {
  readonly levels: FunnelLevels;
  /** What every figure is told per: 1, 100 for a percentage, 1,000 or 100,000 people. Above 0. */
  readonly per: number;
  /** What units are held to, told per `per`; or all of them together. */
  readonly target: number | 'pooled';
  /** Denominators to give the limits at as well, so as to draw them. */
  readonly drawAt?: readonly number[];
}

/** Problems of what a funnel is made of: its units, how it is asked for, and what else a kind of funnel may be told. */
export function checkFunnel(
  units: unknown,
  checkUnit: Check,
  asked: unknown,
  more: { readonly needed?: FieldChecks; readonly optional?: FieldChecks; readonly fewest?: number } = {},
): Problem[] {
  const checkTarget: Check = (target, at) => (target === 'pooled' ? [] : checkAtLeast(target, at, 0));
  const needed = {
    levels: oneOf(...Object.keys(levelsOf)),
    per: (per: unknown, at: string) => checkAbove(per, at, 0),
    target: checkTarget,
    ...more.needed,
  };
  const drawAt: Check = (denominators, at) => checkItems(denominators, at, 0, checkDenominator);
  return [
    ...checkItems(units, 'units', more.fewest ?? 1, checkUnit),
    ...checkObject(asked, 'asked', needed, { drawAt, ...more.optional }),
  ];
}
