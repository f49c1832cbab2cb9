import { checkObject, checkWord, refuse, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkLevel, type Asked, type Estimate, type NotEstimated } from '../../statistics/index.ts';
import { checkNumber } from '../checked-number.ts';
import { gapOfTwo, type GapOfTwo } from './gap-of-two.ts';
import {
  allQuintiles,
  checkQuintileFacts,
  type CountsOf,
  type Quintile,
  type QuintileCounts,
  type QuintileFacts,
} from './quintile-facts.ts';
import { estimateOf, noSlope, slopeAcross, type SlopeAcross, type SlopeMethod } from './slope-across.ts';
import { isTold, together } from './together.ts';

/** How gaps are asked for. */
export interface QuintileGapsAsked extends Asked {
  readonly slope: SlopeMethod;
}

/** The gaps between quintiles of deprivation. */
export interface QuintileGaps {
  readonly index: string;
  readonly basis: QuintileFacts['basis'];
  readonly measure: QuintileFacts['measure'];
  /** What every figure but a ratio is told per. */
  readonly per: number;
  /** Each quintile by itself, the most deprived first. */
  readonly quintiles: readonly { readonly quintile: Quintile; readonly estimate: Estimate }[];
  /** The most deprived quintile with the least deprived. */
  readonly mostWithLeast: GapOfTwo;
  /** The most deprived quintile with the other four together: by national quintiles, Core20 with the rest. */
  readonly mostWithRest: GapOfTwo;
  readonly slope: SlopeAcross;
  /** Those whose quintile is not known, whom no gap counts. */
  readonly notKnown: CountsOf & { readonly text: string };
  readonly caution: string;
}

/**
 * The gaps of a measure between quintiles of deprivation, with intervals: the most deprived less the least and over it, the
 * most deprived with all others, and the slope and relative index across all five, which see the middle too. Above 0, and
 * above 1, the most deprived have more. All five quintiles must be told; where one is suppressed or has nobody in it, what
 * needs it is not estimated and says why. Those whose quintile is not known are told apart.
 *
 * National and local quintiles do not compare, nor do versions of an index: each result names its own.
 *
 * Throws when a quintile is missing or given twice, or a number is not possible.
 *
 * Sources: NHS England, Core20PLUS5. The intervals of two groups are those of `rateDifference`, `proportionDifference` and
 * `rateRatio`, and that of a ratio of proportions D. Katz and others', Biometrics 34, 1978: no official source gives any. The
 * slope is that of `slopeIndexOfInequality`.
 *
 * @example
 * ```ts
 * import { quintileGaps, type QuintileCounts } from 'neighbourhood-contracts/outcomes';
 *
 * const quintiles: readonly QuintileCounts[] = [
 *   { quintile: 1, count: 412, denominator: 3100 },
 *   { quintile: 2, count: 351, denominator: 3050 },
 *   { quintile: 3, count: 305, denominator: 2900 },
 *   { quintile: 4, count: 262, denominator: 2880 },
 *   { quintile: 5, count: 210, denominator: 2790 },
 * ];
 * const facts = {
 *   index: 'Index of Multiple Deprivation 2019',
 *   basis: 'national',
 *   measure: 'rate',
 *   quintiles,
 *   notKnown: { count: 31, denominator: 280 },
 * } as const;
 * const { mostWithLeast, slope, notKnown } = quintileGaps(facts, { level: 0.95, per: 1000, slope: 'closed-form' });
 * const { difference } = mostWithLeast;
 * difference.kind === 'estimated' && difference.value.toFixed(1); // => '57.6'
 * difference.kind === 'estimated' && difference.lower.toFixed(1); // => '41.0'
 * slope.slopeIndex.kind === 'estimated' && slope.slopeIndex.value.toFixed(1); // => '69.7'
 * notKnown.text; // => '31 of 1571 events are of people whose quintile is not known, and no gap counts them.'
 * ```
 */
export function quintileGaps(facts: QuintileFacts, asked: QuintileGapsAsked): QuintileGaps {
  refuse('gaps between quintiles', [...checkQuintileFacts(facts, 'facts'), ...checkGapsAsked(asked, 'asked')]);
  const { index, basis, measure, notKnown } = facts;
  const { slope, ...told } = asked;
  const quintiles = allQuintiles.flatMap((quintile) => facts.quintiles.filter((each) => each.quintile === quintile));
  const alone = quintiles.map((each) => together([each]));
  const reasons = alone.flatMap((group) => (isTold(group) ? [] : [group.reason]));
  const gapWith = (others: readonly QuintileCounts[]): GapOfTwo => {
    const [first, second] = [together(quintiles.slice(0, 1)), together(others)];
    if (!isTold(first)) return noGap(first.reason);
    return isTold(second) ? gapOfTwo(first, second, measure, told) : noGap(second.reason);
  };
  return {
    index,
    basis,
    measure,
    per: asked.per,
    quintiles: quintiles.map(({ quintile }, place) => {
      return { quintile, estimate: estimateOf(alone[place] ?? { reason: '' }, measure, told) };
    }),
    mostWithLeast: gapWith(quintiles.slice(4)),
    mostWithRest: gapWith(quintiles.slice(1)),
    slope: reasons.length > 0 ? noSlope(reasons.join(' ')) : slopeAcross(alone.filter(isTold), measure, told, slope),
    notKnown: { ...notKnown, text: notKnownText(facts) },
    caution: cautions[basis],
  };
}

function noGap(reason: string): GapOfTwo {
  const none: NotEstimated = { kind: 'not-estimated', reason };
  return { difference: none, ratio: none };
}

function notKnownText({ notKnown, quintiles, measure }: QuintileFacts): string {
  const what = measure === 'rate' ? 'events are of people' : 'who count are people';
  if (notKnown.count === 0 && notKnown.denominator === 0) return 'The quintile of everybody is known.';
  const told = quintiles.every((each) => !('suppressed' in each));
  const known = quintiles.reduce((sum, each) => sum + ('suppressed' in each ? 0 : each.count), 0);
  const all = told ? `${notKnown.count} of ${notKnown.count + known}` : `${notKnown.count}`;
  return `${all} ${what} whose quintile is not known, and no gap counts them.`;
}

const cautions: Readonly<Record<QuintileFacts['basis'], string>> = {
  national: 'Quintiles are of the whole country: a place may have few of its people in one of them.',
  local: 'Quintiles are of this place: its gaps do not compare with those of the country or of other places.',
};

/** Problems of how gaps are asked for. */
function checkGapsAsked(value: unknown, path: string): Problem[] {
  return checkObject(value, path, askedChecks);
}

const drawnChecks: FieldChecks = {
  fit: (value, at) => checkWord(value, at, ['values', 'scale']),
  seed: (value, at) => checkWhole(value, at, 0, 2 ** 32 - 1),
  repetitions: (value, at) => checkWhole(value, at, 1_000, 1_000_000),
};
const askedChecks: FieldChecks = {
  level: checkLevel,
  per: (value, at) => checkNumber(value, at, 1e-6, 1e12),
  slope: (value, at) => (value === 'closed-form' ? [] : checkObject(value, at, drawnChecks)),
};

function checkWhole(value: unknown, path: string, least: number, most: number): Problem[] {
  const problems = checkNumber(value, path, least, most);
  if (problems.length > 0 || Number.isInteger(value)) return problems;
  const message = `${String(value)} is not a whole number.`;
  return [{ path, code: 'not-whole', message, help: `Give a whole number from ${least} to ${most}.` }];
}
