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

/** What is particular to a kind of funnel. */
export interface FunnelChecks {
  readonly unit: Check;
  readonly fewest?: number;
  /** Whether units are parts of a whole, so that the target is one too. */
  readonly isOfParts?: boolean;
  readonly needed?: FieldChecks;
  readonly optional?: FieldChecks;
}

/** Problems of the units of a funnel and of how it is asked for. */
export function checkFunnel(units: unknown, asked: unknown, checks: FunnelChecks): Problem[] {
  const { per } = (asked ?? {}) as { readonly per?: unknown };
  const highest = checks.isOfParts === true && typeof per === 'number' ? per : Infinity;
  const needed: FieldChecks = {
    levels: oneOf(...Object.keys(levelsOf)),
    per: (value, at) => checkAbove(value, at, 0),
    target: (target, at) => (target === 'pooled' ? [] : checkAtLeast(target, at, 0, highest)),
    ...checks.needed,
  };
  const drawAt: Check = (denominators, at) => checkItems(denominators, at, 0, checkDenominator);
  return [
    ...checkItems(units, 'units', checks.fewest ?? 1, checks.unit),
    ...checkObject(asked, 'asked', needed, { drawAt, ...checks.optional }),
  ];
}
