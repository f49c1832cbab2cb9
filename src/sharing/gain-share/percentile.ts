import {
  compare,
  fraction,
  manyOf,
  minus,
  one,
  plus,
  roundToWhole,
  signOf,
  times,
  type Fraction,
} from '../../exact/index.ts';

/**
 * Conventions for the value of a percentile that falls between two people, by the numbers of Hyndman and Fan (1996):
 * `inverted-cdf` is type 1, the least value with at least that share of the people at or below it;
 * `averaged-inverted-cdf` type 2, the same but half way to the next where the share is met exactly (the default of SAS);
 * `weibull` type 6, at the place (n + 1) × share (PERCENTILE.EXC); `linear` type 7, at the place 1 + (n − 1) × share
 * (R, NumPy and PERCENTILE.INC). Beyond the first and the last person they all stay with that person.
 */
export const percentileConventions = ['inverted-cdf', 'averaged-inverted-cdf', 'weibull', 'linear'] as const;

/** One of {@link percentileConventions}. */
export type PercentileConvention = (typeof percentileConventions)[number];

/** A value, and how many people have it. */
export interface Tally {
  readonly value: Fraction;
  readonly people: number;
}

/** The value at a share of the people, from 0 to 1. At least one of them must have somebody. */
export function percentileOf(tallies: readonly Tally[], share: Fraction, convention: PercentileConvention): Fraction {
  const sorted = [...tallies].sort((a, b) => compare(a.value, b.value));
  let people = 0;
  const upTo = sorted.map((tally) => (people += tally.people));
  const place = placeOf(people, share, convention);
  const whole = Number(roundToWhole(place, 'down'));
  const beyond = partOf(minus(place, { top: whole, under: 1 }), convention);
  const [value, next] = [whole, whole + 1].map((rank) => {
    const within = Math.min(Math.max(rank, 1), people);
    return sorted[firstReaching(upTo, within)]?.value ?? one;
  }) as [Fraction, Fraction];
  return plus(times(minus(one, beyond), value), times(beyond, next));
}

/** The place in the sorted list, counted from 1; it may fall between two, or outside. */
function placeOf(people: number, share: Fraction, convention: PercentileConvention): Fraction {
  if (convention === 'weibull') return manyOf(people + 1, share);
  return convention === 'linear' ? plus(one, manyOf(people - 1, share)) : manyOf(people, share);
}

/** How far to go from the person beneath the place to the one above it. */
function partOf(beyond: Fraction, convention: PercentileConvention): Fraction {
  if (convention === 'weibull' || convention === 'linear') return beyond;
  if (signOf(beyond) > 0) return one;
  return convention === 'inverted-cdf' ? fraction(0) : { top: 1, under: 2 };
}

/** The first place whose count reaches a rank. */
function firstReaching(upTo: readonly number[], rank: number): number {
  let [from, until] = [0, upTo.length - 1];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    if ((upTo[middle] ?? 0) >= rank) until = middle;
    else from = middle + 1;
  }
  return from;
}
