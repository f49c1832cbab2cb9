import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  distanceFromTarget,
  settlePaceOfChange,
  type PaceOfChangeTerms,
  type Position,
  type Statement,
} from 'neighbourhood-contracts/payment';
import { agreed, penceIn } from '../../support/payment.ts';

const terms: PaceOfChangeTerms = {
  period: { from: '2027-04-01', until: '2028-04-01' },
  leastGrowth: '0.01',
  mostGrowth: 'none',
  pace: 'equal-distance',
  grounds: agreed,
};

const pounds = (pence: number) => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
const settled = (quantum: number, positions: readonly Position[], more: Partial<PaceOfChangeTerms> = {}) =>
  settlePaceOfChange(
    { ...terms, ...more },
    { about: 'ICB', quantumPounds: pounds(quantum), positions, grounds: agreed },
  );
const amounts = (statement: Statement) => statement.sections.map(penceIn);

/** The worked example: one 5.3% over target, one 13% under, and 208 to spend. */
const two: readonly Position[] = [
  { id: 'A', baselinePounds: '100', targetPounds: '95' },
  { id: 'B', baselinePounds: '100', targetPounds: '115' },
];

test('pays the worked example', () => {
  expect(amounts(settled(208_00, two))).toEqual([101_00, 107_00]);
  expect(amounts(settled(208_00, two, { pace: 'equal-share-of-gap' }))).toEqual([101_00, 107_00]);
});

test('brings the furthest below to one distance, or closes an equal share of each gap', () => {
  const three = [...two, { id: 'C', baselinePounds: '100', targetPounds: '105' }];
  expect(amounts(settled(315_00, three))).toEqual([101_00, 111_86, 102_14]);
  expect(amounts(settled(315_00, three, { pace: 'equal-share-of-gap' }))).toEqual([101_00, 110_33, 103_67]);
});

test('stops at the most growth and gives the rest to the others', () => {
  const three = [...two, { id: 'C', baselinePounds: '100', targetPounds: '105' }];
  expect(amounts(settled(315_00, three, { mostGrowth: { share: '0.08' } }))).toEqual([101_00, 108_00, 106_00]);
});

test('counts distance from target as national allocations do', () => {
  expect([distanceFromTarget('100', '95'), distanceFromTarget('100', '100')]).toEqual(['0.052632', '0.000000']);
});

const money = fc.integer({ min: 1, max: 10 ** 9 });
const positions = fc
  .array(fc.tuple(money, money), { minLength: 1, maxLength: 8 })
  .map((list) =>
    list.map(([a, b], place) => ({ id: `p${place}`, baselinePounds: pounds(a), targetPounds: pounds(b) })),
  );
const paces = fc.constantFrom('equal-distance' as const, 'equal-share-of-gap' as const);
const inPence = (text: string | number) => Math.round(Number(text) * 100);
const leastPence = ({ baselinePounds }: Position) => Number((BigInt(inPence(baselinePounds)) * 101n + 99n) / 100n);

/** What would bring everybody below target to it, beyond the least growth. */
const gapsOf = (list: readonly Position[]) =>
  list.reduce((sum, position) => sum + Math.max(0, inPence(position.targetPounds) - leastPence(position)), 0);

test('spends the quantum to the penny, and nobody gets less than the least growth', () => {
  fc.assert(
    fc.property(positions, paces, fc.integer({ min: 0, max: 10 ** 9 }), (list, pace, more) => {
      const least = list.map(leastPence);
      const floor = least.reduce((sum, each) => sum + each, 0);
      fc.pre(pace === 'equal-distance' || more <= gapsOf(list));
      const paid = amounts(settled(floor + more, list, { pace }));
      expect(paid.reduce((sum, each) => sum + each, 0)).toBe(floor + more);
      paid.forEach((each, place) => {
        expect(each).toBeGreaterThanOrEqual(least[place] ?? 0);
      });
    }),
  );
});

test('the further below target, the more growth', () => {
  fc.assert(
    fc.property(positions, paces, fc.integer({ min: 1, max: 10 ** 9 }), (list, pace, more) => {
      const least = list.map(leastPence);
      fc.pre(pace === 'equal-distance' || more <= gapsOf(list));
      const paid = amounts(settled(least.reduce((sum, each) => sum + each, 0) + more, list, { pace }));
      const need = list.map((position) => inPence(position.targetPounds) / inPence(position.baselinePounds));
      const growth = list.map((position, place) => (paid[place] ?? 0) / inPence(position.baselinePounds));
      // A penny of a small budget is a large growth: the law holds before rounding, and to a penny after it.
      const penny = list.map((position) => 2 / inPence(position.baselinePounds));
      for (const [i, a] of need.entries())
        for (const [j, b] of need.entries()) {
          if (a <= b) continue;
          expect((growth[i] ?? 0) + (penny[i] ?? 0) + (penny[j] ?? 0) + 1e-9).toBeGreaterThanOrEqual(growth[j] ?? 0);
        }
    }),
  );
});

