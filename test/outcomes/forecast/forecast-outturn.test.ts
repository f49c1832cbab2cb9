import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkForecastTerms,
  forecastOutturn,
  type CountSoFar,
  type ForecastMethod,
  type ForecastOutturn,
  type ForecastTerms,
  type RateSoFar,
  type ShareSoFar,
  type SummedYear,
} from 'neighbourhood-contracts/outcomes';
import { randomFrom } from 'neighbourhood-contracts/statistics';
import { daysIn, monthNamesOf, monthsOfFinancialYear, type Month } from 'neighbourhood-contracts/time';
import { problemsOf } from '../../payment/activity/refusal.ts';

const year = '2027/28';
const names = monthNamesOf(year);
const before = monthNamesOf('2026/27');
const nameOf = (place: number): Month => names[place] ?? '2027-04';
const counts = (items: readonly number[]): CountSoFar => ({
  kind: 'count',
  year,
  months: items.map((count, place) => ({ month: nameOf(place), count })),
});
const numbered = (
  items: readonly (readonly [number, number])[],
  expected: readonly number[],
): Pick<ShareSoFar, 'year' | 'months' | 'expected'> => ({
  year,
  months: items.map(([numerator, denominator], place) => ({ month: nameOf(place), numerator, denominator })),
  expected: expected.map((denominator, place) => ({ month: nameOf(items.length + place), denominator })),
});
const shares = (items: readonly (readonly [number, number])[], expected: readonly number[]): ShareSoFar => ({
  kind: 'share',
  ...numbered(items, expected),
});
const rates = (
  items: readonly (readonly [number, number])[],
  expected: readonly number[],
  per = '1000',
): RateSoFar => ({
  kind: 'rate',
  per,
  ...numbered(items, expected),
});
const runRate: ForecastMethod = { kind: 'run-rate' };
const chance: ForecastTerms = { method: runRate, varianceToMean: 1, level: 0.95, fewestMonths: 1 };
const seasonal = (weights: readonly (string | number)[]): ForecastMethod => ({ kind: 'seasonal', weights });
const lastYear = (items: readonly number[]): ForecastMethod => ({
  kind: 'last-year-scaled',
  lastYear: items.map((count, place) => ({ month: before[place] ?? '2026-04', count })),
});
const forecast = (soFar: SummedYear, terms: Partial<ForecastTerms> = {}): ForecastOutturn => {
  const result = forecastOutturn(soFar, { ...chance, ...terms });
  if (result.kind !== 'forecast') throw new Error(result.kind === 'outturn' ? 'It is known.' : result.reason);
  return result;
};
const repeated = <T>(item: T, times: number): readonly T[] => Array.from({ length: times }, () => item);

describe('has the limits of Krishnamoorthy and Peng (2011), worked out apart from their formulas', () => {
  test.each([
    ['300 in three months', repeated(100, 3), 1, 1200, 1088.0232627742967, 1323.5011136877856],
    ['300 in three, half as much again', repeated(100, 3), '1.5', 1200, 1064.3568174183827, 1352.929747274741],
    ['600 in six, twice', repeated(100, 6), 2, 1200, 1107.7464122494114, 1299.9365053919769],
    ['4 in six', [1, 0, 0, 2, 1, 0], 1, 8, 4.053799034645883, 15.787659786048241],
    ['none in six', repeated(0, 6), 1, 0, 0, 3.8414588206941254],
  ])('for a count of %s', (_, months, varianceToMean, value, lower, upper) => {
    const result = forecast(counts(months), { varianceToMean });
    expect(result.value).toBe(value);
    expect(result.lower).toBeCloseTo(lower, 9);
    expect(result.upper).toBeCloseTo(upper, 9);
  });

  test.each([
    [[[620, 1000]], [1000], 0.62, 0.5985165014191287, 0.6410234072333704],
    [[[8, 10]], [30], 0.8, 0.5321771995882039, 0.9336217415724326],
    [[[0, 50]], [50], 0, 0, 0.03699349820698568],
    [[[50, 50]], [10], 1, 0.987357028775454, 1],
  ] as const)('for a share of %j before %j more', (months, [left], value, lower, upper) => {
    const result = forecast(shares(months, [left, ...repeated(0, 10)]));
    expect(result.value).toBe(value);
    expect(result.lower).toBeCloseTo(lower, 9);
    expect(result.upper).toBeCloseTo(upper, 9);
  });
});

