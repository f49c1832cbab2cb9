import { refuse } from '../../problems/index.ts';
import { shareAsAsked } from '../intervals/asked.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { checkRankedGroups, checkSlopeAsked, type RankedGroup, type SlopeAsked } from './slope-groups.ts';
import { slopeLimits, type LimitsBy, type PairOf } from './slope-limits.ts';
import { slopeLine } from './slope-line.ts';

/** How far a figure slopes with rank, from the first of all people to the last. */
export interface SlopeIndex {
  /** The slope index of inequality: the difference between the ends of the line. */
  readonly slopeIndex: Estimate;
  /** The relative index of inequality: the one end over the other. */
  readonly relativeIndex: Estimate;
  /** Where the line begins, at the first of all people; never multiplied. */
  readonly intercept: number;
  /** What drew the limits, where they were drawn. */
  readonly drawnBy?: string;
}

/**
 * The slope and the relative index of inequality: a line fitted to the values of 5 to 100 groups, from the most to the
 * least deprived say, each at the middle of its people's ranks and counted by their number; and how its two ends differ,
 * and how many times the one is the other.
 *
 * Where values vary as they are, both intervals have a closed form: the slope's is normal, the ratio's Fieller's. On
 * another scale they come from repeated draws, the same for the same seed on every machine. There is no ratio where the
 * line meets 0, and no interval of it where the end below cannot be told from 0.
 *
 * Throws when there are fewer than 5 groups or more than 100, a population is not above 0, a value is not above 0 on the
 * scale `log` or not between 0 and 1 on `logit`, or limits are not on either side of their value.
 *
 * Sources: Low and Low, J Public Health 26, 2004; the method of the Public Health Outcomes Framework, January 2024,
 * which draws all its limits at random.
 *
 * @example
 * ```ts
 * import { slopeIndexOfInequality } from 'neighbourhood-contracts/statistics';
 *
 * const groups = [74.7, 77.1, 78.2, 79.9, 82.0].map((value) => ({ population: 5000, value, standardError: 0.4 }));
 * const asked = { level: 0.95, per: 1, compared: 'last-with-first', scale: 'none' } as const;
 * const { slopeIndex, relativeIndex } = slopeIndexOfInequality(groups, asked);
 * slopeIndex.kind === 'estimated' && slopeIndex.value.toFixed(2); // => '8.70'
 * slopeIndex.kind === 'estimated' && slopeIndex.upper.toFixed(2); // => '9.94'
 * relativeIndex.kind === 'estimated' && relativeIndex.value.toFixed(3); // => '1.118'
 * ```
 */
export function slopeIndexOfInequality(groups: readonly RankedGroup[], asked: SlopeAsked): SlopeIndex {
  refuse('a slope index', [...checkRankedGroups(groups, 'groups', asked), ...checkSlopeAsked(asked, 'asked')]);
  const line = slopeLine(groups, asked);
  const pairOf: PairOf = ({ above, below }) => [(above - below) * asked.per, above / below];
  const { difference, ratio, ...drawing } = slopeLimits(line, asked, pairOf);
  const ends = line.fitted(line.centres);
  const [slope, times] = pairOf(ends);
  const estimateOf = (value: number, [limits, method]: LimitsBy): Estimate => {
    if (limits === undefined || !Number.isFinite(limits.upper - limits.lower)) {
      return { kind: 'not-estimated', reason: 'The values are too unsure for an interval of this.' };
    }
    return { kind: 'estimated', value, ...limits, level: shareAsAsked(asked.level), method };
  };
  return {
    slopeIndex: estimateOf(slope, difference),
    relativeIndex:
      times > 0 && times < Infinity
        ? estimateOf(times, ratio)
        : { kind: 'not-estimated', reason: 'The line meets 0, so that one end is no multiple of the other.' },
    intercept: asked.compared === 'last-with-first' ? ends.below : ends.above,
    ...drawing,
  };
}
