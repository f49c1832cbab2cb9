import { absentNumber } from './columns.ts';

/** The least and the most of a column of numbers, and whether some are absent. With none there, the least is above the most. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly hasAbsent: boolean;
}

/** Gives the range of a column, which is looked for once. */
export type RangeOf = (numbers: Int32Array) => NumberRange;

/** Ranges with none looked for yet. */
export function rememberedRanges(): RangeOf {
  const known = new Map<Int32Array, NumberRange>();
  return (numbers) => {
    const range = known.get(numbers) ?? rangeOf(numbers);
    known.set(numbers, range);
    return range;
  };
}

function rangeOf(numbers: Int32Array): NumberRange {
  let least = 2_147_483_647;
  let most = absentNumber;
  let absent = 0;
  const { length } = numbers;
  for (let row = 0; row < length; row += 1) {
    const number = numbers[row] ?? absentNumber;
    if (number === absentNumber) absent += 1;
    else {
      if (number < least) least = number;
      if (number > most) most = number;
    }
  }
  return { least, most, hasAbsent: absent > 0 };
}
