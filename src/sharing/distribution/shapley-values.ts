import {
  checkExact,
  decimalText,
  fraction,
  minus,
  nothing,
  signOf,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { ContractDataError, refuse, shown, type Problem } from '../../problems/index.ts';
import { randomGenerator } from '../../statistics/index.ts';
import { exactShapley } from './exact-shapley.ts';
import { sampledShapley, type SampledValue } from './sampled-shapley.ts';
import type { Sampling } from './sampling-terms.ts';
import { checkPlayers, type ShapleyMethod } from './shapley-method.ts';
import { squareRootUp } from './square-root.ts';

/** What a coalition is worth, by its members in the order of their identifiers: an exact number, and 0 for nobody. */
export type CoalitionValue = (members: readonly string[]) => ExactNumber;

/** A player's part of what all of them are worth together. */
export interface ShapleyValue {
  readonly player: string;
  /** The value as a whole number over another, in lowest terms, in text: `140` over `3`. */
  readonly numerator: string;
  readonly denominator: string;
  /** The value to eight decimal places. */
  readonly decimal: string;
  /** One standard error of a sampled value, to eight decimal places, rounded up. */
  readonly standardError?: string;
}

/** Shapley values, and how they were found. */
export interface ShapleyValues {
  readonly method: { readonly kind: 'exact' } | ({ readonly kind: 'sampled'; readonly generator: string } & Sampling);
  /** In the order in which the players were given. */
  readonly values: readonly ShapleyValue[];
}

const decimals = 8;

/**
 * Shapley values: what each player adds to a coalition, averaged over every order of joining (up to 12 players), or over
 * a sample of orders from a seed (up to 100), each value then with its standard error. They sum to what all are worth
 * together, and the order in which players are given changes nothing. `valueOf` must give the same number every time.
 *
 * Throws when there are too many players or draws, nobody is worth something, or a value is not an exact number.
 *
 * @example
 * ```ts
 * import { shapleyValues } from 'neighbourhood-contracts/sharing';
 *
 * const worth = { GP: 20, C: 30, A: 0, 'C GP': 90, 'A GP': 40, 'A C': 50, 'A C GP': 120 } as Record<string, number>;
 * const { values } = shapleyValues(['GP', 'C', 'A'], (members) => worth[members.join(' ')] ?? 0, { kind: 'exact' });
 * values.map(({ decimal }) => decimal); // => ['46.66666667', '56.66666667', '16.66666667']
 * values[0]; // => { player: 'GP', numerator: '140', denominator: '3', decimal: '46.66666667' }
 * ```
 */
export function shapleyValues(
  players: readonly string[],
  valueOf: CoalitionValue,
  method: ShapleyMethod,
): ShapleyValues {
  refuse('Shapley values', [...checkPlayers(players, method), ...checkValueOf(valueOf)]);
  const sorted = [...players].sort();
  const worth = (members: readonly string[]) => exactWorth(valueOf, members);
  if (signOf(worth([])) !== 0) throw worthless();
  const found = method.kind === 'exact' ? workedExactly(sorted, worth) : workedBySample(sorted, worth, method);
  const byPlayer = new Map(sorted.map((player, place) => [player, found[place]]));
  return {
    method:
      method.kind === 'exact'
        ? { kind: 'exact' }
        : { kind: 'sampled', generator: randomGenerator, seed: method.seed, samples: method.samples },
    values: players.map((player) => asText(player, byPlayer.get(player) ?? { value: nothing })),
  };
}

type Worth = (members: readonly string[]) => Fraction;
type Found = Omit<SampledValue, 'squaredError'> & Partial<SampledValue>;

function workedExactly(players: readonly string[], worth: Worth): readonly Found[] {
  const members = (coalition: number) => players.filter((_, place) => (coalition & (2 ** place)) !== 0);
  return exactShapley(players.length, (coalition) => worth(members(coalition))).map((value) => ({ value }));
}

function workedBySample(players: readonly string[], worth: Worth, sampling: Sampling): readonly Found[] {
  const addedIn = (order: readonly number[]) => {
    const members: string[] = [];
    let before = nothing;
    return order.map((joining) => {
      const player = players[joining] ?? '';
      const place = members.findIndex((member) => member > player);
      members.splice(place < 0 ? members.length : place, 0, player);
      const after = worth([...members]);
      const added = minus(after, before);
      before = after;
      return added;
    });
  };
  return sampledShapley(players.length, addedIn, sampling);
}

function asText(player: string, { value, squaredError }: Found): ShapleyValue {
  const [top, under] = [BigInt(value.top), BigInt(value.under)];
  const common = commonDivisor(top < 0n ? -top : top, under);
  return {
    player,
    numerator: (top / common).toString(),
    denominator: (under / common).toString(),
    decimal: decimalText(value, decimals, 'half-away-from-zero'),
    ...(squaredError && { standardError: decimalText(squareRootUp(squaredError, decimals), decimals, 'up') }),
  };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

function exactWorth(valueOf: CoalitionValue, members: readonly string[]): Fraction {
  const value = valueOf(members);
  const problems = checkExact(value, '');
  if (problems.length === 0) return fraction(value);
  // The path is written only here: a sample asks two million times.
  const path = `valueOf(${members.map((member) => shown(member)).join(', ')})`;
  throw new ContractDataError(
    'Shapley values',
    problems.map((problem) => ({ ...problem, path })),
  );
}

function checkValueOf(valueOf: unknown): Problem[] {
  if (typeof valueOf === 'function') return [];
  const help = 'Give a function from the members of a coalition to what they are worth.';
  return [{ path: 'valueOf', code: 'wrong-type', message: 'Expected a function.', help }];
}

function worthless(): ContractDataError {
  const help = 'Give values that begin at 0, where nobody takes part.';
  const message = 'A coalition of nobody is worth something.';
  return new ContractDataError('Shapley values', [{ path: 'valueOf()', code: 'contradiction', message, help }]);
}
