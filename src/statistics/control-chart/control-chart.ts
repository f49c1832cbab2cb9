import { refuse } from '../../problems/index.ts';
import { assurancesOf, type Assurances } from './assurance.ts';
import { checkControlChartAsked, checkSeries, type ControlChartAsked, type SeriesPoint } from './check-series.ts';
import { isRecorded, linesOf, type ChartLines } from './process-limits.ts';
import { checkRebase, groupsOf, type PointsFrom } from './rebase.ts';
import { withBrokenRules, type BrokenRule } from './special-causes.ts';
import { standingsOf, type Zone } from './standing.ts';
import { classOf, type PointClass } from './variation.ts';

/** A value of a series and what it shows. */
export interface ChartedPoint {
  readonly kind: 'charted';
  readonly date: string;
  readonly value: number;
  /** The place of its group in the chart's groups. */
  readonly group: number;
  /** Where it stands to the centre of its group. */
  readonly side: 'above' | 'on' | 'below';
  readonly zone: Zone;
  /** Every rule that it breaks, the weightiest first: outside the limits, trend, two of three, shift. */
  readonly rules: readonly BrokenRule[];
  /** By the first of those rules. */
  readonly class: PointClass;
}

/** A point whose value is missing. It breaks moving ranges, trends and shifts. */
export interface MissingPoint {
  readonly kind: 'missing';
  readonly date: string;
  readonly group: number;
}

/** Points that have their centre and limits in common. */
export type ChartGroup = ChartLines & {
  /** The day of its first point. */
  readonly from: string;
  /** How many points it has, missing ones among them. */
  readonly points: number;
  /** Whether its limits rest on fewer than 13 values, and so are for trial. */
  readonly isShort: boolean;
};

/** What a series is doing at its end, or why that is not told. Branch on `kind`. */
export type Variation =
  | { readonly kind: 'judged'; readonly class: Exclude<PointClass, 'not-judged'>; readonly date: string }
  | { readonly kind: 'not-judged'; readonly reason: string };

/** An XmR chart. */
export interface ControlChart {
  readonly points: readonly (ChartedPoint | MissingPoint)[];
  readonly groups: readonly ChartGroup[];
  /** The class of the last value that was recorded. */
  readonly variation: Variation;
  readonly assurance: Assurances;
}

/**
 * An XmR control chart as NHS England's Making Data Count draws it: the mean of the values, limits of 2.66 mean moving
 * ranges to either side, and for every point the rules of special causes that it breaks: outside the limits; in a trend of
 * seven or more; two of three near one limit, all three on that side of the centre; in a shift of seven or more on one
 * side. Each point of a run is marked. A point on the centre breaks a shift, a missing one any run, and no run goes on from
 * one group into the next.
 *
 * A value outside the limits counts as near them: so it is in the Western Electric rules of 1956, and so Making Data Count
 * announced it for its own tools in November 2023.
 *
 * Throws when there are no points, a day does not exist or does not come after the one before it, a value is not a finite
 * number, a group is to begin on a day that the series does not have after its first, or it is not told what is better.
 *
 * Sources: Wheeler, Understanding Variation, 1993; NHS England, Making Data Count; NHSRplotthedots (R, 0.2.2).
 *
 * @example
 * ```ts
 * import { controlChart } from 'neighbourhood-contracts/statistics';
 *
 * const daily = [50, 52, 49, 51, 50, 48, 53, 50, 49, 51, 52, 50, 49, 30];
 * const series = daily.map((value, day) => ({ date: `2027-04-${10 + day}`, value }));
 * const chart = controlChart(series, { improvement: 'increase', screen: 'outlying-ranges', target: 42 });
 * const [group] = chart.groups;
 * group?.kind === 'limits' && [group.lower, group.centre, group.upper].map((line) => line.toFixed(1)); // => ['43.3', '48.9', '54.4']
 * chart.variation; // => { kind: 'judged', class: 'concern', date: '2027-04-23' }
 * chart.assurance.NHSRplotthedots; // => { kind: 'assured', verdict: 'consistent-pass' }
 * ```
 */
export function controlChart(series: readonly SeriesPoint[], asked: ControlChartAsked): ControlChart {
  refuse('a control chart', [...checkSeries(series, 'series'), ...checkControlChartAsked(asked, 'asked')]);
  if (asked.rebaseAt) refuse('a control chart', checkRebase(asked.rebaseAt, 'asked.rebaseAt', series));
  const charted = groupsOf(series, asked.rebaseAt).map((each, place) => chartGroup(each, place, asked));
  const points = charted.flatMap((each) => each.points);
  const groups = charted.map((each) => each.group);
  const recorded = points.filter((point) => point.kind === 'charted');
  const values = recorded.map(({ value }) => value);
  return {
    points,
    groups,
    variation: variationOf(recorded.at(-1)),
    assurance: assurancesOf(groups.at(-1), values, asked),
  };
}

function chartGroup({ from, points }: PointsFrom, group: number, asked: ControlChartAsked) {
  const isAsInTool = asked.asIn !== undefined;
  // In here a missing value is NaN, which no comparison is true of; and -0 is 0.
  const known = points.map(({ date, value }) => ({ date, value: value === 'missing' ? NaN : value + 0 }));
  const base = known.slice(0, asked.fixAfter).map(({ value }) => value);
  const lines = linesOf(base, asked);
  const restsOn = isAsInTool ? points : base.filter(isRecorded);
  return {
    group: { ...lines, from, points: points.length, isShort: restsOn.length < 13 },
    points: withBrokenRules(standingsOf(known, lines, isAsInTool), isAsInTool).map(
      ({ date, value, side, zone, rules }): ChartedPoint | MissingPoint => {
        if (!isRecorded(value)) return { kind: 'missing', date, group };
        return {
          kind: 'charted',
          date,
          value,
          group,
          side: side === 0 ? 'on' : side > 0 ? 'above' : 'below',
          zone,
          rules,
          class: classOf(rules, zone, asked.improvement),
        };
      },
    ),
  };
}

function variationOf(last: ChartedPoint | undefined): Variation {
  if (last === undefined) return { kind: 'not-judged', reason: 'Every value is missing.' };
  if (last.class === 'not-judged') return { kind: 'not-judged', reason: 'The last value has no limits.' };
  return { kind: 'judged', class: last.class, date: last.date };
}
