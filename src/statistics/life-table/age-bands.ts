import { checkObject, checkWord, placeIn, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkAtLeast, checkItems, checkWhole } from '../check-number.ts';
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
  return checkObject(value, path, { level: checkLevel }, asInChecks);
}

/** Problems of the bands of a life table that is asked for in some way, whether rightly or not. */
export function checkAgeBands(
  value: unknown,
  path: string,
  asked: Partial<LifeExpectancyAsked> | undefined,
): Problem[] {
  const fewest = asked?.asIn === undefined ? 0 : -1e12;
  const checks: FieldChecks = {
    from: (age, at) => checkWhole(age, at, 0, 150),
    population: (people, at) => checkAtLeast(people, at, 0, 1e12),
    deaths: (deaths, at) => checkWhole(deaths, at, fewest, 1e12),
  };
  const problems = checkItems(value, path, 2, (band, at) => checkObject(band, at, checks));
  if (problems.length > 0) return problems;
  const ages = (value as readonly AgeBand[]).map(({ from }) => from);
  return ages.flatMap((age, place) => {
    const isInPlace = place < 2 ? age === place : age > (ages[place - 1] ?? age);
    if (isInPlace) return [];
    const help = 'Give bands that begin at 0, at 1 and at ages that rise from there.';
    return [
      {
        path: placeIn(path, place, 'from'),
        code: 'contradiction',
        message: `The band from ${age} is out of place.`,
        help,
      },
    ];
  });
}

const asInChecks: FieldChecks = { asIn: (tool, at) => checkWord(tool, at, ['PHEindicatormethods']) };
