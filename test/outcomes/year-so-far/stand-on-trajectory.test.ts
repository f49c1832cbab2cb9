import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkYearSoFar,
  standOnTrajectory,
  type CountSoFar,
  type RateSoFar,
  type ShareSoFar,
  type StandingYear,
  type Trajectory,
  type YearSoFar,
} from 'neighbourhood-contracts/outcomes';
import { monthNamesOf, type Month } from 'neighbourhood-contracts/time';
import { problemsOf } from '../../payment/activity/refusal.ts';

const year = '2027/28';
const names = monthNamesOf(year);
const nameOf = (place: number): Month => names[place] ?? '2027-04';
const admissions: Trajectory = {
  from: { month: '2027-03', value: '100' },
  to: { month: '2028-03', value: '88' },
  shape: { kind: 'straight' },
};
const counts = (...items: readonly number[]): CountSoFar => ({
  kind: 'count',
  year,
  months: items.map((count, place) => ({ month: nameOf(place), count })),
});
const access: Trajectory = {
  from: { month: '2027-03', value: '0.80' },
  to: { month: '2028-03', value: '0.92' },
  shape: { kind: 'straight' },
};
const shares = (
  items: readonly (readonly [number, number])[],
  expected: readonly number[] | 'not-known',
): ShareSoFar => ({
  kind: 'share',
  year,
  months: items.map(([numerator, denominator], place) => ({ month: nameOf(place), numerator, denominator })),
  expected:
    expected === 'not-known'
      ? expected
      : expected.map((denominator, place) => ({ month: nameOf(items.length + place), denominator })),
});
const standing = (trajectory: Trajectory, soFar: YearSoFar): StandingYear => {
  const result = standOnTrajectory(trajectory, soFar);
  if (result.kind === 'no-standing') throw new Error(result.reason);
  return result;
};

test('a count is summed, and the trajectory with it: 196 against 197, with 92.6 a month to come', () => {
  expect(standing(admissions, counts(97, 99))).toEqual({
    kind: 'stands',
    year,
    measure: 'count',
    direction: 'lower-is-better',
    month: '2027-05',
    latest: {
      kind: 'compared',
      actual: 99,
      planned: 98,
      distance: 1,
      distancePercent: 100 / 98,
      distanceInEvents: 1,
      stands: 'behind',
    },
    toDate: {
      kind: 'compared',
      actual: 196,
      planned: 197,
      distance: -1,
      distancePercent: -100 / 197,
      distanceInEvents: -1,
      stands: 'ahead',
    },
    stillNeeded: {
      kind: 'needed',
      months: 10,
      average: 92.6,
      exact: { numerator: '463', denominator: '5' },
      working: '(1122 − 196) ÷ 10',
      isPossible: true,
    },
    method: expect.stringContaining('a method of this library') as string,
    madeWith: { library: expect.any(String) as string, policy: expect.any(String) as string },
  });
});

test('a share is all numerators over all denominators, and the trajectory is weighed by the same denominators', () => {
  // 81% of 100 and 82% of 300 planned are 327 of 400; 84 and 240 are 324.
  const result = standing(
    access,
    shares(
      [
        [84, 100],
        [240, 300],
      ],
      'not-known',
    ),
  );
  expect(result.toDate).toMatchObject({
    actual: 0.81,
    planned: 0.8175,
    distance: -0.0075,
    distanceInEvents: -3,
    stands: 'behind',
  });
  expect(result.latest).toMatchObject({ actual: 0.8, planned: 0.82, stands: 'behind' });
  expect(result).toMatchObject({ measure: 'share', direction: 'higher-is-better' });
  expect(result.stillNeeded).toEqual({
    kind: 'not-compared',
    reason: 'What the denominators of the months to come will be is not known.',
  });
});

test('what a share still needs is of those who are expected, and says where it needs more than all', () => {
  const ten = Array.from({ length: 10 }, () => 100);
  // Planned: 327 and 100 × (0.83 + … + 0.92) = 875, less 324, of 1,000.
  expect(
    standing(
      access,
      shares(
        [
          [84, 100],
          [240, 300],
        ],
        ten,
      ),
    ).stillNeeded,
  ).toMatchObject({
    months: 10,
    average: 0.878,
    isPossible: true,
    working: '(1202 − 324) ÷ 1000',
  });
  expect(
    standing(
      access,
      shares(
        [
          [0, 100],
          [0, 900],
        ],
        ten,
      ),
    ).stillNeeded,
  ).toMatchObject({ isPossible: false });
  const none = Array.from({ length: 10 }, () => 0);
  expect(
    standing(
      access,
      shares(
        [
          [84, 100],
          [240, 300],
        ],
        none,
      ),
    ).stillNeeded,
  ).toEqual({
    kind: 'not-compared',
    reason: 'Nobody is expected to be counted in the months to come.',
  });
});

