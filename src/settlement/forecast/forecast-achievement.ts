import { canonicalText, decimalText, fraction, minus, over, type Fraction } from '../../exact/index.ts';
import type { ForecastOutturn } from '../../outcomes/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkForecastAchievementTerms, checkForecastGiven } from './check-forecast-achievement.ts';
import type { AchievedAs, ForecastAchievementTerms } from './forecast-achievement-terms.ts';
import type { ForecastAchieved, MeasureForecast } from './outcome-forecast.ts';

/** What a forecast outturn makes of a measure that is paid for: to be given with its `measure`. */
export type ForecastAchievement = Pick<MeasureForecast, 'low' | 'central' | 'high' | 'because'>;

/**
 * What a measure is forecast to achieve, from the forecast outturn of its year: rounded to stated decimal places, half away
 * from zero, and then exactly itself, or less or more than a baseline. It says whose forecast it is.
 *
 * Throws when the outturn is not a forecast, a share is of a baseline that is not above 0, or places are not from 0 to 12.
 *
 * @example
 * ```ts
 * import { forecastOutturn } from 'neighbourhood-contracts/outcomes';
 * import { forecastAchievement } from 'neighbourhood-contracts/settlement';
 *
 * const months = [
 *   { month: '2027-04', count: 97 },
 *   { month: '2027-05', count: 103 },
 * ] as const;
 * const terms = { method: { kind: 'run-rate' }, varianceToMean: '1.5', level: 0.95, fewestMonths: 2 } as const;
 * const outturn = forecastOutturn({ kind: 'count', year: '2027/28', months }, terms);
 * if (outturn.kind === 'forecast') {
 *   const { low, central, high } = forecastAchievement(outturn, { as: { kind: 'less', than: '1250' }, decimalPlaces: 0 });
 *   [low, central, high]; // => ['-151', '50', '222']
 * }
 * ```
 */
export function forecastAchievement(outturn: ForecastOutturn, terms: ForecastAchievementTerms): ForecastAchievement {
  refuse('what a forecast achieves', [
    ...checkForecastGiven(outturn, 'outturn'),
    ...checkForecastAchievementTerms(terms, 'terms'),
  ]);
  const { exact, lower, upper } = outturn;
  const { as, decimalPlaces } = terms;
  const value = over(wholeOf(exact.numerator), wholeOf(exact.denominator));
  const central = fraction(decimalText(value, decimalPlaces, 'half-away-from-zero'));
  const [low, high] = [lower, upper].map((limit) => fraction(limit.toFixed(decimalPlaces)));
  const ends = [low, central, high].map((end) => achievedAs(as, end ?? central));
  const [first = '', middle = '', last = ''] = isTurned(as) ? ends.reverse() : ends;
  return { low: first, central: middle, high: last, because: becauseOf(outturn) };
}

function achievedAs(as: AchievedAs, outturn: Fraction): ForecastAchieved {
  if (as.kind === 'outturn') return textOf(outturn);
  const baseline = fraction(as.than);
  const change = textOf(isTurned(as) ? minus(baseline, outturn) : minus(outturn, baseline));
  return as.kind === 'less' || as.kind === 'more' ? change : { numerator: change, denominator: as.than };
}

/** Whether more of the outturn is less achieved. */
function isTurned({ kind }: AchievedAs): boolean {
  return kind === 'less' || kind === 'share-less';
}

/** In full: an outturn and a baseline have at most 20 decimal places, and so has what is between them. */
function textOf(value: Fraction): string {
  return canonicalText(decimalText(value, 20, 'half-away-from-zero'));
}

function wholeOf(text: string): Fraction {
  return { top: BigInt(text), under: 1 };
}

function becauseOf({ year, months, method, level, assumptions }: ForecastOutturn): string {
  const from = `${months} ${months === 1 ? 'month' : 'months'}`;
  const interval = `an interval at ${Number((level * 100).toFixed(6))}%`;
  return `The outturn of ${year} is forecast from ${from}, by ${method} and with ${interval}. ${assumptions.join(' ')}`;
}
