import { absentNumber } from './columns.ts';

/** The least and the most of a column of numbers, and whether some are absent. With none there, the least is above the most. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly hasAbsent: boolean;
}

/** The range of a column. */
export function rangeOf(numbers: Int32Array): NumberRange {
  let least = 2_147_483_647;
  let most = absentNumber;
  let hasAbsent = false;
  for (const number of numbers) {
    if (number === absentNumber) hasAbsent = true;
    else {
      if (number < least) least = number;
      if (number > most) most = number;
    }
  }
  return { least, most, hasAbsent };
}
