import {
  compare,
  fraction,
  minus,
  nothing,
  over,
  signOf,
  smaller,
  sumOf,
  times,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import { poundsText } from '../../statement/index.ts';
import type { PartnerLimit } from './overspend-steps.ts';
import type { PooledFundPartner } from './pooled-fund-terms.ts';

/** A partner, and the most that it takes of what is shared; without a most where nothing limits it. */
export interface Sharer {
  readonly key: string;
  readonly contribution: Fraction;
  readonly most: Fraction | undefined;
}

/** Who pays what a limit leaves: the others, as far as their own limits go, or nobody. */
export type BeyondLimits = 'shared-by-others' | 'unallocated';

/** What a sharer takes before rounding, and how that is worked out; without an end where nothing bounds it. */
export interface ExactShare {
  readonly pounds: Fraction | undefined;
  readonly working: string;
}

/** What each sharer takes, by key, and what no sharer does. */
export interface ExactShares {
  readonly parts: ReadonlyMap<string, ExactShare>;
  readonly unallocated: Fraction | undefined;
}

/** Partners with the limits agreed, or without any. */
export function sharersOf(partners: readonly PooledFundPartner[], limits: readonly PartnerLimit[]): Sharer[] {
  const most = new Map(limits.map(({ partner, mostPounds }) => [partner, mostPounds]));
  return partners.map(({ id, contributionPounds }) => {
    const limit = most.get(id) ?? 'no-limit';
    const contribution = fraction(contributionPounds);
    return { key: id, contribution, most: limit === 'no-limit' ? undefined : fraction(limit) };
  });
}

/** Shares an amount in proportion to contributions, within limits. Somebody must contribute. */
export function exactShares(amount: Fraction, sharers: readonly Sharer[], beyond: BeyondLimits): ExactShares {
  return beyond === 'unallocated' ? sharesWithin(amount, sharers) : sharesRefilled(amount, sharers);
}

/** Each the lesser of its share and its limit. */
function sharesWithin(amount: Fraction, sharers: readonly Sharer[]): ExactShares {
  const whole = wholeOf(sharers);
  const shares = sharers.map(({ key, contribution, most }) => {
    const share = over(times(amount, contribution), whole);
    const working = shareText(amount, contribution, whole);
    if (most === undefined) return { key, pounds: share, working };
    return { key, pounds: smaller(share, most), working: `min(${working}, ${poundsText(most)})` };
  });
  const unallocated = minus(amount, sumOf(shares.map(({ pounds }) => pounds)));
  return { parts: new Map(shares.map(({ key, ...share }) => [key, share])), unallocated };
}

/** What a limit leaves is shared by the others: those whose limit is least for their contribution reach it first. */
function sharesRefilled(amount: Fraction, sharers: readonly Sharer[]): ExactShares {
  const parts = new Map<string, ExactShare>();
  let left = amount;
  let whole = wholeOf(sharers);
  for (const { key, contribution, most } of paying(sharers).sort(bySoonestLimit)) {
    if (most === undefined || compare(times(left, contribution), times(most, whole)) <= 0) continue;
    parts.set(key, { pounds: most, working: `${poundsText(most)}, its limit` });
    left = minus(left, most);
    whole = minus(whole, contribution);
  }
  for (const { key, contribution } of sharers) {
    if (parts.has(key)) continue;
    const isNothing = signOf(contribution) === 0;
    const pounds = isNothing ? nothing : over(times(left, contribution), whole);
    parts.set(key, { pounds, working: isNothing ? '£0' : shareText(left, contribution, whole) });
  }
  return { parts, unallocated: signOf(whole) === 0 ? left : nothing };
}

function bySoonestLimit(a: Sharer, b: Sharer): number {
  if (a.most === undefined || b.most === undefined) return Number(a.most === undefined) - Number(b.most === undefined);
  return compare(times(a.most, b.contribution), times(b.most, a.contribution));
}

/** The most that each can come to where nothing bounds what is shared. */
export function largestShares(sharers: readonly Sharer[], beyond: BeyondLimits): ExactShares {
  const hasNoLimit = ({ most }: Sharer) => most === undefined;
  const isAllTaken = beyond === 'unallocated' ? paying(sharers).every(hasNoLimit) : paying(sharers).some(hasNoLimit);
  const parts = sharers.map(({ key, contribution, most }): [string, ExactShare] => {
    const pounds = signOf(contribution) > 0 ? most : nothing;
    return [key, { pounds, working: pounds === undefined ? 'a share without limit' : poundsText(pounds) }];
  });
  return { parts: new Map(parts), unallocated: isAllTaken ? nothing : undefined };
}

function paying(sharers: readonly Sharer[]): Sharer[] {
  return sharers.filter(({ contribution }) => signOf(contribution) > 0);
}

function wholeOf(sharers: readonly Sharer[]): Fraction {
  return sumOf(sharers.map(({ contribution }) => contribution));
}

function shareText(amount: Fraction, contribution: Fraction, whole: Fraction): string {
  return `${poundsText(amount)} × ${workingText(contribution)} ÷ ${workingText(whole)}`;
}
