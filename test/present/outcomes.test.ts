import { expect, test } from 'vitest';
import {
  explainControlChart,
  explainEvaluation,
  toCells,
  toHtml,
  toMarkdown,
  toPlainText,
} from 'neighbourhood-contracts/present';
import { evaluateTarget, type FourHourFacts, type TargetEvaluation } from 'neighbourhood-contracts/outcomes';
import type { Ruling, Standpoint } from 'neighbourhood-contracts/policy';
import { controlChart, type ControlChart } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../support/refusals.ts';

const facts: FourHourFacts = {
  kind: 'four-hour',
  about: 'RX1',
  of: 'the-whole',
  by: '2027-03',
  attendances: 10_000,
  overFourHours: 1_890,
  period: { from: '2027-03-01', until: '2027-04-01' },
};
const march = { settles: 'Q32/period-of-a-march-target', answer: 'that-month', because: 'a what-if' };
const evaluated = (standpoint: Partial<Standpoint>, overFourHours = 1_890): TargetEvaluation =>
  evaluateTarget({ ...facts, overFourHours }, { asAt: '2027-05-13', ...standpoint }, { level: 0.95 });
const textOf = (evaluation: TargetEvaluation) => toMarkdown(explainEvaluation(evaluation)).replace(/[\s|]+/g, ' ');

test('an evaluation shows both verdicts, how far each is settled, and what was assumed', () => {
  const text = textOf(evaluated({ assumptions: [march] }));
  expect(text).toContain('The point not-met, by March 2027 conditional');
  expect(text).toContain('The limits worse, against the target conditional');
  expect(text).toContain('Q32/period-of-a-march-target: “that-month”, a what-if.');
  expect(text).toContain('90 more within four hours');
  expect(text).toContain('80.3% to 81.9% (wilson, 95%)');
});

test('a point that reaches its target needs nothing more, though the evidence cannot tell', () => {
  const text = textOf(evaluated({ assumptions: [march] }, 1_790));
  expect(text).toContain('The point met, by March 2027');
  expect(text).toContain('The limits cannot-tell, against the target');
  expect(text).toMatch(/\+0\.1 points nothing/);
});

test('what is open is said once, with who could close it', () => {
  const text = textOf(evaluated({}));
  expect(text).toContain('The point undetermined undetermined');
  expect(text.match(/Which period does a target "by March" of a year speak of\?/g)).toHaveLength(2);
  expect(text).toContain('Could be closed by: The Department of Health and Social Care');
  expect(text).not.toContain('The figures');
});

test('a ruling is named with who made it and where it is written', () => {
  const ruling: Ruling = {
    settles: march.settles,
    answer: march.answer,
    issuer: 'NHS England',
    authority: true,
    madeOn: '2027-01-15',
    document: 'Technical guidance, section 2',
  };
  const text = textOf(evaluated({ rulings: [ruling] }));
  expect(text).toContain('The point not-met, by March 2027 settled');
  expect(text).toContain('“that-month”, NHS England on 15 January 2027 (Technical guidance, section 2).');
});

const months = Array.from({ length: 24 }, (_, place) => {
  return `${String(2025 + Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, '0')}-01`;
});
const chartOf = (values: readonly (number | 'missing')[], target?: number): ControlChart => {
  const series = values.map((value, place) => ({ date: months[place] ?? '', value }));
  return controlChart(series, { improvement: 'increase', screen: 'none', ...(target !== undefined && { target }) });
};
const measure = { title: 'Within four hours', unit: 'share of attendances' };
const steady = [0.5, 0.52, 0.49, 0.51, 0.5, 0.48, 0.53, 0.5, 0.49, 0.51, 0.52, 0.5, 0.49];

test('a chart says where it ends, whether its target can be relied on, and what stands out', () => {
  const text = toPlainText(explainControlChart(chartOf([...steady, 0.3], 0.4), measure)).replace(/\s+/g, ' ');
  expect(text).toContain('It ends on 1 February 2026, at 30%: special cause for concern.');
  expect(text).toContain('the target is reached at times, and missed at times.');
  expect(text).toContain('outside the limits, low');
});

test('a chart of common cause alone says so, and one without a target says that it is not told', () => {
  const text = toPlainText(explainControlChart(chartOf(steady), measure)).replace(/\s+/g, ' ');
  expect(text).toContain('at 49%: common cause.');
  expect(text).toContain('No point is.');
  expect(text).toContain('By the last six values: not told. There is no target.');
});

test('one point has no limits, and missing ones no figure: the page says why', () => {
  const one = toPlainText(explainControlChart(chartOf([0.5]), measure)).replace(/\s+/g, ' ');
  expect(one).toContain('What it does at its end is not told');
  expect(one).toContain('There is no moving range');
  const none = toPlainText(explainControlChart(chartOf(['missing', 'missing']), measure)).replace(/\s+/g, ' ');
  expect(none).toContain('Every value is missing.');
});

test('both pages can be written in every form', () => {
  const pages = [
    explainEvaluation(evaluated({ assumptions: [march] })),
    explainControlChart(chartOf([...steady, 0.3]), measure),
  ];
  for (const page of pages) {
    expect(toMarkdown(page)).toContain('# ');
    expect(toHtml(page)).toContain('<table');
    expect(toCells(page).flat().join(' ')).not.toMatch(/NaN|undefined/);
  }
});

test.each([
  ['nothing to evaluate', () => explainEvaluation(undefined as never), ['evaluation wrong-type']],
  ['a chart for an evaluation', () => explainEvaluation(chartOf(steady) as never), ['evaluation wrong-type']],
  [
    'a target that is not known',
    () => explainEvaluation({ ...evaluated({}), kind: 'toString' } as never),
    ['evaluation wrong-type'],
  ],
  ['an evaluation for a chart', () => explainControlChart(evaluated({}) as never, measure), ['chart wrong-type']],
  [
    'a chart without a title',
    () => explainControlChart(chartOf(steady), { unit: 'days' } as never),
    ['measure.title missing'],
  ],
])('%s is an error', (_, act, expected) => {
  expect(refusalsOf(act)).toEqual(expected);
});
