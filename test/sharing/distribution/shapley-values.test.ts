import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  shapleyValues,
  type CoalitionValue,
  type ShapleyMethod,
  type ShapleyValues,
} from 'neighbourhood-contracts/sharing';
import { problemsOf } from '../../payment/activity/refusal.ts';

const exact: ShapleyMethod = { kind: 'exact' };
const ofTable =
  (worth: Readonly<Record<string, number>>): CoalitionValue =>
  (members) =>
    worth[members.join(' ')] ?? 0;

/** Of whole pounds: values by the factorial of the players, which are whole. */
const scaled = ({ values }: ShapleyValues, players: number) =>
  values.map(({ numerator, denominator }) => Number((BigInt(numerator) * factorial(players)) / BigInt(denominator)));
const factorial = (count: number): bigint => (count < 2 ? 1n : BigInt(count) * factorial(count - 1));

test('the worked example of three partners', () => {
  const worth = { GP: 20, C: 30, A: 0, 'C GP': 90, 'A GP': 40, 'A C': 50, 'A C GP': 120 };
  expect(shapleyValues(['GP', 'C', 'A'], ofTable(worth), exact)).toEqual({
    method: { kind: 'exact' },
    values: [
      { player: 'GP', numerator: '140', denominator: '3', decimal: '46.66666667' },
      { player: 'C', numerator: '170', denominator: '3', decimal: '56.66666667' },
      { player: 'A', numerator: '50', denominator: '3', decimal: '16.66666667' },
    ],
  });
});

test('the glove game, of which the values are published: two left gloves and a right one', () => {
  const pairs: CoalitionValue = (members) => (members.includes('r') && members.length > 1 ? 1 : 0);
  const { values } = shapleyValues(['l1', 'l2', 'r'], pairs, exact);
  expect(values.map(({ numerator, denominator }) => `${numerator}/${denominator}`)).toEqual(['1/6', '1/6', '2/3']);
});

/** A game of some players with whole pounds for every coalition, and none for nobody. */
const games = (players: number) =>
  fc
    .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** players, maxLength: 2 ** players })
    .map((pounds) => [0, ...pounds.slice(1)]);
const named = (players: number) => Array.from({ length: players }, (_, place) => `p${String(place).padStart(2, '0')}`);
const worthIn =
  (pounds: readonly number[], players: readonly string[]): CoalitionValue =>
  (members) =>
    pounds[members.reduce((sum, member) => sum + 2 ** players.indexOf(member), 0)] ?? 0;
const sized = fc.integer({ min: 1, max: 5 }).chain((players) => fc.tuple(fc.constant(named(players)), games(players)));

function orders<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

test('is what each adds, averaged over every order of joining, written out', () => {
  fc.assert(
    fc.property(sized, ([players, pounds]) => {
      const worth = worthIn(pounds, players);
      const sums = new Map(players.map((player) => [player, 0]));
      for (const order of orders(players))
        order.forEach((player, place) => {
          const added = Number(worth(order.slice(0, place + 1))) - Number(worth(order.slice(0, place)));
          sums.set(player, (sums.get(player) ?? 0) + added);
        });
      expect(scaled(shapleyValues(players, worth, exact), players.length)).toEqual([...sums.values()]);
    }),
  );
});

test('is efficient: the values sum to what all are worth together', () => {
  fc.assert(
    fc.property(sized, ([players, pounds]) => {
      const sum = scaled(shapleyValues(players, worthIn(pounds, players), exact), players.length);
      const whole = (pounds.at(-1) ?? 0) * Number(factorial(players.length));
      expect(sum.reduce((a, b) => a + b, 0)).toBe(whole);
    }),
  );
});

