import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  apportion,
  pence,
  subtractPence,
  sumPence,
  weight,
  type Pence,
  type Sharer,
} from 'neighbourhood-contracts/money';

const weights = fc.oneof(
  fc.constant('0'),
  fc.integer({ min: 1, max: 1_000_000 }).map(String),
  fc.integer({ min: 1, max: 10 ** 9 }).map((part) => `0.${String(part).padStart(12, '0')}`),
);
const sharers = fc
  .uniqueArray(
    fc.tuple(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'Z', '1') }), weights),
    {
      minLength: 1,
      maxLength: 12,
      selector: ([key]) => key,
    },
  )
  .map((pairs): Sharer[] => pairs.map(([key, value]) => ({ key, weight: weight(value) })))
  .filter((list) => list.some((sharer) => sharer.weight !== '0'));
const totals = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1e15, max: 1e15 })).map(pence);

test('the parts sum to the whole', () => {
  fc.assert(
    fc.property(totals, sharers, (total, list) => {
      expect(sumPence(apportion(total, list).map((share) => share.amountPence))).toBe(total);
    }),
  );
});

test('each part is within a penny of its exact share, and nothing goes to a weight of zero', () => {
  fc.assert(
    fc.property(totals, sharers, (total, list) => {
      const scaled = list.map((sharer) => BigInt(Math.round(Number(sharer.weight) * 1e12)));
      const whole = scaled.reduce((sum, each) => sum + each, 0n);
      apportion(total, list).forEach(({ amountPence }, place) => {
        const exact = BigInt(total) * (scaled[place] ?? 0n);
        const off = BigInt(amountPence) * whole - exact;
        expect(off < whole && off > -whole).toBe(true);
        if (scaled[place] === 0n) expect(amountPence).toBe(0);
      });
    }),
  );
});

test('the order of the sharers changes nothing but the order of the answer', () => {
  fc.assert(
    fc.property(totals, sharers, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (total, list, keys) => {
      const shuffled = list
        .map((sharer, place) => ({ sharer, sort: keys[place] ?? 0 }))
        .sort((a, b) => a.sort - b.sort)
        .map(({ sharer }) => sharer);
      const byKey = (shares: readonly { key: string; amountPence: number }[]) =>
        new Map(shares.map(({ key, amountPence }) => [key, amountPence]));
      expect(byKey(apportion(total, shuffled))).toEqual(byKey(apportion(total, list)));
    }),
  );
});

const opposite = (amount: Pence) => subtractPence(pence(0), amount);

test('a negative total is shared as its opposite would be', () => {
  fc.assert(
    fc.property(totals, sharers, (total, list) => {
      const mirrored = apportion(opposite(total), list).map(({ amountPence }) => opposite(amountPence));
      expect(apportion(total, list).map(({ amountPence }) => amountPence)).toEqual(mirrored);
    }),
  );
});

test('more weight never takes less, beside the same others', () => {
  fc.assert(
    fc.property(totals, sharers, (total, list) => {
      const shares = apportion(total, list);
      for (const [i, a] of list.entries())
        for (const [j, b] of list.entries()) {
          if (Number(a.weight) <= Number(b.weight)) continue;
          expect(Math.abs(shares[i]?.amountPence ?? 0)).toBeGreaterThanOrEqual(Math.abs(shares[j]?.amountPence ?? 0));
        }
    }),
  );
});

const equal = (...keys: string[]) => keys.map((key) => ({ key, weight: weight(1) }));
const amountsOf = (total: number, list: readonly Sharer[]) =>
  apportion(pence(total), list).map(({ amountPence }) => amountPence);

test('between equal remainders the key that sorts first is served', () => {
  expect(apportion(pence(100), equal('c', 'b', 'a'))).toEqual([
    { key: 'c', amountPence: 33 },
    { key: 'b', amountPence: 33 },
    { key: 'a', amountPence: 34 },
  ]);
});

test('with more sharers than pence some take nothing', () => {
  expect(amountsOf(2, equal('a', 'b', 'c'))).toEqual([1, 1, 0]);
  expect(amountsOf(-1, equal('a', 'b', 'c'))).toEqual([-1, 0, 0]);
});

test('refuses a total that is not a whole number of pence', () => {
  expect(() => apportion(0.5 as Pence, equal('a'))).toThrow(/^1 problem in a sharing:\n {2}total/);
});

test('nothing is shared as nothing, even by weights of zero', () => {
  expect(amountsOf(0, [{ key: 'a', weight: weight(0) }])).toEqual([0]);
  expect(apportion(pence(0), [])).toEqual([]);
});

test('refuses to share something by weights of zero, or with nobody', () => {
  expect(() => amountsOf(1, [{ key: 'a', weight: weight(0) }])).toThrow(/Every weight is zero/);
  expect(() => amountsOf(1, [])).toThrow(/nobody to share with/);
});

test('refuses a key given twice, an empty key and a weight that is not one, all at once', () => {
  const list = [...equal('a', 'b', 'a'), { key: '', weight: '-1' as Sharer['weight'] }];
  const refused = () => apportion(pence(1), list);
  expect(refused).toThrow(/^3 problems in a sharing/);
  expect(refused).toThrow(/sharers\[2\]\.key: "a" was given already, at sharers\[0\]\.key/);
});
