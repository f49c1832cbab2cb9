import { checkWord, isContractDataError, placeIn, shown, type Problem } from '../../problems/index.ts';
import type { Asked } from '../../statistics/index.ts';
import { figureEstimate } from './figure-estimate.ts';
import type { IndicatorFigures } from './indicator-figures.ts';

const fields: Readonly<Record<IndicatorFigures['method'], readonly string[]>> = {
  proportion: ['count', 'denominator'],
  rate: ['count', 'denominator'],
  mean: ['values'],
  'directly-standardised-rate': ['strata'],
  'directly-standardised-rate-of-repeat-events': ['strata'],
  'indirectly-standardised-ratio': ['observed', 'strata'],
  'indirectly-standardised-rate': ['observed', 'strata'],
};

/** Problems of the numbers of an indicator: those of its method, in their place. */
export function checkIndicatorFigures(value: unknown, path: string, asked: Asked): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const help = `Give an object whose method is one of: ${Object.keys(fields).join(', ')}.`;
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}, not the figures of an indicator.`, help }];
  }
  const { method } = value as IndicatorFigures;
  const wrongMethod = checkWord(method, placeIn(path, 'method'), Object.keys(fields));
  if (wrongMethod.length > 0) return wrongMethod;
  const known = ['method', ...fields[method]];
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return [
    ...unknown.map((key): Problem => {
      const message = `There is no field ${shown(key)} here.`;
      return { path: placeIn(path, key), code: 'unknown-key', message, help: `Known here: ${known.join(', ')}.` };
    }),
    ...problemsIn(path, () => figureEstimate(value as IndicatorFigures, asked)),
  ];
}

/** What a piece of work is refused for, each problem put into the place that the work is done for. */
function problemsIn(place: string, work: () => unknown): readonly Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!isContractDataError(error)) throw error;
    return error.problems.map((problem) => ({ ...problem, path: within(place, problem.path) }));
  }
}

function within(place: string, path: string): string {
  if (path === '') return place;
  return path.startsWith('[') ? `${place}${path}` : `${place}.${path}`;
}
