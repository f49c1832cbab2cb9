import { formatPounds, pence, type Pence } from '../../money/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkOutcomePaymentTerms, type OutcomePaymentTerms, type Statement, type Total } from '../../sharing/index.ts';
import { extremesOf } from './achieved-within.ts';
import { checkForecastTogether } from './check-forecast-together.ts';
import { checkOutcomeForecast } from './check-outcome-forecast.ts';
import type { ForecastMeasure, MeasureForecast, OutcomeForecast, OutcomePaymentForecast } from './outcome-forecast.ts';
import { notYetVerified, problemsAt, settleAt } from './settle-at.ts';

/**
 * What a payment for outcomes is forecast to come to: the statement at the middle of every forecast, and the least and the
 * most that is paid while every figure stays within its interval, exactly, whatever the methods: a step is paid or not, and
 * fewer events than a minimum earn nothing. Every line that rests on a forecast is conditional on it, and the total with it:
 * nothing here reads as settled. The range holds as often as all the intervals do together, which is less often than each.
 *
 * Throws when nothing is forecast, the numbers of a forecast are not in order, a measure is both known and forecast, or
 * `settleOutcomePayment` would.
 *
 * @example
 * ```ts
 * import { forecastOutcomePayment } from 'neighbourhood-contracts/settlement';
 *
 * const grounds = { kind: 'agreed', by: 'ICB and council', document: 'Better Care Fund plan', on: '2027-03-31' } as const;
 * const terms = {
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   measures: [
 *     {
 *       id: 'admissions',
 *       label: 'Fewer emergency admissions',
 *       potPounds: '700000',
 *       method: { kind: 'proportional', unit: 'admissions fewer', planned: '525' },
 *       minimumEvents: 'no-minimum',
 *       collar: 'no-collar',
 *       unearned: 'not-set-aside',
 *       grounds,
 *     },
 *   ],
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds,
 * } as const;
 * const because = 'a run rate of three months, at 95%';
 * const forecasts = [{ measure: 'admissions', low: '-20', central: '210', high: '600', because }];
 * const forecast = forecastOutcomePayment(terms, { about: 'bcf', results: [], forecasts });
 * forecast.statement.total; // => { kind: 'conditional', amountPence: 28000000, assumptions: [because] }
 * [forecast.lowPence, forecast.highPence]; // => [0, 70000000]
 * forecast.statement.notes; // => ['A forecast, and no settlement: from £0.00 to £700,000.00 within the intervals.']
 * ```
 */
export function forecastOutcomePayment(terms: OutcomePaymentTerms, forecast: OutcomeForecast): OutcomePaymentForecast {
  refuse(subject, [...checkOutcomePaymentTerms(terms, 'terms'), ...checkOutcomeForecast(forecast, 'forecast')]);
  refuse(subject, checkForecastTogether(terms, forecast, 'forecast'));
  // What is wrong with a measure is wrong at every number of its forecast.
  const problems = (['low', 'central', 'high'] as const).flatMap((name) => problemsAt(terms, forecast, name));
  refuse(subject, [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]);
  const central = settleAt(terms, forecast, (item) => item.central);
  const least = settleAt(terms, forecast, (item) => extremesOf(terms, item).least);
  const most = settleAt(terms, forecast, (item) => extremesOf(terms, item).most);
  const [lowPence, highPence] = [leastOf(least.total), mostOf(most.total)];
  return {
    kind: 'forecast',
    statement: asForecast(central, terms, `from ${formatPounds(lowPence)} to ${formatPounds(highPence)}`),
    lowPence,
    highPence,
    measures: forecast.forecasts.map((item) => rangeOf(item, terms, least, most)),
  };
}

const subject = 'a forecast of a payment for outcomes';

function asForecast(statement: Statement, { measures }: OutcomePaymentTerms, range: string): Statement {
  const sections = statement.sections.map((section) => {
    const measure = measures.find(({ id }) => id === section.id);
    return measure === undefined ? section : { ...section, lines: notYetVerified(section.lines, measure) };
  });
  const note = `A forecast, and no settlement: ${range} within the intervals.`;
  return { ...statement, title: 'Payment for outcomes, as forecast', sections, notes: [note, ...statement.notes] };
}

function rangeOf(
  item: MeasureForecast,
  terms: OutcomePaymentTerms,
  least: Statement,
  most: Statement,
): ForecastMeasure {
  const place = terms.measures.findIndex(({ id }) => id === item.measure);
  const [low, high] = [least, most].map(({ sections }) => sections[place]?.total);
  const extremes = extremesOf(terms, item);
  return {
    measure: item.measure,
    lowPence: leastOf(low),
    lowAt: extremes.least,
    highPence: mostOf(high),
    highAt: extremes.most,
  };
}

/** Every line of a payment for outcomes has bounds: nothing, and its pot. */
function leastOf(total: Total | undefined): Pence {
  return total?.kind === 'open' ? (total.lowPence ?? pence(0)) : (total?.amountPence ?? pence(0));
}

function mostOf(total: Total | undefined): Pence {
  return total?.kind === 'open' ? (total.highPence ?? pence(0)) : (total?.amountPence ?? pence(0));
}
