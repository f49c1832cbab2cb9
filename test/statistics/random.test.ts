import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawBelow,
  randomFrom,
  randomFromState,
  randomGenerator,
  shuffled,
  type Random,
  type RandomState,
} from 'neighbourhood-contracts/statistics';
import { problemsOf } from '../payment/activity/refusal.ts';

const drawn = (count: number, draw: Random) => Array.from({ length: count }, draw);

test('the generator gives the published outputs of xoshiro128** 1.1, from the state 1, 2, 3, 4', () => {
  expect(drawn(10, randomFromState([1, 2, 3, 4]))).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('a seed becomes the first two published outputs of SplitMix64, the low half of each first', () => {
  // Of the seed 1234567: 6457827717110365317 and 3203168211198807973.
  const state: RandomState = [0xfb08fc85, 0x599ed017, 0x58540fa5, 0x2c73f084];
  expect(drawn(5, randomFrom(1234567))).toEqual(drawn(5, randomFromState(state)));
});

test('results can say what drew them', () => {
  expect(randomGenerator).toBe('xoshiro128** 1.1, seeded by SplitMix64');
});

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('a seed gives the same numbers every time, of 32 bits, and another seed others', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const numbers = drawn(20, randomFrom(seed));
      expect(drawn(20, randomFrom(seed))).toEqual(numbers);
      expect(drawn(20, randomFrom((seed + 1) % 2 ** 32))).not.toEqual(numbers);
      for (const number of numbers) expect(Number.isInteger(number) && number >= 0 && number < 2 ** 32).toBe(true);
    }),
  );
});

test('what would favour the small ones is drawn again', () => {
  const given = [4294967295, 4294967294, 5];
  const draw = () => given.shift() ?? 0;
  // 2 to the 32nd is 1 more than a multiple of 3: the last number alone is one too many.
  expect([drawBelow(draw, 3), drawBelow(draw, 3)]).toEqual([2, 2]);
  expect(given).toEqual([]);
});

test('the ends of what can be drawn below', () => {
  expect(drawBelow(() => 4294967295, 1)).toBe(0);
  expect(drawBelow(() => 4294967295, 2 ** 32)).toBe(4294967295);
});

test('each number below six is drawn about as often, and each order of four', () => {
  const draw = randomFrom(20260401);
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let turn = 0; turn < 24_000; turn += 1) {
    count(String(drawBelow(draw, 6)));
    count(shuffled(draw, ['a', 'b', 'c', 'd']).join(''));
  }
  const ofNumbers = [...counts].filter(([key]) => key.length === 1).map(([, times]) => times);
  const ofOrders = [...counts].filter(([key]) => key.length === 4).map(([, times]) => times);
  expect([ofNumbers.length, ofOrders.length]).toEqual([6, 24]);
  // Chi-squared beyond these comes by chance once in 10,000.
  const chiSquared = (times: readonly number[], even: number) =>
    times.reduce((sum, each) => sum + (each - even) ** 2 / even, 0);
  expect(chiSquared(ofNumbers, 4000)).toBeLessThan(25.8);
  expect(chiSquared(ofOrders, 1000)).toBeLessThan(58.6);
});

test('a shuffled list holds the same items, and the list given stays as it is', () => {
  fc.assert(
    fc.property(seeds, fc.array(fc.integer(), { maxLength: 30 }), (seed, items) => {
      const before = [...items];
      const after = shuffled(randomFrom(seed), items);
      expect(items).toEqual(before);
      expect([...after].sort((a, b) => a - b)).toEqual([...before].sort((a, b) => a - b));
    }),
  );
});

test.each<[string, () => unknown, string]>([
  ['a seed below 0', () => randomFrom(-1), 'seed: -1 is not possible here. Give a whole number from 0 to 4294967295.'],
  ['half a seed', () => randomFrom(0.5), 'seed: 0.5 is not a whole number. Give a whole number from 0 to 4294967295.'],
  ['a seed too large', () => randomFrom(2 ** 32), 'seed: 4294967296 is not possible here.'],
  ['a seed that is NaN', () => randomFrom(NaN), 'seed: NaN is not possible here.'],
  ['no seed', () => randomFrom(undefined as never), 'seed: This is nothing, not a number.'],
  ['a state of nothing', () => randomFromState([0, 0, 0, 0]), 'state: All four are 0. Give four whole numbers'],
  ['half a state', () => randomFromState([1, 2] as never), 'state: This is a list of 2. Give four whole numbers'],
  ['a wrong state', () => randomFromState([1, 2, 3, -4]), 'state[3]: -4 is not possible here.'],
  ['nothing to draw', () => drawBelow(randomFrom(1), 0), 'count: 0 is not possible here. Give a whole number from 1'],
  ['too much to draw', () => drawBelow(randomFrom(1), 2 ** 32 + 1), 'count: 4294967297 is not possible here.'],
])('refuses %s', (_, run, problem) => {
  expect(problemsOf(run)).toEqual([expect.stringContaining(problem)]);
});
