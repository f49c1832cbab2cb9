import { checkCode, checkDistinct, checkEach, checkKind, placeIn, type Problem } from '../../problems/index.ts';
import { mostExactPlayers } from './exact-shapley.ts';
import { mostSampledPlayers } from './sampled-shapley.ts';
import { checkDraws, samplingChecks, type Sampling } from './sampling-terms.ts';

/** Every coalition, for up to 12 players; or a sample of the orders of joining, for up to 100. */
export type ShapleyMethod = { readonly kind: 'exact' } | ({ readonly kind: 'sampled' } & Sampling);

/** Problems of players, and of a way of finding their values. */
export function checkPlayers(players: unknown, method: unknown): Problem[] {
  const problems = [
    ...checkEach(players, 'players', checkCode),
    ...checkKind(method, 'method', { exact: {}, sampled: samplingChecks }),
  ];
  if (problems.length > 0) return problems;
  const [given, how] = [players as readonly string[], method as ShapleyMethod];
  const most = how.kind === 'exact' ? mostExactPlayers : mostSampledPlayers;
  return [
    ...checkDistinct(given.map((key, place) => ({ key, path: placeIn('players', place) }))),
    ...checkHowMany(given.length, most, how.kind),
    ...(how.kind === 'sampled' ? checkDraws(how, given.length, 'method') : []),
  ];
}

function checkHowMany(players: number, most: number, kind: ShapleyMethod['kind']): Problem[] {
  if (players > 0 && players <= most) return [];
  const code = players === 0 ? 'missing' : 'too-many';
  const message = players === 0 ? 'There are no players.' : `There are ${players} players.`;
  const orSample = kind === 'exact' ? ', or a method of kind "sampled"' : '';
  return [{ path: 'players', code, message, help: `Give from 1 to ${most} players${orSample}.` }];
}
