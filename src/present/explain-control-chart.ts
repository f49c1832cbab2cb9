import { checkObject, checkText, refuse, shown, type FieldChecks } from '../problems/index.ts';
import type { Assurance, ChartedPoint, ChartGroup, ControlChart, SpecialCauseRule } from '../statistics/index.ts';
import { dayInWords } from './days.ts';
import type { Block, Page } from './document.ts';
import { figureIn } from './measured-figures.ts';

/** What a chart is of. */
export interface ChartedMeasure {
  readonly title: string;
  /** What its figures are in: one that begins with `share` is written as a percentage. */
  readonly unit: string;
}

/**
 * A control chart in words, as a page: what the series is doing at its end, whether it can be relied on to reach its target,
 * the centre and limits of each group, and every point that is more than common cause, with the rules that say so.
 *
 * Throws on what is not a chart, or has no title.
 *
 * @example
 * ```ts
 * import { explainControlChart, toPlainText } from 'neighbourhood-contracts/present';
 * import { controlChart } from 'neighbourhood-contracts/statistics';
 *
 * const values = [50, 52, 49, 51, 50, 48, 53, 50, 49, 51, 52, 50, 49, 30];
 * const series = values.map((value, day) => ({ date: `2027-04-${10 + day}`, value }));
 * const chart = controlChart(series, { improvement: 'increase', screen: 'outlying-ranges' });
 * const page = toPlainText(explainControlChart(chart, { title: 'Contacts a day', unit: 'contacts' }));
 * page.includes('23 April 2027, at 30: special cause for concern'); // => true
 * ```
 */
export function explainControlChart(chart: ControlChart, measure: ChartedMeasure): Page {
  refuseUnlessChart(chart);
  refuse('a chart to explain', checkObject(measure, 'measure', measureChecks));
  const { points, groups, assurance } = chart;
  const { title, unit } = measure;
  const special = points.filter((point) => point.kind === 'charted').filter(({ rules }) => rules.length > 0);
  return [
    { heading: title, level: 1 },
    { paragraph: `XmR chart of ${points.length} points: ${unit}. ${lastPoint(chart, unit)}` },
    {
      list: [
        `By the limits of the last group: ${assuranceIn(assurance.NHSRplotthedots)}`,
        `By the last six values: ${assuranceIn(assurance['making-data-count-excel'])}`,
      ],
    },
    { heading: 'Centre and limits', level: 2 },
    groupTable(groups, unit),
    { heading: 'What is more than common cause', level: 2 },
    special.length === 0 ? { paragraph: 'No point is.' } : pointTable(special, unit),
  ];
}

const classWords: Readonly<Record<ChartedPoint['class'], string>> = {
  'common-cause': 'common cause',
  improvement: 'special cause for improvement',
  concern: 'special cause for concern',
  'neutral-high': 'special cause, high',
  'neutral-low': 'special cause, low',
  'not-judged': 'not judged',
};

const ruleWords: Readonly<Record<SpecialCauseRule, string>> = {
  'outside-limits': 'outside the limits',
  trend: 'in a trend of seven or more',
  'two-of-three': 'two of three near a limit',
  shift: 'seven or more on one side',
};

const verdictWords = {
  'consistent-pass': 'the target is reached consistently.',
  'consistent-fail': 'the target is missed consistently.',
  inconsistent: 'the target is reached at times, and missed at times.',
} as const;

function lastPoint({ points, variation }: ControlChart, unit: string): string {
  if (variation.kind === 'not-judged') return `What it does at its end is not told: ${variation.reason}`;
  const last = points.find(({ date }) => date === variation.date);
  const value = last?.kind === 'charted' ? figureIn(unit, last.value) : '';
  return `It ends on ${dayInWords(variation.date)}, at ${value}: ${classWords[variation.class]}.`;
}

function assuranceIn(assurance: Assurance): string {
  return assurance.kind === 'assured' ? verdictWords[assurance.verdict] : `not told. ${assurance.reason}`;
}

function groupTable(groups: readonly ChartGroup[], unit: string): Block {
  return {
    columns: ['From', 'Points', 'Lower limit', 'Centre', 'Upper limit', 'Note'],
    kinds: ['text', 'number', 'number', 'number', 'number', 'text'],
    rows: groups.map((group) => {
      const lines =
        group.kind === 'limits' ? [group.lower, group.centre, group.upper] : [undefined, group.centre, undefined];
      const figures = lines.map((line) => (line === undefined ? '' : figureIn(unit, line)));
      const short = group.isShort ? 'Rests on fewer than 13 values: for trial.' : '';
      const note = group.kind === 'no-limits' ? group.reason : short;
      return [dayInWords(group.from), String(group.points), ...figures, note];
    }),
  };
}

function pointTable(points: readonly ChartedPoint[], unit: string): Block {
  return {
    columns: ['Date', 'Figure', 'What it is', 'By which rules'],
    kinds: ['text', 'number', 'text', 'text'],
    rows: points.map(({ date, value, class: pointClass, rules }) => [
      dayInWords(date),
      figureIn(unit, value),
      classWords[pointClass],
      rules.map(({ rule, towards }) => `${ruleWords[rule]}, ${towards}`).join('; '),
    ]),
  };
}

const measureChecks: FieldChecks = { title: checkText, unit: checkText };

function refuseUnlessChart(value: unknown): void {
  const keys = ['points', 'groups', 'variation', 'assurance'];
  if (typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key))) return;
  const message = `This is ${shown(value)}, not a control chart.`;
  const help = 'Give what controlChart returned.';
  refuse('a chart to explain', [{ path: 'chart', code: 'wrong-type', message, help }]);
}
