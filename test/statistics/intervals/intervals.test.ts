import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  byarLimits,
  chanceBelowUpper,
  countLimits,
  estimateMean,
  estimateProportion,
  estimateProportionExactly,
  estimateRate,
  exactCountLimits,
  shareOfLevel,
  wilsonLimits,
  type Estimated,
} from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';

const level = fc.constantFrom(0.8, 0.9, 0.95, 0.998, 95, 99.8);
const part = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
const holds = ({ value, lower, upper }: Estimated) => lower <= value && value <= upper;
const width = ({ lower, upper }: Estimated) => upper - lower;

test('an interval of a proportion holds it, and lies from 0 to what it is told per', () => {
  fc.assert(
    fc.property(part, level, (counts, level) => {
      for (const estimate of [estimateProportion, estimateProportionExactly]) {
        const told = estimate(...counts, { level, per: 100 });
        expect(holds(told)).toBe(true);
        expect(told.lower).toBeGreaterThanOrEqual(0);
        expect(told.upper).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test('an interval shrinks as more are counted, and grows with its level', () => {
  fc.assert(
    fc.property(part, ([count, of]) => {
      const asked = { level: 0.95, per: 1 };
      expect(width(estimateProportion(2 * count, 2 * of, asked))).toBeLessThan(
        width(estimateProportion(count, of, asked)),
      );
      expect(width(estimateRate(2 * count, 2 * of, asked))).toBeLessThan(width(estimateRate(count, of, asked)));
      const surer = { level: 0.998, per: 1 };
      expect(width(estimateProportion(count, of, surer))).toBeGreaterThan(width(estimateProportion(count, of, asked)));
      expect(width(estimateRate(count, of, surer))).toBeGreaterThan(width(estimateRate(count, of, asked)));
    }),
  );
});

test('what a figure is told per changes nothing else', () => {
  fc.assert(
    fc.property(part, level, fc.constantFrom(2, 1024, 2 ** 20), ([count, of], level, per) => {
      const scaled = ({ value, lower, upper, ...rest }: Estimated) => {
        return { value: value * per, lower: lower * per, upper: upper * per, ...rest };
      };
      for (const estimate of [estimateProportion, estimateProportionExactly, estimateRate]) {
        expect(estimate(count, of, { level, per })).toEqual(scaled(estimate(count, of, { level, per: 1 })));
      }
    }),
  );
});

test('a level is the same as a share and as a percentage', () => {
  expect(estimateRate(12, 500, { level: 95, per: 1 })).toEqual(estimateRate(12, 500, { level: 0.95, per: 1 }));
  expect(estimateRate(12, 500, { level: 99.8, per: 1 }).level).toBe(0.998);
  // 50.13 ÷ 100 is 0.5013000000000001 to a computer.
  expect(estimateRate(12, 500, { level: 50.13, per: 1 }).level).toBe(0.5013);
});

test('limits of a count are exact below ten events, and Byar’s from ten', () => {
  fc.assert(
    fc.property(fc.nat(1_000), level, (count, level) => {
      const { method, ...limits } = countLimits(count, level);
      expect(method).toBe(count < 10 ? 'exact-poisson' : 'byar');
      expect(limits).toEqual(count < 10 ? exactCountLimits(count, level) : byarLimits(count, level));
      const exact = exactCountLimits(count, level);
      expect(Math.abs(byarLimits(count, level).upper / exact.upper - 1)).toBeLessThan(0.35 / (count + 1));
    }),
  );
});

test('no events are certain of nothing below, in Byar’s limits too; the R package leaves that limit out', () => {
  expect(byarLimits(0, 0.95).lower).toBe(0);
  expect(byarLimits(1, 0.998).lower).toBe(0);
  expect(byarLimits(0, 0.95, 'PHEindicatormethods').lower).toBe('not-defined');
  expect(byarLimits(1, 0.998, 'PHEindicatormethods').lower).toBe('not-defined');
  expect(byarLimits(2, 0.95, 'PHEindicatormethods')).toEqual(byarLimits(2, 0.95));
  expect(countLimits(0, 0.95).lower).toBe(0);
});

test('nobody and everybody have an end of the interval there', () => {
  expect(estimateProportion(0, 7, { level: 0.95, per: 1 }).lower).toBe(0);
  expect(estimateProportion(7, 7, { level: 0.95, per: 1 }).upper).toBe(1);
  expect(estimateProportionExactly(0, 7, { level: 0.95, per: 1 }).lower).toBe(0);
  expect(estimateProportionExactly(7, 7, { level: 0.95, per: 1 }).upper).toBe(1);
  expect(wilsonLimits(0.3, 0.3, 0.95).upper).toBe(1);
});

test('certainty is everything, as in the R package alone', () => {
  const asked = { level: 1, per: 100, asIn: 'PHEindicatormethods' } as const;
  expect(estimateProportion(3, 10, asked)).toMatchObject({ value: 30, lower: 0, upper: 100, level: 1 });
  expect(refusalsOf(() => estimateProportion(3, 10, { level: 1, per: 100 }))).toEqual(['asked.level out-of-range']);
  expect(refusalsOf(() => estimateProportion(3, 10, { ...asked, level: 0.8 }))).toEqual(['asked.level out-of-range']);
});

test('a mean moves with its values, and its interval does not widen', () => {
  const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(values, fc.integer({ min: -1_000, max: 1_000 }), (values, shift) => {
      const [told, moved] = [values, values.map((value) => value + shift)].map((each) => estimateMean(each, 0.95));
      if (told?.kind !== 'estimated' || moved?.kind !== 'estimated') throw new Error('There is an interval.');
      expect(holds(told)).toBe(true);
      expect(moved.value).toBeCloseTo(told.value + shift, 9);
      expect(width(moved)).toBeCloseTo(width(told), 6);
    }),
  );
});

test('one value has a mean, and no interval', () => {
  expect(estimateMean([7], 0.95)).toEqual({
    kind: 'not-estimated',
    reason: 'One value has no interval.',
    value: 7,
    count: 1,
    sum: 7,
  });
});

test.each([
  ['more than the whole', () => estimateProportion(5, 4, { level: 0.95, per: 1 }), ['count contradiction']],
  ['nobody', () => estimateProportion(0, 0, { level: 0.95, per: 1 }), ['of out-of-range']],
  ['half a person', () => estimateProportion(0.5, 4, { level: 0.95, per: 1 }), ['count not-whole']],
  ['fewer than none', () => estimateRate(-1, 4, { level: 0.95, per: 1 }), ['count out-of-range']],
  ['no denominator', () => estimateRate(1, 0, { level: 0.95, per: 1 }), ['denominator out-of-range']],
  [
    'a denominator so small that the rate leaves all numbers',
    () => estimateRate(1, 1e-300, { level: 0.95, per: 1 }),
    ['denominator out-of-range'],
  ],
  ['a level that is not told, as a share', () => shareOfLevel(Number.NaN), ['level out-of-range']],
  ['a chance of no level', () => chanceBelowUpper(undefined as never), ['level missing']],
  ['a level of 100', () => countLimits(4, 100), ['level out-of-range']],
  ['a level of 1', () => countLimits(4, 1), ['level out-of-range']],
  ['a level of 2', () => countLimits(4, 2), ['level out-of-range']],
  ['a level of 0.05, where 0.95 was meant', () => countLimits(4, 0.05), ['level out-of-range']],
  ['no level', () => estimateRate(1, 4, { per: 1 } as never), ['asked.level missing']],
  [
    'a misspelt field, and a multiplier of 0',
    () => estimateRate(1, 4, { level: 0.95, per: 0, pre: 1 } as never),
    ['asked.pre unknown-key', 'asked.per out-of-range'],
  ],
  ['nothing asked', () => estimateRate(1, 4, undefined as never), ['asked missing']],
  [
    'a tool that is not known',
    () => estimateProportion(1, 4, { level: 0.95, per: 1, asIn: 'R' } as never),
    ['asked.asIn unknown-key'],
  ],
  ['no values', () => estimateMean([], 0.95), ['values missing']],
  [
    'a value that is not one',
    () => estimateMean([1, Number.NaN, Infinity], 0.95),
    ['values[1] out-of-range', 'values[2] out-of-range'],
  ],
  ['a hole', () => estimateMean([1, , 3] as never, 0.95), ['values[1] missing']],
  ['a weighted count above its whole', () => wilsonLimits(1.5, 1, 0.95), ['count contradiction']],
])('%s is an error', (_, act, expected) => {
  expect(refusalsOf(act)).toEqual(expected);
});
