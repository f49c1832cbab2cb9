import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proportionDifference } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';
import { part } from '../funnel/arbitrary.ts';

const level = fc.constantFrom(0.9, 0.95, 0.998, 95);

test('the example of Newcombe’s paper is as he has it', () => {
  const asked = { level: 0.95, per: 1 };
  const { lower, upper, method } = proportionDifference(
    { count: 56, denominator: 70 },
    { count: 48, denominator: 80 },
    asked,
  );
  expect([lower.toFixed(4), upper.toFixed(4), method]).toEqual(['0.0524', '0.3339', 'newcombe']);
});

test('none against all differ by the whole, and no limit is beyond it', () => {
  const asked = { level: 0.95, per: 100 };
  const told = proportionDifference({ count: 0, denominator: 6925 }, { count: 2603, denominator: 2603 }, asked);
  expect([told.value, told.lower, told.upper.toFixed(8)]).toEqual([-100, -100, '-99.84255498']);
});

test('swapping two groups turns the sign, and limits hold the difference and lie within the whole', () => {
  fc.assert(
    fc.property(part, part, level, (first, second, level) => {
      const there = proportionDifference(first, second, { level, per: 1 });
      const back = proportionDifference(second, first, { level, per: 1 });
      expect([back.value, back.lower, back.upper].map((figure) => 0 - figure)).toEqual([
        there.value,
        there.upper,
        there.lower,
      ]);
      expect(there.lower).toBeLessThanOrEqual(there.value);
      expect(there.upper).toBeGreaterThanOrEqual(there.value);
      expect(there.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(there.upper).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('what is not possible is refused all at once', () => {
  const asked = { level: 0.95, per: 1, asIn: 'R' } as never;
  expect(
    refusalsOf(() => proportionDifference({ count: 5, denominator: 4 }, { count: 1, denominator: 2.5 }, asked)),
  ).toEqual(['first.count contradiction', 'second.denominator not-whole', 'asked.asIn unknown-key']);
});