test('stays between the least and the most growth, whatever they are, and spends the quantum', () => {
  const growth = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(
      positions,
      growth,
      fc.integer({ min: 0, max: 500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, least, span, part) => {
        const share = (thousandths: number) => (thousandths / 1000).toFixed(3);
        const bounds = (round: (n: number) => number, thousandths: number) =>
          list.map((position) =>
            round(Number(BigInt(inPence(position.baselinePounds)) * BigInt(1000 + thousandths)) / 1000),
          );
        const lows = bounds(Math.ceil, least);
        const highs = bounds(Math.floor, least + span).map((high, place) => Math.max(high, lows[place] ?? 0));
        const sum = (amounts_: readonly number[]) => amounts_.reduce((all, each) => all + each, 0);
        const quantum = sum(lows) + Math.round(part * (sum(highs) - sum(lows)));
        const more = { leastGrowth: share(least), mostGrowth: { share: share(least + span) } };
        const paid = amounts(settled(quantum, list, more));
        expect(sum(paid)).toBe(quantum);
        paid.forEach((each, place) => {
          expect(each).toBeGreaterThanOrEqual(lows[place] ?? 0);
          expect(each).toBeLessThanOrEqual(highs[place] ?? 0);
        });
      },
    ),
  );
});

test('the order of positions changes nothing', () => {
  fc.assert(
    fc.property(positions, paces, money, (list, pace, more) => {
      const least = list.map(leastPence);
      fc.pre(pace === 'equal-distance' || more <= gapsOf(list));
      const quantum = least.reduce((sum, each) => sum + each, 0) + more;
      const backwards = amounts(settled(quantum, [...list].reverse(), { pace })).reverse();
      expect(amounts(settled(quantum, list, { pace }))).toEqual(backwards);
    }),
  );
});

const bad: readonly (readonly [string, () => Statement, string])[] = [
  [
    'a quantum below the least growth',
    () => settled(201_99, two),
    'The least growth takes £202, and the quantum is £201.99.',
  ],
  [
    'a quantum beyond the most growth',
    () => settled(205_01, two, { mostGrowth: { share: '0.025' } }),
    'With the most growth for everybody £205 is spent',
  ],
  [
    'a most growth below the least',
    () => settled(208_00, two, { mostGrowth: { share: '0.005' } }),
    'The most growth is less than the least.',
  ],
  [
    'nobody below target',
    () => settled(209_00, [{ id: 'A', baselinePounds: '100', targetPounds: '95' }], { pace: 'equal-share-of-gap' }),
    'Something is left beyond the least growth, and nobody below target may grow any more.',
  ],
  [
    'a baseline of nothing',
    () => settled(1_00, [{ id: 'A', baselinePounds: '0', targetPounds: '95' }]),
    'A budget cannot be "0".',
  ],
  ['somebody twice', () => settled(404_00, [...two, ...two]), '"A" was given already'],
  ['nobody', () => settled(1, []), 'No budget is given.'],
];

test.each(bad)('refuses %s and says what would be right', (_, work, words) => {
  expect(work).toThrow(words);
});

test('a least and a most growth that are the same leave one amount, not none', () => {
  const one = [{ id: 'A', baselinePounds: '100.01', targetPounds: '100' }];
  const same = { leastGrowth: '0.005', mostGrowth: { share: '0.005' } };
  expect(amounts(settled(100_52, one, same))).toEqual([100_52]);
});

test('nobody is taken beyond target by a share of the gap', () => {
  const both = [
    { id: 'A', baselinePounds: '100', targetPounds: '100' },
    { id: 'B', baselinePounds: '100', targetPounds: '110' },
  ];
  const by = (quantum: number) => amounts(settled(quantum, both, { leastGrowth: 0, pace: 'equal-share-of-gap' }));
  expect(by(210_00)).toEqual([100_00, 110_00]);
  expect(() => by(210_01)).toThrow('The quantum would take everybody who is below target beyond it.');
});

test('a distance from target needs numbers, and a target above zero', () => {
  expect(() => distanceFromTarget('abc', 'x')).toThrow(/^2 problems in a distance from target/);
  expect(() => distanceFromTarget('1', '0')).toThrow('A target cannot be "0".');
});

test('exactly the least growth is enough', () => {
  expect(amounts(settled(202_00, two))).toEqual([101_00, 101_00]);
});
