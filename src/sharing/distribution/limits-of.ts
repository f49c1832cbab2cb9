import {
  exactly,
  fraction,
  hundredths,
  larger,
  nothing,
  signOf,
  smallerInterval,
  times,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import { readTold } from '../../statement/index.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import type { LimitsAt } from './share-out.ts';
import type { SideRule } from './sides.ts';
import type { DistributionCaps, LimitedPartners, PartnerCap, PartnerFloor } from './limit-terms.ts';

/** Whether a limit is for a partner. */
export function isFor(of: LimitedPartners, id: string): boolean {
  return of === 'every-partner' || of.includes(id);
}

/** The floors of a partner. */
export function floorsFor(floors: readonly PartnerFloor[], id: string): readonly PartnerFloor[] {
  return floors.filter(({ of }) => isFor(of, id));
}

/** The least that a partner takes of an amount: the largest of its floors. */
export function leastOf(floors: readonly PartnerFloor[], id: string, amount: Fraction): Fraction {
  return floorsFor(floors, id)
    .map(({ least }) => (least.kind === 'pounds' ? fraction(least.pounds) : times(fraction(least.share), amount)))
    .reduce(larger, nothing);
}

/** The caps of a partner. */
export function capsFor(caps: DistributionCaps | 'none', id: string): readonly PartnerCap[] {
  return caps === 'none' ? [] : caps.limits.filter(({ of }) => isFor(of, id));
}

/**
 * The most that a partner takes, in whole pence: the smallest of its caps, each down to the penny, so that no rounding
 * goes a penny beyond. Nothing where it has no cap; between two where its income is not known.
 */
export function mostOf(caps: DistributionCaps | 'none', partner: DistributionPartner): Interval | undefined {
  const each = capsFor(caps, partner.id).map(({ most }) => {
    if (most.kind === 'pounds') return exactly(fraction(most.pounds));
    const income = incomesIn(partner, most.period).map(({ pounds }) => readTold(pounds, { least: 0 }))[0];
    return shareInPence(fraction(most.share), income ?? { low: nothing, high: undefined });
  });
  return each.length === 0 ? undefined : each.reduce(smallerInterval);
}

/** A partner’s incomes of a time: one, where its facts are in order. */
export function incomesIn({ incomes = [] }: DistributionPartner, period: { from: string; until: string }) {
  return incomes.filter(({ period: { from, until } }) => from === period.from && until === period.until);
}

/** The limits of every partner, at an amount to share. */
export function limitsAt(
  { floors, caps }: SideRule,
  amount: Fraction,
  partners: readonly DistributionPartner[],
): LimitsAt {
  return {
    leasts: partners.map(({ id }) => leastOf(floors, id, amount)),
    mosts: partners.map((partner) => mostOf(caps, partner)?.high),
    hasFloor: partners.map(({ id }) => floorsFor(floors, id).length > 0),
    whatTheyLeave: caps === 'none' ? 'shared-again' : caps.whatTheyLeave,
  };
}

/** Nothing of an income without an end is nothing. */
function shareInPence(share: Fraction, { low, high }: Interval): Interval {
  const inPence = (pounds: Fraction) => ({ top: hundredths(times(share, pounds), 'down'), under: 100 });
  const most = signOf(share) === 0 ? nothing : high && inPence(high);
  return { low: low && inPence(low), high: most };
}
