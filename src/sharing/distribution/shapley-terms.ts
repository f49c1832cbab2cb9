import { checkBetween, checkExact, compare, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkWord,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { samplingChecks, type Sampling } from './sampling-terms.ts';

/** By Shapley value: what each partner adds to what the others reach, averaged over every order of joining. */
export interface ShapleyKey {
  readonly kind: 'shapley';
  readonly game: CoalitionTable | CoalitionGroups;
  /**
   * What if all partners together are worth another amount than the pool to share: the values are scaled to the pool, or
   * that is an error.
   */
  readonly whenPoolDiffers: 'scaled' | 'refused';
  /**
   * What if a value is on the other side of zero than the pool: the partner pays in (unless it has a floor), and the
   * others share that too; or it takes nothing, and the others share in proportion to their own values.
   */
  readonly belowZero: 'pays-in' | 'takes-nothing';
}

/** What every coalition of up to 12 partners is worth. Nobody is worth 0, and may be left out. */
export interface CoalitionTable {
  readonly kind: 'table';
  readonly coalitions: readonly Coalition[];
}

/** Partners, and the pounds that they reach without the others: below zero for a loss. */
export interface Coalition {
  readonly members: readonly string[];
  readonly pounds: ExactNumber;
}

/**
 * What groups of partners reach together beyond what their parts do: a coalition is worth the sum of every group that is
 * wholly in it. With a least or a most, more than 12 partners are sampled.
 */
export interface CoalitionGroups {
  readonly kind: 'groups';
  readonly groups: readonly Coalition[];
  /** Pounds of gain, or of loss, below which a coalition is worth nothing: 0 or more. */
  readonly leastPounds?: ExactNumber;
  /** The most pounds of gain, or of loss, that a coalition can be worth: 0 or more. */
  readonly mostPounds?: ExactNumber;
  /** Needed where more than 12 partners play with a least or a most; of no effect otherwise, the values being exact. */
  readonly sampling?: Sampling;
}

/** The checks of a Shapley key, apart from its kind. */
export const shapleyChecks: FieldChecks = {
  game: checkGame,
  whenPoolDiffers: (word, at) => checkWord(word, at, ['scaled', 'refused']),
  belowZero: (word, at) => checkWord(word, at, ['pays-in', 'takes-nothing']),
};

const gameKinds = { table: { coalitions: checkCoalitions }, groups: { groups: checkCoalitions } };

const gameOptions = {
  groups: {
    leastPounds: (pounds: unknown, at: string) => checkBetween(pounds, at, 'The least', 0),
    mostPounds: (pounds: unknown, at: string) => checkBetween(pounds, at, 'The most', 0),
    sampling: (sampling: unknown, at: string) => checkObject(sampling, at, samplingChecks),
  },
};

function checkGame(value: unknown, path: string): Problem[] {
  const problems = checkKind(value, path, gameKinds, gameOptions);
  if (problems.length > 0) return problems;
  const game = value as ShapleyKey['game'];
  if (game.kind === 'table' || game.leastPounds === undefined || game.mostPounds === undefined) return [];
  if (compare(fraction(game.leastPounds), fraction(game.mostPounds)) <= 0) return [];
  const help = 'Give a most that is at or above the least.';
  return [{ path: placeIn(path, 'mostPounds'), code: 'contradiction', message: 'The most is below the least.', help }];
}

function checkCoalitions(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkCoalition);
  if (problems.length > 0) return problems;
  const coalitions = value as readonly Coalition[];
  const first = new Map<string, string>();
  return coalitions.flatMap(({ members }, place) => {
    const sorted = [...members].sort();
    // No identifier has a line end in it, so that the key names one coalition alone.
    const [key, at] = [sorted.join('\n'), placeIn(path, place)];
    const earlier = first.get(key);
    if (earlier !== undefined) return [givenTwice(sorted, at, earlier)];
    first.set(key, at);
    return [];
  });
}

function givenTwice(members: readonly string[], path: string, earlier: string): Problem {
  const message = `The coalition of ${shown(members.join(', '))} was given already, at ${earlier}.`;
  return { path, code: 'duplicate', message, help: 'Give each coalition once, in whatever order its members stand.' };
}

function checkCoalition(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, coalitionChecks);
  if (problems.length > 0) return problems;
  const { members, pounds } = value as Coalition;
  if (members.length > 0 || signOf(fraction(pounds)) === 0) return [];
  const message = 'A coalition of nobody is worth something.';
  const help = 'Give 0, or leave it out: values begin at nothing.';
  return [{ path: placeIn(path, 'pounds'), code: 'contradiction', message, help }];
}

const coalitionChecks: FieldChecks = { members: checkMembers, pounds: checkExact };

function checkMembers(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkCode);
  if (problems.length > 0) return problems;
  return checkDistinct((value as readonly string[]).map((key, place) => ({ key, path: placeIn(path, place) })));
}
