import { checkBetween, compare, fraction, type ExactNumber } from '../../exact/index.ts';
import { checkEach, checkKind, checkObject, checkWord, placeIn, type Problem } from '../../problems/index.ts';
import { checkTold, type Told } from '../../statement/index.ts';
import { checkAgreed, type Agreed } from './agreed.ts';

/** What a saving, or a loss, must reach before it is shared. */
export interface Gate {
  /** The rate; where it alone is not agreed, that is said here and the rest of the gate still holds. */
  readonly minimum: Agreed<MinimumRate>;
  /** Whether a saving that just reaches the minimum rate passes. */
  readonly passes: 'at-or-above' | 'above';
  /** What is shared once the gate is passed: the saving from its first pound, or what is above the minimum. */
  readonly counts: 'whole-saving' | 'excess';
  /** What a saving below the gate is paid: nothing, or the sharing rate times a share: a half is `"0.5"`. */
  readonly below: 'nothing' | { readonly shareOfRate: ExactNumber };
}

/** The least saving, as a share of the expected spend, from 0 to 1. */
export type MinimumRate =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixed'; readonly rate: Told }
  | { readonly kind: 'by-population'; readonly points: readonly RatePoint[] }
  | ChanceRate;

/** The rate at a number of people. Between two points it lies on the line between them; beyond the last it stays. */
export interface RatePoint {
  readonly people: ExactNumber;
  readonly rate: ExactNumber;
}

/** The rate that chance alone would reach once in so many years: z(confidence) × variation ÷ √people. */
export interface ChanceRate {
  readonly kind: 'by-chance';
  /** The standard deviation of a person's yearly spend over its mean, from 0.0001 to 100. From local data: no national figure is published. */
  readonly coefficientOfVariation: ExactNumber;
  /** From 0.500001 to 0.999999: at 0.95, one year in twenty passes by chance alone. */
  readonly confidence: ExactNumber;
  /** Decimal places to which the rate is rounded before it decides anything: 2 to 10. */
  readonly places: number;
}

/** Problems of a gate. */
export function checkGate(value: unknown, path: string): Problem[] {
  return checkObject(value, path, gateChecks);
}

const gateChecks = {
  minimum: checkAgreed(checkMinimum),
  passes: (word: unknown, at: string) => checkWord(word, at, ['at-or-above', 'above']),
  counts: (word: unknown, at: string) => checkWord(word, at, ['whole-saving', 'excess']),
  below: checkBelow,
};

const minimumKinds = {
  none: {},
  fixed: { rate: (rate: unknown, at: string) => checkTold(rate, at, 'A gate', { least: 0, most: 1 }) },
  'by-population': { points: checkPoints },
  'by-chance': {
    coefficientOfVariation: (value: unknown, at: string) =>
      checkBetween(value, at, 'A coefficient of variation', '0.0001', 100),
    confidence: (value: unknown, at: string) => checkBetween(value, at, 'A confidence', '0.500001', '0.999999'),
    places: checkPlaces,
  },
};

function checkMinimum(value: unknown, path: string): Problem[] {
  return checkKind(value, path, minimumKinds);
}

function checkPlaces(value: unknown, path: string): Problem[] {
  const problems = checkBetween(value, path, 'The number of decimal places', 2, 10);
  if (problems.length > 0 || Number.isInteger(value)) return problems;
  const message = 'The number of decimal places is not a whole number.';
  return [{ path, code: 'not-whole', message, help: 'Give a whole number from 2 to 10.' }];
}

function checkBelow(value: unknown, path: string): Problem[] {
  if (value === 'nothing') return [];
  if (typeof value === 'object' && value !== null) {
    return checkObject(value, path, {
      shareOfRate: (share, at) => checkBetween(share, at, 'The share of the rate', 0, 1),
    });
  }
  const problems = checkWord(value, path, ['nothing']);
  return problems.map((problem) => ({ ...problem, help: 'Give "nothing", or { shareOfRate }: a half is "0.5".' }));
}

function checkPoints(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (point, at) => checkObject(point, at, pointChecks));
  if (problems.length > 0) return problems;
  const points = value as readonly RatePoint[];
  if (points.length === 0) {
    return [{ path, code: 'missing', message: 'No point is given.', help: 'Give at least one { people, rate }.' }];
  }
  return points.flatMap(({ people }, place): Problem[] => {
    const before = points[place - 1];
    if (before === undefined || compare(fraction(before.people), fraction(people)) < 0) return [];
    const message = 'This number of people is not above that of the point before it.';
    const help = 'Give the points from the fewest people to the most.';
    return [{ path: placeIn(path, place, 'people'), code: 'contradiction', message, help }];
  });
}

const pointChecks = {
  people: (people: unknown, at: string) => checkBetween(people, at, 'The number of people', 0, 1_000_000_000),
  rate: (rate: unknown, at: string) => checkBetween(rate, at, 'A gate', 0, 1),
};
