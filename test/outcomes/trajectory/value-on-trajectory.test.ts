import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkTrajectory,
  valueOnTrajectory,
  type ExactRatio,
  type Trajectory,
  type TrajectoryShape,
} from 'neighbourhood-contracts/outcomes';
import { monthsFrom, moveMonth, type Month } from 'neighbourhood-contracts/time';
import { problemsOf } from '../../payment/activity/refusal.ts';

const straight: TrajectoryShape = { kind: 'straight' };
const compounding = (decimalPlaces: number): TrajectoryShape => ({ kind: 'compounding', decimalPlaces });
const tenthLess = (shape: TrajectoryShape): Trajectory => ({
  from: { month: '2026-03', value: '12000' },
  to: { month: '2029-03', value: '10800' },
  shape,
});
const on = (trajectory: Trajectory, month: Month) => {
  const value = valueOnTrajectory(trajectory, month);
  if (value.kind !== 'on-trajectory') throw new Error(value.reason);
  return value;
};
const whole = ({ numerator, denominator }: ExactRatio) => [BigInt(numerator), BigInt(denominator)] as const;
const isBelow = (a: ExactRatio, b: ExactRatio) => {
  const [[top, under], [otherTop, otherUnder]] = [whole(a), whole(b)];
  return top * otherUnder < otherTop * under;
};

test('a tenth less over three years is 33.33 fewer a month in a straight line', () => {
  expect(on(tenthLess(straight), '2026-04')).toEqual({
    kind: 'on-trajectory',
    month: '2026-04',
    value: 35_900 / 3,
    exact: { numerator: '35900', denominator: '3' },
    working: '12000 + (10800 − 12000) × 1 ÷ 36',
  });
  expect(on(tenthLess(straight), '2027-03').value).toBe(11_600);
});

test('a tenth less over three years compounds to 3.45% less each year, and 0.292% each month', () => {
  // 0.9^(1/3) = 0.96548938...; 0.9^(1/36) = 0.99707758..., both worked out elsewhere.
  expect(on(tenthLess(compounding(4)), '2027-03').value).toBe(11_585.8726);
  expect(on(tenthLess(compounding(8)), '2026-04').value).toBeCloseTo(12_000 * 0.9 ** (1 / 36), 7);
  expect(on(tenthLess(compounding(0)), '2027-03')).toMatchObject({
    value: 11_586,
    working: '12000 × (10800 ÷ 12000) ^ (12 ÷ 36), to 0 decimal places',
  });
});

test('compounds a square root to as many places as are asked', () => {
  const halfway = (from: string, to: string, decimalPlaces: number) =>
    on(
      {
        from: { month: '2027-04', value: from },
        to: { month: '2027-06', value: to },
        shape: compounding(decimalPlaces),
        direction: 'higher-is-better',
      },
      '2027-05',
    );
  // 1.41421356237309504880
  expect(halfway('1', '2', 20).exact).toEqual({
    numerator: '1767766952966368811',
    denominator: '1250000000000000000',
  });
  expect(halfway('1', '2', 0).value).toBe(1);
  expect(halfway('2', '3', 0).value).toBe(2);
  expect(halfway('2', '4', 0).value).toBe(3);
  expect(halfway('-2', '-4', 0).value).toBe(-3);
  expect(halfway('0.1', '0.4', 1).value).toBe(0.2);
  expect(halfway('0.3', '0.7', 1).value).toBe(0.5);
  expect(halfway('1.5', '1.5', 1).value).toBe(1.5);
});

test('a profile by month has its own values, and one by shares goes that share of the way', () => {
  const byValue: Trajectory = {
    from: { month: '2027-03', value: '80' },
    to: { month: '2027-06', value: '86' },
    shape: {
      kind: 'profiled-by-value',
      values: [
        { month: '2027-04', value: '79.5' },
        { month: '2027-05', value: '83' },
        { month: '2027-06', value: '86.0' },
      ],
    },
  };
  expect(on(byValue, '2027-04')).toMatchObject({ value: 79.5, working: '79.5' });
  expect(on(byValue, '2027-03').value).toBe(80);
  const byShare: Trajectory = {
    ...byValue,
    shape: {
      kind: 'profiled-by-share',
      shares: [
        { month: '2027-04', cumulativeShare: '-0.1' },
        { month: '2027-05', cumulativeShare: '0.5' },
        { month: '2027-06', cumulativeShare: 1 },
      ],
    },
  };
  expect(on(byShare, '2027-04')).toMatchObject({ value: 79.4, working: '80 + (86 − 80) × −0.1' });
  expect(on(byShare, '2027-05').value).toBe(83);
});

