import {
  checkBetween,
  checkExact,
  compare,
  fraction,
  hundredths,
  numberText,
  roundings,
  times,
  type ExactNumber,
  type Rounding,
} from '../../exact/index.ts';
import { pence, type Pence } from '../../money/index.ts';
import { madeWith, type MadeWith } from '../../policy/index.ts';
import {
  checkObject,
  checkText,
  checkWord,
  placeIn,
  refuse,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { poundsText } from '../../statement/index.ts';

/** Units of activity that are forecast, and the price of one. */
export interface PricedForecast {
  /** What is counted: `admissions avoided`. */
  readonly unit: string;
  /** The least, the middle and the most, in that order; below 0 where there is more activity, and not less. */
  readonly low: ExactNumber;
  readonly central: ExactNumber;
  readonly high: ExactNumber;
  /** Pounds for one, often below a penny: 0 or more. */
  readonly poundsPerUnit: ExactNumber;
  /** How each amount is rounded to the penny. */
  readonly rounding: Rounding;
  /** Whose forecast it is and how it was made. */
  readonly because: string;
}

/** What activity is forecast to cost or save. Nothing in it is settled. */
export interface ForecastPrice {
  readonly kind: 'forecast';
  readonly lowPence: Pence;
  readonly centralPence: Pence;
  readonly highPence: Pence;
  readonly working: string;
  /** What it holds on: whose forecast it is. */
  readonly assumptions: readonly string[];
  readonly madeWith: MadeWith;
}

/** Problems of units that are forecast and their price. */
export function checkPricedForecast(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, pricedChecks);
  if (problems.length > 0) return problems;
  const { low, central, high } = value as PricedForecast;
  const [least, middle, most] = [fraction(low), fraction(central), fraction(high)];
  if (compare(least, middle) <= 0 && compare(middle, most) <= 0) return [];
  const message = 'The least, the middle and the most are not in that order.';
  const help = 'Give "low", "central" and "high", none above the next.';
  return [{ path: placeIn(path, 'low'), code: 'contradiction', message, help }];
}

const pricedChecks: FieldChecks = {
  unit: checkText,
  low: checkExact,
  central: checkExact,
  high: checkExact,
  poundsPerUnit: (price, at) => checkBetween(price, at, 'A price', 0),
  rounding: (rounding, at) => checkWord(rounding, at, roundings),
  because: checkText,
};

/**
 * What forecast activity comes to in money: units times the price of one, each amount rounded once to the penny in the way
 * that is named. The price is taken to be certain.
 *
 * Throws when the numbers are not in order, the price is below 0, or an amount is more than pence can hold.
 *
 * @example
 * ```ts
 * import { priceForecast } from 'neighbourhood-contracts/settlement';
 *
 * const because = 'a run rate of three months, at 95%';
 * const units = { unit: 'admissions avoided', low: '-147', central: '50', high: '219' };
 * const price = { poundsPerUnit: '2100.50', rounding: 'half-away-from-zero', because } as const;
 * const { lowPence, centralPence, highPence, working } = priceForecast({ ...units, ...price });
 * [lowPence, centralPence, highPence]; // => [-30877350, 10502500, 46000950]
 * working; // => '50 × £2100.5'
 * ```
 */
export function priceForecast(forecast: PricedForecast): ForecastPrice {
  refuse('a forecast of activity', checkPricedForecast(forecast, 'forecast'));
  const { low, central, high, poundsPerUnit, rounding, because } = forecast;
  const price = fraction(poundsPerUnit);
  const amount = (units: ExactNumber) => pence(hundredths(times(fraction(units), price), rounding));
  return {
    kind: 'forecast',
    lowPence: amount(low),
    centralPence: amount(central),
    highPence: amount(high),
    working: `${numberText(fraction(central))} × ${poundsText(price)}`,
    assumptions: [because],
    madeWith: madeWith(),
  };
}
