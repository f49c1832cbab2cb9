import { compare, fraction, roundToWhole, signOf, type Fraction } from '../../exact/index.ts';
import { placeIn, shown, type Problem } from '../../problems/index.ts';
import { isByStage, numberIn } from './achieved-within.ts';
import type { ForecastAchieved, MeasureForecast } from './outcome-forecast.ts';

const names = ['low', 'central', 'high'] as const;

/** Problems of the least, the middle and the most of a forecast together. */
export function checkForecastOrder(forecast: MeasureForecast, path: string): Problem[] {
  const kinds = new Set(names.map((name) => isByStage(forecast[name])));
  if (kinds.size > 1) return [unlike(path, 'Some are by stage and some are not.')];
  if (isByStage(forecast.low)) return checkStages(forecast, path);
  const nobody = names.filter((name) => numberIn(forecast[name]) === undefined);
  if (nobody.length > 0) return nobody.map((name) => ofNobody(placeIn(path, name)));
  const values = names.map((name) => numberIn(forecast[name]) ?? fraction(0));
  return [
    ...checkOrder(values, path),
    ...(forecast.events === 'as-achieved' ? names.flatMap((name) => checkEvents(forecast[name], path, name)) : []),
  ];
}

function checkOrder(values: readonly Fraction[], path: string): Problem[] {
  const isInOrder = values.every((value, place) => compare(values[place - 1] ?? value, value) <= 0);
  return isInOrder ? [] : [unlike(path, 'The least, the middle and the most are not in that order.')];
}

/** Every stage by itself: known ones are the same in all three. */
function checkStages(forecast: MeasureForecast, path: string): Problem[] {
  if (forecast.events === 'as-achieved') return [notEvents(placeIn(path, 'events'))];
  const [low, central, high] = names.map((name) => stagesIn(forecast[name]));
  const isAlike = [...(low?.keys() ?? [])].join() === [...(central?.keys() ?? [])].join();
  if (!isAlike || [...(low?.keys() ?? [])].join() !== [...(high?.keys() ?? [])].join()) {
    return [unlike(path, 'They are not of the same stages in the same order.')];
  }
  return [...(low?.keys() ?? [])].flatMap((stage) => {
    const told = [low, central, high].flatMap((stages) => stages?.get(stage) ?? []);
    const values = told.filter((value) => value !== 'not-known').map(fraction);
    if (values.length > 0 && values.length < told.length)
      return [unlike(path, `Some know ${shown(stage)} and some do not.`)];
    return checkOrder(values, path);
  });
}

function stagesIn(achieved: ForecastAchieved) {
  return new Map(isByStage(achieved) ? achieved.map((stage) => [stage.stage, stage.achieved]) : []);
}

function checkEvents(achieved: ForecastAchieved, path: string, name: string): Problem[] {
  const value = numberIn(achieved) ?? fraction(0);
  if (typeof achieved === 'object') return [notEvents(placeIn(path, 'events'))];
  const isWhole = compare(value, { top: roundToWhole(value, 'down'), under: 1 }) === 0;
  if (isWhole && signOf(value) >= 0) return [];
  const message = `${shown(achieved)} is no number of events.`;
  return [{ path: placeIn(path, name), code: 'not-whole', message, help: 'Give a whole number, of 0 or more.' }];
}

function unlike(path: string, message: string): Problem {
  return { path, code: 'contradiction', message, help: 'Give "low", "central" and "high", none above the next.' };
}

function notEvents(path: string): Problem {
  const message = 'What is achieved here is no number of events.';
  return { path, code: 'contradiction', message, help: 'Give the number of events, or "not-known".' };
}

function ofNobody(path: string): Problem {
  const message = 'This is forecast over a denominator of 0.';
  return { path, code: 'out-of-range', message, help: 'Give a denominator above 0.' };
}
