import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLimits, rateDifference, rateRatio, type Counted } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';

const group: fc.Arbitrary<Counted> = fc.record({
  count: fc.integer({ min: 0, max: 20_000 }),
  denominator: fc.double({ min: 1, max: 1e6, noNaN: true }),
});
const busy = group.filter(({ count }) => count > 0);
const level = fc.constantFrom(0.9, 0.95, 0.998, 95);

test('admission rates of the most and the least deprived differ as R has it', () => {
  const [most, least] = [
    { count: 3, denominator: 13842 },
    { count: 1, denominator: 16583 },
  ];
  const { value, lower, upper } = rateDifference(most, least, { level: 0.95, per: 100_000 });
  expect([value, lower, upper].map((figure) => figure.toFixed(6))).toEqual(['15.642897', '-16.852854', '57.720452']);
  expect(rateRatio(most, least, { level: 0.95 })).toMatchObject({
    kind: 'estimated',
    method: 'log-normal',
    level: 0.95,
  });
  const ratio = rateRatio(most, least, { level: 95 });
  expect(
    ratio.kind === 'estimated' && [ratio.value, ratio.lower, ratio.upper].map((figure) => figure.toFixed(6)),
  ).toEqual(['3.594062', '0.373855', '34.551618']);
});

test('swapping two groups turns the sign of the difference and the ratio over', () => {
  fc.assert(
    fc.property(busy, busy, level, (first, second, level) => {
      const [there, back] = [
        rateDifference(first, second, { level, per: 1 }),
        rateDifference(second, first, { level, per: 1 }),
      ];
      expect([back.value, back.lower, back.upper].map((figure) => 0 - figure)).toEqual([
        there.value,
        there.upper,
        there.lower,
      ]);
      const [over, under] = [rateRatio(first, second, { level }), rateRatio(second, first, { level })];
      if (over.kind !== 'estimated' || under.kind !== 'estimated') throw new Error('not estimated');
      expect(over.value * under.value).toBeCloseTo(1, 9);
      expect(over.lower * under.upper).toBeCloseTo(1, 9);
    }),
  );
});

test('a difference lies within its limits, and they are no further out than those of both rates together', () => {
  fc.assert(
    fc.property(group, group, level, (first, second, level) => {
      const { value, lower, upper } = rateDifference(first, second, { level, per: 1 });
      expect(lower).toBeLessThan(value);
      expect(upper).toBeGreaterThan(value);
      const [one, other] = [countLimits(first.count, level), countLimits(second.count, level)];
      const noise = 1e-9 * (Math.abs(lower) + Math.abs(upper));
      expect(lower).toBeGreaterThanOrEqual(one.lower / first.denominator - other.upper / second.denominator - noise);
      expect(upper).toBeLessThanOrEqual(one.upper / first.denominator - other.lower / second.denominator + noise);
    }),
  );
});

test('against a rate known to be nothing, a difference has the limits of the other rate, nearly', () => {
  const sure = { count: 0, denominator: 1e12 };
  const { lower, upper } = rateDifference({ count: 25, denominator: 100 }, sure, { level: 0.95, per: 100 });
  const alone = countLimits(25, 0.95);
  expect(lower).toBeCloseTo(alone.lower, 6);
  expect(upper).toBeCloseTo(alone.upper, 6);
});

test('a group without events has a difference and no ratio, and the result says why', () => {
  const none = { count: 0, denominator: 10 };
  const some = { count: 4, denominator: 10 };
  for (const [first, second] of [
    [none, some],
    [some, none],
    [none, none],
  ] as const) {
    expect(rateRatio(first, second, { level: 0.95 })).toEqual({
      kind: 'not-estimated',
      reason: 'A group has no events.',
    });
    expect(rateDifference(first, second, { level: 0.95, per: 1 }).kind).toBe('estimated');
  }
});

test('what is not possible is refused all at once', () => {
  const bad = { count: -1, denominator: 0 };
  expect(refusalsOf(() => rateDifference(bad, null as never, { level: 1, per: 0 }))).toEqual([
    'first.count out-of-range',
    'first.denominator out-of-range',
    'second missing',
    'asked.level out-of-range',
    'asked.per out-of-range',
  ]);
  const some = { count: 4, denominator: 10 };
  expect(refusalsOf(() => rateRatio(some, { count: NaN, denominator: 1 }, { level: 0.95, per: 1 } as never))).toEqual([
    'second.count out-of-range',
    'asked.per unknown-key',
  ]);
});
