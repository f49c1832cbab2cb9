import {
  compare,
  exactly,
  fraction,
  hull,
  minus,
  nothing,
  one,
  over,
  plus,
  pointOf,
  signOf,
  times,
  type Fraction,
  type Interval,
  workingText,
} from '../../exact/index.ts';
import { type Problem } from '../../problems/index.ts';
import { chanceGate } from '../chance/chance-gate.ts';
import { readTold } from '../../statement/index.ts';
import type { ChanceRate, MinimumRate, RatePoint } from './gate-terms.ts';

/** The least saving, as a share of the expected spend, for a number of people: a range where either is not known. */
export function minimumRate(minimum: MinimumRate, people: Interval): Interval {
  switch (minimum.kind) {
    case 'none':
      return exactly(nothing);
    case 'fixed':
      return readTold(minimum.rate, { least: 0, most: 1 });
    case 'by-population':
      return ratesOver(minimum.points, people);
    case 'by-chance':
      return chanceOver(minimum, people);
  }
}

/** Any part of a whole. */
export const anyShare: Interval = { low: nothing, high: one };

/** The terms say nothing below their first point, and there any rate may hold. */
function ratesOver(points: readonly RatePoint[], people: Interval): Interval {
  const known = points.map((point) => ({ people: fraction(point.people), rate: fraction(point.rate) }));
  const { low, high } = people;
  const first = known[0];
  if (first === undefined || low === undefined || compare(low, first.people) < 0) return anyShare;
  const within = known.filter((point) => compare(point.people, low) > 0 && isUpTo(point.people, high));
  const ends = [low, high ?? known.at(-1)?.people ?? low].map((count) => rateAt(known, count));
  return [...ends, ...within.map(({ rate }) => rate)].map(exactly).reduce(hull);
}

function isUpTo(count: Fraction, most: Fraction | undefined): boolean {
  return most === undefined || compare(count, most) <= 0;
}

function rateAt(points: readonly { people: Fraction; rate: Fraction }[], people: Fraction): Fraction {
  const next = points.findIndex((point) => compare(people, point.people) <= 0);
  const [from, to] = [points[next - 1], points[next]];
  if (to === undefined) return points.at(-1)?.rate ?? nothing;
  if (from === undefined) return to.rate;
  const way = over(minus(people, from.people), minus(to.people, from.people));
  return plus(from.rate, times(way, minus(to.rate, from.rate)));
}

/** Chance falls as people grow, so that the ends of one are the ends of the other. Of nobody it is no rate at all. */
function chanceOver(rate: ChanceRate, people: Interval): Interval {
  const known = pointOf(people);
  if (people.low === undefined || signOf(people.low) <= 0) return { low: nothing, high: undefined };
  if (known !== undefined) return exactly(chanceAt(rate, known));
  return {
    low: people.high === undefined ? nothing : chanceAt(rate, people.high),
    high: chanceAt(rate, people.low),
  };
}

function chanceAt({ coefficientOfVariation, confidence, places }: ChanceRate, people: Fraction): Fraction {
  return fraction(
    chanceGate(Number(coefficientOfVariation), Number(people.top) / Number(people.under), Number(confidence), places),
  );
}

/** Problems of a gate by chance that nothing could reach: for so few people chance alone would save more than everything. */
export function checkReachable(minimum: MinimumRate, people: Interval, path: string): Problem[] {
  const known = minimum.kind === 'by-chance' ? pointOf(people) : undefined;
  if (minimum.kind !== 'by-chance' || known === undefined || signOf(known) === 0) return [];
  const rate = chanceAt(minimum, known);
  if (compare(rate, one) <= 0) return [];
  const message = `For ${workingText(known)} people this gate would be ${workingText(rate)} of the expected spend: more than all of it.`;
  return [{ path, code: 'out-of-range', message, help: 'Give more people, or a gate of another kind.' }];
}
