import { placeIn } from '../../problems/index.ts';

/** Where the contract and the year of a level are. */
export function placesOf(level: string): { readonly contract: string; readonly year: string } {
  return { contract: placeIn(level, 'contract'), year: placeIn(level, 'year') };
}
