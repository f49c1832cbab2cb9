import { expect, test } from 'vitest';
import { chartOf, limitsOf, rulesOf, seriesOf } from './support.ts';

/** Mean moving range 25/17 with the outlier, which leaves two ranges of 8 and 9; 1 and 0 without. */
const vignette = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const screened = { screen: 'outlying-ranges' } as const;

test('screening gives the limits that NHSRplotthedots prints, and none those of the Excel tools', () => {
  expect(limitsOf(chartOf(vignette, screened)).upper.toFixed(2)).toBe('4.60');
  expect(limitsOf(chartOf(vignette, screened)).rangesLeftOut).toBe(2);
  expect(limitsOf(chartOf(vignette)).upper.toFixed(2)).toBe('6.95');
  expect(limitsOf(chartOf(vignette)).rangesLeftOut).toBe(0);
});

test('a moving range is outlying from 3.267 times their mean on', () => {
  // Of n ranges, n - 1 of 1 and one of r, whose mean is (n - 1 + r) / n.
  const values = (range: number) => [...Array.from({ length: 100 }, (_, place) => place % 2), 1 + range];
  const least = (3.267 * 99) / (100 - 3.267);
  expect(limitsOf(chartOf(values(least + 1e-9), screened)).rangesLeftOut).toBe(1);
  expect(limitsOf(chartOf(values(least - 1e-9), screened)).rangesLeftOut).toBe(0);
});

test('ranges are screened once only', () => {
  // Without the 100, the range of 8 would be outlying too.
  const values = [0, 1, 0, 1, 0, 1, 0, 1, 0, 8, 9, 8, 9, 109, 108, 109];
  expect(limitsOf(chartOf(values, screened))).toMatchObject({ rangesLeftOut: 1, meanRange: (13 - 1 + 8 + 1) / 14 });
});

test('a series that does not vary has its value for every line, and every point on the centre', () => {
  for (const screen of ['none', 'outlying-ranges'] as const) {
    for (const value of [0, 12, 0.1, 1 / 3, -98.76543, 1e99]) {
      const chart = chartOf(new Array<number>(15).fill(value), { screen, target: value - 1e98 });
      expect(limitsOf(chart)).toMatchObject({ centre: value, lower: value, upper: value, meanRange: 0 });
      expect(new Set(chart.points.map((point) => point.kind === 'charted' && `${point.side} ${point.zone}`))).toEqual(
        new Set(['on inside']),
      );
      expect(chart.variation).toMatchObject({ class: 'common-cause' });
    }
  }
});

test('as in NHSRplotthedots a series that does not vary has no limits where it is screened', () => {
  const chart = chartOf(new Array<number>(15).fill(12), { ...screened, asIn: 'NHSRplotthedots', target: 10 });
  expect(chart.groups).toEqual([
    {
      kind: 'no-limits',
      centre: 12,
      reason: 'There is no moving range to tell how the values vary.',
      from: '2025-01-01',
      points: 15,
      isShort: false,
    },
  ]);
  expect(chart.points[3]).toMatchObject({ side: 'on', zone: 'no-limits', rules: [], class: 'not-judged' });
  expect(chart.assurance.NHSRplotthedots).toEqual({ kind: 'assured', verdict: 'inconsistent' });
});

test('screening leaves nothing out where it would leave no variation; the R package then has every point outside', () => {
  const values = [...new Array<number>(11).fill(10), 11];
  const sound = chartOf(values, screened);
  expect(limitsOf(sound)).toMatchObject({ rangesLeftOut: 0, meanRange: 1 / 11 });
  expect(rulesOf(sound).at(-1)).toEqual(['outside-limits high']);
  expect(rulesOf(sound)[0]).toEqual(['shift low']);
  const asInTool = chartOf(values, { ...screened, asIn: 'NHSRplotthedots' });
  expect(limitsOf(asInTool)).toMatchObject({ rangesLeftOut: 1, meanRange: 0 });
  expect(asInTool.points.every((point) => point.kind === 'charted' && point.zone === 'outside')).toBe(true);
});

test('limits fixed after some points rest on those alone, and later points are held to them', () => {
  const values = [...Array.from({ length: 12 }, (_, place) => place % 2), 90, 80, 70];
  const chart = chartOf(values, { fixAfter: 12 });
  expect(limitsOf(chart)).toEqual({ ...limitsOf(chartOf(values.slice(0, 12))), points: 15 });
  expect(rulesOf(chart).at(-1)).toContain('outside-limits high');
  expect(limitsOf(chartOf(values, { fixAfter: 40 }))).toEqual(limitsOf(chartOf(values)));
});

