import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalDensity, normalQuantile, normalUpper } from 'neighbourhood-contracts/statistics';
import { problemsOf } from '../../payment/activity/refusal.ts';

interface ReferenceCase {
  readonly fn: 'pnorm' | 'qnorm';
  readonly input: { readonly x: number; readonly p: number };
  readonly expected: { readonly value: number };
}

const reference = JSON.parse(
  readFileSync(new URL('../../data/reference-cases/normal.json', import.meta.url), 'utf8'),
) as {
  readonly meta: { readonly tol: number };
  readonly cases: readonly ReferenceCase[];
};

test.each(reference.cases.map((each) => [each.fn, each.fn === 'qnorm' ? each.input.p : each.input.x, each] as const))(
  '%s(%d) is what R gives',
  (fn, at, { expected }) => {
    const value = fn === 'qnorm' ? normalQuantile(at) : normalCdf(at);
    expect(Math.abs(value - expected.value)).toBeLessThanOrEqual(
      reference.meta.tol * Math.abs(expected.value) + 1e-300,
    );
  },
);

test('sixteen reference cases are here', () => {
  expect(reference.cases).toHaveLength(16);
});

const relative = (value: number, other: number) => Math.abs(value - other) / Math.abs(other);

/** Half of the complementary error function, worked out in forty digits. */
test.each([
  [1, 0.15865525393145705],
  [2, 0.02275013194817921],
  [3, 0.0013498980316300945],
  [5, 2.8665157187919391e-7],
  [10, 7.6198530241605261e-24],
  [20, 2.7536241186062337e-89],
  [37, 5.7255712225245768e-300],
])('the tail beyond %d keeps its digits', (z, tail) => {
  expect(relative(normalUpper(z), tail)).toBeLessThan(1e-12);
  expect(relative(normalCdf(-z), tail)).toBeLessThan(1e-12);
});

test('the series and the fraction meet where one hands over to the other', () => {
  for (const z of [-3, 3]) {
    const [below, above] = [normalCdf(z - 1e-12), normalCdf(z + 1e-12)];
    expect(relative(below, above)).toBeLessThan(1e-10);
    expect(below).toBeLessThanOrEqual(above);
  }
});

const z = fc.double({ min: -37, max: 37, noNaN: true });
const chance = fc.double({ min: 1e-300, max: 1 - 1e-12, noNaN: true });

test('the chance of a quantile is the chance', () => {
  fc.assert(fc.property(chance, (p) => relative(normalCdf(normalQuantile(p)), p) < 1e-11));
});

test('the quantile of a chance is the number, wherever the chance keeps its digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (x) => {
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-9);
    }),
  );
});

test('both sides are alike, and together everything', () => {
  fc.assert(
    fc.property(z, (x) => {
      expect(normalUpper(x)).toBe(normalCdf(-x));
      expect(normalCdf(x) + normalUpper(x)).toBeCloseTo(1, 14);
      expect(normalDensity(x)).toBe(normalDensity(-x));
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: 1e-10, max: 0.5, noNaN: true }), (p) => {
      expect(Math.abs(normalQuantile(1 - p) + normalQuantile(p))).toBeLessThan(1e-5);
    }),
  );
  expect(normalCdf(0)).toBe(0.5);
  expect(normalQuantile(0.5)).toBe(0);
});

test('the chance never falls as the number grows, and its slope is the density', () => {
  fc.assert(
    fc.property(z, z, (a, b) => {
      expect(normalCdf(Math.min(a, b))).toBeLessThanOrEqual(normalCdf(Math.max(a, b)));
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      const slope = (normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5;
      expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-9);
    }),
  );
});

test.each([
  ['NaN', () => normalCdf(NaN), 'z: NaN is not possible here. Give a finite number.'],
  ['infinity', () => normalUpper(Infinity), 'z: Infinity is not possible here. Give a finite number.'],
  ['a text', () => normalDensity('1' as unknown as number), 'z: This is "1", not a number. Give a finite number.'],
  ['a chance of 0', () => normalQuantile(0), 'p: 0 is not possible here. Give a chance above 0 and below 1.'],
  ['a chance of 1', () => normalQuantile(1), 'p: 1 is not possible here. Give a chance above 0 and below 1.'],
  [
    'a chance that is NaN',
    () => normalQuantile(NaN),
    'p: NaN is not possible here. Give a chance above 0 and below 1.',
  ],
  ['nothing', () => normalCdf(undefined as unknown as number), 'z: This is nothing, not a number. Give a finite'],
])('refuses %s', (_, run, problem) => {
  expect(problemsOf(run)).toEqual([expect.stringContaining(problem)]);
});
