import type { ForecastTerms, Trajectory, YearSoFar } from 'neighbourhood-contracts/outcomes';
import { monthNamesOf } from 'neighbourhood-contracts/time';

interface Interfaces {
  'forecast-terms': ForecastTerms;
  trajectory: Trajectory;
  'year-so-far': YearSoFar;
}

const ends = { from: { month: '2027-03', value: '12.5' }, to: { month: '2027-05', value: 10 } } as const;
const before = monthNamesOf('2026/27');
const all = monthNamesOf('2027/28');
const expected = all.slice(1).map((month) => ({ month, denominator: 120 }));
const year = '2027/28';

export const forecastExamples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'forecast-terms': [
    { method: { kind: 'run-rate' }, varianceToMean: '1.5', level: 0.95, fewestMonths: 3 },
    { method: { kind: 'run-rate-by-day' }, varianceToMean: 1, level: 99.8, fewestMonths: 12 },
    {
      method: { kind: 'seasonal', weights: ['0.9', 1, 1, 1, 1, 1, 1, 1, 1.2, 1.3, 1.1, '1.05'] },
      varianceToMean: 1000,
      level: 0.5,
      fewestMonths: 1,
    },
    {
      method: { kind: 'last-year-scaled', lastYear: before.map((month) => ({ month, count: 90 })) },
      varianceToMean: 2,
      level: 80,
      fewestMonths: 6,
    },
    {
      method: {
        kind: 'last-year-scaled',
        lastYear: before.map((month) => ({ month, numerator: 9, denominator: '10.0' })),
      },
      varianceToMean: 2,
      level: 80,
      fewestMonths: 6,
    },
  ],
  trajectory: [
    { ...ends, shape: { kind: 'straight' } },
    { ...ends, shape: { kind: 'compounding', decimalPlaces: 2 }, direction: 'lower-is-better' },
    {
      ...ends,
      shape: {
        kind: 'profiled-by-value',
        values: [
          { month: '2027-04', value: 12 },
          { month: '2027-05', value: '10.0' },
        ],
      },
      direction: 'higher-is-better',
    },
    {
      ...ends,
      shape: {
        kind: 'profiled-by-share',
        shares: [
          { month: '2027-04', cumulativeShare: '-0.25' },
          { month: '2027-05', cumulativeShare: 1 },
        ],
      },
    },
  ],
  'year-so-far': [
    { kind: 'count', year, months: [{ month: '2027-04', count: 97 }] },
    { kind: 'count', year, months: [] },
    { kind: 'share', year, months: [{ month: '2027-04', numerator: 62, denominator: '100' }], expected },
    {
      kind: 'share',
      year,
      months: all.map((month) => ({ month, numerator: 0, denominator: 0 })),
      expected: 'not-known',
    },
    {
      kind: 'rate',
      year,
      per: '1000',
      months: all.map((month) => ({ month, numerator: 62, denominator: 4102.5 })),
      expected: 'not-known',
    },
    { kind: 'level', year, months: [{ month: '2027-04', value: '-0.5' }] },
  ],
};
