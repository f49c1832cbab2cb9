import {
  exactly,
  hull,
  hundredths,
  minus,
  nothing,
  smaller,
  sumOf,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import { readablePounds } from '../../statement/index.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import { weightsOf, type KeyWeights } from './key-weights.ts';
import { betweenCaps } from './between-caps.ts';
import { limitsAt } from './limits-of.ts';
import { paidBetween, paysIn } from './paying-in.ts';
import { canMeetFloors, paidIn, shareOut, type LimitsAt, type SharedOut } from './share-out.ts';
import { exactAmount, toShare, type Side, type SideRule } from './sides.ts';
import { unknownCap, unknownFact } from './unknown-facts.ts';

/** What each may take of a side, above zero as the side is, and what leaves that open beside the pool itself. */
export interface SideRange {
  readonly partners: readonly Interval[];
  /** What no partner takes. */
  readonly left: Interval;
  readonly question?: string;
  /** What it is shared by, where that is known. */
  readonly key?: KeyWeights;
  /** How it was shared, where everything about it is known. */
  readonly shared?: Shared;
}

/** An amount that is shared out exactly. */
export interface Shared {
  readonly amount: Fraction;
  readonly key: KeyWeights;
  readonly limits: LimitsAt;
  readonly out: SharedOut;
}

type Partners = readonly DistributionPartner[];

/** What a side turns on where its sharing is not agreed. The register asks what providers share, and not how among them. */
const whenNotAgreed = {
  gains: 'How is a gain shared among the partners?',
  losses: 'How is a loss shared among the partners?',
} as const;

/** What each partner may take of a side. More to share never lowers what one takes, so that the ends bound it. */
export function rangeOf(side: Side, partners: Partners): SideRange {
  const { rule, sign } = side;
  if (rule === 'not-agreed') return anyPart(side, partners.length);
  const missing = unknownFact(rule, partners);
  const key = missing === undefined ? weightsOf(rule.key, partners, sign) : undefined;
  const question = missing ?? unknownCap(rule, partners);
  const [least, most] = [toShare(rule, side.least), side.most && toShare(rule, side.most)];
  const floorsHold = canAlwaysMeetFloors(rule, partners, key, least, most);
  if (key === undefined || question !== undefined || !floorsHold) {
    const open = question ?? (exactAmount(side) && floorsQuestion(rule, partners, least));
    const onlyCaps = key !== undefined && most !== undefined && missing === undefined && rule.floors.length === 0;
    const bounds = onlyCaps
      ? betweenCaps(rule, partners, key, least, most)
      : withinLimits(rule, partners, key, least, most, floorsHold);
    return { ...bounds, ...(key && { key }), ...(open !== undefined && { question: open }) };
  }
  const limits = limitsAt(rule, least, partners);
  const low = shareOut(least, key, limits);
  if (exactAmount(side) !== undefined) {
    const shared = { amount: least, key, limits, out: low };
    return { partners: low.amounts.map(exactly), left: exactly(low.left), key, shared };
  }
  const high = most && shareOut(most, key, limitsAt(rule, most, partners));
  return { ...(high ? betweenEnds(low, high) : withoutEnd(rule, key, limits, low)), key };
}

/** Nobody has agreed on a key, so that a partner may take any part. */
function anyPart({ name, most }: Side, partners: number): SideRange {
  const part = { low: nothing, high: most };
  const question = whenNotAgreed[name];
  return { partners: Array.from({ length: partners }, () => part), left: exactly(nothing), question };
}

function betweenEnds(low: SharedOut, high: SharedOut): SideRange {
  // What a partner pays in grows with the pool the other way.
  return {
    partners: low.amounts.map((amount, place) => hull(exactly(amount), exactly(high.amounts[place] ?? amount))),
    left: hull(exactly(low.left), exactly(high.left)),
  };
}

function withoutEnd(rule: SideRule, key: KeyWeights, { mosts, hasFloor }: LimitsAt, low: SharedOut): SideRange {
  return {
    partners: low.amounts.map((amount, place): Interval => {
      if (paysIn(key, place) && hasFloor[place] !== true) return { low: undefined, high: amount };
      return { low: amount, high: mosts[place] };
    }),
    left: rule.caps === 'none' ? exactly(nothing) : { low: low.left, high: undefined },
  };
}

/**
 * All that is sure where facts are missing or floors cannot be met: from its floor to its cap, or to what the floors of
 * the others leave.
 */
function withinLimits(
  rule: SideRule,
  partners: Partners,
  key: KeyWeights | undefined,
  least: Fraction,
  most: Fraction | undefined,
  floorsHold: boolean,
): Pick<SideRange, 'partners' | 'left'> {
  const atLeast = surely(limitsAt(rule, least, partners));
  const atMost = most && surely(limitsAt(rule, most, partners));
  const whole = most && sumOf([most, ...(key ? paidIn(most, key, atLeast) : [])]);
  const floored = whole && atMost && floorsHold ? minus(whole, sumOf(atMost.leasts)) : whole;
  const each = partners.map((_, place): Interval => {
    if (key && paysIn(key, place) && atLeast.hasFloor[place] !== true) return paidBetween(key, place, least, most);
    const own = floorsHold ? (atMost?.leasts[place] ?? nothing) : nothing;
    const rest = floored && sumOf([floored, own]);
    const cap = atLeast.mosts[place];
    const low = floorsHold ? (atLeast.leasts[place] ?? nothing) : nothing;
    return { low, high: rest && cap ? smaller(rest, cap) : (rest ?? cap) };
  });
  return { partners: each, left: rule.caps === 'none' ? exactly(nothing) : { low: nothing, high: whole } };
}

/** A floor may be above its cap by a part of a penny, and then the cap holds. */
function surely(limits: LimitsAt): LimitsAt {
  return { ...limits, leasts: limits.leasts.map((least) => ({ top: hundredths(least, 'down'), under: 100 })) };
}

/**
 * Whether the floors can be met whatever the amount is: where they can at both ends, they can between. Without an end, a
 * floor that grows with the amount passes every cap.
 */
function canAlwaysMeetFloors(
  rule: SideRule,
  partners: Partners,
  key: KeyWeights | undefined,
  least: Fraction,
  most: Fraction | undefined,
): boolean {
  const grows = rule.floors.some((floor) => floor.least.kind === 'share-of-pool');
  if (most === undefined && grows && rule.caps !== 'none') return false;
  const weights = key ?? { weights: partners.map(() => nothing), texts: [] };
  const ends = most === undefined ? [least] : [least, most];
  return ends.every((end) => canMeetFloors(end, weights, limitsAt(rule, end, partners)));
}

function floorsQuestion(rule: SideRule, partners: Partners, amount: Fraction): string {
  const floors = readablePounds(sumOf(limitsAt(rule, amount, partners).leasts));
  return `The floors come to ${floors}, and what there is to share to ${readablePounds(amount)}: who goes without?`;
}
