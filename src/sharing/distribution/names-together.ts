import { placeIn, shown, type Problem } from '../../problems/index.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import type { AgreedShare, GainKey } from './key-terms.ts';
import type { LimitedPartners } from './limit-terms.ts';
import type { SideRule } from './sides.ts';

type Partners = readonly DistributionPartner[];

/** Problems of the partners that terms name: each must take part, and agreed shares must name all of them. */
export function checkNames({ key, floors, caps }: SideRule, partners: Partners, path: string): Problem[] {
  const ids = new Set(partners.map(({ id }) => id));
  const limits = caps === 'none' ? [] : caps.limits;
  const at = placeIn(path, 'key');
  return [
    ...checkKeyNames(key, ids, at),
    ...floors.flatMap(({ of }, place) => checkOf(of, ids, placeIn(path, 'floors', place, 'of'))),
    ...limits.flatMap(({ of }, place) => checkOf(of, ids, placeIn(path, 'caps', 'limits', place, 'of'))),
  ];
}

function checkKeyNames(key: GainKey, ids: ReadonlySet<string>, path: string): Problem[] {
  switch (key.kind) {
    case 'agreed-shares':
      return checkShares(key.shares, ids, placeIn(path, 'shares'));
    case 'compensate-first':
      return checkKeyNames(key.rest, ids, placeIn(path, 'rest'));
    case 'shapley': {
      const [field, coalitions] =
        key.game.kind === 'table'
          ? (['coalitions', key.game.coalitions] as const)
          : (['groups', key.game.groups] as const);
      return coalitions.flatMap(({ members }, place) =>
        checkOf(members, ids, placeIn(path, 'game', field, place, 'members')),
      );
    }
    case 'equal':
    case 'budget':
    case 'need':
    case 'performance':
      return [];
  }
}

function checkShares(shares: readonly AgreedShare[], ids: ReadonlySet<string>, path: string): Problem[] {
  const named = new Set(shares.map(({ partner }) => partner));
  const left = [...ids].filter((id) => !named.has(id));
  const missing = left.map((id): Problem => {
    const message = `No share is agreed for ${shown(id)}.`;
    return { path, code: 'missing', message, help: 'Give a share of every partner, 0 where it takes nothing.' };
  });
  const unknown = shares.flatMap(({ partner }, place) => checkKnown(partner, ids, placeIn(path, place, 'partner')));
  return [...unknown, ...missing];
}

function checkOf(of: LimitedPartners, ids: ReadonlySet<string>, path: string): Problem[] {
  return of === 'every-partner' ? [] : of.flatMap((id, place) => checkKnown(id, ids, placeIn(path, place)));
}

function checkKnown(id: string, ids: ReadonlySet<string>, path: string): Problem[] {
  if (ids.has(id)) return [];
  const message = `No partner is called ${shown(id)}.`;
  return [{ path, code: 'unknown-reference', message, help: 'Name one of the partners that share the pool.' }];
}
