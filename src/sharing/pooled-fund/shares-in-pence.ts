import {
  exactly,
  hundredths,
  nothing,
  pointOf,
  times,
  wholeParts,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import { exactShares, largestShares, type BeyondLimits, type Sharer } from './by-contribution.ts';

/** What a sharer takes in pence, and how that is worked out. */
export interface PenceShare {
  readonly pounds: Interval;
  readonly working: string;
}

/** What each sharer takes, in the order of the sharers, and what none of them does. */
export interface PenceShares {
  readonly parts: readonly PenceShare[];
  readonly unallocated: Interval;
}

/**
 * Shares whole pence in proportion to contributions, within limits: to the penny by largest remainder where the amount
 * is known. Where it is not, between the pence beneath what the least of it gives and above what the most does.
 */
export function sharesInPence(amount: Interval, sharers: readonly Sharer[], beyond: BeyondLimits): PenceShares {
  const known = pointOf(amount);
  return known === undefined ? sharesBetween(amount, sharers, beyond) : toThePenny(known, sharers, beyond);
}

function toThePenny(amount: Fraction, sharers: readonly Sharer[], beyond: BeyondLimits): PenceShares {
  const exact = exactShares(amount, sharers, beyond);
  const pounds = sharers.map(({ key }) => ({ key: `partner ${key}`, pounds: exact.parts.get(key)?.pounds }));
  // It sorts after the partners, so that between equal remainders the penny falls to one of them.
  const all = [...pounds, { key: 'unallocated', pounds: exact.unallocated }];
  const parts = all.map((part) => ({ key: part.key, exact: times(part.pounds ?? nothing, hundred) }));
  // A limit is whole pence and leaves no remainder, so that no share is rounded up past one.
  const pence = wholeParts(parts, hundredths(amount, 'towards-zero'));
  const inPounds = (place: number) => exactly({ top: pence[place] ?? 0, under: 100 });
  return {
    parts: sharers.map(({ key }, place) => ({
      pounds: inPounds(place),
      working: exact.parts.get(key)?.working ?? '',
    })),
    unallocated: inPounds(sharers.length),
  };
}

const hundred: Fraction = { top: 100, under: 1 };

/** Every share grows with what is shared, so that the ends of one are those of the other. */
function sharesBetween({ low, high }: Interval, sharers: readonly Sharer[], beyond: BeyondLimits): PenceShares {
  const least = exactShares(low ?? nothing, sharers, beyond);
  const most = high === undefined ? largestShares(sharers, beyond) : exactShares(high, sharers, beyond);
  return {
    parts: sharers.map(({ key }) => {
      const [from, to] = [least.parts.get(key), most.parts.get(key)];
      const texts = new Set([from?.working, to?.working]);
      return { pounds: outwards(from?.pounds, to?.pounds), working: [...texts].join(' to ') };
    }),
    unallocated: outwards(least.unallocated, most.unallocated),
  };
}

function outwards(low: Fraction | undefined, high: Fraction | undefined): Interval {
  return {
    low: low && { top: hundredths(low, 'down'), under: 100 },
    high: high && { top: hundredths(high, 'up'), under: 100 },
  };
}