test('says by which method, at which level, from how many months, and what it takes to be so', () => {
  expect(forecast(counts([97, 105, 98]), { level: 95, varianceToMean: '1.5', fewestMonths: 3 })).toEqual({
    kind: 'forecast',
    year,
    measure: 'count',
    value: 1200,
    exact: { numerator: '1200', denominator: '1' },
    lower: expect.closeTo(1064.356817) as number,
    upper: expect.closeTo(1352.929747) as number,
    months: 3,
    working: '300 × (3 + 9) ÷ 3',
    method: 'run-rate',
    level: 0.95,
    interval: 'score-prediction',
    assumptions: [
      'Each month to come is as the months so far were on average, with no season.',
      'Months stray independently, with a variance of 1.5 times the mean of each, and nothing changes otherwise.',
    ],
    madeWith: { library: expect.any(String) as string, policy: expect.any(String) as string },
  });
  expect(forecast(shares([[62, 100]], repeated(100, 11))).assumptions).toEqual([
    'Each month to come is as the months so far were on average, with no season.',
    'The denominators of the months to come are as expected.',
    'Months stray independently, with a variance of 1 time that of drawing one by one, and nothing changes otherwise.',
  ]);
});

test('a rate weighs each month by its denominator, and is told per what it is told per', () => {
  const result = forecast(
    rates(
      [
        [30, 1000],
        [10, 500],
      ],
      repeated(1500, 10),
      '100',
    ),
  );
  expect(result).toMatchObject({
    measure: 'rate',
    value: 40 / 15,
    working: '40 × (1500 + 15000) ÷ 1500 ÷ 16500 × 100',
  });
  // As a count of 40 in a tenth of the weight ahead.
  const z = 1.959963984540054;
  const half = z * Math.sqrt(10 * (40 * 11 + (z * z * 10) / 4));
  expect(result.upper).toBeCloseTo(((440 + (z * z * 10) / 2 + half) / 16_500) * 100, 9);
  expect(result.lower).toBeCloseTo(((440 + (z * z * 10) / 2 - half) / 16_500) * 100, 9);
});

test('a season is the caller’s: half the weight so far forecasts the double', () => {
  // April to September weigh 6 of 15.
  const winter = seasonal([...repeated('1', 6), ...repeated('1.5', 6)]);
  const result = forecast(counts(repeated(100, 6)), { method: winter });
  expect(result).toMatchObject({ value: 1500, method: 'seasonal', working: '600 × (6 + 9) ÷ 6' });
  const share = forecast(shares(repeated([40, 100] as const, 6), repeated(100, 6)), { method: winter });
  expect(share).toMatchObject({ value: 0.5, working: '240 × (600 + 900) ÷ 600 ÷ 1200' });
});

test('a month weighs its days where that is asked for: April has 30 of the 366 of 2027/28', () => {
  const byDay: ForecastMethod = { kind: 'run-rate-by-day' };
  expect(forecast(counts([300]), { method: byDay }).value).toBe(3660);
  const days = monthsOfFinancialYear(year).map((month) => daysIn(month));
  const [one, other] = [byDay, seasonal(days)].map((method) => forecast(counts([31, 12, 40]), { method }));
  expect(other).toMatchObject({ exact: one?.exact, lower: one?.lower, upper: one?.upper });
});

