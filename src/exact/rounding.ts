import { times, type Fraction } from './fraction.ts';
import { addWhole, compareWhole, divideWhole, multiplyWhole, type Whole } from './whole.ts';

/**
 * A way to round to a whole, by a name that says what happens to a half and to a negative.
 * `half-away-from-zero` is what NHS documents call half up and what the ROUND of a spreadsheet does;
 * `up` and `down` are towards more and towards less, whatever the sign.
 */
export type Rounding =
  'half-away-from-zero' | 'half-towards-zero' | 'half-even' | 'towards-zero' | 'away-from-zero' | 'up' | 'down';

/**
 * Whether each way of rounding goes one further from zero where something is left over after dividing towards zero:
 * by the sign of what is left, how it stands to a half, and whether the quotient is odd.
 */
type GoesFurther = (sign: number, toHalf: number, quotientIsOdd: boolean) => boolean;

const goesFurther: Readonly<Record<Rounding, GoesFurther>> = {
  'half-away-from-zero': (_, toHalf) => toHalf >= 0,
  'half-towards-zero': (_, toHalf) => toHalf > 0,
  'half-even': (_, toHalf, quotientIsOdd) => toHalf > 0 || (toHalf === 0 && quotientIsOdd),
  'towards-zero': () => false,
  'away-from-zero': () => true,
  up: (sign) => sign > 0,
  down: (sign) => sign < 0,
};

/** Every way to round. */
export const roundings = Object.keys(goesFurther) as readonly Rounding[];

/** Rounds to a whole number, in the named way. */
export function roundToWhole({ top, under }: Fraction, rounding: Rounding): Whole {
  return roundQuotient(top, under, rounding);
}

function roundQuotient(top: Whole, under: Whole, rounding: Rounding): Whole {
  const [quotient, left] = divideWhole(top, under);
  const sign = compareWhole(left, 0);
  if (sign === 0) return quotient;
  const toHalf = compareWhole(multiplyWhole(left, 2 * sign), under);
  const quotientIsOdd = compareWhole(divideWhole(quotient, 2)[1], 0) !== 0;
  return goesFurther[rounding](sign, toHalf, quotientIsOdd) ? addWhole(quotient, sign) : quotient;
}

/** Rounds to a number of decimal places, in the named way. */
export function roundToPlaces(value: Fraction, places: number, rounding: Rounding): Fraction {
  const scale = { top: 10 ** places, under: 1 };
  return { top: roundToWhole(times(value, scale), rounding), under: scale.top };
}

/**
 * Rounds to hundredths and counts them: pounds come out as pence. Nearly every amount of money is a number of
 * hundredths or finer, so that the divisor can be made a hundred times smaller and nothing has to grow.
 */
export function hundredths({ top, under }: Fraction, rounding: Rounding): number {
  if (typeof under !== 'number' || under % 100 !== 0) {
    return Number(roundQuotient(multiplyWhole(top, 100), under, rounding));
  }
  const divisor = under / 100;
  return typeof top === 'number' ? roundQuickly(top, divisor, rounding) : Number(roundQuotient(top, divisor, rounding));
}

/** As {@link roundQuotient} for numbers alone: nearly every amount of a statement comes by here. */
function roundQuickly(top: number, under: number, rounding: Rounding): number {
  const left = top % under;
  const quotient = (top - left) / under;
  if (left === 0) return quotient;
  const sign = left < 0 ? -1 : 1;
  const further = goesFurther[rounding](sign, compareWhole(2 * sign * left, under), quotient % 2 !== 0);
  return further ? quotient + sign : quotient;
}
