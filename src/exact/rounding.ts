import { times, type Fraction } from './fraction.ts';
import { addWhole, compareWhole, divideWhole, multiplyWhole, type Whole } from './whole.ts';

/**
 * A way to round to a whole, by a name that says what happens to a half and to a negative.
 * `half-away-from-zero` is what NHS documents call half up and what the ROUND of a spreadsheet does;
 * `up` and `down` are towards more and towards less, whatever the sign.
 */
export type Rounding =
  'half-away-from-zero' | 'half-towards-zero' | 'half-even' | 'towards-zero' | 'away-from-zero' | 'up' | 'down';

/** What is left over after dividing towards zero: its sign, and how it stands to a half. */
interface LeftOver {
  readonly sign: number;
  readonly toHalf: number;
  readonly quotientIsOdd: boolean;
}

/** Whether each way of rounding goes one further from zero, given that something is left over. */
const goesFurther: Readonly<Record<Rounding, (left: LeftOver) => boolean>> = {
  'half-away-from-zero': ({ toHalf }) => toHalf >= 0,
  'half-towards-zero': ({ toHalf }) => toHalf > 0,
  'half-even': ({ toHalf, quotientIsOdd }) => toHalf > 0 || (toHalf === 0 && quotientIsOdd),
  'towards-zero': () => false,
  'away-from-zero': () => true,
  up: ({ sign }) => sign > 0,
  down: ({ sign }) => sign < 0,
};

/** Every way to round. */
export const roundings = Object.keys(goesFurther) as readonly Rounding[];

/** Rounds to a whole number, in the named way. */
export function roundToWhole({ top, under }: Fraction, rounding: Rounding): Whole {
  const [quotient, left] = divideWhole(top, under);
  const sign = compareWhole(left, 0);
  if (sign === 0) return quotient;
  const toHalf = compareWhole(multiplyWhole(left, 2 * sign), under);
  const quotientIsOdd = compareWhole(divideWhole(quotient, 2)[1], 0) !== 0;
  return goesFurther[rounding]({ sign, toHalf, quotientIsOdd }) ? addWhole(quotient, sign) : quotient;
}

/** Rounds to a number of decimal places, in the named way. */
export function roundToPlaces(value: Fraction, places: number, rounding: Rounding): Fraction {
  const scale = { top: 10 ** places, under: 1 };
  return { top: roundToWhole(times(value, scale), rounding), under: scale.top };
}

const hundred: Fraction = { top: 100, under: 1 };

/** Rounds to hundredths and counts them: pounds come out as pence. */
export function hundredths(value: Fraction, rounding: Rounding): number {
  return Number(roundToWhole(times(value, hundred), rounding));
}
