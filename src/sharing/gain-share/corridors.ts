import {
  compare,
  exactly,
  fraction,
  holds,
  larger,
  minus,
  nothing,
  over,
  plus,
  pointOf,
  signOf,
  smaller,
  times,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import type { Corridor } from './rate-terms.ts';

/**
 * What marginal bands pay of an amount of 0 or more: the part within each at its own rate, so that one pound more never
 * changes what is paid by more than a pound. The bands are shares of the expected spend.
 */
export function sharedByCorridors(amount: Interval, expected: Interval, bands: readonly Corridor[]): Interval {
  const [known, base] = [pointOf(amount), pointOf(expected)];
  if (known !== undefined && base !== undefined) return exactly(sharedAt(known, base, bands));
  const { low, high } = amount;
  return {
    low: low && expectedThatMatter(low, expected, bands).reduce(smaller),
    high: high && expectedThatMatter(high, expected, bands).reduce(larger),
  };
}

function sharedAt(amount: Fraction, expected: Fraction, bands: readonly Corridor[]): Fraction {
  let start = nothing;
  let shared = nothing;
  for (const { upTo, rate } of bands) {
    const end = upTo === 'no-end' ? amount : smaller(amount, times(fraction(upTo), expected));
    if (compare(end, start) <= 0) break;
    shared = plus(shared, times(minus(end, start), fraction(rate)));
    start = end;
  }
  return shared;
}

/**
 * What is paid of one amount as the expected spend goes over its range. Between the spends at which the amount ends in
 * another band it moves on a straight line, so that the least and the most are at one of those or at an end.
 */
function expectedThatMatter(
  amount: Fraction,
  { low, high }: Interval,
  bands: readonly Corridor[],
): readonly Fraction[] {
  const edges = bands.flatMap(({ upTo }) => (upTo === 'no-end' ? [] : [over(amount, fraction(upTo))]));
  const within = edges.filter((spend) => holds({ low, high }, spend));
  const ends = [low, high].filter((end) => end !== undefined && signOf(end) > 0) as readonly Fraction[];
  const paid = [...ends, ...within].map((spend) => sharedAt(amount, spend, bands));
  // With no least spend the amount may lie in the last band altogether. With no most it lies in the first from an edge on.
  const unbounded = low === undefined || signOf(low) <= 0 ? bands.slice(-1) : [];
  return [...paid, ...unbounded.map(({ rate }) => times(amount, fraction(rate)))];
}
