import {
  checkCode,
  checkCount,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkOutcomePaymentFacts } from '../../sharing/index.ts';
import type { OutcomeForecast } from './outcome-forecast.ts';

/** Problems of what is known and forecast of the measures of a payment for outcomes. */
export function checkOutcomeForecast(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, forecastChecks);
  if (problems.length > 0 || (value as OutcomeForecast).forecasts.length > 0) return problems;
  const message = 'Nothing is forecast.';
  const help = 'Give a forecast of at least one measure; what is known is settled, not forecast.';
  return [{ path: placeIn(path, 'forecasts'), code: 'missing', message, help }];
}

const measureChecks: FieldChecks = {
  measure: checkCode,
  low: checkAchieved,
  central: checkAchieved,
  high: checkAchieved,
  because: checkText,
};
const forecastChecks: FieldChecks = {
  about: checkCode,
  results: (results, at) => asFacts(results, 'results', at),
  forecasts: (forecasts, at) =>
    checkEach(forecasts, at, (forecast, place) => checkObject(forecast, place, measureChecks, { events: checkEvents })),
};

/** By the shape alone, as what was achieved is checked: but a forecast is of numbers. */
function checkAchieved(value: unknown, path: string): Problem[] {
  const isSaving = typeof value === 'object' && value !== null && 'savedPounds' in value;
  if (isSaving || value === 'not-known' || value === 'nothing-verified') {
    const message = `This is ${shown(value)}, and no number that is forecast.`;
    const help = 'Give a number, { numerator, denominator } or a number a stage; of a saving, the pounds saved.';
    return [{ path, code: 'wrong-type', message, help }];
  }
  return asFacts([{ measure: 'forecast', achieved: value }], 'results[0].achieved', path);
}

function asFacts(results: unknown, place: string, path: string): Problem[] {
  return checkOutcomePaymentFacts({ about: 'forecast', results }, '').map((problem) => ({
    ...problem,
    path: `${path}${problem.path.slice(place.length)}`,
  }));
}

function checkEvents(value: unknown, path: string): Problem[] {
  if (value === 'not-known' || value === 'as-achieved') return [];
  const help = 'Give a whole number of 0 or more, "as-achieved" or "not-known".';
  return checkCount(value, path, 'events').map((problem) => ({ ...problem, help }));
}
