import { checkDistinct, checkReferences, placeIn, type Problem } from '../../problems/index.ts';
import type { OutcomePaymentTerms } from '../../sharing/index.ts';
import { checkForecastOrder } from './check-forecast-order.ts';
import type { OutcomeForecast } from './outcome-forecast.ts';

/** Problems of what is known and forecast, and of the terms with both, beyond those that settling tells. */
export function checkForecastTogether(
  { measures }: OutcomePaymentTerms,
  { results, forecasts }: OutcomeForecast,
  path: string,
): Problem[] {
  const placed = [
    ...results.map(({ measure }, at) => ({ key: measure, path: placeIn(path, 'results', at, 'measure') })),
    ...forecasts.map(({ measure }, at) => ({ key: measure, path: placeIn(path, 'forecasts', at, 'measure') })),
  ];
  const known = measures.map(({ id }) => id);
  return [
    ...checkDistinct(placed),
    ...checkReferences(placed, known, 'measure of the terms'),
    ...forecasts.flatMap((forecast, at) => checkForecastOrder(forecast, placeIn(path, 'forecasts', at))),
  ];
}
