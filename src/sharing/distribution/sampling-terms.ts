import { placeIn, shown, type FieldChecks, type Problem } from '../../problems/index.ts';

/** How Shapley values are sampled: how many orders of joining are drawn, and from which seed. */
export interface Sampling {
  /** A whole number from 0 to 4294967295. */
  readonly seed: number;
  /** Orders drawn, 2 or more; times the players, at most 2,000,000. More of them make the error smaller. */
  readonly samples: number;
}

/** The most draws of a sampling: samples times players. */
export const mostDraws = 2_000_000;

/** The checks of a way of sampling. */
export const samplingChecks: FieldChecks = {
  seed: (seed, at) => checkWhole(seed, at, 0, 2 ** 32 - 1),
  samples: (samples, at) => checkWhole(samples, at, 2, mostDraws),
};

/** The problem of more draws than the limit. */
export function checkDraws({ samples }: Sampling, players: number, path: string): Problem[] {
  if (samples * players <= mostDraws) return [];
  const message = `${samples} samples of ${players} players are more than ${mostDraws} draws.`;
  const help = `Give at most ${Math.floor(mostDraws / players)} samples.`;
  return [{ path: placeIn(path, 'samples'), code: 'too-many', message, help }];
}

function checkWhole(value: unknown, path: string, least: number, most: number): Problem[] {
  const help = `Give a whole number from ${least} to ${most}.`;
  if (typeof value !== 'number') {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}, not a number.`, help }];
  }
  if (!Number.isInteger(value)) {
    return [{ path, code: 'not-whole', message: `${shown(value)} is not a whole number.`, help }];
  }
  if (value >= least && value <= most) return [];
  return [{ path, code: 'out-of-range', message: `${shown(value)} is not possible here.`, help }];
}
