import {
  checkBetween,
  compare,
  fraction,
  minus,
  one,
  roundToWhole,
  times,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { checkKind, type Problem } from '../../problems/index.ts';
import { checkInside } from './check-inside.ts';

/** How much more a count strays than events that come one by one, because some people have several. */
export type EventSpread =
  /** The variance of the count over its average: from 1, where no event brings on another, to 1,000. */
  | { readonly kind: 'variance-to-mean'; readonly ratio: ExactNumber }
  /** The mean and the variance of the number of events of one person in a year, people without any included. */
  | { readonly kind: 'per-person'; readonly mean: ExactNumber; readonly variance: ExactNumber };

/** Problems of the spread of events. */
export function checkEventSpread(value: unknown, path: string): Problem[] {
  const problems = checkKind(value, path, kinds);
  const spread = value as EventSpread;
  if (problems.length > 0 || spread.kind !== 'per-person') return problems;
  return checkTogether(fraction(spread.mean), fraction(spread.variance), path);
}

const kinds = {
  'variance-to-mean': {
    ratio: (ratio: unknown, at: string) => checkBetween(ratio, at, 'The variance over the mean', 1, 1_000),
  },
  'per-person': {
    mean: (mean: unknown, at: string) => aboveNothing(mean, at, 'The mean'),
    variance: (variance: unknown, at: string) => aboveNothing(variance, at, 'The variance'),
  },
};

function aboveNothing(value: unknown, path: string, what: string): Problem[] {
  const help = 'Give a number above 0 and below 1000000, of events of one person in a year.';
  return checkInside(value, path, what, [0, 1_000_000], help);
}

/** Counts are whole: with a mean of 0.7 some have none and some have one, which is a variance of 0.21 at the least. */
function checkTogether(mean: Fraction, variance: Fraction, path: string): Problem[] {
  const part = minus(mean, { top: roundToWhole(mean, 'down'), under: 1 });
  if (compare(variance, times(part, minus(one, part))) >= 0) return [];
  return [
    {
      path: `${path}.variance`,
      code: 'contradiction',
      message: 'Whole numbers of events with this mean vary more than that.',
      help: 'Give the variance of the events of one person in a year, not of their average, and not its root.',
    },
  ];
}

/** The variance of a count over its mean. */
export function varianceToMean(spread: EventSpread): number {
  return spread.kind === 'per-person' ? Number(spread.variance) / Number(spread.mean) : Number(spread.ratio);
}
