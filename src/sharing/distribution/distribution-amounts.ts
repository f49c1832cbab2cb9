import {
  exactly,
  hull,
  hundredths,
  manyOf,
  negativeInterval,
  nothing,
  pointOf,
  wholeParts,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import type { ExactAmount } from '../../statement/index.ts';
import { notDistributedId, reinvestedId, type DistributionPartner } from './distribution-facts.ts';
import type { Shared, SideRange } from './side-range.ts';
import { setAsideOf, type Side } from './sides.ts';

/** A side that the pool may be on, and what each may take of it. */
export interface ReachedSide {
  readonly side: Side;
  readonly range: SideRange;
}

/** What there is to share, and what is asked where it is not known. */
export interface OpenPool {
  readonly amount: Interval;
  readonly question: string;
}

/**
 * What each partner, what is set aside and what nobody takes come to, by identifier. Where all is known they are whole
 * pence that sum to the pool, by largest remainder; otherwise each lies between whole pence, beneath and above.
 */
export function amountsOf(
  reached: readonly ReachedSide[],
  partners: readonly DistributionPartner[],
  pool: OpenPool,
): ReadonlyMap<string, ExactAmount> {
  const [first, ...more] = reached;
  if (first === undefined) return new Map(everyLine(partners).map((id) => [id, { pounds: nothing }]));
  if (first.range.shared !== undefined && more.length === 0) return inPence(first.side, first.range.shared, partners);
  const question = questionsOf(reached, pool).join('; ');
  return new Map(
    everyLine(partners).map((id, place) => {
      const ranges = reached.map((each) => rangeIn(each, id, place));
      // What is set aside turns on the pool alone.
      return [id, openBetween(ranges.reduce(hull), id === reinvestedId ? pool.question : question)];
    }),
  );
}

/** What is open of the pool, and of how it is shared: each question once. */
export function questionsOf(reached: readonly ReachedSide[], { amount, question }: OpenPool): readonly string[] {
  const ofPool = pointOf(amount) === undefined ? [question] : [];
  return [...new Set([...ofPool, ...reached.flatMap(({ range }) => range.question ?? [])])];
}

function everyLine(partners: readonly DistributionPartner[]): readonly string[] {
  return [...partners.map(({ id }) => id), reinvestedId, notDistributedId];
}

/** Largest remainders never pass a cap: caps are whole pence, and a whole number has no remainder. */
function inPence(side: Side, { out }: Shared, partners: readonly DistributionPartner[]) {
  const exact = [...out.amounts, setAsideOf(side).low ?? nothing, out.left];
  const parts = everyLine(partners).map((key, place) => ({ key, exact: manyOf(100, exact[place] ?? nothing) }));
  const pence = wholeParts(parts, hundredths(side.least, 'towards-zero'));
  return new Map(
    parts.map(({ key }, place) => [key, { pounds: { top: side.sign * (pence[place] ?? 0), under: 100 } }]),
  );
}

/** What a line comes to on a side, with its sign. */
export function rangeIn({ side, range }: ReachedSide, id: string, place: number): Interval {
  const amount = id === reinvestedId ? setAsideOf(side) : id === notDistributedId ? range.left : range.partners[place];
  return side.sign > 0 ? (amount ?? exactly(nothing)) : negativeInterval(amount ?? exactly(nothing));
}

/** Whatever the largest remainders will be, they are between the pence beneath and above. */
function openBetween({ low, high }: Interval, question: string): ExactAmount {
  const [down, up] = [low && inWholePence(low, 'down'), high && inWholePence(high, 'up')];
  if (down !== undefined && down.top === up?.top) return { pounds: down };
  return { question, ...(down && { low: down }), ...(up && { high: up }) };
}

function inWholePence(pounds: Fraction, rounding: 'down' | 'up') {
  return { top: hundredths(pounds, rounding), under: 100 };
}
