import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPricedForecast, priceForecast, type PricedForecast } from 'neighbourhood-contracts/settlement';
import { problemsOf } from '../../payment/activity/refusal.ts';

const because = 'a run rate of three months, at 95%';
const avoided: PricedForecast = {
  unit: 'admissions avoided',
  low: '-147',
  central: '50',
  high: '219',
  poundsPerUnit: '2100.505',
  rounding: 'half-away-from-zero',
  because,
};

test('is units times their price, rounded once, and holds only if the forecast does', () => {
  expect(priceForecast(avoided)).toEqual({
    kind: 'forecast',
    lowPence: -308_774_24,
    centralPence: 105_025_25,
    highPence: 460_010_60,
    working: '50 × £2100.505',
    assumptions: [because],
    madeWith: { library: expect.any(String) as string, policy: expect.any(String) as string },
  });
  expect(priceForecast({ ...avoided, rounding: 'down' })).toMatchObject({
    lowPence: -308_774_24,
    highPence: 460_010_59,
  });
});

test('is never out of order, and nothing for no units or no price', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.tuple(number, number, number), fc.integer({ min: 0, max: 99_999 }), (units, price) => {
      const [low = 0, central = 0, high = 0] = [...units].sort((a, b) => a - b);
      const result = priceForecast({ ...avoided, low, central, high, poundsPerUnit: (price / 1000).toFixed(3) });
      expect(result.lowPence).toBeLessThanOrEqual(result.centralPence);
      expect(result.centralPence).toBeLessThanOrEqual(result.highPence);
      expect(result.centralPence).toBeCloseTo((central * price) / 10, -1);
    }),
  );
  const none = priceForecast({ ...avoided, poundsPerUnit: 0 });
  expect([none.lowPence, none.centralPence, none.highPence]).toEqual([0, 0, 0]);
  expect(Object.is(none.lowPence, 0)).toBe(true);
});

test.each<[string, object, string, string]>([
  ['numbers out of order', { low: '51' }, 'low', 'contradiction'],
  ['a middle above the most', { central: '220' }, 'low', 'contradiction'],
  ['a price below 0', { poundsPerUnit: '-1' }, 'poundsPerUnit', 'out-of-range'],
  ['NaN', { high: NaN }, 'high', 'not-exact'],
  ['no reason', { because: undefined }, 'because', 'missing'],
  ['no rounding', { rounding: 'nearest' }, 'rounding', 'unknown-value'],
  ['no unit', { unit: ' ' }, 'unit', 'missing'],
  ['an unknown field', { price: 1 }, 'price', 'unknown-key'],
])('refuses %s', (_, own, path, code) => {
  expect(checkPricedForecast({ ...avoided, ...own }, '')).toEqual([expect.objectContaining({ path, code })]);
});

test('refuses more than pence can hold, and anything at all that is no forecast', () => {
  expect(() => priceForecast({ ...avoided, high: '999999999999', poundsPerUnit: '999999' })).toThrow(
    /cannot be held exactly/,
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(problemsOf(() => priceForecast(value as never)).length).toBeGreaterThan(0);
    }),
  );
});
