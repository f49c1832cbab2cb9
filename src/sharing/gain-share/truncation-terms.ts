import { checkShare, compare, fraction, roundings, type ExactNumber } from '../../exact/index.ts';
import {
  checkKind,
  checkObject,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkGrounds, type Grounds, type RoundingRule } from '../../statement/index.ts';
import { checkPersonPounds } from './person-spend.ts';
import { percentileConventions, type PercentileConvention } from './percentile.ts';

/** What counts of the spend of each person of a year, so that a few very costly ones do not decide it. */
export interface TruncationTerms {
  readonly threshold: SpendThreshold;
  readonly above: SpendAbove;
  readonly grounds: Grounds;
}

/** From where on the spend of one person counts less: pounds, or a percentile of the people who are given. */
export type SpendThreshold =
  | { readonly kind: 'pounds'; readonly pounds: ExactNumber }
  | {
      readonly kind: 'percentile';
      /** A share of the people, from 0 to 1: the 99th percentile is `"0.99"`. */
      readonly at: ExactNumber;
      /** By which of the conventions, which differ wherever the percentile falls between two people. */
      readonly convention: PercentileConvention;
      /** How the percentile is rounded before it is used. */
      readonly rounding: 'unrounded' | Pick<RoundingRule, 'unit' | 'mode'>;
    };

/** What becomes of the spend of a person above the threshold. */
export type SpendAbove =
  /** None of it counts: truncation. */
  | { readonly kind: 'left-out' }
  /** A pool bears a share of it, and the rest counts: stop-loss, with the threshold as its attachment point. */
  | {
      readonly kind: 'pooled';
      /** The share that the pool bears, from 0 to 1: 80% is `"0.8"`. */
      readonly poolShare: ExactNumber;
      /** Pounds of one person's spend beyond which the pool bears nothing, and all counts again. Left out, it has no limit. */
      readonly upToPounds?: ExactNumber;
    };

/** Problems of the terms of a truncation or a stop-loss. */
export function checkTruncationTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termChecks);
  return problems.length > 0 ? problems : checkLimitAbove(value as TruncationTerms, path);
}

const roundingChecks: FieldChecks = {
  unit: (unit, at) => checkWord(unit, at, ['penny', 'pound']),
  mode: (mode, at) => checkWord(mode, at, roundings),
};

const thresholdChecks: Readonly<Record<SpendThreshold['kind'], FieldChecks>> = {
  pounds: { pounds: checkPersonPounds },
  percentile: {
    at: (share, at) =>
      checkShare(share, at, 'The percentile').map((problem) =>
        problem.code === 'out-of-range'
          ? { ...problem, help: 'Give a share of the people from 0 to 1: the 99th percentile is "0.99".' }
          : problem,
      ),
    convention: (word, at) => checkWord(word, at, percentileConventions),
    rounding: checkRounding,
  },
};

const aboveChecks: Readonly<Record<SpendAbove['kind'], FieldChecks>> = {
  'left-out': {},
  pooled: { poolShare: (share, at) => checkShare(share, at, 'The share of the pool') },
};

const termChecks: FieldChecks = {
  threshold: (threshold, at) => checkKind(threshold, at, thresholdChecks),
  above: (above, at) => checkKind(above, at, aboveChecks, { pooled: { upToPounds: checkPersonPounds } }),
  grounds: checkGrounds,
};

function checkRounding(value: unknown, path: string): Problem[] {
  if (value === 'unrounded') return [];
  if (typeof value === 'object' && value !== null) return checkObject(value, path, roundingChecks);
  const code = value === undefined ? 'missing' : 'unknown-value';
  const message = `${shown(value)} does not say how the percentile is rounded before use.`;
  return [{ path, code, message, help: 'Give "unrounded", or { unit, mode }.' }];
}

function checkLimitAbove({ threshold, above }: TruncationTerms, path: string): Problem[] {
  if (threshold.kind === 'percentile' || above.kind === 'left-out' || above.upToPounds === undefined) return [];
  if (compare(fraction(above.upToPounds), fraction(threshold.pounds)) >= 0) return [];
  return [limitBelow(placeIn(path, 'above', 'upToPounds'))];
}

/** The problem of a pool that ends below where it begins. */
export function limitBelow(path: string): Problem {
  const message = 'The limit of the pool is below the threshold it begins at.';
  return { path, code: 'contradiction', message, help: 'Give a limit of the threshold or more, or leave it out.' };
}