test('the year before scaled has the centre of its counts as weights, and is wider by the chance that was in them', () => {
  const profile = [80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190];
  const soFar = counts([44, 46, 45]);
  const scaled = forecast(soFar, { method: lastYear(profile) });
  const certain = forecast(soFar, { method: seasonal(profile) });
  expect(scaled.value).toBe((135 * 1620) / 270);
  expect(scaled.exact).toEqual(certain.exact);
  expect(scaled.upper - scaled.lower).toBeGreaterThan(certain.upper - certain.lower);
  // (T − C)² = z² (s T + e), where e = X² s² (1/270 + 1/1350).
  const [s, z] = [5, 1.959963984540054];
  const e = 135 ** 2 * s ** 2 * (1 / 270 + 1 / 1350);
  for (const end of [scaled.lower, scaled.upper]) expect((end - 810) ** 2).toBeCloseTo(z * z * (s * end + e), 6);
  // Ten times the people a year before, and its profile is as good as certain.
  const large = forecast(soFar, { method: lastYear(profile.map((count) => count * 1_000_000)) });
  expect(large.upper).toBeCloseTo(certain.upper, 2);
});

test('a share or rate of the year before gives each month its own level', () => {
  const then = names.map((_, place) => ({
    month: before[place] ?? '2026-04',
    numerator: place < 6 ? 20 : 40,
    denominator: place === 0 ? '100' : 100,
  }));
  const method: ForecastMethod = { kind: 'last-year-scaled', lastYear: then };
  const soFar = numbered(repeated([30, 200] as const, 6), repeated(100, 6));
  // 15% where 20% were: 30% where 40% were.
  expect(forecast({ kind: 'share', ...soFar }, { method }).value).toBe((180 + 180) / 1800);
  expect(forecast({ kind: 'rate', per: 10, ...soFar }, { method }).value).toBe(2);
  const wide = forecast({ kind: 'rate', per: 1, ...soFar }, { method });
  const [s, z, X] = [1, 1.959963984540054, 180];
  // Weights of 240 before and 240 ahead, with variances of 2² × 120 and 1² × 240.
  const e = X ** 2 * s ** 2 * (480 / 240 ** 2 + 240 / 240 ** 2);
  const T = wide.upper * 1800;
  expect((T - 360) ** 2).toBeCloseTo(z * z * (s * T + e), 6);
  // A share is drawn from 1,200 and from 600: a = (1/2)² (1/1200 + 1/600).
  const a = (1 / 1200 + 1 / 600) / 4;
  const share = forecast({ kind: 'share', ...soFar }, { method });
  for (const end of [share.lower * 1800, share.upper * 1800]) {
    expect((end - 360) ** 2).toBeCloseTo(z * z * (s * end - a * end ** 2 + e), 6);
  }
});

test('twelve months are the outturn itself, with an interval of no width, however many are asked for', () => {
  const months = [97, 105, 98, 96, 101, 99, 104, 110, 121, 130, 117, 109];
  expect(forecastOutturn(counts(months), chance)).toEqual({
    kind: 'outturn',
    year,
    measure: 'count',
    value: 1287,
    exact: { numerator: '1287', denominator: '1' },
    lower: 1287,
    upper: 1287,
    months: 12,
    working: '1287',
    madeWith: { library: expect.any(String) as string, policy: expect.any(String) as string },
  });
  const pairs = repeated([1, 3] as const, 12);
  for (const expected of [[], 'not-known'] as const) {
    const known = forecastOutturn({ ...shares(pairs, []), expected }, { ...chance, fewestMonths: 12 });
    expect(known).toMatchObject({ kind: 'outturn', value: 1 / 3, lower: 1 / 3, upper: 1 / 3, working: '12 ÷ 36' });
  }
  expect(forecastOutturn(rates(pairs, [], '3'), chance)).toMatchObject({ value: 1, working: '12 ÷ 36 × 3' });
});

