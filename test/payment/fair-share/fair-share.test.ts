import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, settleFairShare, type FairShareFacts, type FairShareTerms } from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn } from '../../support/payment.ts';

const terms: FairShareTerms = {
  period: { from: '2026-04-01', until: '2027-04-01' },
  countedIn: { from: '2026-04-01', until: '2027-04-01' },
  basis: 'icb-need-weighted',
  grounds: agreed,
};
const weighted = (weightedPeople: string, on = '2026-07-01' as const) =>
  ({ basis: 'icb-need-weighted', on, weightedPeople }) as const;
const settled = (pounds: string, sizes: readonly string[], more: Partial<FairShareTerms> = {}) =>
  settleFairShare(
    { ...terms, ...more },
    {
      about: 'ICB',
      allocation: { pounds, grounds: agreed },
      footprints: sizes.map((size, place) => ({ id: `f${place}`, population: weighted(size) })),
    },
  );
const amounts = (...args: Parameters<typeof settled>) =>
  linesOf(settled(...args)).map((line) => penceIn({ total: line }));

test('shares by weighted population', () => {
  expect(amounts('100', ['1.5', '0.5'])).toEqual([75_00, 25_00]);
  expect(amounts('0.01', ['1', '1', '0'])).toEqual([1, 0, 0]);
});

test('shares over all footprints sum to the allocation', () => {
  const sizes = fc.array(
    fc.integer({ min: 1, max: 10 ** 8 }).map((size) => (size / 1000).toFixed(3)),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), sizes, (pence, list) => {
      const pounds = `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
      const shares = amounts(pounds, list);
      expect(shares.reduce((sum, each) => sum + each, 0)).toBe(pence);
      expect(penceIn(settled(pounds, list))).toBe(pence);
    }),
  );
});

test('heads alone are said to allow for nothing, and an assumed allocation is conditional', () => {
  const facts: FairShareFacts = {
    about: 'ICB',
    allocation: { pounds: '10', grounds: assumed },
    footprints: [{ id: 'a', population: { basis: 'registered', on: '2026-07-01', people: 5 } }],
  };
  const statement = settleFairShare({ ...terms, basis: 'registered' }, facts);
  expect(statement.notes).toEqual(['The shares are by heads alone: nothing is allowed for need.']);
  expect(statement.total.kind).toBe('conditional');
});

test('refuses two bases, two days, another time, nobody, and a footprint twice', () => {
  const with2 = (second: unknown) => () =>
    settleFairShare(terms, {
      about: 'ICB',
      allocation: { pounds: '1', grounds: agreed },
      footprints: [{ id: 'a', population: weighted('1') }, second as never],
    });
  expect(with2({ id: 'b', population: { basis: 'registered', on: '2026-07-01', people: 5 } })).toThrow(
    'populations on two do not add up',
  );
  expect(with2({ id: 'b', population: weighted('1', '2026-08-01' as never) })).toThrow(
    'Count every footprint on one day',
  );
  expect(with2({ id: 'a', population: weighted('1') })).toThrow('"a" was given already');
  expect(with2({ id: 'b', population: { basis: 'weighted', on: '2026-07-01', people: 5 } })).toThrow(
    'is not a word known here',
  );
  expect(() => settled('1', ['0'])).toThrow('There is nobody to share for');
  expect(() => settled('1', [])).toThrow('There is nobody to share for');
  expect(() => settled('1', ['1'], { countedIn: { from: '2027-04-01' } })).toThrow(
    'outside the days on which it may be counted',
  );
  expect(() => settled('1.001', ['1'])).toThrow('less than a penny');
  const earlier = { from: '2025-04-01', until: '2026-04-01' } as const;
  expect(() => settled('1', ['1'], { period: earlier })).toThrow('when the time paid for is over');
});
