import {
  estimateProportion,
  estimateRate,
  slopeIndexOfInequality,
  type Asked,
  type Estimate,
  type NotEstimated,
} from '../../statistics/index.ts';
import type { CountsOf, QuintileFacts } from './quintile-facts.ts';
import { isTold, type Together } from './together.ts';

/** How the slope across quintiles is worked out. */
export type SlopeMethod =
  /** As values vary, each normally: a closed form, the same whenever it is asked. */
  | 'closed-form'
  /** By draws on the logarithm of rates, or the logit of proportions, as the Public Health Outcomes Framework has it. */
  | SlopeByDraws;

/** What draws begin from, and how many there are. */
export interface SlopeByDraws {
  /** What the line is fitted to: the values as they are, or on that scale. */
  readonly fit: 'values' | 'scale';
  /** A whole number from 0 to 4294967295. */
  readonly seed: number;
  /** From 1,000 to 1,000,000. */
  readonly repetitions: number;
}

/** The slope across all quintiles, not of the two at the ends alone. */
export interface SlopeAcross {
  /** The line at the most deprived of all people, less the line at the least deprived. */
  readonly slopeIndex: Estimate;
  /** The one over the other. */
  readonly relativeIndex: Estimate;
  /** What drew the limits, where they were drawn. */
  readonly drawnBy?: string;
}

/** The estimate of a group, or why there is none. */
export function estimateOf(group: Together, measure: QuintileFacts['measure'], asked: Asked): Estimate {
  if (!isTold(group)) return { kind: 'not-estimated', reason: group.reason };
  const { count, denominator } = group;
  return measure === 'rate' ? estimateRate(count, denominator, asked) : estimateProportion(count, denominator, asked);
}

/** The slope across five quintiles, the most deprived first, each of somebody. */
export function slopeAcross(
  quintiles: readonly CountsOf[],
  measure: QuintileFacts['measure'],
  asked: Asked,
  method: SlopeMethod,
): SlopeAcross {
  const { level, per } = asked;
  const groups = quintiles.flatMap((counted) => {
    const estimate = estimateOf(counted, measure, { level: 0.95, per: 1 });
    if (estimate.kind !== 'estimated') return [];
    const { value, lower, upper } = estimate;
    return [{ population: counted.denominator, value, lower, upper, level: 0.95 }];
  });
  const ends = { level, per, compared: 'first-with-last' } as const;
  if (method === 'closed-form') return withoutIntercept(slopeIndexOfInequality(groups, { ...ends, scale: 'none' }));
  const isOff = ({ count, denominator }: CountsOf) =>
    count === 0 || (measure === 'proportion' && count === denominator);
  if (quintiles.some(isOff)) return noSlope('A quintile of none, or of all, has no place on that scale.');
  const scale = measure === 'rate' ? 'log' : 'logit';
  return withoutIntercept(slopeIndexOfInequality(groups, { ...ends, scale, ...method }));
}

/** No slope, and why. */
export function noSlope(reason: string): SlopeAcross {
  const none: NotEstimated = { kind: 'not-estimated', reason };
  return { slopeIndex: none, relativeIndex: none };
}

function withoutIntercept({ slopeIndex, relativeIndex, drawnBy }: SlopeAcross): SlopeAcross {
  return { slopeIndex, relativeIndex, ...(drawnBy !== undefined && { drawnBy }) };
}
