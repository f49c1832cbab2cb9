import {
  compare,
  fraction,
  minus,
  nothing,
  over,
  plus,
  smaller,
  sumOf,
  times,
  type Fraction,
} from '../../exact/index.ts';
import { exactShapley, mostExactPlayers } from './exact-shapley.ts';
import { sampledShapley } from './sampled-shapley.ts';
import type { CoalitionGroups, CoalitionTable } from './shapley-terms.ts';
import { squareRootUp } from './square-root.ts';

/** Each partner's value in a game, and one standard error in pounds of each where they were sampled. */
export interface GameValues {
  readonly values: readonly Fraction[];
  readonly errors?: readonly Fraction[];
}

type Game = CoalitionTable | CoalitionGroups;

/** A group by the places of its members, and what it reaches, above zero for a gain or for a loss as the pool is. */
interface Group {
  readonly places: readonly number[];
  readonly pounds: Fraction;
}

/** The Shapley values of a game, in the order of the partners, as gains (1) or as losses (-1) above zero. */
export function valuesOf(game: Game, partners: readonly string[], sign: 1 | -1): GameValues {
  const sorted = [...partners].sort();
  const found = inOrder(game, sorted, sign);
  const places = partners.map((id) => sorted.indexOf(id));
  const ordered = (list: readonly Fraction[]) => places.map((place) => list[place] ?? nothing);
  return { values: ordered(found.values), ...(found.errors && { errors: ordered(found.errors) }) };
}

/** What all partners together are worth, as a gain (1) or as a loss (-1) above zero. */
export function worthOfAll(game: Game, partners: readonly string[], sign: 1 | -1): Fraction {
  const groups = groupsOf(game, partners, sign);
  if (game.kind === 'groups') return held(sumOf(groups.map(({ pounds }) => pounds)), game);
  return groups.find(({ places }) => places.length === partners.length)?.pounds ?? nothing;
}

/** Whether more partners play than can be worked exactly, in a game whose values do not simply add up. */
export function mustBeSampled(game: Game, partners: number): boolean {
  return isBent(game) && partners > mostExactPlayers;
}

function inOrder(game: Game, partners: readonly string[], sign: 1 | -1): GameValues {
  const groups = groupsOf(game, partners, sign);
  if (game.kind === 'table') {
    const worth = new Map(groups.map(({ places, pounds }) => [coalitionOf(places), pounds]));
    return { values: exactShapley(partners.length, (coalition) => worth.get(coalition) ?? nothing) };
  }
  if (!isBent(game)) return { values: evenParts(groups, partners.length) };
  if (partners.length <= mostExactPlayers) {
    const coalitions = groups.map(({ places, pounds }) => ({ members: coalitionOf(places), pounds }));
    const within = (coalition: number) => coalitions.filter(({ members }) => (members & coalition) === members);
    const worth = (coalition: number) => held(sumOf(within(coalition).map(({ pounds }) => pounds)), game);
    return { values: exactShapley(partners.length, worth) };
  }
  if (game.sampling === undefined) throw new RangeError('It is not told how to sample.');
  const sampled = sampledShapley(partners.length, (order) => addedIn(order, groups, game), game.sampling);
  return {
    values: sampled.map(({ value }) => value),
    errors: sampled.map(({ squaredError }) => squareRootUp(squaredError, 2)),
  };
}

/** What a group reaches falls to its members in even parts: nobody else adds it, and none of them without the others. */
function evenParts(groups: readonly Group[], partners: number): readonly Fraction[] {
  const values = Array.from({ length: partners }, () => nothing);
  for (const { places, pounds } of groups) {
    const part = over(pounds, { top: places.length, under: 1 });
    for (const place of places) values[place] = plus(values[place] ?? nothing, part);
  }
  return values;
}

/** A group is complete when the last of its members joins. */
function addedIn(order: readonly number[], groups: readonly Group[], game: CoalitionGroups): readonly Fraction[] {
  const turn: number[] = [];
  order.forEach((place, joined) => (turn[place] = joined));
  const completed = order.map(() => nothing);
  for (const { places, pounds } of groups) {
    const last = places.reduce((latest, place) => Math.max(latest, turn[place] ?? 0), 0);
    completed[last] = plus(completed[last] ?? nothing, pounds);
  }
  let [reached, before] = [nothing, nothing];
  return completed.map((pounds) => {
    reached = plus(reached, pounds);
    const after = held(reached, game);
    const added = minus(after, before);
    before = after;
    return added;
  });
}

/** A coalition below the least is worth nothing, and none is worth more than the most. */
function held(pounds: Fraction, { leastPounds, mostPounds }: CoalitionGroups): Fraction {
  if (leastPounds !== undefined && compare(pounds, fraction(leastPounds)) < 0) return nothing;
  return mostPounds === undefined ? pounds : smaller(pounds, fraction(mostPounds));
}

function isBent(game: Game): boolean {
  return game.kind === 'groups' && (game.leastPounds !== undefined || game.mostPounds !== undefined);
}

function groupsOf(game: Game, partners: readonly string[], sign: 1 | -1): readonly Group[] {
  const placeOf = new Map(partners.map((id, place) => [id, place]));
  const given = game.kind === 'table' ? game.coalitions : game.groups;
  return given.map(({ members, pounds }) => ({
    places: members.map((id) => placeOf.get(id) ?? 0),
    pounds: times({ top: sign, under: 1 }, fraction(pounds)),
  }));
}

/** A coalition by its bits, of up to 12 players. */
function coalitionOf(places: readonly number[]): number {
  return places.reduce((coalition, place) => coalition | (2 ** place), 0);
}
