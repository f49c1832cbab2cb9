import { manyOf, minus, nothing, over, plus, sumOf, type Fraction } from '../../exact/index.ts';

/** The most players whose values are worked exactly: every coalition of twelve is 4,096. */
export const mostExactPlayers = 12;

/** What a coalition is worth: player number 0 is in it where its first bit is set, and so on. */
export type ValueOfCoalition = (coalition: number) => Fraction;

/**
 * The Shapley value of each player, exactly: what it adds to a coalition, averaged over every order of joining. For `n`
 * players a coalition of `s` others counts s! (n − s − 1)! ÷ n!.
 */
export function exactShapley(players: number, valueOf: ValueOfCoalition): readonly Fraction[] {
  const worth = Array.from({ length: 2 ** players }, (_, coalition) => valueOf(coalition));
  return Array.from({ length: players }, (_, player) => {
    const bit = 2 ** player;
    const added = Array.from({ length: players }, () => nothing);
    for (let others = 0; others < worth.length; others += 1) {
      if ((others & bit) !== 0) continue;
      const size = sizeOf(others);
      added[size] = plus(added[size] ?? nothing, minus(worth[others | bit] ?? nothing, worth[others] ?? nothing));
    }
    return over(sumOf(added.map((sum, size) => manyOf(orders(size, players), sum))), whole(factorial(players)));
  });
}

/** In how many orders exactly these others join before a player: 12! is the most, well within a number. */
function orders(before: number, players: number): number {
  return factorial(before) * factorial(players - before - 1);
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1);
}

function sizeOf(coalition: number): number {
  return coalition === 0 ? 0 : (coalition & 1) + sizeOf(coalition >> 1);
}

function whole(count: number): Fraction {
  return { top: count, under: 1 };
}
