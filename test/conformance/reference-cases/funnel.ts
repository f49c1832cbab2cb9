import {
  exactCountLimits,
  funnelDenominators,
  proportionFunnel,
  rateFunnel,
  ratioFunnel,
  type Counted,
  type FunnelPoint,
} from 'neighbourhood-contracts/statistics';
import type { Answerers } from './answer.ts';

interface FunnelCase {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
  readonly multiplier: number;
}

interface RatioCase extends FunnelCase {
  readonly ratio_type: 'isr' | 'count';
}

interface RateCase extends FunnelCase {
  readonly rate: readonly number[];
  readonly rate_type: 'crude' | 'dsr';
  readonly years_of_data: number;
}

interface DashboardCase {
  readonly counts: readonly number[];
  readonly patients: readonly number[];
}

const levels = '95/99.8';
const asIn = 'PHEindicatormethods';

/** Funnels, as PHEindicatormethods and the NNHIP dashboard have them. */
export const funnelAnswers: Answerers = {
  funnel_proportion(input) {
    const { multiplier: per, ...rows } = input as unknown as FunnelCase;
    const units = unitsOf(rows);
    const drawAt = funnelDenominators(axisEnd(units), points);
    const funnel = proportionFunnel(units, { levels, per, target: 'pooled', isWeighted: true, drawAt, asIn });
    const columnOf = (at: 0 | 1, end: 'lower' | 'upper') => funnel.drawn.map(({ limits }) => limits[at]?.[end]);
    return {
      significance: funnel.points.map(significanceOf),
      limits: {
        Population: drawAt,
        lower_2s_limit: columnOf(0, 'lower'),
        upper_2s_limit: columnOf(0, 'upper'),
        lower_3s_limit: columnOf(1, 'lower'),
        upper_3s_limit: columnOf(1, 'upper'),
        baseline: drawAt.map(() => funnel.target),
      },
    };
  },
  funnel_ratio(input) {
    const { ratio_type, ...rows } = input as unknown as RatioCase;
    const units = unitsOf(rows);
    const per = ratio_type === 'count' ? 1 : 100;
    const events = eventsUpTo(axisEnd(units) * pooledRatio(units));
    return {
      significance: ratioFunnel(units, { levels, per, target: per, asIn }).points.map(significanceOf),
      limits: { Observed_events: events, ...columnsOf(events, 'exp_events', 1, per) },
    };
  },
  funnel_rate(input) {
    const { rate, rate_type, years_of_data: years, multiplier: per, ...rows } = input as unknown as RateCase;
    // A rate is of the people who would have had so many events at it; of none, of those who are told.
    const units = unitsOf(rows).map(({ count, denominator }, at) => {
      const given = rate[at] ?? 0;
      return { count, denominator: given > 0 ? (count / given) * per : denominator };
    });
    const isTold = ({ count }: Counted) => rate_type === 'crude' || count >= 10;
    const baseline = pooledRatio(units);
    const told = rateFunnel(units.filter(isTold), { levels, per, target: baseline * per, asIn });
    const significances = told.points.map(significanceOf);
    const inAYear = units.filter(isTold).map(({ count, denominator }) => ({ count, denominator: denominator / years }));
    const events = eventsUpTo(axisEnd(inAYear) * years * baseline);
    return {
      significance: units.map((unit) => {
        return isTold(unit) ? significances.shift() : 'Not applicable for events less than 10 for dsrs';
      }),
      limits: {
        Events: events,
        ...columnsOf(events, 'population_1_year', 1 / (baseline * years), baseline * per),
        baseline: events.map(() => told.target),
      },
      points: {
        rate_chart: units.map((unit, at) => (isTold(unit) ? rate[at] : null)),
        denominator_derived: units.map((unit) => (isTold(unit) ? unit.denominator / years : null)),
      },
    };
  },
  funnel_nnhip(input) {
    const { counts, patients } = input as unknown as DashboardCase;
    const units = unitsOf({ numerator: counts, denominator: patients });
    const funnel = rateFunnel(units, { levels: '95/99', per: 1000, target: 'pooled', asIn: 'NNHIP' });
    const columnOf = (at: 0 | 1, end: 'lower' | 'upper') => funnel.points.map(({ against }) => against[at]?.[end]);
    return {
      overall_rate: funnel.target / 1000,
      central: funnel.target,
      rate: funnel.points.map(({ value }) => value),
      lower_95: columnOf(0, 'lower'),
      upper_95: columnOf(0, 'upper'),
      lower_99: columnOf(1, 'lower'),
      upper_99: columnOf(1, 'upper'),
    };
  },
};

const points = 100;

function unitsOf({ numerator, denominator }: Pick<FunnelCase, 'numerator' | 'denominator'>): readonly Counted[] {
  return numerator.map((count, at) => ({ count, denominator: denominator[at] ?? NaN }));
}

function pooledRatio(units: readonly Counted[]): number {
  const sumOf = (of: keyof Counted) => units.reduce((sum, unit) => sum + unit[of], 0);
  return sumOf('count') / sumOf('denominator');
}

/** A twentieth beyond the largest denominator, and up to twice a number of two digits: as far as the tool draws. */
function axisEnd(units: readonly Counted[]): number {
  const half = (Math.max(...units.map(({ denominator }) => denominator)) * 1.05) / 2;
  const step = 10 ** (Math.floor(Math.log10(half)) - 1);
  return 2 * Math.ceil(half / step) * step;
}

function eventsUpTo(most: number): readonly number[] {
  return funnelDenominators(Math.ceil(most), points);
}

/** For so many events, how many would have to be expected to be at a limit, times a factor; and the ratio of the two. */
function columnsOf(events: readonly number[], name: string, factor: number, per: number) {
  const columns = [
    ['lower_2s', 0.95, 'upper'],
    ['upper_2s', 0.95, 'lower'],
    ['lower_3s', 0.998, 'upper'],
    ['upper_3s', 0.998, 'lower'],
  ] as const;
  return Object.fromEntries(
    columns.flatMap(([column, level, end]) => {
      const expected = events.map((count) => bisected(exactCountLimits(count, level)[end], count));
      return [
        [`${column}_${name}`, expected.map((number) => number * factor)],
        [`${column}_limit`, expected.map((number, at) => ((events[at] ?? NaN) / number) * per)],
      ];
    }),
  );
}

/**
 * Where the tool's search for a number of events ends. It halves its steps 23 times, on a scale from 0 to 1, and for few
 * events stops as much as a part in twenty thousand short.
 */
function bisected(expected: number, count: number): number {
  const place = expected / (expected + 1 + count);
  let found = 0.5;
  for (let step = 0.25; step > 5e-8; step /= 2) found += found > place ? -step : step;
  return ((1 + count) * found) / (1 - found);
}

function significanceOf({ against: [inner, outer] }: FunnelPoint): string {
  if (outer?.standing === 'low') return 'Low (0.001)';
  if (outer?.standing === 'high') return 'High (0.001)';
  if (inner?.standing === 'low') return 'Low (0.025)';
  return inner?.standing === 'high' ? 'High (0.025)' : 'Not significant';
}