test.each<[string, SummedYear, Partial<ForecastTerms>]>([
  ['No month of 2027/28 is given.', counts([]), {}],
  ['2 of the 3 months are known that the terms ask for.', counts([1, 2]), { fewestMonths: 3 }],
  ['Nobody was counted in the year.', shares(repeated([0, 0] as const, 12), []), {}],
  ['The months so far weigh nothing: nothing follows from them.', shares([[0, 0]], repeated(10, 11)), {}],
  ['The months to come weigh nothing: nothing follows for them.', rates([[5, 9]], repeated(0, 11)), {}],
  [
    'The months so far weigh nothing: nothing follows from them.',
    counts([4]),
    { method: lastYear([0, ...repeated(9, 11)]) },
  ],
  [
    'The months to come weigh nothing: nothing follows for them.',
    counts([4]),
    { method: lastYear([9, ...repeated(0, 11)]) },
  ],
  [
    'What the denominators of the months to come will be is not known.',
    { ...shares([[1, 2]], []), expected: 'not-known' },
    {},
  ],
  [
    'More than all would be counted in the months to come.',
    shares([[8, 10]], repeated(10, 11)),
    { method: seasonal([1, ...repeated(2, 11)]) },
  ],
])('there is no forecast where this is so: %s', (reason, soFar, terms) => {
  expect(forecastOutturn(soFar, { ...chance, ...terms })).toEqual({ kind: 'no-forecast', year, reason });
});

test('a missing month is no forecast, and says which', () => {
  const soFar = { ...counts([]), months: [{ month: '2027-05' as const, count: 3 }] };
  expect(forecastOutturn(soFar, chance)).toMatchObject({
    kind: 'no-forecast',
    reason: 'Nothing is given for 2027-04.',
  });
});

test('a share stays at all where all were counted, and a forecast of just all of them is one', () => {
  const half = seasonal([1, ...repeated(2, 11)]);
  expect(forecast(shares([[5, 10]], repeated(10, 11)), { method: half })).toMatchObject({
    value: 115 / 120,
    upper: 115 / 120,
  });
});

const drawnCounts = fc.array(fc.nat(300), { minLength: 1, maxLength: 11 });
const drawnTerms = fc.record({
  varianceToMean: fc.constantFrom(1, '1.7', 12),
  level: fc.constantFrom(0.5, 0.8, 95, 99.8),
  method: fc.oneof(
    fc.constant(runRate),
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 12, maxLength: 12 }).map(seasonal),
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 12, maxLength: 12 }).map(lastYear),
  ),
});
const drawnPairs = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 11 })
  .map((pairs) => pairs.map(([a, b]) => [Math.min(a, b), b] as const));

test('the interval holds the forecast, and never what is already counted beneath or more than all above', () => {
  fc.assert(
    fc.property(drawnCounts, drawnTerms, (items, terms) => {
      const result = forecast(counts(items), terms);
      const counted = items.reduce((sum, count) => sum + count, 0);
      expect(result.lower).toBeGreaterThanOrEqual(counted);
      expect(result.lower).toBeLessThanOrEqual(result.value);
      expect(result.upper).toBeGreaterThanOrEqual(result.value);
      expect(Number.isFinite(result.upper)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(drawnPairs, fc.integer({ min: 1, max: 200 }), (pairs, next) => {
      const result = forecast(shares(pairs, repeated(next, 12 - pairs.length)));
      const whole = pairs.reduce((sum, [, under]) => sum + under, 0) + next * (12 - pairs.length);
      const counted = pairs.reduce((sum, [top]) => sum + top, 0);
      const never = pairs.reduce((sum, [top, under]) => sum + under - top, 0);
      expect(result.lower).toBeGreaterThanOrEqual(counted / whole - 1e-15);
      expect(result.upper).toBeLessThanOrEqual(1 - never / whole + 1e-15);
      expect(result.lower).toBeLessThanOrEqual(result.value);
      expect(result.upper).toBeGreaterThanOrEqual(result.value);
    }),
  );
});

test('is narrower for every month that is added at the same rate, and wider at a higher level or spread', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 10 }), (count, months) => {
      const widthOf = (soFar: SummedYear, terms: Partial<ForecastTerms> = {}) => {
        const { lower, upper } = forecast(soFar, terms);
        return upper - lower;
      };
      const [few, more] = [counts(repeated(count, months)), counts(repeated(count, months + 1))];
      expect(widthOf(more)).toBeLessThan(widthOf(few));
      expect(widthOf(few, { level: 0.99 })).toBeGreaterThan(widthOf(few));
      expect(widthOf(few, { varianceToMean: 2 })).toBeGreaterThan(widthOf(few));
      const share = (known: number) => shares(repeated([count, 900] as const, known), repeated(900, 12 - known));
      expect(widthOf(share(months + 1))).toBeLessThan(widthOf(share(months)));
      expect(widthOf(share(months), { varianceToMean: 2 })).toBeGreaterThan(widthOf(share(months)));
    }),
  );
});

