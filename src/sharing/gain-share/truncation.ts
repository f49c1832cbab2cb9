import {
  compare,
  exactText,
  fraction,
  hundredths,
  manyOf,
  minus,
  smaller,
  sumOf,
  times,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import { pence, type Pence } from '../../money/index.ts';
import { madeWith, type MadeWith } from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { inUnits, type Step } from '../../statement/index.ts';
import { checkSpends, peopleOf, type PersonSpend } from './person-spend.ts';
import { percentileOf, type Tally } from './percentile.ts';
import { truncationSteps } from './truncation-steps.ts';
import { checkTruncationTerms, limitBelow, type SpendThreshold, type TruncationTerms } from './truncation-terms.ts';

/** An amount of pounds before any rounding. */
export interface ExactPounds {
  /** Plain digits; marked with "≈" where it takes more than 20 decimal places, and is then shown to eight. */
  readonly pounds: string;
  /** The same in pence, where it is whole pence. */
  readonly amountPence?: Pence;
}

/** What counts of the spend of some people. Counts of people may be small: whether to publish them is for the caller. */
export interface TruncatedSpend {
  readonly people: number;
  readonly threshold: ExactPounds;
  /** People whose spend is above the threshold, not at it. */
  readonly peopleAbove: number;
  readonly before: ExactPounds;
  /** What does not count: left out, or borne by the pool. */
  readonly removed: ExactPounds;
  readonly after: ExactPounds;
  readonly steps: readonly Step[];
  readonly madeWith: MadeWith;
}

/**
 * What counts of the spend of each person of a year, in pounds, added up: no more than a threshold (truncation), or
 * beyond it the share that a pool does not bear (stop-loss). Nothing is rounded but a percentile, where the terms round
 * it. A percentile is of the people given; where it is of a larger list, a national one, give the threshold in pounds.
 *
 * At most 100,000 items of £0 to £100 million; people of equal spend may be given as one, `{ pounds, people }`, up to a
 * thousand million people. Throws on any other; no error and no result repeats what was given of a person.
 *
 * Implements min(x, p99) of 42 CFR 425.604(a)(4), and min(x, a) + (1 − s) × max(0, x − a).
 *
 * @example
 * ```ts
 * import { truncateSpend } from 'neighbourhood-contracts/sharing';
 *
 * const terms = {
 *   threshold: { kind: 'pounds', pounds: '22500' },
 *   above: { kind: 'left-out' },
 *   grounds: { kind: 'assumed', because: 'as Menzis does, in euros' },
 * } as const;
 * const { before, after, peopleAbove } = truncateSpend(terms, ['800', '30000', { pounds: '150.25', people: 4 }]);
 * before; // => { pounds: '31401', amountPence: 3140100 }
 * after; // => { pounds: '23901', amountPence: 2390100 }
 * peopleAbove; // => 1
 * ```
 */
export function truncateSpend(terms: TruncationTerms, spends: readonly PersonSpend[]): TruncatedSpend {
  refuse('a truncation', [...checkTruncationTerms(terms, 'terms'), ...checkSpends(spends, 'spends')]);
  const tallies = spends.map(tallyOf);
  const threshold = thresholdOf(terms.threshold, tallies);
  const { above } = terms;
  const limit = above.kind === 'pooled' && above.upToPounds !== undefined ? fraction(above.upToPounds) : undefined;
  if (limit !== undefined && compare(limit, threshold) < 0) {
    refuse('a truncation', [limitBelow('terms.above.upToPounds')]);
  }
  const share = fraction(above.kind === 'pooled' ? above.poolShare : 1);
  const over = tallies.filter(({ value }) => compare(value, threshold) > 0);
  const before = sumOf(tallies.map(({ value, people }) => manyOf(people, value)));
  // What is above is summed before the share is taken of it, so that a long list makes no long numbers.
  const layer = sumOf(over.map(({ value, people }) => manyOf(people, minus(capped(value, limit), threshold))));
  const removed = times(share, layer);
  const after = minus(before, removed);
  const people = countOf(tallies);
  const peopleAbove = countOf(over);
  const found = { people, peopleAbove, threshold, before, layer, removed, after };
  return {
    people,
    threshold: exactPounds(threshold),
    peopleAbove,
    before: exactPounds(before),
    removed: exactPounds(removed),
    after: exactPounds(after),
    steps: truncationSteps(terms, found),
    madeWith: madeWith(),
  };
}

function tallyOf(spend: PersonSpend): Tally {
  return { value: fraction(typeof spend === 'object' ? spend.pounds : spend), people: peopleOf(spend) };
}

function countOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { people }) => sum + people, 0);
}

function capped(value: Fraction, limit: Fraction | undefined): Fraction {
  return limit === undefined ? value : smaller(value, limit);
}

function thresholdOf(threshold: SpendThreshold, tallies: readonly Tally[]): Fraction {
  if (threshold.kind === 'pounds') return fraction(threshold.pounds);
  const exact = percentileOf(tallies, fraction(threshold.at), threshold.convention);
  if (threshold.rounding === 'unrounded') return exact;
  return { top: inUnits(exact, { stage: 'each-line', ...threshold.rounding }), under: 100 };
}

function exactPounds(value: Fraction): ExactPounds {
  const [least, most] = [hundredths(value, 'down'), hundredths(value, 'up')];
  const isWhole = least === most && Number.isSafeInteger(least);
  return { pounds: exactText(value) ?? workingText(value), ...(isWhole && { amountPence: pence(least) }) };
}
