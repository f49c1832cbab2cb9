import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  binomialCdf,
  binomialProbability,
  binomialQuantile,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  gammaCdf,
  gammaQuantile,
  gammaUpper,
  logGamma,
  poissonCdf,
  poissonProbability,
  poissonQuantile,
  tCdf,
  tQuantile,
} from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';

/** Numbers spread over many sizes. */
const between = (least: number, most: number) =>
  fc.double({ min: Math.log(least), max: Math.log(most), noNaN: true }).map(Math.exp);
const chance = fc.oneof(
  between(1e-12, 0.5),
  between(1e-12, 0.5).map((p) => 1 - p),
);

/** Near enough, by the smaller of the two tails, whichever end a chance is at. */
function expectTails(p: number, lower: number, upper: number, tolerance = 1e-9): void {
  const [got, wanted] = p <= 0.5 ? [lower, p] : [upper, 1 - p];
  expect(Math.abs(got - wanted) / wanted).toBeLessThan(tolerance);
}

test('a gamma quantile inverts the distribution, over ten orders of shape', () => {
  fc.assert(
    fc.property(chance, between(0.05, 1e7), between(1e-3, 1e3), (p, shape, rate) => {
      const x = gammaQuantile(p, shape, rate);
      fc.pre(x > 1e-290);
      expectTails(p, gammaCdf(x, shape, rate), gammaUpper(x, shape, rate));
    }),
  );
});

test('a chi-square quantile inverts the distribution, into the far tail', () => {
  fc.assert(
    fc.property(between(1e-250, 0.5), between(1, 1e6), (p, df) => {
      const x = chiSquareQuantile(p, df);
      fc.pre(x > 1e-290);
      expect(Math.abs(chiSquareCdf(x, df) / p - 1)).toBeLessThan(1e-9);
    }),
  );
  expect(chiSquareUpper(1400, 4)).toBeGreaterThan(0);
});

test('a beta quantile inverts the distribution, and mirrors when its shapes change places', () => {
  fc.assert(
    fc.property(chance, between(0.05, 1e5), between(0.05, 1e5), (p, a, b) => {
      const x = betaQuantile(p, a, b);
      fc.pre(x > 1e-290 && x < 1 - 1e-5);
      expectTails(p, betaCdf(x, a, b), 1 - betaCdf(x, a, b), 1e-6);
      fc.pre(p > 1e-6 && p < 1 - 1e-6);
      expect(betaQuantile(1 - p, b, a)).toBeCloseTo(1 - x, 9);
    }),
  );
});

test('a t quantile inverts the distribution, and mirrors', () => {
  fc.assert(
    fc.property(between(1e-12, 0.5), between(1, 1e7), (p, df) => {
      const t = tQuantile(p, df);
      expect(t).toBeLessThanOrEqual(0);
      expect(Math.abs(tCdf(t, df) / p - 1)).toBeLessThan(1e-8);
    }),
  );
  expect([tQuantile(0.25, 1), tQuantile(0.75, 1)].map((t) => t.toFixed(12))).toEqual([
    '-1.000000000000',
    '1.000000000000',
  ]);
  expect([tQuantile(0.5, 7), tCdf(0, 7)]).toEqual([0, 0.5]);
});

test('a Poisson quantile is the smallest count that reaches the chance', () => {
  fc.assert(
    fc.property(chance, between(1e-3, 1e5), (p, mean) => {
      const count = poissonQuantile(p, mean);
      expect(poissonCdf(count, mean)).toBeGreaterThanOrEqual(p);
      if (count > 0) expect(poissonCdf(count - 1, mean)).toBeLessThan(p);
    }),
  );
  fc.assert(
    fc.property(fc.nat(300), between(0.1, 300), (count, mean) => {
      const p = poissonCdf(count, mean);
      fc.pre(p > 1e-300 && p < 1 - 1e-9);
      expect(poissonQuantile(p, mean)).toBe(count);
    }),
  );
});

