import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breaking, chartOf, limitsOf, rulesOf, valuesWithGaps } from './support.ts';

/** Values that set the centre at 0 and the limits at 2.66 and -2.66, but for what comes before or after. */
const fixed = { fixAfter: 16 } as const;
const base = Array.from({ length: 8 }, () => [0.5, -0.5]).flat();
const after = (...values: readonly (number | 'missing')[]) => chartOf([...base, ...values], fixed);
const ruleAfter = (...values: readonly (number | 'missing')[]) => rulesOf(after(...values)).slice(base.length);

test('the base has its centre at 0, its limits at 2.66 and what is near them from 1.773', () => {
  expect(limitsOf(after(9))).toMatchObject({ centre: 0, lower: -2.66, upper: 2.66, meanRange: 1, rangesLeftOut: 0 });
  expect(limitsOf(after(9)).nearUpper).toBeCloseTo(1.7733333, 7);
  expect(limitsOf(after(9)).nearLower).toBeCloseTo(-1.7733333, 7);
});

test('a point beyond a limit is outside it, and one on it is not', () => {
  expect(ruleAfter(2.67, 0, -2.67)).toEqual([['outside-limits high'], [], ['outside-limits low']]);
  expect(ruleAfter(2.66, 0, -2.66)).toEqual([[], [], []]);
});

test('a point may be outside by more than rounding only, except as in NHSRplotthedots', () => {
  const justOver = 2.66 + 2 ** -51;
  expect(justOver).toBeGreaterThan(2.66);
  expect(ruleAfter(justOver)).toEqual([[]]);
  const asInTool = chartOf([...base, justOver], { ...fixed, asIn: 'NHSRplotthedots' });
  expect(rulesOf(asInTool).at(-1)).toEqual(['outside-limits high']);
});

test('rounding grows with the size of the values: a decimal on its limit is on it', () => {
  const wavering = Array.from({ length: 8 }, () => [100, 100.1]).flat();
  const chart = chartOf([...wavering, 100.316], fixed);
  // The limit is 100.05 + 2.66 x 0.1, but is kept as less.
  expect(limitsOf(chart).upper).toBeLessThan(100.316);
  expect(chart.points.at(-1)).toMatchObject({ zone: 'near' });
});

