import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  forecastOutturn,
  type ForecastOutturn,
  type ForecastTerms,
  type SummedYear,
} from 'neighbourhood-contracts/outcomes';
import {
  checkForecastAchievementTerms,
  forecastAchievement,
  forecastOutcomePayment,
  type AchievedAs,
} from 'neighbourhood-contracts/settlement';
import { monthNamesOf } from 'neighbourhood-contracts/time';
import { agreed, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const year = '2027/28';
const names = monthNamesOf(year);
const terms: ForecastTerms = { method: { kind: 'run-rate' }, varianceToMean: '1.5', level: 0.95, fewestMonths: 1 };
const outturn = (soFar: SummedYear, own: Partial<ForecastTerms> = {}): ForecastOutturn => {
  const result = forecastOutturn(soFar, { ...terms, ...own });
  if (result.kind !== 'forecast') throw new Error(result.kind);
  return result;
};
const counted = (...counts: readonly number[]): SummedYear => ({
  kind: 'count',
  year,
  months: counts.map((count, place) => ({ month: names[place] ?? '2027-04', count })),
});
// 1,200 from 1,064.36 to 1,352.93.
const admissions = outturn(counted(97, 105, 98));
const of = (as: AchievedAs, decimalPlaces: number, forecast = admissions) => {
  const { low, central, high } = forecastAchievement(forecast, { as, decimalPlaces });
  return [low, central, high];
};

test('is the outturn itself, to the places that are stated', () => {
  expect(of({ kind: 'outturn' }, 0)).toEqual(['1064', '1200', '1353']);
  expect(of({ kind: 'outturn' }, 2)).toEqual(['1064.36', '1200', '1352.93']);
});

test('is what the outturn is less or more than a baseline, the least first', () => {
  expect(of({ kind: 'less', than: '1250.5' }, 0)).toEqual(['-102.5', '50.5', '186.5']);
  expect(of({ kind: 'more', than: 1000 }, 1)).toEqual(['64.4', '200', '352.9']);
});

test('is a share of a baseline exactly, as one number over another', () => {
  expect(of({ kind: 'share-less', than: '1300' }, 0)).toEqual([
    { numerator: '-53', denominator: '1300' },
    { numerator: '100', denominator: '1300' },
    { numerator: '236', denominator: '1300' },
  ]);
  expect(of({ kind: 'share-more', than: '1300' }, 0)[0]).toEqual({ numerator: '-236', denominator: '1300' });
});

test('rounds the middle exactly, half away from zero', () => {
  const third = outturn({
    kind: 'share',
    year,
    months: [{ month: '2027-04', numerator: 1, denominator: 8 }],
    expected: names.slice(1).map((month) => ({ month, denominator: 8 })),
  });
  expect(of({ kind: 'outturn' }, 2, third)[1]).toBe('0.13');
  expect(of({ kind: 'outturn' }, 3, third)[1]).toBe('0.125');
});

test('says whose forecast it is: the year, the months, the method, the level and what it takes to be so', () => {
  expect(forecastAchievement(admissions, { as: { kind: 'outturn' }, decimalPlaces: 0 }).because).toBe(
    'The outturn of 2027/28 is forecast from 3 months, by run-rate and with an interval at 95%. ' +
      'Each month to come is as the months so far were on average, with no season. ' +
      'Months stray independently, with a variance of 1.5 times the mean of each, and nothing changes otherwise.',
  );
  const one = forecastAchievement(outturn(counted(5), { level: 99.8 }), { as: { kind: 'outturn' }, decimalPlaces: 0 });
  expect(one.because).toContain('from 1 month, by run-rate and with an interval at 99.8%.');
});

test('pays by it: 1,200 of 1,250 are 50 of 100 fewer, and half the pot', () => {
  const measure = {
    id: 'admissions',
    label: 'Fewer admissions',
    potPounds: '1000',
    method: { kind: 'proportional', unit: 'admissions fewer', planned: '100' },
    minimumEvents: 'no-minimum',
    collar: 'no-collar',
    unearned: 'not-set-aside',
    grounds: agreed,
  } as const;
  const payment = {
    period: { from: '2027-04-01', until: '2028-04-01' },
    measures: [measure],
    rounding: toThePenny,
    grounds: agreed,
  } as const;
  const achieved = forecastAchievement(admissions, { as: { kind: 'less', than: '1250' }, decimalPlaces: 0 });
  const result = forecastOutcomePayment(payment, {
    about: 'bcf',
    results: [],
    forecasts: [{ measure: 'admissions', ...achieved }],
  });
  expect(result).toMatchObject({ lowPence: 0, highPence: 1000_00 });
  expect(result.statement.total).toEqual({ kind: 'conditional', amountPence: 500_00, assumptions: [achieved.because] });
});

test('the least is never above the middle, nor the middle above the most', () => {
  const kinds = fc.constantFrom('outturn', 'less', 'more', 'share-less', 'share-more');
  fc.assert(
    fc.property(
      kinds,
      fc.array(fc.nat(200), { minLength: 1, maxLength: 11 }),
      fc.integer({ min: 0, max: 12 }),
      (kind, counts, decimalPlaces) => {
        const as = (kind === 'outturn' ? { kind } : { kind, than: '1234.5' }) as AchievedAs;
        const numbers = of(as, decimalPlaces, outturn(counted(...counts))).map((achieved) =>
          Number(typeof achieved === 'object' && 'numerator' in achieved ? achieved.numerator : achieved),
        );
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      },
    ),
  );
});

test.each<[string, unknown, string, string]>([
  ['nothing to be paid by', { decimalPlaces: 0 }, 'as', 'missing'],
  ['an unknown way', { as: { kind: 'fewer', than: 1 }, decimalPlaces: 0 }, 'as.kind', 'unknown-value'],
  ['no baseline', { as: { kind: 'less' }, decimalPlaces: 0 }, 'as.than', 'missing'],
  ['a baseline for itself', { as: { kind: 'outturn', than: 1 }, decimalPlaces: 0 }, 'as.than', 'unknown-key'],
  ['a share of 0', { as: { kind: 'share-less', than: '0' }, decimalPlaces: 0 }, 'as.than', 'out-of-range'],
  ['a share of less than 0', { as: { kind: 'share-more', than: '-1' }, decimalPlaces: 0 }, 'as.than', 'out-of-range'],
  ['13 places', { as: { kind: 'outturn' }, decimalPlaces: 13 }, 'decimalPlaces', 'out-of-range'],
  ['places below 0', { as: { kind: 'outturn' }, decimalPlaces: -1 }, 'decimalPlaces', 'out-of-range'],
  ['part of a place', { as: { kind: 'outturn' }, decimalPlaces: 0.5 }, 'decimalPlaces', 'out-of-range'],
  ['no places', { as: { kind: 'outturn' } }, 'decimalPlaces', 'missing'],
  ['an unknown field', { as: { kind: 'outturn' }, decimalPlaces: 0, round: 'up' }, 'round', 'unknown-key'],
])('refuses terms with %s', (_, value, path, code) => {
  expect(checkForecastAchievementTerms(value, '')).toEqual([expect.objectContaining({ path, code })]);
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'outturn.kind'],
  ['an outturn that is known', { ...admissions, kind: 'outturn' }, 'outturn.kind'],
  ['no forecast', { kind: 'no-forecast', year, reason: 'none' }, 'outturn.kind'],
  ['a limit that is none', { ...admissions, lower: NaN }, 'outturn.lower'],
  ['a limit beyond all', { ...admissions, upper: 1e15 }, 'outturn.upper'],
  ['a ratio over 0', { ...admissions, exact: { numerator: '1', denominator: '0' } }, 'outturn.exact.denominator'],
  ['a ratio of parts', { ...admissions, exact: { numerator: '1.5', denominator: '1' } }, 'outturn.exact.numerator'],
  ['no year', { ...admissions, year: 2027 }, 'outturn.year'],
  ['no months', { ...admissions, months: 'three' }, 'outturn.months'],
  ['no method', { ...admissions, method: undefined }, 'outturn.method'],
  ['no level', { ...admissions, level: 1 }, 'outturn.level'],
  ['no assumptions', { ...admissions, assumptions: undefined }, 'outturn.assumptions'],
])('refuses %s', (_, value, path) => {
  const problems = problemsOf(() => forecastAchievement(value as never, { as: { kind: 'outturn' }, decimalPlaces: 0 }));
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([path]);
});

test('says what is wrong with anything at all, and never breaks', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (forecast, own) => {
      expect(problemsOf(() => forecastAchievement(forecast as never, own as never)).length).toBeGreaterThan(0);
    }),
  );
});