test('is additive: of two games together, the sum of the values of each', () => {
  const two = fc.integer({ min: 1, max: 5 }).chain((n) => fc.tuple(fc.constant(named(n)), games(n), games(n)));
  fc.assert(
    fc.property(two, ([players, one, other]) => {
      const of = (pounds: readonly number[]) =>
        scaled(shapleyValues(players, worthIn(pounds, players), exact), players.length);
      const both = one.map((pounds, coalition) => pounds + (other[coalition] ?? 0));
      expect(of(both)).toEqual(of(one).map((value, place) => value + (of(other)[place] ?? 0)));
    }),
  );
});

test('is symmetric, and gives nothing to a player that adds nothing', () => {
  fc.assert(
    fc.property(sized, ([players, pounds]) => {
      const worth = worthIn(pounds, players);
      const twin = players[0] ?? '';
      // The twin does what the first does, and one of the two is enough; the idle player adds nothing.
      const withTwin: CoalitionValue = (members) => {
        const others = members.filter((member) => member !== 'idle');
        return worth([...new Set(others.map((member) => (member === 'twin' ? twin : member)))].sort());
      };
      const { values } = shapleyValues([...players, 'twin', 'idle'], withTwin, exact);
      const of = (player: string) => values.find((value) => value.player === player)?.decimal;
      expect(of('twin')).toBe(of(twin));
      expect(values.find(({ player }) => player === 'idle')).toEqual({
        player: 'idle',
        numerator: '0',
        denominator: '1',
        decimal: '0.00000000',
      });
    }),
  );
});

test('the order of the players changes nothing, sampled or exact', () => {
  fc.assert(
    fc.property(sized, fc.nat(1000), ([players, pounds], seed) => {
      const worth = worthIn(pounds, players);
      for (const method of [exact, { kind: 'sampled', seed, samples: 5 }] as const) {
        const { values } = shapleyValues(players, worth, method);
        expect(shapleyValues([...players].reverse(), worth, method).values).toEqual([...values].reverse());
      }
    }),
  );
});

/** What is shared of a saving: nothing below a gate, and no more than a cap, so that values do not simply add up. */
const gated =
  (savings: readonly number[], players: readonly string[], gate: number, cap: number): CoalitionValue =>
  (members) => {
    const saved = members.reduce((sum, member) => sum + (savings[players.indexOf(member)] ?? 0), 0);
    return saved < gate ? 0 : Math.min(saved, cap);
  };

test('a sample agrees with the exact values, to within four of its standard errors', () => {
  const players = named(12);
  const savings = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60];
  const worth = gated(savings, players, 150, 300);
  const exactly = shapleyValues(players, worth, exact).values;
  const sampled = shapleyValues(players, worth, { kind: 'sampled', seed: 7, samples: 3000 });
  expect(sampled.method).toEqual({
    kind: 'sampled',
    generator: 'xoshiro128** 1.1, seeded by SplitMix64',
    seed: 7,
    samples: 3000,
  });
  const errors = sampled.values.map(({ decimal, standardError }, place) => {
    expect(Number(standardError)).toBeGreaterThan(0);
    return (Number(decimal) - Number(exactly[place]?.decimal)) / Number(standardError);
  });
  for (const error of errors) expect(Math.abs(error)).toBeLessThan(4);
  // Were the errors told too large, they would all be far below one.
  const spread = errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
  expect(spread).toBeGreaterThan(0.25);
  expect(spread).toBeLessThan(3);
});

test('a sampled value is the mean of the orders drawn, and its error is the spread of them', () => {
  // Of two players one goes first: each adds 10 or 30.
  const worth: CoalitionValue = ({ length }) => [0, 10, 40][length] ?? 0;
  const { values } = shapleyValues(['a', 'b'], worth, { kind: 'sampled', seed: 1, samples: 4 });
  // Drawn first three times of four: 10, 10, 10 and 30, with a variance of 100, and of the mean 25.
  expect(values[0]).toEqual({
    player: 'a',
    numerator: '15',
    denominator: '1',
    decimal: '15.00000000',
    standardError: '5.00000000',
  });
  expect(values[1]).toMatchObject({ player: 'b', numerator: '25', standardError: '5.00000000' });
});