test('a group begun afresh has its own centre and limits', () => {
  const chart = chartOf([1, 2, 1, 11, 12, 11, 31, 30], { rebaseAt: ['2025-01-07', '2025-01-04'] });
  expect(chart.groups).toMatchObject([
    { from: '2025-01-01', points: 3, centre: 4 / 3 },
    { from: '2025-01-04', points: 3, centre: 34 / 3 },
    { from: '2025-01-07', points: 2, centre: 30.5, meanRange: 1 },
  ]);
  expect(chart.points.map(({ group }) => group)).toEqual([0, 0, 0, 1, 1, 1, 2, 2]);
  expect(chart.points.map(({ date }) => date)).toEqual(seriesOf([1, 2, 3, 4, 5, 6, 7, 8]).map(({ date }) => date));
});

test('limits are fixed after so many points of each group', () => {
  const chart = chartOf([1, 2, 50, 11, 12, 90], { fixAfter: 2, rebaseAt: ['2025-01-04'] });
  expect(chart.groups).toMatchObject([{ centre: 1.5 }, { centre: 11.5 }]);
});

test('limits that rest on fewer than 13 values are for trial', () => {
  const values = [5, 6, 7, 5, 6, 7, 5, 6, 7, 5, 6, 7, 5];
  const shortOf = (...asked: Parameters<typeof chartOf>) => limitsOf(chartOf(...asked)).isShort;
  expect(shortOf(values)).toBe(false);
  expect(shortOf(values.slice(1))).toBe(true);
  expect(shortOf([...values.slice(1), 'missing'])).toBe(true);
  expect(shortOf([...values, ...values], { fixAfter: 12 })).toBe(true);
  expect(shortOf([...values.slice(1), 'missing'], { asIn: 'NHSRplotthedots' })).toBe(false);
  expect(shortOf([...values, ...values], { fixAfter: 12, asIn: 'NHSRplotthedots' })).toBe(false);
});

test('one value has a centre and no limits, and says why', () => {
  const chart = chartOf([5], { target: 4 });
  const reason = 'There is no moving range to tell how the values vary.';
  expect(chart.groups).toEqual([
    { kind: 'no-limits', centre: 5, reason, from: '2025-01-01', points: 1, isShort: true },
  ]);
  expect(chart.variation).toEqual({ kind: 'not-judged', reason: 'The last value has no limits.' });
  expect(chart.assurance.NHSRplotthedots).toEqual({ kind: 'not-assured', reason: 'The last group has no limits.' });
  expect(limitsOf(chartOf([5, 7]))).toMatchObject({ centre: 6, lower: 6 - 5.32, upper: 6 + 5.32, isShort: true });
});

test('values with a missing one between any two have no limits', () => {
  expect(chartOf([1, 'missing', 3, 'missing', 5]).groups).toMatchObject([{ kind: 'no-limits', centre: 3 }]);
});

test('a missing value has no part in the centre, and none in a moving range', () => {
  expect(limitsOf(chartOf([1, 2, 'missing', 30, 31]))).toMatchObject({ centre: 16, meanRange: 1 });
  expect(chartOf([1, 2, 'missing', 30, 31]).points[2]).toEqual({ kind: 'missing', date: '2025-01-03', group: 0 });
});

test('a series that is all missing has no lines and says so', () => {
  const chart = chartOf(['missing', 'missing'], { target: 3 });
  expect(chart.groups).toEqual([
    { kind: 'no-limits', reason: 'Every value is missing.', from: '2025-01-01', points: 2, isShort: true },
  ]);
  expect(chart.points.map(({ kind }) => kind)).toEqual(['missing', 'missing']);
  expect(chart.variation).toEqual({ kind: 'not-judged', reason: 'Every value is missing.' });
  expect(chart.assurance['making-data-count-excel'].kind).toBe('not-assured');
});

test('the centre is the mean to its last digit', () => {
  expect(limitsOf(chartOf([0, 1, 5, 6, 7, 7, 7, 8, 12, 12])).centre).toBe(6.5);
  expect(limitsOf(chartOf([1e16, 1, -1e16, 1])).centre).toBe(0.5);
  expect(limitsOf(chartOf([0.1, 0.2, 0.3])).centre).toBe(0.2);
});
