import { compare, minus, negative, nothing, signOf, sumOf, times, type Fraction } from '../../exact/index.ts';
import { poundsText } from '../../statement/index.ts';
import type { Shared } from './side-range.ts';
import { roundedUp } from './square-root.ts';

/** A partner’s place in a side that is shared out exactly, and which way the side goes. */
export interface InSide {
  readonly shared: Shared;
  readonly place: number;
  readonly sign: 1 | -1;
}

/** What a partner takes by the key alone, its limits, and what it takes in the end: above zero as the side is. */
export interface Taken {
  readonly byKey: Fraction;
  readonly least: Fraction;
  readonly most: Fraction | undefined;
  readonly inTheEnd: Fraction;
}

/** What a partner takes of a side that is shared out. */
export function takenBy({ shared: { limits, out }, place }: InSide): Taken {
  return {
    byKey: out.byKey[place] ?? nothing,
    least: limits.leasts[place] ?? nothing,
    most: limits.mosts[place],
    inTheEnd: out.amounts[place] ?? nothing,
  };
}

/** The calculation of what a partner takes: the key, and its cap, its floor or what those of others left or took. */
export function workingOf(at: InSide): string {
  const error = errorOf(at);
  return `${withLimits(at)}${error === undefined ? '' : ` (one standard error: ${poundsText(error)})`}`;
}

/** What a partner takes by the key alone, as it would be typed. */
export function keyWorkingOf({ shared: { amount, key, out }, place, sign }: InSide): string {
  const text = key.texts[place] ?? '';
  const first = sumOf(out.first);
  if (signOf(first) === 0) return `${poundsText(signed(amount, sign))}${text}`;
  return `${poundsText(out.first[place] ?? nothing)} + ${poundsText(minus(amount, first))}${text}`;
}

/** One standard error of what a partner takes by the key, up to the penny; nothing where its share is exact. */
export function errorOf({ shared: { amount, key }, place }: InSide): Fraction | undefined {
  const error = key.errors?.[place];
  return error && roundedUp(times(error, amount));
}

/** An amount above zero as a side is, with its sign. */
export function signed(amount: Fraction, sign: 1 | -1): Fraction {
  return sign > 0 ? amount : negative(amount);
}

function withLimits(at: InSide): string {
  const { byKey, least, most, inTheEnd } = takenBy(at);
  const { sign } = at;
  const working = keyWorkingOf(at);
  if (compare(byKey, inTheEnd) === 0) return working;
  const text = (amount: Fraction) => poundsText(signed(amount, sign));
  const [lesser, greater] = sign > 0 ? ['min', 'max'] : ['max', 'min'];
  if (most !== undefined && compare(inTheEnd, most) === 0 && compare(byKey, most) > 0) {
    return `${lesser}(${working}, ${text(most)})`;
  }
  if (compare(inTheEnd, least) === 0 && compare(byKey, least) < 0) return `${greater}(${working}, ${text(least)})`;
  const moved = signed(minus(inTheEnd, byKey), sign);
  return signOf(moved) < 0 ? `${working} − ${poundsText(negative(moved))}` : `${working} + ${poundsText(moved)}`;
}