test('a standard error that is no decimal is rounded up', () => {
  const worth: CoalitionValue = ({ length }) => [0, 10, 40][length] ?? 0;
  const { values } = shapleyValues(['a', 'b'], worth, { kind: 'sampled', seed: 1, samples: 3 });
  // Two of three alike: the variance of the mean is 400/9, and its root 20/3.
  for (const { standardError } of values) expect(standardError).toBe('6.66666667');
});

test('a game that simply adds up is sampled without any error', () => {
  const players = named(30);
  const worth: CoalitionValue = (members) => members.length * 7;
  const { values } = shapleyValues(players, worth, { kind: 'sampled', seed: 3, samples: 10 });
  for (const value of values) expect(value).toMatchObject({ numerator: '7', standardError: '0.00000000' });
});

test('twelve players are worked exactly, and thirteen are not', () => {
  const worth: CoalitionValue = ({ length }) => length ** 2;
  const { values } = shapleyValues(named(12), worth, exact);
  expect(values.map(({ numerator }) => numerator)).toEqual(Array.from({ length: 12 }, () => '12'));
  expect(problemsOf(() => shapleyValues(named(13), worth, exact))).toEqual([
    'players: There are 13 players. Give from 1 to 12 players, or a method of kind "sampled".',
  ]);
});

const none: CoalitionValue = () => 0;

test.each<[string, readonly string[], CoalitionValue, ShapleyMethod, string]>([
  ['nobody', [], none, exact, 'players: There are no players. Give from 1 to 12 players'],
  ['a player twice', ['a', 'a'], none, exact, 'players[1]: "a" was given already, at players[0].'],
  ['a player without a name', ['a', ''], none, exact, 'players[1]: Nothing is given here.'],
  ['too many to sample', named(101), none, { kind: 'sampled', seed: 1, samples: 2 }, 'players: There are 101 players.'],
  [
    'one sample',
    ['a'],
    none,
    { kind: 'sampled', seed: 1, samples: 1 },
    'method.samples: 1 is not possible here. Give a whole number from 2',
  ],
  [
    'half a sample',
    ['a'],
    none,
    { kind: 'sampled', seed: 1, samples: 2.5 },
    'method.samples: 2.5 is not a whole number.',
  ],
  [
    'a seed below zero',
    ['a'],
    none,
    { kind: 'sampled', seed: -1, samples: 2 },
    'method.seed: -1 is not possible here.',
  ],
  ['no seed', ['a'], none, { kind: 'sampled', samples: 2 } as never, 'method.seed: This is nothing, not a number.'],
  [
    'too many draws',
    named(100),
    none,
    { kind: 'sampled', seed: 1, samples: 20_001 },
    'method.samples: 20001 samples of 100 players are more than 2000000 draws. Give at most 20000 samples.',
  ],
  [
    'a method of no kind',
    ['a'],
    none,
    { kind: 'exactly' } as never,
    'method.kind: "exactly" is not a word known here. Did you mean "exact"?',
  ],
  ['nobody worth something', ['a'], () => 1, exact, 'valueOf(): A coalition of nobody is worth something.'],
  [
    'a value that is NaN',
    ['a', 'b'],
    ({ length }) => (length === 2 ? NaN : 0),
    exact,
    'valueOf("a", "b"): NaN cannot be read as an exact number.',
  ],
  [
    'a value that is a third',
    ['a'],
    ({ length }) => length / 3,
    exact,
    'valueOf("a"): 0.3333333333333333 has more than 15 digits',
  ],
])('refuses %s', (_, players, worth, method, problem) => {
  expect(problemsOf(() => shapleyValues(players, worth, method))).toEqual([expect.stringContaining(problem)]);
});

test.for([null, undefined, 1, { a: 1 }])('refuses %j for what coalitions are worth', (valueOf) => {
  const run = () => shapleyValues(['a'], valueOf as never, { kind: 'exact' });
  expect(run).toThrow(/valueOf.*Expected a function\.\s+Give a function from the members of a coalition/s);
});
