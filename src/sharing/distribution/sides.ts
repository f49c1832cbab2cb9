import {
  pointOf,
  fraction,
  larger,
  minus,
  negative,
  nothing,
  signOf,
  smaller,
  times,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import type { Agreed } from '../gain-share/agreed.ts';
import type { DistributionTerms, GainDistribution, LossDistribution, Reinvestment } from './distribution-terms.ts';

/** How a gain or a loss is shared. */
export type SideRule = GainDistribution | LossDistribution;

/** A gain or a loss that the pool may be, as an amount above zero, and how it is shared. */
export interface Side {
  readonly name: 'gains' | 'losses';
  readonly sign: 1 | -1;
  readonly rule: Agreed<SideRule>;
  readonly least: Fraction;
  /** Nothing where nothing bounds it. */
  readonly most: Fraction | undefined;
}

/** The sides of zero that a pool may be on: none where it is nothing. */
export function sidesOf({ gains, losses }: DistributionTerms, { low, high }: Interval): readonly Side[] {
  const gain: Side = { name: 'gains', sign: 1, rule: gains, least: aboveZero(low), most: high };
  const loss: Side = {
    name: 'losses',
    sign: -1,
    rule: losses,
    least: aboveZero(high && negative(high)),
    most: low && negative(low),
  };
  return [gain, loss].filter(({ most }) => most === undefined || signOf(most) > 0);
}

/** The amount of a side that is known exactly. */
export function exactAmount({ least, most }: Side): Fraction | undefined {
  return pointOf({ low: least, high: most });
}

/** What is set aside of a gain before anything is shared. */
export function reinvestmentOf(rule: SideRule): Reinvestment | undefined {
  return 'reinvestFirst' in rule && rule.reinvestFirst !== 'nothing' ? rule.reinvestFirst : undefined;
}

/** How much of an amount is set aside: a share of it, or pounds as far as it goes. */
export function setAside(first: Reinvestment | undefined, amount: Fraction): Fraction {
  if (first === undefined) return nothing;
  return first.kind === 'share' ? times(fraction(first.share), amount) : smaller(fraction(first.pounds), amount);
}

/** What is set aside of a side; without an end where the gain has none and a share of it is set aside. */
export function setAsideOf({ rule, least, most }: Side): Interval {
  const first = rule === 'not-agreed' ? undefined : reinvestmentOf(rule);
  if (most !== undefined) return { low: setAside(first, least), high: setAside(first, most) };
  const high = first?.kind === 'share' ? undefined : fraction(first?.pounds ?? 0);
  return { low: setAside(first, least), high };
}

/** What is left to share of an amount. */
export function toShare(rule: SideRule, amount: Fraction): Fraction {
  return minus(amount, setAside(reinvestmentOf(rule), amount));
}

function aboveZero(amount: Fraction | undefined): Fraction {
  return amount === undefined ? nothing : larger(amount, nothing);
}
