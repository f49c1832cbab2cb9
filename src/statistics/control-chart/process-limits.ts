import type { ControlChartAsked } from './check-series.ts';

/** The lines of a chart. */
export interface ProcessLimits {
  readonly kind: 'limits';
  /** The mean of the values. */
  readonly centre: number;
  /** The lower process limit. */
  readonly lower: number;
  /** The upper process limit. */
  readonly upper: number;
  /** Two thirds of the way from the centre to the lower limit. */
  readonly nearLower: number;
  /** Two thirds of the way from the centre to the upper limit. */
  readonly nearUpper: number;
  /** The mean of the moving ranges that the limits rest on. */
  readonly meanRange: number;
  /** How many moving ranges were left out as outlying. */
  readonly rangesLeftOut: number;
}

/** The lines of a chart, or as many as there are and why. Branch on `kind`. */
export type ChartLines =
  ProcessLimits | { readonly kind: 'no-limits'; readonly reason: string; readonly centre?: number };

/** Three standard deviations, of which a mean moving range is 1.128. */
const perRange = 2.66;
/** Beyond this many means a moving range is outlying: Shewhart's D4 for two values. */
const outlyingFrom = 3.267;

/**
 * The lines of one group of values, of which NaN is a missing one: a moving range needs two that follow each other. Where
 * the ranges that screening would leave do not vary at all, none is left out: limits without width would put every point
 * outside.
 */
export function linesOf(values: readonly number[], { screen, asIn }: ControlChartAsked): ChartLines {
  const recorded = values.filter(isRecorded);
  if (recorded.length === 0) return { kind: 'no-limits', reason: 'Every value is missing.' };
  const centre = meanOf(recorded);
  const ranges = stepsOf(values).map(Math.abs).filter(isRecorded);
  const outlying = screen === 'none' ? Infinity : outlyingFrom * meanOf(ranges);
  const ordinary = ranges.filter((range) => range < outlying);
  const used = asIn || ordinary.some((range) => range > 0) ? ordinary : ranges;
  if (used.length === 0) {
    return { kind: 'no-limits', reason: 'There is no moving range to tell how the values vary.', centre };
  }
  const meanRange = meanOf(used);
  const reach = perRange * meanRange;
  const near = (2 * reach) / 3;
  return {
    kind: 'limits',
    centre,
    lower: centre - reach,
    upper: centre + reach,
    nearLower: centre - near,
    nearUpper: centre + near,
    meanRange,
    rangesLeftOut: ranges.length - used.length,
  };
}

/** From each value to the next; NaN where either is missing. */
export function stepsOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, place) => value - (values[place] ?? NaN));
}

/** Whether a value was recorded. */
export function isRecorded(value: number): boolean {
  return !Number.isNaN(value);
}

/** The mean to its last digit, by what rounding lost on the way: values that are all the same have themselves for a mean. */
function meanOf(values: readonly number[]): number {
  const rough = values.reduce((sum, value) => sum + value, 0) / values.length;
  let sum = 0;
  let lost = 0;
  for (const term of [...values, ...values.map(() => -rough)]) {
    const next = sum + term;
    lost += Math.abs(sum) < Math.abs(term) ? term - next + sum : sum - next + term;
    sum = next;
  }
  return rough + (sum + lost) / values.length;
}