test('equal weights are the run rate, and weights need not sum to anything', () => {
  fc.assert(
    fc.property(drawnCounts, fc.integer({ min: 1, max: 1000 }), (items, weight) => {
      const plain = forecast(counts(items));
      const equal = forecast(counts(items), { method: seasonal(repeated(weight, 12)) });
      expect(equal.exact).toEqual(plain.exact);
      expect([equal.lower, equal.upper]).toEqual([plain.lower, plain.upper]);
    }),
  );
});

test('so many times the counts, and their variance over the mean, are so many times the outturn and its limits', () => {
  fc.assert(
    fc.property(drawnCounts, drawnTerms, fc.integer({ min: 2, max: 9 }), (items, terms, times) => {
      const plain = forecast(counts(items), terms);
      const ratio = Number(terms.varianceToMean);
      const scaled = forecast(counts(items.map((count) => count * times)), {
        ...terms,
        varianceToMean: (ratio * times).toFixed(1),
        ...(terms.method.kind === 'last-year-scaled' && { method: scaledUp(terms.method, times) }),
      });
      expect(scaled.value).toBeCloseTo(plain.value * times, 8);
      expect(scaled.lower / times).toBeCloseTo(plain.lower, 6);
      expect(scaled.upper / times).toBeCloseTo(plain.upper, 6);
    }),
  );
});

function scaledUp(method: Extract<ForecastMethod, { kind: 'last-year-scaled' }>, times: number): ForecastMethod {
  return lastYear(method.lastYear.map((month) => ('count' in month ? month.count * times : 0)));
}

test('what a rate is told per changes nothing else', () => {
  const [one, thousand] = ['1', '1000'].map((per) => forecast(rates([[30, 1000]], repeated(900, 11), per)));
  expect(thousand?.value).toBeCloseTo((one?.value ?? 0) * 1000, 12);
  expect(thousand?.lower).toBeCloseTo((one?.lower ?? 0) * 1000, 12);
  expect(thousand?.upper).toBeCloseTo((one?.upper ?? 0) * 1000, 12);
});

type Random = () => number;

/** Numbers from 0 to below 1. */
function draws(seed: number): Random {
  const random = randomFrom(seed);
  return () => random() / 2 ** 32;
}

/** Events at a mean, one by one: Knuth’s way, by the product of draws. */
function poisson(mean: number, random: Random): number {
  const floor = Math.exp(-mean);
  let [product, count] = [random(), 0];
  while (product > floor) [product, count] = [product * random(), count + 1];
  return count;
}

