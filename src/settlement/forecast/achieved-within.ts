import { compare, fraction, over, signOf, type Fraction } from '../../exact/index.ts';
import type { OutcomePaymentTerms, StageAchieved } from '../../sharing/index.ts';
import type { ForecastAchieved, MeasureForecast } from './outcome-forecast.ts';

/** What a measure achieves where it pays the least, and where it pays the most, within its interval. */
export interface Extremes {
  readonly least: ForecastAchieved;
  readonly most: ForecastAchieved;
}

/**
 * Where within its interval a measure pays the least and the most. Every method pays no less for what is better, so that
 * these are the ends of the interval; but where what is achieved is itself the number of events, fewer than the minimum
 * earn nothing, however good that is: the best is then the fewest that are enough.
 */
export function extremesOf(
  { measures }: OutcomePaymentTerms,
  { measure, low, high, events }: MeasureForecast,
): Extremes {
  const terms = measures.find(({ id }) => id === measure);
  if (terms === undefined) return { least: low, most: high };
  const { method, minimumEvents } = terms;
  const isLower = 'direction' in method && method.direction === 'lower-is-better';
  const ends = isLower ? { least: high, most: low } : { least: low, most: high };
  if (events !== 'as-achieved' || minimumEvents === 'no-minimum') return ends;
  const isEnough = (achieved: ForecastAchieved) => compare(numberIn(achieved) ?? zero, fraction(minimumEvents)) >= 0;
  if (isEnough(low)) return ends;
  return { least: low, most: isLower && isEnough(high) ? minimumEvents : ends.most };
}

const zero = fraction(0);

/** Whether what is achieved is a number a stage. */
export function isByStage(achieved: ForecastAchieved): achieved is readonly StageAchieved[] {
  return Array.isArray(achieved);
}

/** A number that is achieved, or one over another; nothing where it is by stage, or over 0. */
export function numberIn(achieved: ForecastAchieved): Fraction | undefined {
  if (typeof achieved !== 'object') return fraction(achieved);
  if (isByStage(achieved)) return undefined;
  const under = fraction(achieved.denominator);
  return signOf(under) === 0 ? undefined : over(fraction(achieved.numerator), under);
}
