import { checkObject, checkWord, placeIn, type Check, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkAbove, checkAtLeast, checkChance, checkItems, checkWhole } from '../check-number.ts';
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
  const problems = checkObject(
    value,
    path,
    isPlain ? askedChecks : { ...askedChecks, ...simulationChecks },
    toolChecks,
  );
  if (isPlain || problems.length > 0) return problems;
  const { level, repetitions } = value as { level: number; repetitions: number };
  if (repetitions * (1 - shareOf(level)) >= 1) return [];
  const message = `The limits are beyond the ends of ${repetitions} draws.`;
  return [{ path: placeIn(path, 'repetitions'), code: 'contradiction', message, help: 'Give more, or a lower level.' }];
}

/** Problems of the groups that a slope is fitted to, 5 to 100 of them, where their values vary on a scale. */
export function checkRankedGroups(value: unknown, path: string, asked: Partial<SlopeAsked> | undefined): Problem[] {
  const scale = asked?.scale;
  const checkValue = scale === 'log' ? positiveValue : scale === 'logit' ? checkChance : plainValue;
  const problems = checkItems(value, path, 5, (group, at) =>
    checkGroup(group, at, checkValue, checkValue === plainValue),
  );
  if (problems.length > 0) return problems;
  const { length } = value as { length: number };
  if (length <= 100) return [];
  return [{ path, code: 'too-many', message: `There are ${length} here.`, help: 'Give 100 groups at most.' }];
}

function checkGroup(group: unknown, path: string, checkValue: Check, isPlain: boolean): Problem[] {
  const basic: FieldChecks = { population: (people, at) => checkAtLeast(people, at, 1e-6, 1e12), value: checkValue };
  const hasLimits = typeof group === 'object' && group !== null && 'lower' in group;
  // On another scale nobody could tell which one the standard error is on.
  if (isPlain && !hasLimits) {
    return checkObject(group, path, { ...basic, standardError: (error, at) => checkAtLeast(error, at, 0, 1e12) });
  }
  const problems = checkObject(group, path, { ...basic, lower: checkValue, upper: checkValue, level: checkLevel });
  if (problems.length > 0) return problems;
  const { lower, value, upper } = group as Limits & RankedGroup;
  if (lower <= value && value <= upper) return [];
  const message = `The value ${value} is not from ${lower} to ${upper}.`;
  return [{ path, code: 'contradiction', message, help: 'Give limits on either side of the value.' }];
}

const plainValue: Check = (value, at) => checkAtLeast(value, at, -1e12, 1e12);
const positiveValue: Check = (value, at) => checkAbove(value, at, 0, 1e12);
const askedChecks: FieldChecks = {
  level: checkLevel,
  per: (per, at) => checkAbove(per, at, 0, 1e12),
  compared: (ends, at) => checkWord(ends, at, ['last-with-first', 'first-with-last']),
  scale: (scale, at) => checkWord(scale, at, ['none', 'log', 'logit']),
};
const simulationChecks: FieldChecks = {
  fit: (fit, at) => checkWord(fit, at, ['values', 'scale']),
  seed: (seed, at) => checkWhole(seed, at, 0, 2 ** 32 - 1),
  repetitions: (draws, at) => checkWhole(draws, at, 1_000, 1_000_000),
};
const toolChecks: FieldChecks = { asIn: (tool, at) => checkWord(tool, at, ['PHEindicatormethods']) };
