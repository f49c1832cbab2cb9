import {
  controlChart,
  type Assurance,
  type ChartedPoint,
  type ControlChartAsked,
  type MissingPoint,
} from 'neighbourhood-contracts/statistics';
import type { Answerers } from './answer.ts';

interface ChartCase {
  readonly dates: readonly string[];
  readonly values: readonly (number | null)[];
  readonly improvement_direction: ControlChartAsked['improvement'];
  readonly target?: number | null;
  readonly fix_after_n_points?: number | null;
  readonly rebase_at_index_1based?: readonly number[] | null;
  readonly screen_outliers: boolean;
}

/** XmR charts, as NHSRplotthedots has them. */
export const controlChartAnswers: Answerers = {
  spc_xmr(input) {
    const asked = input as unknown as ChartCase;
    const { dates, values, target, fix_after_n_points: fixAfter, rebase_at_index_1based: rebased } = asked;
    const places = [rebased ?? []].flat().map((place) => place - 1);
    const chart = controlChart(
      dates.map((date, place) => ({ date, value: values[place] ?? 'missing' })),
      {
        improvement: asked.improvement_direction,
        screen: asked.screen_outliers ? 'outlying-ranges' : 'none',
        asIn: 'NHSRplotthedots',
        // The tool begins no group on the first day either, but counts groups from 1 where it is asked to.
        rebaseAt: places.filter((place) => place > 0).map((place) => dates[place] ?? ''),
        ...(typeof target === 'number' && { target }),
        ...(typeof fixAfter === 'number' && { fixAfter }),
      },
    );
    const firstGroup = places.includes(0) ? 1 : 0;
    const { groups, points, assurance } = chart;
    const lines = groups.map((group) => ({
      mean: group.centre ?? 'NaN',
      ...(group.kind === 'limits' ? { lpl: group.lower, upl: group.upper } : { lpl: 'NaN', upl: 'NaN' }),
    }));
    const types = points.map(pointType);
    const summary = lines.map(({ mean, ...limits }, group) => {
      const own = types.filter((_, place) => points[place]?.group === group);
      const many = (type: string) => own.filter((each) => each === type).length;
      return {
        ...(places.length > 0 && { rebase_group: group + firstGroup }),
        mean_col: mean,
        ...limits,
        n: own.length,
        common_cause: many('common_cause'),
        special_cause_improvement: many('special_cause_improvement'),
        special_cause_concern: many('special_cause_concern'),
        variation_type: own.at(-1),
        ...(typeof target === 'number' && {
          assurance_type: group === lines.length - 1 ? assuranceType(assurance.NHSRplotthedots) : null,
        }),
      };
    });
    return {
      mean: points.map(({ group }) => lines[group]?.mean),
      lpl: points.map(({ group }) => lines[group]?.lpl),
      upl: points.map(({ group }) => lines[group]?.upl),
      rebase_group: points.map(({ group }) => group + firstGroup),
      short_group_warning: points.map(({ group }) => groups[group]?.isShort),
      relative_to_mean: points.map((point) => (point.kind === 'charted' ? sides[point.side] : null)),
      outside_limits: points.map((point) => isInZone(point, 'outside')),
      close_to_limits: points.map((point) => isInZone(point, 'near')),
      special_cause_type: points.map(causeType),
      special_cause_flag: points.map((point) => causeType(point) !== commonCause),
      point_type: types,
      summary,
    };
  },
};

type Point = ChartedPoint | MissingPoint;

const commonCause = 'Common Cause';
const sides = { above: 1, on: 0, below: -1 };
const classes = {
  'common-cause': 'common_cause',
  improvement: 'special_cause_improvement',
  concern: 'special_cause_concern',
  'neutral-high': 'special_cause_neutral_high',
  'neutral-low': 'special_cause_neutral_low',
  'not-judged': 'common_cause',
};
const causes = {
  'outside-limits': { high: 'Above UCL', low: 'Below LCL' },
  trend: { high: '7 Point Trend (Increasing)', low: '7 Point Trend (Decreasing)' },
  'two-of-three': { high: '2 in 3 Above CL', low: '2 in 3 Below CL' },
  shift: { high: '7 Points Above CL', low: '7 Points Below CL' },
};

/** The tool takes a missing point for one of common cause. */
function pointType(point: Point): string {
  return point.kind === 'charted' ? classes[point.class] : 'common_cause';
}

function causeType(point: Point): string {
  const first = point.kind === 'charted' ? point.rules[0] : undefined;
  return first === undefined ? commonCause : causes[first.rule][first.towards];
}

function isInZone(point: Point, zone: 'near' | 'outside'): boolean | null {
  return point.kind === 'missing' || point.zone === 'no-limits' ? null : point.zone === zone;
}

function assuranceType(assurance: Assurance): string | null {
  return assurance.kind === 'assured' ? assurance.verdict.replace('-', '_') : null;
}
