import type {
  ForecastAchievementTerms,
  MeasureForecast,
  OutcomeForecast,
  PricedForecast,
} from 'neighbourhood-contracts/settlement';

interface Interfaces {
  'forecast-achievement-terms': ForecastAchievementTerms;
  'outcome-forecast': OutcomeForecast;
  'priced-forecast': PricedForecast;
}

const because = 'a run rate of three months, at 95%';
const falls: MeasureForecast = { measure: 'falls', low: '-3.5', central: 2, high: '8', because };

export const forecastExamples: { readonly [Name in keyof Interfaces]: readonly Interfaces[Name][] } = {
  'forecast-achievement-terms': [
    { as: { kind: 'outturn' }, decimalPlaces: 0 },
    { as: { kind: 'less', than: '1250.5' }, decimalPlaces: 12 },
    { as: { kind: 'share-more', than: 1250 }, decimalPlaces: 2 },
  ],
  'outcome-forecast': [
    {
      about: 'our-mnp',
      results: [{ measure: 'beds', achieved: '3', grounds: { kind: 'assumed', because } }],
      forecasts: [
        { ...falls, events: 'as-achieved' },
        { ...falls, measure: 'calls', events: 12 },
        { ...falls, measure: 'lifts', events: 'not-known', low: { numerator: '1', denominator: 3 } },
      ],
    },
    {
      about: 'our-mnp',
      results: [],
      forecasts: [{ ...falls, low: [{ stage: 'q1', achieved: '-1' }], high: [{ stage: 'q1', achieved: 'not-known' }] }],
    },
  ],
  'priced-forecast': [
    {
      unit: 'admissions avoided',
      low: '-147',
      central: 50,
      high: '219.5',
      poundsPerUnit: '2100.505',
      rounding: 'half-away-from-zero',
      because,
    },
  ],
};
