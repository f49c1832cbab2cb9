import fc from 'fast-check';
import { expect, test } from 'vitest';
import { funnelDenominators } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';

test('denominators to draw at are those of PHEindicatormethods, up to the same end', () => {
  const found = funnelDenominators(98_000, 100);
  expect(found.slice(0, 18)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 22]);
  expect(found.slice(-4)).toEqual([72_050, 79_830, 88_450, 98_000]);
});

test('denominators are whole, rise from 1 to the largest, and are as many as asked for or as there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 2, max: 300 }), (largest, points) => {
      const found = funnelDenominators(largest, points);
      expect(found).toHaveLength(Math.min(largest, points));
      expect([found[0], found.at(-1)]).toEqual([1, largest]);
      found.forEach((each, at) => {
        expect(Number.isInteger(each)).toBe(true);
        if (at > 0) expect(each).toBeGreaterThan(found[at - 1] ?? NaN);
      });
    }),
  );
});

test('a grid of nothing, or of too many points, is refused', () => {
  expect(refusalsOf(() => funnelDenominators(0, 1))).toEqual(['largest out-of-range', 'points out-of-range']);
  expect(refusalsOf(() => funnelDenominators(2.5, 10_001))).toEqual(['largest not-whole', 'points out-of-range']);
});