test('seven points that each rise are a trend, and six are not', () => {
  expect(breaking(chartOf([3, 1, 2, 3, 4, 5, 6, 7, 0]), 'trend high')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(breaking(chartOf([3, 1, 2, 3, 4, 5, 6, 0]), 'trend')).toEqual([]);
  expect(breaking(chartOf([0, 7, 6, 5, 4, 3, 2, 1, 3]), 'trend low')).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('eight points that rise are all of one trend, and a tie breaks it', () => {
  expect(breaking(chartOf([1, 2, 3, 4, 5, 6, 7, 8]), 'trend')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(breaking(chartOf([1, 2, 3, 4, 4, 5, 6, 7]), 'trend')).toEqual([]);
});

test('where two trends meet, the point is of the later one', () => {
  const peak = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1];
  expect(breaking(chartOf(peak), 'trend high')).toEqual([0, 1, 2, 3, 4, 5]);
  expect(breaking(chartOf(peak), 'trend low')).toEqual([6, 7, 8, 9, 10, 11, 12]);
});

test('where one trend begins right after another, the end of the first is its own', () => {
  const sawtooth = [1, 2, 3, 4, 5, 6, 7, 6, 7, 8, 9, 10, 11, 12];
  expect(breaking(chartOf(sawtooth), 'trend high')).toHaveLength(14);
});

test('two of three near one limit are marked, all three being on that side; the third is not', () => {
  const two = ['two-of-three high'];
  expect(ruleAfter(2, 1, 2, -0.1)).toEqual([two, [], two, []]);
  expect(ruleAfter(-0.1, 2, 2, 0.1)).toEqual([[], two, two, []]);
  expect(ruleAfter(2, 2, 2)).toEqual([two, two, two]);
  expect(ruleAfter(-2, -1, -2)).toEqual([['two-of-three low'], [], ['two-of-three low']]);
});

test('two of three do not count where the third is across the centre or on it, or they are four apart', () => {
  expect(ruleAfter(2, -0.1, 2)).toEqual([[], [], []]);
  expect(ruleAfter(2, 0, 2)).toEqual([[], [], []]);
  expect(ruleAfter(2, -2, 2)).toEqual([[], [], []]);
  expect(ruleAfter(2, 1, 1, 2)).toEqual([[], [], [], []]);
  // The base ends on the other side, and nothing follows.
  expect(ruleAfter(2, 2)).toEqual([[], []]);
  expect(ruleAfter(2, 2, 'missing')).toEqual([[], [], []]);
  expect(ruleAfter(2, 'missing', 2)).toEqual([[], [], []]);
});

test('a point outside the limits counts as near them, except as in NHSRplotthedots', () => {
  expect(ruleAfter(3, 2, 1)).toEqual([['outside-limits high', 'two-of-three high'], ['two-of-three high'], []]);
  const asInTool = chartOf([...base, 3, 2, 1], { ...fixed, asIn: 'NHSRplotthedots' });
  expect(rulesOf(asInTool).slice(-3)).toEqual([['outside-limits high'], [], []]);
});

test('seven points on one side are a shift, and six are not', () => {
  const seven = new Array<number>(7).fill(1);
  expect(breaking(after(...seven, -1), 'shift high')).toEqual([16, 17, 18, 19, 20, 21, 22]);
  expect(breaking(after(...seven.slice(1), -1), 'shift')).toEqual([]);
  expect(breaking(after(0.1, ...seven.map((value) => -value)), 'shift low')).toHaveLength(7);
});

test('a point on the centre breaks a shift, and so does a missing one', () => {
  expect(breaking(after(1, 1, 1, 0, 1, 1, 1, 1), 'shift')).toEqual([]);
  expect(breaking(after(1, 1, 1, 'missing', 1, 1, 1, 1), 'shift')).toEqual([]);
  expect(after(1, 0, -1).points.slice(-3)).toMatchObject([{ side: 'above' }, { side: 'on' }, { side: 'below' }]);
});

test('a missing point breaks a trend', () => {
  expect(breaking(chartOf([1, 2, 3, 'missing', 5, 6, 7, 8, 9]), 'trend')).toEqual([]);
  expect(breaking(chartOf(['missing', 1, 2, 3, 4, 5, 6, 7]), 'trend')).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('values that differ from their mean by the rounding of decimals only are on the centre', () => {
  const { points } = chartOf([0.1, 0.7, 0.4, 0.3, 0.5, 0.4, 0.2, 0.6]);
  expect(points.map((point) => point.kind === 'charted' && point.side)).toEqual([
    ...['below', 'above', 'on', 'below', 'above', 'on', 'below', 'above'],
  ]);
});

test('a point tells every rule that it breaks, the weightiest first', () => {
  const chart = after(0.5, 1, 1.5, 2, 2.5, 3, 3.5);
  expect(rulesOf(chart).at(-1)).toEqual(['outside-limits high', 'trend high', 'two-of-three high', 'shift high']);
  expect(rulesOf(chart).at(-4)).toEqual(['trend high', 'two-of-three high', 'shift high']);
  expect(rulesOf(chart).at(-7)).toEqual(['trend high', 'shift high']);
});

test('a rising trend is one towards high below the centre too', () => {
  expect(rulesOf(chartOf([1, 2, 3, 4, 5, 6, 7]))[2]).toEqual(['trend high']);
});

test('every rule marks what it says, told window by window', () => {
  fc.assert(
    fc.property(valuesWithGaps, (values) => {
      const chart = chartOf(values);
      const points = chart.points.map((point) => (point.kind === 'charted' ? point : undefined));
      const sideAt = (place: number) => points[place]?.side;
      const valueAt = (place: number) => points[place]?.value ?? NaN;
      const windows = (length: number) => {
        const starts = points.slice(0, Math.max(0, points.length - length + 1));
        return starts.map((_, from) => Array.from({ length }, (_, more) => from + more));
      };
      const inSome = (length: number, isHit: (window: readonly number[]) => boolean) =>
        new Set(windows(length).filter(isHit).flat());
      const isNear = (place: number) => ['near', 'outside'].includes(points[place]?.zone ?? '');
      const rising = inSome(7, (w) => w.slice(1).every((place) => valueAt(place) > valueAt(place - 1)));
      const falling = inSome(7, (w) => w.slice(1).every((place) => valueAt(place) < valueAt(place - 1)));
      const shifted = (side: string) => inSome(7, (w) => w.every((place) => sideAt(place) === side));
      const twos = (side: string) =>
        [...inSome(3, (w) => w.every((place) => sideAt(place) === side) && w.filter(isNear).length > 1)].filter(isNear);
      const sorted = (places: Iterable<number>) => [...places].sort((one, other) => one - other);
      expect(breaking(chart, 'trend')).toEqual(sorted(new Set([...rising, ...falling])));
      expect(breaking(chart, 'trend low')).toEqual(
        sorted(falling).filter((place) => !rising.has(place) || valueAt(place + 1) < valueAt(place)),
      );
      expect(breaking(chart, 'shift high')).toEqual(sorted(shifted('above')));
      expect(breaking(chart, 'shift low')).toEqual(sorted(shifted('below')));
      expect(breaking(chart, 'two-of-three high')).toEqual(sorted(twos('above')));
      expect(breaking(chart, 'two-of-three low')).toEqual(sorted(twos('below')));
    }),
  );
});