test('a rate is told per what it is told per, on both sides', () => {
  const rate: RateSoFar = {
    kind: 'rate',
    year,
    per: '1000',
    months: [
      { month: '2027-04', numerator: 18, denominator: '2000.5' },
      { month: '2027-05', numerator: 22, denominator: '1999.5' },
    ],
    expected: names.slice(2).map((month) => ({ month, denominator: '2000' })),
  };
  const plan: Trajectory = {
    ...admissions,
    from: { month: '2027-03', value: '10' },
    to: { month: '2028-03', value: '10' },
    direction: 'lower-is-better',
  };
  const result = standing(plan, rate);
  expect(result.toDate).toMatchObject({ actual: 10, planned: 10, distance: 0, distancePercent: 0, stands: 'on' });
  expect(result.latest).toMatchObject({ stands: 'behind', distanceInEvents: 2.005 });
  expect(result.stillNeeded).toMatchObject({ average: 10, working: '(240 − 40) ÷ 20000 × 1000' });
});

test('a level without its numbers is compared in its last month alone', () => {
  const level: YearSoFar = {
    kind: 'level',
    year,
    months: [
      { month: '2027-04', value: '0.9' },
      { month: '2027-05', value: '0.815' },
    ],
  };
  const result = standing(access, level);
  expect(result.latest).toEqual({
    kind: 'compared',
    actual: 0.815,
    planned: 0.82,
    distance: -0.005,
    distancePercent: (-0.005 / 0.82) * 100,
    stands: 'behind',
  });
  expect(result.toDate).toMatchObject({ kind: 'not-compared' });
  expect(result.stillNeeded).toMatchObject({ kind: 'not-compared' });
});

test('the direction that is given wins: below a rise that was to be held back is ahead', () => {
  const open: Trajectory = { ...admissions, to: { month: '2028-03', value: '112' } };
  const held: Trajectory = { ...open, direction: 'lower-is-better' };
  expect(standing(held, counts(100)).latest).toMatchObject({ planned: 101, stands: 'ahead' });
  expect(standing(open, counts(100)).latest).toMatchObject({ stands: 'behind' });
  expect(standing(open, counts(102)).latest).toMatchObject({ stands: 'ahead' });
});

test('a year that is over needs nothing more, and one past its plan cannot come back by counting less than nothing', () => {
  const over = standing(admissions, counts(...Array.from({ length: 12 }, () => 94)));
  expect(over.toDate).toMatchObject({ actual: 1128, planned: 1122, stands: 'behind' });
  expect(over.stillNeeded).toEqual({ kind: 'not-compared', reason: 'No month of 2027/28 is to come.' });
  expect(standing(admissions, counts(1200)).stillNeeded).toMatchObject({ isPossible: false, average: -78 / 11 });
  expect(standing(admissions, counts(1122)).stillNeeded).toMatchObject({ isPossible: true, average: 0 });
});

test('nothing is compared with a month that the trajectory does not have', () => {
  const late: Trajectory = { ...admissions, from: { month: '2027-05', value: '100' } };
  const result = standing(late, counts(97, 99));
  expect(result.latest).toMatchObject({ kind: 'compared', planned: 100 });
  expect(result.toDate).toEqual({ kind: 'not-compared', reason: 'The trajectory says nothing of 2027-04.' });
  const early: Trajectory = { ...admissions, to: { month: '2027-12', value: '88' } };
  expect(standing(early, counts(97)).stillNeeded).toEqual({
    kind: 'not-compared',
    reason: 'The trajectory says nothing of 2028-01.',
  });
  const level: YearSoFar = { kind: 'level', year, months: [{ month: '2027-04', value: 1 }] };
  expect(standing(late, level).latest).toMatchObject({ reason: 'The trajectory says nothing of 2027-04.' });
});

test('there is no percentage of a plan of 0, and no share of nobody', () => {
  const to0: Trajectory = {
    ...admissions,
    from: { month: '2027-03', value: '12' },
    to: { month: '2028-03', value: '0' },
  };
  const full = standing(to0, counts(...Array.from({ length: 12 }, () => 3)));
  expect(full.latest).toMatchObject({ planned: 0, distance: 3 });
  expect(full.latest).not.toHaveProperty('distancePercent');
  expect(standing(access, shares([[0, 0]], 'not-known')).latest).toEqual({
    kind: 'not-compared',
    reason: 'Nobody was counted: the denominator is 0.',
  });
});

test.each([
  [[], 'No month of 2027/28 is given.'],
  [['2027-04', '2027-07'], 'Nothing is given for 2027-05, 2027-06.'],
  [['2027-05'], 'Nothing is given for 2027-04.'],
] as const)('there is no standing of the months %j', (months, reason) => {
  const soFar: CountSoFar = { kind: 'count', year, months: months.map((month) => ({ month, count: 1 })) };
  expect(standOnTrajectory(admissions, soFar)).toEqual({ kind: 'no-standing', year, reason });
});

