import { checkObject, placeIn, type Check, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkAbove, checkAtLeast, checkChance, checkItems } from '../check-number.ts';
import { asInPhe, oneOf, wholeWithin, within } from '../checks-of.ts';
import type { Limits } from '../intervals/estimate.ts';
import { checkLevel, shareOf, type Level } from '../intervals/level.ts';

/** A group of people, a tenth by deprivation say: how many there are, its value, and how sure that is. */
export type RankedGroup = { readonly population: number; readonly value: number } & (
  { readonly standardError: number } | (Limits & { readonly level: Level })
);

/** How a slope index is asked for. */
export type SlopeAsked = {
  readonly level: Level;
  /** What the slope is told per: 1, 100 for a percentage. Above 0. */
  readonly per: number;
  /** Which end is told against which: last less first, and last over first; or the other way about. */
  readonly compared: 'last-with-first' | 'first-with-last';
  /**
   * PHEindicatormethods 2.1.0 turns a line that is fitted on another scale about its middle, as if the mean value were
   * known, and swaps the limits of a slope on logarithms that is told per less than 1.
   */
  readonly asIn?: 'PHEindicatormethods';
} & (
  | {
      /** On what scale the value of a group varies normally: as it is; */
      readonly scale: 'none';
    }
  | {
      /** or its logarithm, as that of a rate; or its logit, as that of a proportion. */
      readonly scale: 'log' | 'logit';
      /** What the line is fitted to: the values as they are, or on that scale. */
      readonly fit: 'values' | 'scale';
      /** What the draws begin from: a whole number from 0 to 4294967295. */
      readonly seed: number;
      /** How many draws the limits rest on: 1,000 to 1,000,000. */
      readonly repetitions: number;
    }
);

/** Problems of how a slope index is asked for. */
export function checkSlopeAsked(value: unknown, path: string): Problem[] {
  const isPlain = (value as Partial<SlopeAsked> | undefined)?.scale === 'none';
  const problems = checkObject(value, path, isPlain ? askedChecks : { ...askedChecks, ...drawingChecks }, asInPhe);
  if (isPlain || problems.length > 0) return problems;
  const { level, repetitions } = value as { level: number; repetitions: number };
  // Fewer have no draw at the ends of the interval.
  return checkAtLeast(repetitions, placeIn(path, 'repetitions'), 1 / (1 - shareOf(level)));
}

/** Problems of the groups that a slope is fitted to, 5 to 100 of them, where their values vary on a scale. */
export function checkRankedGroups(value: unknown, path: string, asked: Partial<SlopeAsked> | undefined): Problem[] {
  const scale = asked?.scale;
  const isPlain = scale !== 'log' && scale !== 'logit';
  const checkValue = isPlain ? plainValue : scale === 'log' ? rate : checkChance;
  const checkGroup: Check = (group, at) => {
    const hasLimits = typeof group === 'object' && group !== null && 'lower' in group;
    const checks = { population: people, value: checkValue };
    // On another scale nobody could tell which one a standard error is on.
    if (isPlain && !hasLimits) return checkObject(group, at, { ...checks, standardError: within(0, 1e12) });
    const problems = checkObject(group, at, { ...checks, lower: checkValue, upper: checkValue, level: checkLevel });
    if (problems.length > 0) return problems;
    const { lower, value: middle, upper } = group as Limits & RankedGroup;
    return checkAtLeast(middle, placeIn(at, 'value'), lower, upper);
  };
  return checkItems(value, path, 5, checkGroup, 100);
}

const people = within(1e-6, 1e12);
const plainValue = within(-1e12, 1e12);
const rate: Check = (value, at) => checkAbove(value, at, 0, 1e12);
const askedChecks: FieldChecks = {
  level: checkLevel,
  per: rate,
  compared: oneOf('last-with-first', 'first-with-last'),
  scale: oneOf('none', 'log', 'logit'),
};
const drawingChecks: FieldChecks = {
  fit: oneOf('values', 'scale'),
  seed: wholeWithin(0, 2 ** 32 - 1),
  repetitions: wholeWithin(1_000, 1_000_000),
};
