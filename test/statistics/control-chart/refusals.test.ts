import { expect, test } from 'vitest';
import { controlChart } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';
import { seriesOf } from './support.ts';

const asked = { improvement: 'increase', screen: 'none' } as const;
const onDays = (...days: readonly unknown[]) => days.map((date, place) => ({ date, value: place }));
const [series, none] = [seriesOf([1, 2, 3]), undefined as never];
const chart = (series: unknown, more: object = {}) => controlChart(series as never, { ...asked, ...more });

test.each([
  ['an empty series', () => chart([]), ['series missing']],
  ['no series', () => chart(undefined), ['series wrong-type']],
  ['an object in its place', () => chart({ length: 2 }), ['series wrong-type']],
  ['a hole', () => chart([...seriesOf([1]), , ...seriesOf([1, 2]).slice(1)]), ['series[1] missing']],
  ['values without days', () => chart([1, 2]), ['series[0] wrong-type', 'series[1] wrong-type']],
  ['NaN', () => chart(seriesOf([1, Number.NaN])), ['series[1].value out-of-range']],
  [
    'infinities',
    () => chart(seriesOf([Infinity, -Infinity])),
    ['series[0].value out-of-range', 'series[1].value out-of-range'],
  ],
  ['a number whose sums leave all numbers', () => chart(seriesOf([1e200])), ['series[0].value out-of-range']],
  ['a value in text', () => chart(seriesOf(['3' as never])), ['series[0].value wrong-type']],
  ['null for a missing value', () => chart(seriesOf([null as never])), ['series[0].value missing']],
  ['a misspelt field', () => chart([{ date: '2025-01-01', value: 1, valeu: 2 }]), ['series[0].valeu unknown-key']],
  ['no day', () => chart([{ value: 1 }]), ['series[0].date not-a-day']],
  ['a day that the calendar has not', () => chart(onDays('2025-02-30')), ['series[0].date not-a-day']],
  ['the 29th of February of another year', () => chart(onDays('2025-02-29')), ['series[0].date not-a-day']],
  ['a 13th month', () => chart(onDays('2025-13-01')), ['series[0].date not-a-day']],
  ['a month alone', () => chart(onDays('2025-04')), ['series[0].date not-a-day']],
  ['a time of day', () => chart(onDays('2025-04-01T00:00:00Z')), ['series[0].date not-a-day']],
  ['a day told the other way', () => chart(onDays('01/04/2025')), ['series[0].date not-a-day']],
  ['a day long ago', () => chart(onDays('1899-12-31')), ['series[0].date not-a-day']],
  ['a day far off', () => chart(onDays('3000-01-01')), ['series[0].date not-a-day']],
  ['a list in place of a day', () => chart(onDays(['2025-04-01'])), ['series[0].date not-a-day']],
  ['a date object', () => chart(onDays(new Date(0))), ['series[0].date not-a-day']],
  ['the same day twice', () => chart(onDays('2025-04-01', '2025-04-01')), ['series[1].date duplicate']],
  [
    'days out of order',
    () => chart(onDays('2025-04-01', '2025-06-01', '2025-05-01', '2025-07-01')),
    ['series[2].date contradiction'],
  ],
  ['nothing asked', () => controlChart(series, none), ['asked missing']],
  [
    'a target without what is better',
    () => controlChart(series, { screen: 'none', target: 2 } as never),
    ['asked.improvement missing'],
  ],
  ['no word on screening', () => controlChart(series, { improvement: 'increase' } as never), ['asked.screen missing']],
  ['a way that is none', () => chart(series, { improvement: 'up' }), ['asked.improvement unknown-value']],
  ['a tool that is not known', () => chart(series, { asIn: 'R' }), ['asked.asIn unknown-value']],
  ['a target of NaN', () => chart(series, { target: Number.NaN }), ['asked.target out-of-range']],
  ['limits fixed after one point', () => chart(series, { fixAfter: 1 }), ['asked.fixAfter out-of-range']],
  ['limits fixed after two and a half', () => chart(series, { fixAfter: 2.5 }), ['asked.fixAfter not-whole']],
  [
    'limits fixed after 11 as in the tool',
    () => chart(series, { fixAfter: 11, asIn: 'NHSRplotthedots' }),
    ['asked.fixAfter out-of-range'],
  ],
  ['a misspelt option', () => chart(series, { screening: true }), ['asked.screening unknown-key']],
  [
    'a group from the first day',
    () => chart(series, { rebaseAt: ['2025-01-01'] }),
    ['asked.rebaseAt[0] unknown-reference'],
  ],
  [
    'a group from a day that is not of the series',
    () => chart(series, { rebaseAt: ['2025-01-02', '2025-02-01'] }),
    ['asked.rebaseAt[1] unknown-reference'],
  ],
  [
    'a group begun twice',
    () => chart(series, { rebaseAt: ['2025-01-02', '2025-01-02'] }),
    ['asked.rebaseAt[1] duplicate'],
  ],
  [
    'a group begun twice on a day that is not of the series',
    () => chart(series, { rebaseAt: ['2025-02-02', '2025-02-02'] }),
    ['asked.rebaseAt[0] unknown-reference', 'asked.rebaseAt[1] duplicate'],
  ],
  ['a group from no day', () => chart(series, { rebaseAt: [3] }), ['asked.rebaseAt[0] not-a-day']],
  ['one day in place of a list', () => chart(series, { rebaseAt: '2025-01-02' }), ['asked.rebaseAt wrong-type']],
  [
    'everything at once',
    () => chart([{ date: 'x', value: Number.NaN }], { improvement: 3, fixAfter: 0 }),
    [
      'series[0].date not-a-day',
      'series[0].value out-of-range',
      'asked.improvement wrong-type',
      'asked.fixAfter out-of-range',
    ],
  ],
])('%s is an error', (_, act, expected) => {
  expect(refusalsOf(act)).toEqual(expected);
});

test('days that exist are taken: a leap day, the first and the last', () => {
  expect(refusalsOf(() => chart(onDays('1900-01-01', '2024-02-29', '2999-12-31')))).toEqual([]);
});

test('an option that is left undefined is not given', () => {
  expect(refusalsOf(() => chart(series, { target: undefined, rebaseAt: undefined, fixAfter: undefined }))).toEqual([]);
});
