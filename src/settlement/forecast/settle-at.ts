import type { Problem } from '../../problems/index.ts';
import {
  settleOutcomePayment,
  type Achieved,
  type Line,
  type OutcomeMeasure,
  type OutcomePaymentTerms,
  type OutcomeResult,
  type Statement,
} from '../../sharing/index.ts';
import { tried } from '../year/tried.ts';
import type { ForecastAchieved, MeasureForecast, OutcomeForecast } from './outcome-forecast.ts';

/** The payment where every forecast comes to one of its numbers. */
export function settleAt(
  terms: OutcomePaymentTerms,
  { about, results, forecasts }: OutcomeForecast,
  taken: (forecast: MeasureForecast) => ForecastAchieved,
): Statement {
  const methods = new Map(terms.measures.map(({ id, method }) => [id, method]));
  const forecast = forecasts.map((item) => resultOf(item, taken(item), methods.get(item.measure)));
  return settleOutcomePayment(terms, { about, results: [...results, ...forecast] });
}

function resultOf(
  { measure, events, because }: MeasureForecast,
  achieved: ForecastAchieved,
  method: OutcomeMeasure['method'] | undefined,
): OutcomeResult {
  return {
    measure,
    achieved: method?.kind === 'verified-saving' ? savingOf(achieved, method.verifiedBy) : achieved,
    ...(events !== undefined && { events: events === 'as-achieved' ? Number(achieved) : events }),
    grounds: { kind: 'assumed', because },
  };
}

/** Pounds that are forecast to be saved, in the shape of pounds that were verified: {@link notYetVerified} says that they are not. */
function savingOf(achieved: ForecastAchieved, verifiedBy: string): Achieved {
  return typeof achieved === 'object' ? achieved : { savedPounds: achieved, verifiedBy, on: '2999-12-31' };
}

/** Lines in which no saving reads as verified that is only forecast. */
export function notYetVerified(lines: readonly Line[], { method }: OutcomeMeasure): readonly Line[] {
  if (method.kind !== 'verified-saving') return lines;
  const rule = `still to be verified by ${method.verifiedBy}`;
  return lines.map(({ steps = [], ...line }) => ({
    ...line,
    steps: steps.map((step) => (step.id === 'verified' ? { ...step, label: 'Saving, as forecast', rule } : step)),
  }));
}

/** What settling says is wrong with one number of every forecast, by where it was given. */
export function problemsAt(
  terms: OutcomePaymentTerms,
  forecast: OutcomeForecast,
  name: 'low' | 'central' | 'high',
): readonly Problem[] {
  const settled = tried(() => settleAt(terms, forecast, (item) => item[name]), { facts: 'forecast' });
  return 'made' in settled ? [] : settled.problems.map((problem) => placed(problem, forecast.results.length, name));
}

/** A problem of a result by where it was given: among those that are known, or as one number of a forecast. */
function placed(problem: Problem, known: number, name: string): Problem {
  const [, index, rest = ''] = /^forecast\.results\[(\d+)\](.*)$/.exec(problem.path) ?? [];
  if (index === undefined || Number(index) < known) return problem;
  const field = rest.replace(/^\.achieved(\.savedPounds)?/, `.${name}`);
  return { ...problem, path: `forecast.forecasts[${Number(index) - known}]${field}` };
}
