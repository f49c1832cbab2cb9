import { checkShare, compare, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import { checkEach, checkKind, checkObject, placeIn, type Problem } from '../../problems/index.ts';
import { checkTold, type Told } from '../../statement/index.ts';

/** The part of a saving that is paid, from 0 to 1. */
export type GainRate = FlatRate | { readonly kind: 'by-quality'; readonly most: ExactNumber } | CorridorRate;

/** The part of a loss that is charged, from 0 to 1. */
export type LossRate = FlatRate | LessByQuality | CorridorRate;

/** One rate for the whole amount. */
export interface FlatRate {
  readonly kind: 'flat';
  readonly rate: Told;
}

/** A loss rate that falls as quality rises: 1 − most × quality, but not below the floor nor above the ceiling. */
export interface LessByQuality {
  readonly kind: 'less-by-quality';
  readonly most: ExactNumber;
  readonly floor: ExactNumber;
  readonly ceiling: ExactNumber;
}

/** Bands of the amount as a share of the expected spend, each with a rate of its own for what lies within it. */
export interface CorridorRate {
  readonly kind: 'corridors';
  readonly bands: readonly Corridor[];
}

/** A marginal band: from where the one before it ends up to a share of the expected spend, the last without end. */
export interface Corridor {
  readonly upTo: number | (string & {}) | 'no-end';
  readonly rate: ExactNumber;
}

const rate = (value: unknown, at: string) => checkShare(value, at, 'A sharing rate');
const told = (value: unknown, at: string) => checkTold(value, at, 'A sharing rate', { least: 0, most: 1 });

const gainKinds = { flat: { rate: told }, 'by-quality': { most: rate }, corridors: { bands: checkCorridors } };
const lossKinds = {
  flat: { rate: told },
  'less-by-quality': { most: rate, floor: rate, ceiling: rate },
  corridors: { bands: checkCorridors },
};

/** Problems of the rate at which a saving is shared. */
export function checkGainRate(value: unknown, path: string): Problem[] {
  return checkKind(value, path, gainKinds);
}

/** Problems of the rate at which a loss is shared. */
export function checkLossRate(value: unknown, path: string): Problem[] {
  const problems = checkKind(value, path, lossKinds);
  if (problems.length > 0) return problems;
  const given = value as LossRate;
  if (given.kind !== 'less-by-quality' || compare(fraction(given.floor), fraction(given.ceiling)) <= 0) return [];
  const help = 'Give a ceiling at or above the floor.';
  return [{ path: placeIn(path, 'ceiling'), code: 'contradiction', message: 'The ceiling is below the floor.', help }];
}

const corridorChecks = {
  upTo: (value: unknown, at: string) => (value === 'no-end' ? [] : checkEdge(value, at)),
  rate,
};

function checkEdge(value: unknown, path: string): Problem[] {
  return checkShare(value, path, 'The end of a corridor').map((problem) => ({
    ...problem,
    help: 'Give a share of the expected spend above 0 and up to 1, or "no-end" for the last corridor.',
  }));
}

function checkCorridors(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (band, at) => checkObject(band, at, corridorChecks));
  if (problems.length > 0) return problems;
  const bands = value as readonly Corridor[];
  const last = bands.length - 1;
  if (last < 0) {
    return [{ path, code: 'missing', message: 'No corridor is given.', help: 'Give at least one { upTo, rate }.' }];
  }
  return bands.flatMap(({ upTo }, place): Problem[] => {
    const at = placeIn(path, place, 'upTo');
    if ((upTo === 'no-end') !== (place === last)) {
      const message = place === last ? 'The last corridor has an end.' : 'Only the last corridor is without end.';
      const help = 'Give "no-end" for the last corridor, and for no other.';
      return [{ path: at, code: 'contradiction', message, help }];
    }
    if (upTo === 'no-end') return [];
    const before = bands[place - 1]?.upTo ?? 0;
    const isAbove = before !== 'no-end' && compare(fraction(upTo), fraction(before)) > 0;
    if (isAbove && signOf(fraction(upTo)) > 0) return [];
    const message = `This corridor ends at ${upTo}, not above where it begins, at ${before}.`;
    return [{ path: at, code: 'contradiction', message, help: 'Give ends that go up, from the first to the last.' }];
  });
}
