import { pointOf, compare, one, sumOf, workingText, type Fraction } from '../../exact/index.ts';
import { placeIn, shown, type Problem } from '../../problems/index.ts';
import { readablePounds } from '../../statement/index.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import { leastOf, mostOf } from './limits-of.ts';
import { isAbove } from './share-out.ts';
import { exactAmount, toShare, type Side, type SideRule } from './sides.ts';

type Partners = readonly DistributionPartner[];

/** The problem of floors that no pool could meet: shares of it that come to more than the whole. */
export function checkFloorsFit({ floors }: SideRule, partners: Partners, path: string): Problem[] {
  const shares = partners.map(({ id }) => leastOf(shareFloors(floors), id, one));
  const sum = sumOf(shares);
  if (compare(sum, one) <= 0) return [];
  const message = `The floors come to ${workingText(sum)} times the pool.`;
  const help = 'Give floors whose shares of the pool sum to at most 1.';
  return [{ path: placeIn(path, 'floors'), code: 'contradiction', message, help }];
}

/** Problems of caps that are below a floor of the same partner, in pounds that the terms themselves give. */
export function checkPoundsFit({ floors, caps }: SideRule, partners: Partners, path: string): Problem[] {
  const ofPounds =
    caps === 'none' ? caps : { ...caps, limits: caps.limits.filter(({ most }) => most.kind === 'pounds') };
  const inPounds = floors.filter(({ least }) => least.kind === 'pounds');
  return partners.flatMap((partner) => {
    const least = leastOf(inPounds, partner.id, one);
    return capBelow(partner, least, mostOf(ofPounds, partner)?.high, path);
  });
}

/** Problems of caps that are below a floor of the same partner, at a pool that is known exactly. */
export function checkCapsFit(side: Side, partners: Partners, path: string): Problem[] {
  const { rule } = side;
  const pool = exactAmount(side);
  if (rule === 'not-agreed' || pool === undefined) return [];
  return partners.flatMap((partner) => {
    const most = mostOf(rule.caps, partner);
    return capBelow(partner, leastOf(rule.floors, partner.id, toShare(rule, pool)), most && pointOf(most), path);
  });
}

function capBelow({ id }: DistributionPartner, least: Fraction, most: Fraction | undefined, path: string): Problem[] {
  if (most === undefined || !isAbove(least, most)) return [];
  const message = `The cap of ${shown(id)} is ${readablePounds(most)}, below its floor of ${readablePounds(least)}.`;
  const help = 'Give a cap that is at or above the floor.';
  return [{ path: placeIn(path, 'caps'), code: 'contradiction', message, help }];
}

function shareFloors(floors: SideRule['floors']): SideRule['floors'] {
  return floors.filter(({ least }) => least.kind === 'share-of-pool');
}
