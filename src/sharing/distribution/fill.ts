import {
  compare,
  larger,
  minus,
  nothing,
  over,
  plus,
  signOf,
  smaller,
  sumOf,
  times,
  type Fraction,
} from '../../exact/index.ts';

/** One who takes part: at least and at most so much, first up to an amount of their own and then by a weight. */
export interface Taker {
  readonly least: Fraction;
  readonly most: Fraction | undefined;
  readonly first: Fraction;
  /** 0 or more. */
  readonly weight: Fraction;
}

/** What each takes, and what nobody may take. */
export interface Filled {
  readonly amounts: readonly Fraction[];
  readonly left: Fraction;
}

/**
 * Fills takers like vessels from one level: each takes in proportion, but no less than its least and no more than its
 * most, so that what one cannot hold rises in the others. The amount must be at or above the sum of the leasts.
 */
export function fill(takers: readonly Taker[], amount: Fraction): Filled {
  const firstAlone = takers.map(({ first, ...taker }) => ({ ...taker, from: nothing, weight: first }));
  const inFull = takers.map((taker) => held(taker.first, taker));
  if (compare(sumOf(inFull), amount) > 0) return raised(firstAlone, amount);
  return raised(
    takers.map(({ first, ...taker }) => ({ ...taker, from: first })),
    amount,
  );
}

interface Vessel extends Omit<Taker, 'first'> {
  readonly from: Fraction;
}

/** The level at which the vessels hold the amount: it lies between two of the levels at which one fills up or starts to. */
function raised(vessels: readonly Vessel[], amount: Fraction): Filled {
  const bends = vessels.flatMap(bendsOf).sort(compare);
  let [below, above] = [0, bends.length];
  while (below < above) {
    const middle = (below + above) >> 1;
    if (compare(sumOf(atLevel(vessels, bends[middle] ?? nothing)), amount) <= 0) below = middle + 1;
    else above = middle;
  }
  const level = bends[below - 1] ?? nothing;
  const amounts = atLevel(vessels, level);
  const left = minus(amount, sumOf(amounts));
  const rate = sumOf(vessels.map((vessel) => (isRising(vessel, level) ? vessel.weight : nothing)));
  if (signOf(left) === 0 || signOf(rate) === 0) return { amounts, left };
  return { amounts: atLevel(vessels, plus(level, over(left, rate))), left: nothing };
}

/** The levels, above zero, at which a vessel starts to fill beyond its least, and at which it is full. */
function bendsOf({ from, weight, least, most }: Vessel): Fraction[] {
  if (signOf(weight) === 0) return [];
  const ends = most === undefined ? [least] : [least, most];
  return ends.map((end) => over(minus(end, from), weight)).filter((level) => signOf(level) > 0);
}

function isRising({ from, weight, least, most }: Vessel, level: Fraction): boolean {
  const reached = plus(from, times(level, weight));
  return compare(reached, least) >= 0 && (most === undefined || compare(reached, most) < 0);
}

function atLevel(vessels: readonly Vessel[], level: Fraction): readonly Fraction[] {
  return vessels.map((vessel) => held(plus(vessel.from, times(level, vessel.weight)), vessel));
}

function held(amount: Fraction, { least, most }: Pick<Taker, 'least' | 'most'>): Fraction {
  const atLeast = larger(amount, least);
  return most === undefined ? atLeast : smaller(atLeast, most);
}
