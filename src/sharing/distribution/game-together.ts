import { holds, signOf, type Interval } from '../../exact/index.ts';
import { placeIn, shown, type Problem } from '../../problems/index.ts';
import { poundsBetween, readablePounds } from '../../statement/index.ts';
import { mustBeSampled, worthOfAll } from './coalition-values.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import { mostExactPlayers } from './exact-shapley.ts';
import { mostSampledPlayers } from './sampled-shapley.ts';
import { checkDraws } from './sampling-terms.ts';
import type { CoalitionGroups, CoalitionTable } from './shapley-terms.ts';
import { toShare, type Side, type SideRule } from './sides.ts';

type Partners = readonly DistributionPartner[];

/** Problems of a game and the partners that play it; every partner that it names takes part. */
export function checkGameTogether({ key }: SideRule, partners: Partners, path: string, sign: 1 | -1): Problem[] {
  if (key.kind !== 'shapley') return [];
  const { game } = key;
  const at = placeIn(path, 'key', 'game');
  const ids = partners.map(({ id }) => id);
  const problems = game.kind === 'table' ? checkTable(game, ids, at) : checkSampled(game, ids.length, at);
  if (problems.length > 0 || signOf(worthOfAll(game, ids, sign)) > 0) return problems;
  const message = `All partners together are worth no ${sign > 0 ? 'gain' : 'loss'}.`;
  const help = `Give pounds ${sign > 0 ? 'above' : 'below'} zero for what all reach together.`;
  return [{ path: at, code: 'contradiction', message, help }];
}

/** The problem of a pool that is not what all partners together are worth, where the terms refuse that. */
export function checkPoolIsWorth({ rule, sign, least, most }: Side, partners: Partners, path: string): Problem[] {
  if (rule === 'not-agreed' || rule.key.kind !== 'shapley' || rule.key.whenPoolDiffers === 'scaled') return [];
  const ids = partners.map(({ id }) => id);
  const worth = worthOfAll(rule.key.game, ids, sign);
  const pool: Interval = { low: toShare(rule, least), high: most && toShare(rule, most) };
  if (holds(pool, worth)) return [];
  const what = sign > 0 ? 'gain' : 'loss';
  const message = `All partners together are worth a ${what} of ${readablePounds(worth)}, and there is to share ${poundsBetween(pool)}.`;
  const help = 'Give values of the year that is shared, or share by values "scaled" to the pool.';
  return [{ path: placeIn(path, 'key', 'whenPoolDiffers'), code: 'contradiction', message, help }];
}

function checkTable({ coalitions }: CoalitionTable, ids: readonly string[], path: string): Problem[] {
  if (ids.length > mostExactPlayers) {
    const message = `${ids.length} partners have too many coalitions for a table.`;
    const help = `Give a table for at most ${mostExactPlayers} partners, and a game of kind "groups" for more.`;
    return [{ path, code: 'too-many', message, help }];
  }
  const given = new Set(coalitions.map(({ members }) => [...members].sort().join('\n')));
  const missing: string[][] = [];
  for (let coalition = 1; coalition < 2 ** ids.length; coalition += 1) {
    const members = ids.filter((_, place) => (coalition & (2 ** place)) !== 0);
    if (!given.has([...members].sort().join('\n'))) missing.push(members);
  }
  const [first] = missing;
  if (first === undefined) return [];
  const more = missing.length > 1 ? `, and of ${missing.length - 1} more coalitions` : '';
  const message = `The table has no value of ${first.map((id) => shown(id)).join(' and ')}${more}.`;
  const help = 'Give the pounds of every coalition, 0 where it reaches nothing.';
  return [{ path: placeIn(path, 'coalitions'), code: 'missing', message, help }];
}

function checkSampled(game: CoalitionGroups, partners: number, path: string): Problem[] {
  if (!mustBeSampled(game, partners)) return [];
  if (partners > mostSampledPlayers) {
    const message = `${partners} partners are too many for a game with a least or a most.`;
    const help = `Give at most ${mostSampledPlayers} partners, or groups alone, which any number can play.`;
    return [{ path, code: 'too-many', message, help }];
  }
  const at = placeIn(path, 'sampling');
  if (game.sampling !== undefined) return checkDraws(game.sampling, partners, at);
  const message = `${partners} partners have too many orders of joining to work them all.`;
  return [{ path: at, code: 'missing', message, help: 'Give { seed, samples } for a sample of them.' }];
}
