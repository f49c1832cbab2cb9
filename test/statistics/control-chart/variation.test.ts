import { expect, test } from 'vitest';
import type { Improvement } from 'neighbourhood-contracts/statistics';
import { chartOf } from './support.ts';

const base = [50, 52, 49, 51, 50, 48, 53, 50, 49, 51, 52, 50, 49, 51];

test.each([
  ['increase', 30, 'concern'],
  ['increase', 70, 'improvement'],
  ['decrease', 30, 'improvement'],
  ['decrease', 70, 'concern'],
  ['neutral', 30, 'neutral-low'],
  ['neutral', 70, 'neutral-high'],
  ['increase', 50, 'common-cause'],
  ['neutral', 50, 'common-cause'],
] satisfies [Improvement, number, string][])(
  'where %s is better, a last value of %d is %s',
  (improvement, last, named) => {
    const chart = chartOf([...base, last], { improvement });
    expect(chart.variation).toEqual({ kind: 'judged', class: named, date: '2025-01-15' });
    expect(chart.points.at(-1)).toMatchObject({ class: named });
  },
);

test('the class of a point is that of the weightiest rule: outside below, though in a rising trend', () => {
  const [first, second] = chartOf([1, 2, 3, 4, 5, 6, 7]).points;
  expect(first).toMatchObject({
    rules: [
      { rule: 'outside-limits', towards: 'low' },
      { rule: 'trend', towards: 'high' },
      { rule: 'two-of-three', towards: 'low' },
    ],
    class: 'concern',
  });
  expect(second).toMatchObject({ class: 'improvement' });
});

test('variation is that of the last value that was recorded, and says of which day', () => {
  const chart = chartOf([...base, 30, 'missing', 'missing']);
  expect(chart.variation).toEqual({ kind: 'judged', class: 'concern', date: '2025-01-15' });
});

test('a value without limits that breaks no rule is not judged; one in a shift is', () => {
  const [first] = chartOf([5]).points;
  expect(first).toMatchObject({ zone: 'no-limits', class: 'not-judged', rules: [] });
  // The centre rests on two values with a gap between them, which gives no limits.
  const shifted = chartOf([5, 'missing', 5, 6, 6, 6, 6, 6, 6, 6], { fixAfter: 3 });
  expect(shifted.variation).toMatchObject({ kind: 'judged', class: 'improvement' });
});
