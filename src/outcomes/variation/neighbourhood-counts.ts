import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import type { FunnelLevels, FunnelTrim } from '../../statistics/index.ts';
import { checkNumber } from '../checked-number.ts';

/** What a neighbourhood came to, or why that may not be told. */
export type NeighbourhoodCount = {
  /** The code of the neighbourhood. */
  readonly id: string;
} & (
  | {
      /** A whole number. */
      readonly count: number;
      /** What the count is of, or the events that were expected: above 0, and whole for a proportion. */
      readonly denominator: number;
    }
  | { readonly suppressed: string }
);

/** How neighbourhoods are set against each other. */
export interface NeighbourhoodFunnelAsked {
  /** Some of a denominator; events over people or time; or events over those that were expected of such people. */
  readonly measure: 'proportion' | 'rate' | 'ratio';
  /** Which pair of limits: 95% and 99.8%, as OHID draws, or 95% and 99%, as the NNHIP dashboard does. */
  readonly levels: FunnelLevels;
  /** What every figure is told per: 1, 100 for a percentage, 1,000 people. */
  readonly per: number;
  /** What neighbourhoods are held to, told per `per`; or all of them together. */
  readonly target: number | 'pooled';
  /**
   * The scale on which what varies between neighbourhoods by itself is estimated: `arcsine` for proportions; `square-root`,
   * or `log`, where none may have a count of 0, for rates and ratios.
   */
  readonly scale: 'arcsine' | 'square-root' | 'log';
  /** What becomes of the lowest and the highest before that, which may be what one looks for: SHMI leaves out a tenth. */
  readonly trim: FunnelTrim;
}

/** Problems of neighbourhoods, and of how they are set against each other. */
export function checkNeighbourhoods(neighbourhoods: unknown, asked: unknown): Problem[] {
  const problems = [
    ...checkEach(neighbourhoods, 'neighbourhoods', checkNeighbourhood),
    ...checkObject(asked, 'asked', askedChecks),
  ];
  if (problems.length > 0) return problems;
  const [given, how] = [neighbourhoods as readonly NeighbourhoodCount[], asked as NeighbourhoodFunnelAsked];
  const keys = given.map(({ id }, at) => ({ key: id, path: placeIn('neighbourhoods', at, 'id') }));
  return [
    ...checkDistinct(keys),
    ...checkScale(how),
    ...checkTarget(how),
    ...given.flatMap((each, at) => checkTold(each, placeIn('neighbourhoods', at), how)),
  ];
}

const code: FieldChecks = { id: checkCode };
const told: FieldChecks = {
  ...code,
  count: (value, at) => checkCount(value, at, 'events'),
  denominator: (value, at) => checkNumber(value, at, 1e-6, 1e12),
};
const checkNeighbourhood: Check = (value, at) => {
  const isSuppressed = typeof value === 'object' && value !== null && 'suppressed' in value;
  return checkObject(value, at, isSuppressed ? { ...code, suppressed: checkText } : told);
};
const oneOf =
  (...words: readonly string[]): Check =>
  (value, at) =>
    checkWord(value, at, words);
const trimChecks: FieldChecks = {
  kind: oneOf('winsorise', 'truncate'),
  share: (value, at) => checkNumber(value, at, 0, 0.25),
};
const askedChecks: FieldChecks = {
  measure: oneOf('proportion', 'rate', 'ratio'),
  levels: oneOf('95/99.8', '95/99'),
  per: (value, at) => checkNumber(value, at, 1e-6, 1e12),
  target: (value, at) => (value === 'pooled' ? [] : checkNumber(value, at, 0, 1e12)),
  scale: oneOf('arcsine', 'square-root', 'log'),
  trim: (value, at) => checkObject(value, at, trimChecks),
};

function checkScale({ measure, scale }: NeighbourhoodFunnelAsked): Problem[] {
  if ((measure === 'proportion') === (scale === 'arcsine')) return [];
  const message = `The scale "${scale}" is not one of a ${measure}.`;
  const help = 'Give "arcsine" for proportions, "square-root" or "log" for rates and ratios.';
  return [{ path: 'asked.scale', code: 'contradiction', message, help }];
}

function checkTarget({ measure, scale, target, per }: NeighbourhoodFunnelAsked): Problem[] {
  const path = 'asked.target';
  if (target === 'pooled') return [];
  if (measure === 'proportion' && target > per) {
    const message = `A proportion told per ${per} cannot be ${target}.`;
    return [{ path, code: 'contradiction', message, help: `Give ${per} at most.` }];
  }
  if (scale !== 'log' || target > 0) return [];
  const help = 'Give a number above 0, or the scale "square-root".';
  return [{ path, code: 'out-of-range', message: 'There is no logarithm of 0.', help }];
}

function checkTold(each: NeighbourhoodCount, path: string, { measure, scale }: NeighbourhoodFunnelAsked): Problem[] {
  if ('suppressed' in each) return [];
  const { count, denominator } = each;
  if (measure === 'proportion' && !Number.isInteger(denominator)) {
    const message = `A proportion of ${denominator} is of no number of people.`;
    return [{ path: placeIn(path, 'denominator'), code: 'not-whole', message, help: 'Give a whole number.' }];
  }
  const at = placeIn(path, 'count');
  if (measure === 'proportion' && count > denominator) {
    const message = `There cannot be ${count} of ${denominator}.`;
    return [{ path: at, code: 'contradiction', message, help: 'Give a count of what there is.' }];
  }
  if (scale !== 'log' || count > 0) return [];
  const help = 'Give the scale "square-root", or leave it out with a word on why.';
  return [{ path: at, code: 'out-of-range', message: 'There is no logarithm of 0.', help }];
}