describe('holds the outturn as often as it says, within what 1,000 years tell', () => {
  const years = 1000;
  const season = [8, 9, 9, 10, 9, 10, 11, 12, 14, 15, 13, 11];
  const held = (draw: (random: Random, place: number) => number, known: number, terms: Partial<ForecastTerms>) => {
    const random = draws(27);
    let inside = 0;
    for (let run = 0; run < years; run += 1) {
      const months = names.map((_, place) => draw(random, place));
      const outturn = months.reduce((sum, count) => sum + count, 0);
      const { lower, upper } = forecast(counts(months.slice(0, known)), terms);
      if (outturn >= lower && outturn <= upper) inside += 1;
    }
    return inside / years;
  };

  test.each([3, 6, 9])('of counts, after %i months', (known) => {
    const share = held((random) => poisson(40, random), known, {});
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  test('of counts in pairs, with their variance twice the mean; told to be chance alone it is too sure', () => {
    const pairs = (random: Random) => 2 * poisson(30, random);
    const share = held(pairs, 4, { varianceToMean: 2 });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
    expect(held(pairs, 4, {})).toBeLessThan(0.9);
  });

  test('of counts with a season that is known', () => {
    const share = held((random, place) => poisson(4 * (season[place] ?? 0), random), 5, { method: seasonal(season) });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  test('of counts with a season that is only known from the year before', () => {
    const random = draws(2027);
    let [inside, tooSure] = [0, 0];
    for (let run = 0; run < years; run += 1) {
      const then = season.map((weight) => poisson(5 * weight, random));
      const months = season.map((weight) => poisson(4 * weight, random));
      const outturn = months.reduce((sum, count) => sum + count, 0);
      const ends = forecast(counts(months.slice(0, 5)), { method: lastYear(then) });
      const narrow = forecast(counts(months.slice(0, 5)), {
        method: seasonal(then.map((count) => Math.max(count, 1))),
      });
      if (outturn >= ends.lower && outturn <= ends.upper) inside += 1;
      if (outturn >= narrow.lower && outturn <= narrow.upper) tooSure += 1;
    }
    expect(inside / years).toBeGreaterThan(0.93);
    expect(inside / years).toBeLessThan(0.97);
    expect(tooSure / years).toBeLessThan(0.9);
  });

  test('of shares, at one level and at levels by season', () => {
    const random = draws(28);
    const drawn = (chanceOf: number) => Array.from({ length: 50 }, random).filter((draw) => draw < chanceOf).length;
    const share = (levels: readonly number[], method: ForecastMethod) => {
      let inside = 0;
      for (let run = 0; run < years; run += 1) {
        const months = levels.map((level) => [drawn(level), 50] as const);
        const outturn = months.reduce((sum, [count]) => sum + count, 0) / 600;
        const { lower, upper } = forecast(shares(months.slice(0, 6), repeated(50, 6)), { method });
        if (outturn >= lower && outturn <= upper) inside += 1;
      }
      return inside / years;
    };
    const [flat, winter] = [repeated(0.7, 12), [...repeated(0.4, 6), ...repeated(0.6, 6)]];
    for (const found of [share(flat, runRate), share(winter, seasonal(winter))]) {
      expect(found).toBeGreaterThan(0.93);
      expect(found).toBeLessThan(0.97);
    }
  });
});

test.each<[string, unknown, string, string]>([
  ['no method', { ...chance, method: undefined }, 'method', 'missing'],
  ['an unknown method', { ...chance, method: { kind: 'arima' } }, 'method.kind', 'unknown-value'],
  [
    'a run rate with weights',
    { ...chance, method: { kind: 'run-rate', weights: [] } },
    'method.weights',
    'unknown-key',
  ],
  ['an unknown field', { ...chance, seasonality: true }, 'seasonality', 'unknown-key'],
  ['eleven weights', { ...chance, method: seasonal(repeated(1, 11)) }, 'method.weights', 'contradiction'],
  ['a weight of 0', { ...chance, method: seasonal([0, ...repeated(1, 11)]) }, 'method.weights[0]', 'out-of-range'],
  ['a weight of NaN', { ...chance, method: seasonal([NaN, ...repeated(1, 11)]) }, 'method.weights[0]', 'not-exact'],
  ['less spread than chance', { ...chance, varianceToMean: '0.9' }, 'varianceToMean', 'out-of-range'],
  ['no spread', { ...chance, varianceToMean: null }, 'varianceToMean', 'missing'],
  ['a level of 1', { ...chance, level: 1 }, 'level', 'out-of-range'],
  ['no level', { ...chance, level: undefined }, 'level', 'missing'],
  ['no fewest months', { ...chance, fewestMonths: undefined }, 'fewestMonths', 'missing'],
  ['0 months', { ...chance, fewestMonths: 0 }, 'fewestMonths', 'out-of-range'],
  ['13 months', { ...chance, fewestMonths: 13 }, 'fewestMonths', 'out-of-range'],
  ['part of a month', { ...chance, fewestMonths: 2.5 }, 'fewestMonths', 'not-whole'],
])('refuses terms with %s', (_, terms, path, code) => {
  expect(checkForecastTerms(terms, '')).toEqual([expect.objectContaining({ path, code })]);
});

const refused = (soFar: unknown, method: ForecastMethod) =>
  problemsOf(() => forecastOutturn(soFar as SummedYear, { ...chance, method }));
const months12 = (month: object) => before.map((name) => ({ month: name, ...month })) as never;

test.each<[string, unknown, ForecastMethod, string]>([
  ['a level', { kind: 'level', year, months: [{ month: '2027-04', value: 1 }] }, runRate, 'soFar.kind'],
  ['days of a share', shares([[1, 2]], repeated(1, 11)), { kind: 'run-rate-by-day' }, 'terms.method.kind'],
  ['a year before that is short', counts([1]), lastYear([1, 2]), 'terms.method.lastYear'],
  [
    'another year than the one before',
    counts([1]),
    { kind: 'last-year-scaled', lastYear: [{ month: '2027-04', count: 1 }] },
    'terms.method.lastYear[0].month',
  ],
  [
    'shares for a year of counts',
    counts([1]),
    { kind: 'last-year-scaled', lastYear: months12({ numerator: 1, denominator: 2 }) },
    'terms.method.lastYear[0]',
  ],
  [
    'counts for a year of shares',
    shares([[1, 2]], repeated(1, 11)),
    { kind: 'last-year-scaled', lastYear: months12({ count: 1 }) },
    'terms.method.lastYear[0]',
  ],
  [
    'nobody in a month of the year before',
    shares([[1, 2]], repeated(1, 11)),
    { kind: 'last-year-scaled', lastYear: months12({ numerator: 0, denominator: 0 }) },
    'terms.method.lastYear[0].denominator',
  ],
  [
    'more than all in a month of the year before',
    shares([[1, 2]], repeated(1, 11)),
    { kind: 'last-year-scaled', lastYear: months12({ numerator: 3, denominator: 2 }) },
    'terms.method.lastYear[0].numerator',
  ],
])('refuses %s', (_, soFar, method, path) => {
  expect(refused(soFar, method)[0]?.split(':')[0]).toBe(path);
});

test('says what is wrong with anything at all, and never breaks', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (soFar, terms) => {
      expect(problemsOf(() => forecastOutturn(soFar as never, terms as never)).length).toBeGreaterThan(0);
    }),
  );
});

test('keeps its digits where exact fractions grow longer than any number', () => {
  const long = (place: number) => `${123_456_789_012_345 + place * 7}.1234567890123456789${place % 10}`;
  const soFar: RateSoFar = {
    kind: 'rate',
    year,
    per: '1.00000000000000000007',
    months: names.slice(0, 6).map((month, place) => ({ month, numerator: 5 + place, denominator: long(place) })),
    expected: names.slice(6).map((month, place) => ({ month, denominator: long(place + 30) })),
  };
  const then = before.map((month, place) => ({ month, numerator: place + 3, denominator: long(place * 3) }));
  const result = forecast(soFar, { method: { kind: 'last-year-scaled', lastYear: then } });
  // Worked out in exact fractions elsewhere.
  expect(result.value * 1e14).toBeCloseTo(9.388636448129338, 12);
  expect(result.lower).toBeLessThan(result.value);
  expect(result.upper).toBeGreaterThan(result.value);
  expect(result.exact.numerator.length).toBeGreaterThan(309);
});

test('is plain data that survives being copied and written down', () => {
  const result = forecast(counts([97, 105, 98]));
  expect(structuredClone(result)).toEqual(result);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