test('has nothing for a month outside, and says so', () => {
  for (const month of ['2026-02', '2029-04'] as const) {
    expect(valueOnTrajectory(tenthLess(straight), month)).toEqual({
      kind: 'not-on-trajectory',
      month,
      reason: `The trajectory runs from 2026-03 to 2029-03: it says nothing of ${month}.`,
    });
  }
});

const first: Month = '2026-03';
const decimals = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([units, places]) => (units / 10 ** places).toFixed(places));
const drawn = fc.record({
  from: decimals,
  to: decimals,
  months: fc.integer({ min: 1, max: 48 }),
  places: fc.integer({ min: 3, max: 12 }),
});
const trajectoryOf = (from: string, to: string, months: number, shape: TrajectoryShape): Trajectory => ({
  from: { month: first, value: from },
  to: { month: moveMonth(first, months), value: to },
  shape,
  direction: 'lower-is-better',
});

test('is exactly at both ends, and between them never turns back', () => {
  fc.assert(
    fc.property(drawn, fc.boolean(), ({ from, to, months, places }, isStraight) => {
      const trajectory = trajectoryOf(from, to, months, isStraight ? straight : compounding(places));
      const values = monthsFrom(first, trajectory.to.month).map((month) => on(trajectory, month));
      expect(values[0]?.value).toBe(Number(from));
      expect(values.at(-1)?.value).toBe(Number(to));
      values.slice(1).forEach(({ exact }, place) => {
        const before = values[place]?.exact ?? exact;
        if (Number(from) <= Number(to)) expect(isBelow(exact, before)).toBe(false);
        else expect(isBelow(before, exact)).toBe(false);
      });
    }),
  );
});

test('a straight line goes the same amount each month, and a compounding one the same share', () => {
  fc.assert(
    fc.property(drawn, ({ from, to, months }) => {
      const line = trajectoryOf(from, to, months, straight);
      const growth = trajectoryOf(from, to, months, compounding(12));
      monthsFrom(first, line.to.month).forEach((month, steps) => {
        const share = steps / months;
        const scale = Math.max(Number(from), Number(to));
        expect(on(line, month).value / scale).toBeCloseTo(
          ((1 - share) * Number(from) + share * Number(to)) / scale,
          12,
        );
        const power = Number(from) ** (1 - share) * Number(to) ** share;
        expect(Math.abs(on(growth, month).value - power)).toBeLessThan(1e-12 + 1e-13 * power);
      });
    }),
  );
});

test('what compounds is the rounded root itself: half a unit either way, raised again, is on either side', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), ({ from, to, months, places }, pick) => {
      const steps = pick % (months + 1);
      const { exact } = on(trajectoryOf(from, to, months, compounding(places)), moveMonth(first, steps));
      const scale = 10n ** BigInt(places);
      const units = (text: string) => BigInt(Math.round(Number(text) * 1000)) * 10n ** BigInt(places - 3);
      const value = (BigInt(exact.numerator) * scale) / BigInt(exact.denominator);
      const power = 2n ** BigInt(months) * units(from) ** BigInt(months - steps) * units(to) ** BigInt(steps);
      expect((2n * value - 1n) ** BigInt(months) <= power || value === 0n).toBe(true);
      expect((2n * value + 1n) ** BigInt(months) > power).toBe(true);
    }),
  );
});

test('a profile by equal shares is the straight line, and its parts sum to the whole way', () => {
  fc.assert(
    fc.property(decimals, decimals, fc.constantFrom(1, 2, 4, 5, 8, 10), (from, to, months) => {
      const shares = monthsFrom(moveMonth(first, 1), moveMonth(first, months)).map((month, place) => ({
        month,
        cumulativeShare: String((place + 1) / months),
      }));
      const profiled = trajectoryOf(from, to, months, { kind: 'profiled-by-share', shares });
      const line = trajectoryOf(from, to, months, straight);
      for (const { month } of shares) expect(on(profiled, month).exact).toEqual(on(line, month).exact);
    }),
  );
});

test('runs over fifty years, quickly and exactly at its end', () => {
  const long: Trajectory = {
    from: { month: '2000-01', value: '999999999999999.99999999999999999999' },
    to: { month: '2050-01', value: '0.00000000000000000001' },
    shape: compounding(20),
  };
  expect(on(long, '2049-01').value).toBe(5e-20);
  expect(on(long, '2025-01').value).toBeCloseTo(10 ** -2.5, 12);
});

