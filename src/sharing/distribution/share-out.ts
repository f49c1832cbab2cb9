import {
  compare,
  hundredths,
  minus,
  negative,
  nothing,
  over,
  plus,
  signOf,
  smaller,
  sumOf,
  times,
  type Fraction,
} from '../../exact/index.ts';
import { fill, type Filled } from './fill.ts';
import type { KeyWeights } from './key-weights.ts';

/** The limits of each partner, at an amount. */
export interface LimitsAt {
  readonly leasts: readonly Fraction[];
  readonly mosts: readonly (Fraction | undefined)[];
  /** Whether a partner has a floor at all, if only of nothing: then it never pays in. */
  readonly hasFloor: readonly boolean[];
  readonly whatTheyLeave: 'shared-again' | 'stays-undistributed';
}

/** What each partner takes of an amount: by the key alone, and with every floor and cap. */
export interface SharedOut extends Filled {
  readonly byKey: readonly Fraction[];
  /** What goes first to each that lost income. */
  readonly first: readonly Fraction[];
}

/** Shares an amount of 0 or more out, exactly. Floors must be met: {@link canMeetFloors}. */
export function shareOut(amount: Fraction, key: KeyWeights, limits: LimitsAt): SharedOut {
  const first = firstOf(amount, key);
  const paysIn = paidIn(amount, key, limits);
  const available = sumOf([amount, ...paysIn]);
  const takers = key.weights.map((weight, place) => ({
    // A floor may be above its cap by a part of a penny.
    least: atMost(limits.leasts[place] ?? nothing, limits.mosts[place]),
    most: limits.whatTheyLeave === 'shared-again' ? limits.mosts[place] : undefined,
    first: first[place] ?? nothing,
    weight,
  }));
  const { amounts, left } = fill(takers, available);
  const held = amounts.map((each, place) => atMost(each, limits.mosts[place]));
  return {
    byKey: byKeyAlone(amount, key, first),
    first,
    amounts: held.map((each, place) => minus(each, paysIn[place] ?? nothing)),
    left: plus(left, minus(sumOf(amounts), sumOf(held))),
  };
}

/** Whether an amount reaches for every floor, and no floor is above its cap. */
export function canMeetFloors(amount: Fraction, key: KeyWeights, limits: LimitsAt): boolean {
  const { leasts, mosts } = limits;
  if (leasts.some((least, place) => isAbove(least, mosts[place]))) return false;
  return compare(sumOf(leasts), sumOf([amount, ...paidIn(amount, key, limits)])) <= 0;
}

/** Whether a floor is above a cap, to the penny. */
export function isAbove(least: Fraction, most: Fraction | undefined): boolean {
  return most !== undefined && hundredths(least, 'down') > hundredths(most, 'down');
}

/** What each pays in that has no floor. */
export function paidIn(amount: Fraction, { weights, paysIn }: KeyWeights, { hasFloor }: LimitsAt): readonly Fraction[] {
  return weights.map((_, place) => (hasFloor[place] === true ? nothing : times(paysIn?.[place] ?? nothing, amount)));
}

/** In proportion to income lost, up to a share of the pool, and nobody more than it lost. */
function firstOf(amount: Fraction, { weights, lost }: KeyWeights): readonly Fraction[] {
  const whole = lost === undefined ? nothing : sumOf(lost.pounds);
  if (lost === undefined || signOf(whole) === 0) return weights.map(() => nothing);
  const part = over(smaller(times(lost.share, amount), whole), whole);
  return lost.pounds.map((pounds) => times(pounds, part));
}

function byKeyAlone(amount: Fraction, key: KeyWeights, first: readonly Fraction[]): readonly Fraction[] {
  const { weights, paysIn } = key;
  const rest = minus(plus(amount, times(amount, sumOf(paysIn ?? []))), sumOf(first));
  const perWeight = over(rest, sumOf(weights));
  return weights.map((weight, place) => {
    const share = plus(first[place] ?? nothing, times(weight, perWeight));
    return plus(share, negative(times(paysIn?.[place] ?? nothing, amount)));
  });
}

function atMost(amount: Fraction, most: Fraction | undefined): Fraction {
  return most === undefined ? amount : smaller(amount, most);
}
