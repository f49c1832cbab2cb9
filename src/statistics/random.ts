import { refuse, shown, type Problem } from '../problems/index.ts';
import { checkItems, checkWhole } from './check-number.ts';

/** What draws, as a result that rests on it says: the generator, and how a seed becomes its state. */
export const randomGenerator = 'xoshiro128** 1.1, seeded by SplitMix64';

/** Draws the next whole number from 0 to 4294967295: the same ones in the same order on every machine. */
export type Random = () => number;

/** The state of the generator: four whole numbers from 0 to 4294967295, not all of them 0. */
export type RandomState = readonly [number, number, number, number];

const beyond = 2 ** 32;

/**
 * A source of random numbers from a seed, a whole number from 0 to 4294967295: xoshiro128** by Blackman and Vigna, its
 * state the first two outputs of SplitMix64, the low half of each first. For samples, not for secrets.
 *
 * Throws when the seed is anything else.
 *
 * @example
 * ```ts
 * import { randomFrom } from 'neighbourhood-contracts/statistics';
 *
 * const draw = randomFrom(1234567);
 * [draw(), draw(), draw()]; // => [1967786208, 270031234, 1115494691]
 * ```
 */
export function randomFrom(seed: number): Random {
  refuse('a seed', checkWhole(seed, 'seed', 0, beyond - 1));
  const [first, second] = [splitMix(seed, 1n), splitMix(seed, 2n)];
  return xoshiro([low(first), high(first), low(second), high(second)]);
}

/**
 * A source of random numbers from a state of the generator itself, as its published outputs are given.
 *
 * Throws when one of the four is not a whole number from 0 to 4294967295, or all of them are 0.
 *
 * @example
 * ```ts
 * import { randomFromState } from 'neighbourhood-contracts/statistics';
 *
 * const draw = randomFromState([1, 2, 3, 4]);
 * [draw(), draw(), draw()]; // => [11520, 0, 5927040]
 * ```
 */
export function randomFromState(state: RandomState): Random {
  refuse('the state of a generator', checkState(state));
  return xoshiro(state);
}

/**
 * Draws a whole number from 0 to one below `count`, each with the same chance: what would favour the small ones is drawn
 * again. `count` is from 1 to 4294967296.
 *
 * Throws when it is not.
 *
 * @example
 * ```ts
 * import { drawBelow, randomFrom } from 'neighbourhood-contracts/statistics';
 *
 * const draw = randomFrom(7);
 * [drawBelow(draw, 6), drawBelow(draw, 6), drawBelow(draw, 6)]; // => [5, 4, 2]
 * ```
 */
export function drawBelow(draw: Random, count: number): number {
  refuse('a draw', checkWhole(count, 'count', 1, beyond));
  return below(draw, count);
}

/**
 * A list in a random order, each order with the same chance (Fisher and Yates). The list given is left as it is.
 *
 * @example
 * ```ts
 * import { randomFrom, shuffled } from 'neighbourhood-contracts/statistics';
 *
 * shuffled(randomFrom(7), ['a', 'b', 'c', 'd']); // => ['c', 'a', 'd', 'b']
 * ```
 */
export function shuffled<Item>(draw: Random, items: readonly Item[]): Item[] {
  refuse(
    'a list to shuffle',
    checkItems(items, 'items', 0, () => []),
  );
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const place = below(draw, last + 1);
    const [there, here] = [order[place] as Item, order[last] as Item];
    order[last] = there;
    order[place] = here;
  }
  return order;
}

function below(draw: Random, count: number): number {
  const fair = beyond - (beyond % count);
  let drawn = draw();
  while (drawn >= fair) drawn = draw();
  return drawn % count;
}

/** Whole numbers of 32 bits alone, which every engine works out alike. */
function xoshiro([first, second, third, fourth]: RandomState): Random {
  let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0];
  return () => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return drawn;
  };
}

function rotated(word: number, places: number): number {
  return (word << places) | (word >>> (32 - places));
}

/** The output of SplitMix64 at a step, in whole numbers of 64 bits. */
function splitMix(seed: number, step: bigint): bigint {
  const start = BigInt.asUintN(64, BigInt(seed) + step * 0x9e3779b97f4a7c15n);
  const once = BigInt.asUintN(64, (start ^ (start >> 30n)) * 0xbf58476d1ce4e5b9n);
  const twice = BigInt.asUintN(64, (once ^ (once >> 27n)) * 0x94d049bb133111ebn);
  return twice ^ (twice >> 31n);
}

function low(word: bigint): number {
  return Number(BigInt.asUintN(32, word));
}

function high(word: bigint): number {
  return Number(word >> 32n);
}

function checkState(state: unknown): Problem[] {
  const help = 'Give four whole numbers from 0 to 4294967295, not all of them 0.';
  if (!Array.isArray(state) || state.length !== 4) {
    return [{ path: 'state', code: 'wrong-type', message: `This is ${shown(state)}.`, help }];
  }
  const words = state as readonly unknown[];
  if (words.every((word) => word === 0)) {
    return [{ path: 'state', code: 'out-of-range', message: 'All four are 0.', help }];
  }
  return words.flatMap((word, place) => checkWhole(word, `state[${place}]`, 0, beyond - 1));
}
