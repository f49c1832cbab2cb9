import { checkShare, compare, fraction, type ExactNumber } from '../../exact/index.ts';
import { placeIn, shown, type FieldChecks, type Problem } from '../../problems/index.ts';

/** What a share is held between. */
export interface Collar {
  /** The least, from 0 to 1. */
  readonly floor: ExactNumber;
  /** The most, from the floor to 1. */
  readonly cap: ExactNumber;
}

/** The checks of a floor and a cap by themselves. */
export const collarChecks: FieldChecks = {
  floor: (share, at) => checkShare(share, at, 'A floor'),
  cap: (share, at) => checkShare(share, at, 'A cap'),
};

/** Problems of a floor and a cap together. */
export function checkCollar({ floor, cap }: Collar, path: string): Problem[] {
  if (compare(fraction(cap), fraction(floor)) >= 0) return [];
  const message = `The cap ${shown(cap)} is below the floor ${shown(floor)}.`;
  const help = 'Give a cap at or above the floor.';
  return [{ path: placeIn(path, 'cap'), code: 'contradiction', message, help }];
}