test.each<[string, unknown, string, string]>([
  [
    'an end before its start',
    { ...tenthLess(straight), to: { month: '2026-03', value: '1' } },
    'to.month',
    'contradiction',
  ],
  [
    'more than fifty years',
    { ...tenthLess(straight), to: { month: '2076-04', value: '1' } },
    'to.month',
    'out-of-range',
  ],
  ['an unknown field', { ...tenthLess(straight), better: 'lower' }, 'better', 'unknown-key'],
  ['an unknown shape', { ...tenthLess(straight), shape: { kind: 'curved' } }, 'shape.kind', 'unknown-value'],
  ['a shape that is no object', { ...tenthLess(straight), shape: 'straight' }, 'shape', 'wrong-type'],
  [
    'a number that is none',
    { ...tenthLess(straight), from: { month: '2026-03', value: NaN } },
    'from.value',
    'not-exact',
  ],
  ['infinity', { ...tenthLess(straight), from: { month: '2026-03', value: Infinity } }, 'from.value', 'not-exact'],
  ['a direction that is none', { ...tenthLess(straight), direction: 'up' }, 'direction', 'unknown-value'],
  [
    'a level way without a direction',
    { ...tenthLess(straight), to: { month: '2029-03', value: '12000.0' } },
    'direction',
    'missing',
  ],
  [
    'compounding from 0',
    { ...tenthLess(compounding(2)), from: { month: '2026-03', value: '0' } },
    'shape.kind',
    'contradiction',
  ],
  [
    'compounding to 0',
    { ...tenthLess(compounding(2)), to: { month: '2029-03', value: '0' } },
    'shape.kind',
    'contradiction',
  ],
  [
    'compounding across 0',
    { ...tenthLess(compounding(2)), to: { month: '2029-03', value: '-1' } },
    'shape.kind',
    'contradiction',
  ],
  [
    'fewer places than an end has',
    { ...tenthLess(compounding(1)), to: { month: '2029-03', value: '10800.25' } },
    'shape.decimalPlaces',
    'contradiction',
  ],
  ['part of a place', tenthLess(compounding(1.5)), 'shape.decimalPlaces', 'out-of-range'],
  ['21 places', tenthLess(compounding(21)), 'shape.decimalPlaces', 'out-of-range'],
  ['places below 0', tenthLess(compounding(-1)), 'shape.decimalPlaces', 'out-of-range'],
  ['no places', tenthLess({ kind: 'compounding' } as never), 'shape.decimalPlaces', 'missing'],
])('refuses %s', (_, trajectory, path, code) => {
  expect(checkTrajectory(trajectory, '')).toEqual([expect.objectContaining({ path, code })]);
});

const short = (shape: unknown) => ({
  from: { month: '2027-03', value: '1' },
  to: { month: '2027-05', value: '3' },
  shape,
});
const values = (...items: readonly (readonly [string, string])[]) =>
  short({ kind: 'profiled-by-value', values: items.map(([month, value]) => ({ month, value })) });

test.each<[string, unknown, string, string]>([
  ['a month twice', values(['2027-04', '2'], ['2027-04', '2'], ['2027-05', '3']), 'shape.values[1].month', 'duplicate'],
  ['months out of order', values(['2027-05', '3'], ['2027-04', '2']), 'shape.values[1].month', 'contradiction'],
  [
    'the month of the baseline',
    values(['2027-03', '1'], ['2027-04', '2'], ['2027-05', '3']),
    'shape.values[0].month',
    'out-of-range',
  ],
  [
    'a month after the target',
    values(['2027-04', '2'], ['2027-05', '3'], ['2027-06', '3']),
    'shape.values[2].month',
    'out-of-range',
  ],
  ['a month left out', values(['2027-05', '3']), 'shape.values', 'missing'],
  ['no month at all', values(), 'shape.values', 'missing'],
  ['another end than the target', values(['2027-04', '2'], ['2027-05', '2.9']), 'shape.values', 'contradiction'],
  [
    'shares that end below 1',
    short({
      kind: 'profiled-by-share',
      shares: [
        { month: '2027-04', cumulativeShare: '0.5' },
        { month: '2027-05', cumulativeShare: '0.99' },
      ],
    }),
    'shape.shares',
    'contradiction',
  ],
  [
    'a hole in a list',
    short({ kind: 'profiled-by-value', values: new Array<unknown>(2) }),
    'shape.values[0]',
    'missing',
  ],
])('refuses a profile with %s', (_, trajectory, path, code) => {
  expect(checkTrajectory(trajectory, '')).toEqual([expect.objectContaining({ path, code })]);
});

test('says everything that is wrong at once, and never breaks', () => {
  const problems = problemsOf(() => valueOnTrajectory({ ...tenthLess(straight), from: null } as never, '2027-13'));
  expect(problems.map((line) => line.split(':')[0])).toEqual(['trajectory.from', 'month']);
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (trajectory, month) => {
      expect(problemsOf(() => valueOnTrajectory(trajectory as never, month as never)).length).toBeGreaterThan(0);
    }),
  );
});