test('months so far and what is still needed come to the year of the trajectory, exactly', () => {
  const drawn = fc.record({
    months: fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 11 }),
    toCome: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 11, maxLength: 11 }),
    from: fc.integer({ min: 1, max: 99 }),
    to: fc.integer({ min: 1, max: 99 }),
    isCount: fc.boolean(),
  });
  fc.assert(
    fc.property(drawn, ({ months, toCome, from, to, isCount }) => {
      const trajectory: Trajectory = {
        from: { month: '2027-03', value: `0.${String(from).padStart(2, '0')}` },
        to: { month: '2028-03', value: `0.${String(to).padStart(2, '0')}` },
        shape: { kind: 'straight' },
        direction: 'lower-is-better',
      };
      const pairs = months.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
      const ahead = toCome.slice(0, 12 - months.length);
      const soFar = isCount ? counts(...pairs.map(([count]) => count)) : shares(pairs, ahead);
      const needed = standing(trajectory, soFar).stillNeeded;
      if (needed.kind !== 'needed') throw new Error(needed.reason);
      const weights = isCount ? names.map(() => 1) : [...pairs.map(([, under]) => under), ...ahead];
      // The plan of each month in twelve hundredths.
      const plan = weights.reduce((sum, weight, place) => sum + weight * (12 * from + (to - from) * (place + 1)), 0);
      const events = pairs.reduce((sum, [count]) => sum + count, 0);
      const left = weights.slice(months.length).reduce((sum, weight) => sum + weight, 0);
      const [top, under] = [BigInt(needed.exact.numerator), BigInt(needed.exact.denominator)];
      expect(1200n * (BigInt(events) * under + BigInt(left) * top)).toBe(BigInt(plan) * under);
    }),
  );
});

const aMonth = { month: '2027-04', numerator: 3, denominator: 10 };
const share = (month: object, expected: unknown = 'not-known') => ({
  kind: 'share',
  year,
  months: [{ ...aMonth, ...month }],
  expected,
});
const toCome = names.slice(1).map((month) => ({ month, denominator: 10 }));

test.each<[string, unknown, string, string]>([
  ['no kind', { year, months: [] }, 'kind', 'missing'],
  ['an unknown kind', { kind: 'sum', year, months: [] }, 'kind', 'unknown-value'],
  ['an unknown field', { ...counts(1), per: 1 }, 'per', 'unknown-key'],
  ['a year that is none', { ...counts(1), year: '2027' }, 'year', 'not-a-financial-year'],
  [
    'a month of another year',
    { ...counts(), months: [{ month: '2027-03', count: 1 }] },
    'months[0].month',
    'out-of-range',
  ],
  ['part of a thing', counts(1.5), 'months[0].count', 'not-whole'],
  ['fewer than none', counts(-1), 'months[0].count', 'out-of-range'],
  ['NaN', counts(NaN), 'months[0].count', 'out-of-range'],
  ['a hole', { ...counts(), months: new Array<unknown>(1) }, 'months[0]', 'missing'],
  ['no list', { ...counts(), months: 3 }, 'months', 'wrong-type'],
  ['more than all', share({ numerator: 11 }), 'months[0].numerator', 'contradiction'],
  ['part of a person', share({ denominator: '10.5' }), 'months[0].denominator', 'not-whole'],
  ['a denominator below 0', share({ denominator: '-1' }), 'months[0].denominator', 'out-of-range'],
  ['expected that is no list', share({}, 'none'), 'expected', 'wrong-type'],
  ['an expected month left out', share({}, toCome.slice(1)), 'expected', 'missing'],
  [
    'an expected month that was',
    share({}, [{ month: '2027-04', denominator: 1 }, ...toCome]),
    'expected[0].month',
    'out-of-range',
  ],
  [
    'an expected part of a person',
    share({}, [{ ...toCome[0], denominator: 0.5 }, ...toCome.slice(1)]),
    'expected[0].denominator',
    'not-whole',
  ],
  ['events of nobody', { ...share({ denominator: 0 }), kind: 'rate', per: 1 }, 'months[0].numerator', 'contradiction'],
  ['per nothing', { ...share({}), kind: 'rate', per: 0 }, 'per', 'out-of-range'],
])('refuses a year with %s', (_, soFar, path, code) => {
  expect(checkYearSoFar(soFar, '')).toEqual([expect.objectContaining({ path, code })]);
});

test('refuses a month twice, or out of order', () => {
  const twice = {
    ...counts(),
    months: [
      { month: '2027-05', count: 1 },
      { month: '2027-05', count: 1 },
      { month: '2027-04', count: 1 },
    ],
  };
  expect(checkYearSoFar(twice, '')).toMatchObject([
    { path: 'months[1].month', code: 'duplicate' },
    { path: 'months[2].month', code: 'contradiction' },
  ]);
});

test('says what is wrong with anything at all, and never breaks', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (trajectory, soFar) => {
      expect(problemsOf(() => standOnTrajectory(trajectory as never, soFar as never)).length).toBeGreaterThan(0);
    }),
  );
});