test('a binomial quantile is the smallest count that reaches the chance', () => {
  fc.assert(
    fc.property(
      chance,
      fc.integer({ min: 0, max: 30_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (p, of, share) => {
        const count = binomialQuantile(p, of, share);
        expect(count).toBeLessThanOrEqual(of);
        expect(binomialCdf(count, of, share)).toBeGreaterThanOrEqual(p);
        if (count > 0) expect(binomialCdf(count - 1, of, share)).toBeLessThan(p);
      },
    ),
  );
});

test('the chances of each count sum to the chance of at most that many', () => {
  fc.assert(
    fc.property(fc.nat(60), between(0.01, 60), fc.double({ min: 0, max: 1, noNaN: true }), (count, mean, share) => {
      const counts = Array.from({ length: count + 1 }, (_, each) => each);
      const poisson = counts.reduce((sum, each) => sum + poissonProbability(each, mean), 0);
      expect(poisson).toBeCloseTo(poissonCdf(count, mean), 12);
      const binomial = counts.reduce((sum, each) => sum + binomialProbability(each, 50, share), 0);
      expect(binomial).toBeCloseTo(binomialCdf(count, 50, share), 12);
    }),
  );
});

test('the log gamma function grows by the logarithm of its argument', () => {
  fc.assert(
    fc.property(between(1e-10, 1e8), (x) => {
      const grown = logGamma(x + 1) - logGamma(x);
      expect(Math.abs(grown - Math.log(x))).toBeLessThan(1e-14 * Math.max(1, Math.abs(logGamma(x)) * 10));
    }),
  );
  expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
});

test('a tail is found where nothing of it is left to a double', () => {
  // Of one degree of freedom t is Cauchy’s, whose far tail is 1 ÷ πt.
  expect(tQuantile(1e-300, 1) / (-1 / (Math.PI * 1e-300))).toBeCloseTo(1, 10);
  expect(betaQuantile(4.340200188731231e-11, 1519657.3825072416, 0.0014224657953788213)).toBeCloseTo(0.99999041345, 11);
  expect(betaQuantile(0.975, 0.001, 0.001)).toBe(1);
  expect(betaQuantile(1e-8, 0.001, 0.001)).toBe(0);
});

test('a share near 1 is found as exactly as one near 0', () => {
  const x = betaQuantile(1e-8, 9_139_786, 0.64);
  expect(x).toBeLessThan(1);
  expect((1 - x) / (1 - 0.9999979)).toBeCloseTo(1, 0);
  expect(tQuantile(0.1, 1e7).toFixed(10)).toBe('-1.2815516502');
});

test.each([
  ['nothing expected', poissonCdf(0, 0), 1],
  ['nothing expected, and something comes', poissonProbability(3, 0), 0],
  ['nothing expected, and nothing comes', poissonProbability(0, 0), 1],
  ['nobody to count', binomialCdf(0, 0, 0.3), 1],
  ['more than there are', binomialCdf(7, 5, 0.3), 1],
  ['more than there are, exactly', binomialProbability(7, 5, 0.3), 0],
  ['all of them for certain', binomialProbability(5, 5, 1), 1],
  ['fewer than all, where all are certain', binomialCdf(4, 5, 1), 0],
  ['none of them for certain', binomialProbability(0, 5, 0), 1],
  ['some, where none is certain', binomialProbability(1, 5, 0), 0],
  ['at nothing, a gamma', gammaCdf(0, 2, 1), 0],
  ['at an end, a beta', betaCdf(1, 2, 3), 1],
  ['at the other end, a beta', betaCdf(0, 2, 3), 0],
])('%s', (_, chance, expected) => {
  expect(chance).toBe(expected);
});

test.each([
  ['a chance of 1', () => gammaQuantile(1, 2, 1), ['p out-of-range']],
  [
    'a shape of 0, a rate that is not a number',
    () => gammaCdf(1, 0, Number.NaN),
    ['shape out-of-range', 'rate out-of-range'],
  ],
  ['half a person', () => poissonProbability(2.5, 3), ['count not-whole']],
  ['a number that was not given', () => chiSquareCdf(undefined as never, 3), ['x missing']],
  ['less than one degree of freedom', () => tQuantile(0.9, 0.5), ['df out-of-range']],
  ['a share above 1', () => binomialCdf(1, 2, 1.1), ['share out-of-range']],
  ['a text', () => betaCdf('0.5' as never, 1, 1), ['x wrong-type']],
  ['an infinite mean', () => poissonCdf(1, Infinity), ['mean out-of-range']],
])('%s is an error', (_, act, expected) => {
  expect(refusalsOf(act)).toEqual(expected);
});
