import { expect, test } from 'vitest';
import type { Assurance, ControlChart, PointClass, SpecialCauseRule } from 'neighbourhood-contracts/statistics';
import {
  byTrust,
  chartFourHours,
  readEmergencyMonths,
  together,
  wholly,
} from '../../../examples/accident-and-emergency.ts';
import { chartAccidentAndEmergency } from '../../../examples/chart-accident-and-emergency.ts';
import { limitsOf } from './support.ts';

const months = readEmergencyMonths();
const before = byTrust(months, '2016-04', '2019-03');
const since = byTrust(months, '2021-04', '2025-07');

/** How often each word occurs. */
function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
const classes = ({ points }: ControlChart) =>
  points.map((point) => (point.kind === 'charted' ? point.class : point.kind));
const rules = ({ points }: ControlChart) =>
  points.flatMap((point) =>
    point.kind === 'charted' ? point.rules.map(({ rule, towards }) => `${rule} ${towards}`) : [],
  );
const endOf = ({ variation }: ControlChart) => (variation.kind === 'judged' ? variation.class : variation.kind);
const verdictOf = (assurance: Assurance) => (assurance.kind === 'assured' ? assurance.verdict : assurance.kind);

// Each of the counts below was also found by a program of its own, window by window in exact fractions.

test('of 110 trusts in 2016-19, 37 ended in concern and 3 in improvement', () => {
  const charts = [...before.values()].map((own) => chartFourHours(own, 95));
  expect(charts).toHaveLength(110);
  expect(counted(charts.map(endOf))).toEqual({ 'common-cause': 70, concern: 37, improvement: 3 } satisfies Partial<
    Record<PointClass, number>
  >);
  expect(counted(charts.flatMap(classes))).toEqual({ 'common-cause': 2015, concern: 841, improvement: 1104 });
  expect(counted(charts.flatMap(rules))).toEqual({
    'outside-limits high': 110,
    'outside-limits low': 250,
    'trend high': 44,
    'trend low': 128,
    'two-of-three high': 386,
    'two-of-three low': 472,
    'shift high': 1004,
    'shift low': 470,
  } satisfies Record<`${SpecialCauseRule} ${'high' | 'low'}`, number>);
  const still = [...before].filter(([, own]) => rules(chartFourHours(own, 95)).length === 0);
  expect(still.map(([trust]) => trust)).toEqual(['RBS', 'RD1', 'RD8', 'RVJ']);
});

test('of 110 trusts in 2021-25, 38 ended in improvement and 10 in concern, and none was without a special cause', () => {
  const charts = [...since.values()].map((own) => chartFourHours(own, 82));
  expect(counted(charts.map(endOf))).toEqual({ 'common-cause': 62, concern: 10, improvement: 38 });
  expect(counted(charts.flatMap(classes))).toEqual({
    'common-cause': 1890,
    concern: 2076,
    improvement: 1468,
    missing: 286,
  });
  expect(counted(charts.flatMap(rules))).toEqual({
    'outside-limits high': 534,
    'outside-limits low': 476,
    'trend high': 75,
    'trend low': 323,
    'two-of-three high': 830,
    'two-of-three low': 883,
    'shift high': 1241,
    'shift low': 1867,
  });
  expect(charts.every((chart) => rules(chart).length > 0)).toBe(true);
});

test('the two rules of assurance part on 31 of 110 trusts before, and on 19 since', () => {
  const verdicts = (charts: readonly ControlChart[]) => ({
    byLimits: counted(charts.map(({ assurance }) => verdictOf(assurance.NHSRplotthedots))),
    bySix: counted(charts.map(({ assurance }) => verdictOf(assurance['making-data-count-excel']))),
    parted: charts.filter(({ assurance }) => {
      return verdictOf(assurance.NHSRplotthedots) !== verdictOf(assurance['making-data-count-excel']);
    }).length,
  });
  expect(verdicts([...before.values()].map((own) => chartFourHours(own, 95)))).toEqual({
    byLimits: { 'consistent-pass': 2, 'consistent-fail': 64, inconsistent: 44 },
    bySix: { 'consistent-pass': 3, 'consistent-fail': 94, inconsistent: 13 },
    parted: 31,
  });
  expect(verdicts([...since.values()].map((own) => chartFourHours(own, 82)))).toEqual({
    byLimits: { 'consistent-pass': 2, 'consistent-fail': 86, inconsistent: 22 },
    bySix: { 'consistent-pass': 3, 'consistent-fail': 90, inconsistent: 17 },
    parted: 19,
  });
});

const signs = { 'common-cause': '.', improvement: '+', concern: 'x', missing: ' ' };
const stripOf = (chart: ControlChart) => {
  return classes(chart)
    .map((each) => signs[each as keyof typeof signs])
    .join('');
};

test('99 trusts together were worse in each winter of 2016-19 and from autumn 2021, and better from March to September 2024', () => {
  const told = wholly(since);
  expect(told.size).toBe(99);
  const same = new Map([...before].filter(([trust]) => told.has(trust)));
  const [then, later] = [chartFourHours(together(same), 95), chartFourHours(together(told), 82)];
  expect(
    [limitsOf(then), limitsOf(later)].map(({ lower, centre, upper }) =>
      [lower, centre, upper].map((line) => line.toFixed(2)),
    ),
  ).toEqual([
    ['82.86', '86.27', '89.69'],
    ['67.05', '70.68', '74.30'],
  ]);
  // December and January; December to March; December to February.
  expect(stripOf(then)).toBe('+++++++.xx.+++++++++xxxx+++++++.xxx.');
  // March to September 2024 rose above the mean of these years, which the spring of 2021 had raised.
  expect(stripOf(later)).toBe('+++++xxxx.xxxxxxxxxxxxxx....xxxxxxx+++++++..........');
});

test('a trust that tested other standards until May 2023 is charted from June', () => {
  const kettering = chartFourHours(since.get('RNQ') ?? [], 82);
  expect(stripOf(kettering)).toBe('                          xxxxxxxxx+++++++xxx+x.++++');
  expect(kettering.groups[0]).toMatchObject({ points: 52, isShort: false });
  const { centre, lower, upper } = limitsOf(kettering);
  expect([lower, centre, upper].map((line) => line.toFixed(1))).toEqual(['59.7', '69.2', '78.7']);
});

test('the page tells what the charts found, in lines of at most 110 signs', () => {
  const page = chartAccidentAndEmergency();
  expect(Math.max(...page.map(({ length }) => length))).toBeLessThanOrEqual(110);
  expect(page).toContain('April 2021 to July 2025, 110 trusts: 38 ended in improvement, 10 in concern, 62 in neither.');
  expect(page.join('\n')).toMatch(
    /Kettering General {32}x{9}\+{7}xxx\+xo\+{4} {2}69\.2 {2}79\.6 {2}improvement {3}F F\n/,
  );
});
