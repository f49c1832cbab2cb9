import type { SummedYear } from '../year-so-far/read-year.ts';
import type { ForecastMethod, ForecastTerms } from './forecast-terms.ts';

const follows: Readonly<Record<ForecastMethod['kind'], string>> = {
  'run-rate': 'Each month to come is as the months so far were on average, with no season.',
  'run-rate-by-day': 'Each day to come is as the days so far were on average, with no season.',
  seasonal: 'The months to come are to those so far as the weights given for them.',
  'last-year-scaled': 'The months to come are to those so far as the same months were a year before.',
};

const chance: Readonly<Record<SummedYear['kind'], string>> = {
  count: 'the mean of each',
  share: 'that of drawing one by one',
  rate: 'the mean of each',
};

/** What a forecast takes to be so, in words. */
export function assumptionsOf({ kind }: SummedYear, { method, varianceToMean }: ForecastTerms): readonly string[] {
  const times = `${String(varianceToMean)} ${Number(varianceToMean) === 1 ? 'time' : 'times'}`;
  return [
    follows[method.kind],
    ...(kind === 'count' ? [] : ['The denominators of the months to come are as expected.']),
    `Months stray independently, with a variance of ${times} ${chance[kind]}, and nothing changes otherwise.`,
  ];
}
