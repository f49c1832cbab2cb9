import { numberText, signOf } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkYearSoFar } from '../year-so-far/check-year-so-far.ts';
import { lastMonthOf, monthsToCome, summedMonths, toDate, type SummedYear } from '../year-so-far/read-year.ts';
import { checkForecastTerms, checkForecastTogether } from './check-forecast-terms.ts';
import { forecastFrom } from './forecast-from.ts';
import type { ForecastTerms } from './forecast-terms.ts';
import { weighMonths } from './month-weights.ts';
import { figuresOf, workingOf } from './outturn-figures.ts';
import type { OutturnForecast } from './outturn-forecast.ts';

/**
 * What a year is forecast to come to, from its months so far, by a method that is named, with an interval. The forecast is
 * what was counted, times what all months weigh over what the months so far do; months weigh alike, by their days, by
 * weights of the caller, or as the same months of the year before did; those of a share or a rate by their denominators as
 * well. No season is taken from anywhere else. The interval holds both how little the months so far tell of the level, and
 * how the months to come will stray from it; it is approximate where fewer than some ten events are behind it. The limits
 * never go beneath what is counted already, nor a share above what is left to count. All twelve months are no forecast, but
 * the outturn, exactly.
 *
 * Throws when a month is given twice, out of order or not of the year, a numerator is more than its denominator, or terms
 * and months do not go together. There is no forecast from fewer months than the terms ask for, with a month missing, or
 * where the denominators to come are not known.
 *
 * Source of the interval: Krishnamoorthy and Peng, Journal of Statistical Planning and Inference 141 (2011); with a spread
 * beyond chance, a season or a year before, a method of this library.
 *
 * @example
 * ```ts
 * import { forecastOutturn } from 'neighbourhood-contracts/outcomes';
 *
 * const months = [
 *   { month: '2027-04', count: 97 },
 *   { month: '2027-05', count: 105 },
 *   { month: '2027-06', count: 98 },
 * ] as const;
 * const terms = { method: { kind: 'run-rate' }, varianceToMean: '1.5', level: 0.95, fewestMonths: 3 } as const;
 * const forecast = forecastOutturn({ kind: 'count', year: '2027/28', months }, terms);
 * forecast.kind; // => 'forecast'
 * forecast.kind !== 'no-forecast' && forecast.value; // => 1200
 * forecast.kind !== 'no-forecast' && forecast.working; // => '300 × (3 + 9) ÷ 3'
 * forecast.kind !== 'no-forecast' && [forecast.lower.toFixed(1), forecast.upper.toFixed(1)]; // => ['1064.4', '1352.9']
 * ```
 */
export function forecastOutturn(soFar: SummedYear, terms: ForecastTerms): OutturnForecast {
  refuse('a forecast', [...checkYearSoFar(soFar, 'soFar'), ...checkForecastTerms(terms, 'terms')]);
  refuse('a forecast', checkForecastTogether(soFar, terms));
  const none = (reason: string): OutturnForecast => ({ kind: 'no-forecast', year: soFar.year, reason });
  const last = lastMonthOf(soFar);
  if (last.kind === 'none') return none(last.reason);
  const [known, toCome] = [summedMonths(soFar), monthsToCome(soFar)];
  if (toCome === undefined) return none('What the denominators of the months to come will be is not known.');
  if (toCome.length === 0) return outturnOf(soFar) ?? none('Nobody was counted in the year.');
  if (known.length < terms.fewestMonths) {
    return none(`${known.length} of the ${terms.fewestMonths} months are known that the terms ask for.`);
  }
  const outlook = { known, toCome, before: weighMonths(known, terms), ahead: weighMonths(toCome, terms) };
  if (signOf(outlook.before.weight) === 0) return none('The months so far weigh nothing: nothing follows from them.');
  if (signOf(outlook.ahead.weight) === 0) return none('The months to come weigh nothing: nothing follows for them.');
  return forecastFrom(soFar, terms, outlook) ?? none('More than all would be counted in the months to come.');
}

/** What the twelve months came to; nothing where nobody was counted in any. */
function outturnOf(soFar: SummedYear): OutturnForecast | undefined {
  const { events, of } = toDate(summedMonths(soFar));
  const figures = figuresOf(soFar, { events, of }, []);
  if (figures === undefined) return undefined;
  return { kind: 'outturn', ...figures, months: 12, working: workingOf(soFar, numberText(events), of) };
}
