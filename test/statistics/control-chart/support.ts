import fc from 'fast-check';
import { controlChart, type ControlChart, type ControlChartAsked } from 'neighbourhood-contracts/statistics';

/** Days that follow each other, for values that need some. */
export function daysOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => {
    return new Date(Date.UTC(2025, 0, 1 + place)).toISOString().slice(0, 10);
  });
}

export function seriesOf(values: readonly (number | 'missing')[]) {
  const days = daysOf(values.length);
  return values.map((value, place) => ({ date: days[place] ?? '', value }));
}

const plainly = { improvement: 'increase', screen: 'none' } as const;

/** A chart of values on days that follow each other, of which more is better, without screening unless told. */
export function chartOf(values: readonly (number | 'missing')[], asked: Partial<ControlChartAsked> = {}): ControlChart {
  return controlChart(seriesOf(values), { ...plainly, ...asked });
}

/** The only group of a chart, which has limits. */
export function limitsOf({ groups: [group, ...others] }: ControlChart) {
  if (group?.kind !== 'limits' || others.length > 0) throw new Error('There is one group, with limits.');
  return group;
}

/** The rules that each point breaks, as `trend high`; nothing for a missing one. */
export function rulesOf({ points }: ControlChart): readonly (readonly string[])[] {
  return points.map((point) =>
    point.kind === 'missing' ? [] : point.rules.map(({ rule, towards }) => `${rule} ${towards}`),
  );
}

/** The places of the points that break a rule, from 0. */
export function breaking(chart: ControlChart, rule: string): readonly number[] {
  return rulesOf(chart).flatMap((rules, place) => (rules.some((each) => each.startsWith(rule)) ? [place] : []));
}

/** Whole numbers with ties, drifts and gaps in them, so that every rule has its turn. */
export const wholeValues = fc
  .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -40, max: 40 })), { minLength: 1, maxLength: 40 })
  .chain((values) => fc.boolean().map((isSummed) => (isSummed ? summed(values) : values)));

export const valuesWithGaps = wholeValues.chain((values) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: values.length, maxLength: values.length })
    .map((dice) => values.map((value, place) => (dice[place] === 0 ? ('missing' as const) : value))),
);

function summed(steps: readonly number[]): number[] {
  let total = 0;
  return steps.map((step) => (total += step));
}
