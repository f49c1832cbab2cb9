import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectMeasure, type MonthValue, type ProjectedMeasure } from 'neighbourhood-contracts/outcomes';
import { moveMonth, type Month } from 'neighbourhood-contracts/time';
import { problemsOf } from '../../payment/activity/refusal.ts';

const first: Month = '2027-04';
const pointsAt = (pairs: readonly (readonly [number, string | number])[]): readonly MonthValue[] =>
  pairs.map(([place, value]) => ({ month: moveMonth(first, place), value }));
const projected = (points: readonly MonthValue[], place: number, level = 0.95): ProjectedMeasure => {
  const result = projectMeasure(points, { month: moveMonth(first, place), level });
  if (result.kind === 'no-projection') throw new Error(result.reason);
  return result;
};

test('is the line of least squares with the prediction limits of the textbook, worked out apart', () => {
  const result = projected(
    pointsAt([
      [0, '70.1'],
      [1, '71.9'],
      [2, '74.0'],
      [3, '76.0'],
    ]),
    5,
    95,
  );
  expect(result).toMatchObject({
    kind: 'projected',
    month: '2027-09',
    level: 0.95,
    method: 'least-squares',
    interval: 'student-t',
    points: 4,
  });
  expect(result.value).toBeCloseTo(79.93, 10);
  expect(result.perMonth).toBeCloseTo(1.98, 10);
  expect(result.residualDeviation).toBeCloseTo(0.09486832980504599, 10);
  expect(result.lower).toBeCloseTo(79.14483955583792, 8);
  expect(result.upper).toBeCloseTo(80.71516044416215, 8);
});

test('takes months as they lie, with some missing among them', () => {
  const result = projected(
    pointsAt([
      [0, 1120],
      [1, 1098],
      [3, 1111],
      [4, 1075],
      [7, 1068],
    ]),
    11,
    0.99,
  );
  expect(result.value).toBeCloseTo(1038.6666666666665, 8);
  expect(result.lower).toBeCloseTo(892.8171005810418, 6);
  expect(result.upper).toBeCloseTo(1184.5162327522912, 6);
});

test.each([
  [[], 0],
  [[[0, 1]], 1],
  [
    [
      [0, 1],
      [1, 2],
    ],
    2,
  ],
] as const)('there is none through %j', (pairs, given) => {
  expect(projectMeasure(pointsAt(pairs), { month: '2027-09', level: 0.95 })).toEqual({
    kind: 'no-projection',
    month: '2027-09',
    reason: `A line with an interval needs 3 points, and ${given} are given.`,
  });
});

test('figures that are all the same go on, with no width', () => {
  expect(
    projected(
      pointsAt([
        [0, 5],
        [1, 5],
        [2, 5],
      ]),
      3,
    ),
  ).toMatchObject({ value: 5, lower: 5, upper: 5, perMonth: 0 });
});

const drawn = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 24 });

test('moves with its figures, scales with them, and is wider the further it goes', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 50 }), (values, ahead, by) => {
      const at = values.length + ahead;
      const through = (change: (value: number) => number, place = at) =>
        projected(pointsAt(values.map((value, month) => [month, change(value)] as const)), place);
      const plain = through((value) => value);
      const moved = through((value) => value + by);
      const scaled = through((value) => value * by);
      expect(moved.value).toBeCloseTo(plain.value + by, 7);
      expect(moved.upper - moved.lower).toBeCloseTo(plain.upper - plain.lower, 6);
      expect(scaled.value).toBeCloseTo(plain.value * by, 5);
      expect(scaled.upper).toBeCloseTo(plain.upper * by, 4);
      expect(plain.lower).toBeLessThanOrEqual(plain.value);
      expect(plain.upper).toBeGreaterThanOrEqual(plain.value);
      const further = through((value) => value, at + 1);
      expect(further.upper - further.lower).toBeGreaterThanOrEqual(plain.upper - plain.lower);
    }),
  );
});

const three = pointsAt([
  [0, 1],
  [1, 2],
  [2, 4],
]);
test.each<[string, unknown, unknown, string]>([
  ['a month twice', [...three, three[2]], { month: '2027-09', level: 0.95 }, 'points[3].month'],
  ['months out of order', [...three].reverse(), { month: '2027-09', level: 0.95 }, 'points[1].month'],
  ['a month that is not later', three, { month: '2027-06', level: 0.95 }, 'asked.month'],
  ['no month', three, { level: 0.95 }, 'asked.month'],
  ['no level', three, { month: '2027-09' }, 'asked.level'],
  ['a level of 1', three, { month: '2027-09', level: 1 }, 'asked.level'],
  ['an unknown field', three, { month: '2027-09', level: 0.95, method: 'line' }, 'asked.method'],
  ['NaN', [{ month: '2027-04', value: NaN }], { month: '2027-09', level: 0.95 }, 'points[0].value'],
  ['a hole', new Array<unknown>(3), { month: '2027-09', level: 0.95 }, 'points[0]'],
])('refuses %s', (_, points, asked, path) => {
  const problems = problemsOf(() => projectMeasure(points as never, asked as never));
  expect(problems[0]?.split(':')[0]).toBe(path);
});

test('never breaks, whatever is given, and has no figure that is none', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (points, asked) => {
      expect(problemsOf(() => projectMeasure(points as never, asked as never)).length).toBeGreaterThan(0);
    }),
  );
  const huge = projected(
    pointsAt([
      [0, '-999999999999999'],
      [1, '999999999999999'],
      [2, '0.00000000000000000001'],
    ]),
    11_000,
    99.99,
  );
  for (const figure of [huge.value, huge.lower, huge.upper]) expect(Number.isFinite(figure)).toBe(true);
});
