import { checkObject, placeIn, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkFinite, checkItems, checkWhole } from '../check-number.ts';
import { asInPhe, wholeWithin, within } from '../checks-of.ts';
import { checkLevel, type Level } from '../intervals/level.ts';

/** The people of an age band and those of them who died. A band ends where the next begins; the last has no end. */
export interface AgeBand {
  /** The age at which the band begins: 0, 1, 5, 10, … 90 in an official life table. */
  readonly from: number;
  /** Person-years: people times the years that their deaths are counted over. */
  readonly population: number;
  readonly deaths: number;
}

/** How life expectancies are asked for. */
export interface LifeExpectancyAsked {
  readonly level: Level;
  /**
   * PHEindicatormethods 2.1.0 tells nothing of exactly 5,000 people, for whom its guidance allows a figure; where it
   * withholds a figure for its width it still tells the limits; and deaths below 0 withhold figures, where here they
   * are an error.
   */
  readonly asIn?: 'PHEindicatormethods';
}

/** Problems of how life expectancies are asked for. */
export function checkLifeExpectancyAsked(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { level: checkLevel }, asInPhe);
}

/** Problems of the bands of a life table that is asked for in some way, whether rightly or not. */
export function checkAgeBands(
  value: unknown,
  path: string,
  asked: Partial<LifeExpectancyAsked> | undefined,
): Problem[] {
  const checks: FieldChecks = {
    from: checkFinite,
    population: within(0, 1e12),
    deaths: wholeWithin(asked?.asIn === undefined ? 0 : -1e12, 1e12),
  };
  const problems = checkItems(value, path, 2, (band, at) => checkObject(band, at, checks));
  if (problems.length > 0) return problems;
  const ages = (value as readonly AgeBand[]).map(({ from }) => from);
  return ages.flatMap((age, place) => {
    // The first is 0 and the second 1; from there they rise.
    const [least, most] = place < 2 ? [place, place] : [(ages[place - 1] ?? 0) + 1, 150];
    return checkWhole(age, placeIn(path, place, 'from'), least, most);
  });
}
