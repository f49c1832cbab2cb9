import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  controlChart,
  type BrokenRule,
  type ChartedPoint,
  type ControlChartAsked,
  type MissingPoint,
  type PointClass,
} from 'neighbourhood-contracts/statistics';
import { chartOf, daysOf, seriesOf, valuesWithGaps, wholeValues } from './support.ts';

/** How a chart may be asked for, but for what a law cannot have. */
function askedWithout(...fields: readonly (keyof ControlChartAsked)[]) {
  const all = {
    improvement: fc.constantFrom('increase', 'decrease', 'neutral'),
    screen: fc.constantFrom('none', 'outlying-ranges'),
    target: fc.integer({ min: -40, max: 40 }),
    fixAfter: fc.integer({ min: 12, max: 30 }),
    asIn: fc.constant('NHSRplotthedots'),
  };
  const some = Object.entries(all).filter(([field]) => !fields.includes(field as keyof ControlChartAsked));
  return fc.record(Object.fromEntries(some), {
    requiredKeys: ['improvement', 'screen'],
  }) as fc.Arbitrary<ControlChartAsked>;
}

/** What a point shows, whatever its value. */
const shownBy = (point: ChartedPoint | MissingPoint) => ({ ...point, value: 0 });
type Line = 'centre' | 'lower' | 'upper' | 'nearLower' | 'nearUpper';
const lines: readonly Line[] = ['centre', 'lower', 'upper', 'nearLower', 'nearUpper'];

test('adding a constant to all moves every line by it, leaves their width and changes no flag', () => {
  fc.assert(
    fc.property(valuesWithGaps, askedWithout('target'), fc.integer({ min: -999, max: 999 }), (values, asked, more) => {
      const here = chartOf(values, asked);
      const there = chartOf(
        values.map((value) => (value === 'missing' ? value : value + more)),
        asked,
      );
      here.groups.forEach((group, place) => {
        const moved = there.groups[place];
        expect(moved?.kind).toBe(group.kind);
        if (group.kind !== 'limits' || moved?.kind !== 'limits') return;
        for (const line of lines) expect(moved[line]).toBeCloseTo(group[line] + more, 9);
        expect(moved.meanRange).toBe(group.meanRange);
      });
      // As in the tool, the last digit of a mean tells.
      if (asked.asIn === undefined) expect(there.points.map(shownBy)).toEqual(here.points.map(shownBy));
    }),
  );
});

test('multiplying all by -1, where the other way is better, mirrors the chart', () => {
  const otherWay = { increase: 'decrease', decrease: 'increase', neutral: 'neutral' } as const;
  const turned = { above: 'below', below: 'above', on: 'on' } as const;
  const classes: Partial<Record<PointClass, PointClass>> = {
    'neutral-high': 'neutral-low',
    'neutral-low': 'neutral-high',
  };
  const mirrored = (rules: readonly BrokenRule[]) =>
    rules.map(({ rule, towards }) => ({ rule, towards: towards === 'high' ? 'low' : 'high' }));
  fc.assert(
    fc.property(valuesWithGaps, askedWithout('asIn'), (values, { improvement, target, ...asked }) => {
      const here = chartOf(values, { ...asked, improvement, ...(target !== undefined && { target }) });
      const there = chartOf(
        values.map((value) => (value === 'missing' ? value : -value)),
        { ...asked, improvement: otherWay[improvement], ...(target !== undefined && { target: -target }) },
      );
      expect(there.assurance).toEqual(here.assurance);
      here.groups.forEach((group, place) => {
        const other = there.groups[place];
        if (group.kind !== 'limits') return;
        expect(other).toMatchObject({ centre: 0 - group.centre, lower: 0 - group.upper, upper: 0 - group.lower });
      });
      here.points.forEach((point, place) => {
        if (point.kind === 'missing') return;
        const named = point.class;
        expect(there.points[place]).toMatchObject({
          side: turned[point.side],
          zone: point.zone,
          rules: mirrored(point.rules),
          class: classes[named] ?? named,
        });
      });
    }),
  );
});

test('multiplying all by a power of two does so to every line, and changes no flag', () => {
  fc.assert(
    fc.property(valuesWithGaps, askedWithout('target'), fc.integer({ min: -20, max: 20 }), (values, asked, power) => {
      const by = 2 ** power;
      const here = chartOf(values, asked);
      const there = chartOf(
        values.map((value) => (value === 'missing' ? value : value * by)),
        asked,
      );
      expect(there.points.map(shownBy)).toEqual(here.points.map(shownBy));
      here.groups.forEach((group, place) => {
        if (group.kind !== 'limits') return;
        expect(there.groups[place]).toMatchObject(Object.fromEntries(lines.map((line) => [line, group[line] * by])));
      });
    }),
  );
});

test('turned about in time a chart has the same lines and zones, and points in the same runs', () => {
  fc.assert(
    fc.property(valuesWithGaps, askedWithout('fixAfter', 'asIn', 'target'), (values, asked) => {
      const here = chartOf(values, asked);
      const there = chartOf([...values].reverse(), asked);
      expect(there.groups).toEqual(here.groups);
      const seen = (point: ChartedPoint | MissingPoint) => {
        if (point.kind === 'missing') return [];
        const { side, zone, rules } = point;
        // A trend that rises falls when it is seen from its end.
        return [side, zone, ...rules.map(({ rule, towards }) => (rule === 'trend' ? rule : `${rule} ${towards}`))];
      };
      expect(there.points.map(seen).reverse()).toEqual(here.points.map(seen));
    }),
  );
});

test('what is in one group never tells on another: a chart in groups is the charts of its groups', () => {
  const cut = fc.tuple(valuesWithGaps, fc.array(fc.integer({ min: 1, max: 39 }), { maxLength: 3 }));
  fc.assert(
    fc.property(cut, askedWithout('target'), ([values, places], asked) => {
      const series = seriesOf(values);
      const starts = [...new Set(places)].filter((place) => place < values.length).sort((one, other) => one - other);
      const days = daysOf(values.length);
      const whole = controlChart(series, { ...asked, rebaseAt: starts.map((place) => days[place] ?? '') });
      const parts = [0, ...starts].map((from, place) => controlChart(series.slice(from, starts[place]), asked));
      expect(whole.groups).toEqual(parts.flatMap(({ groups }) => groups));
      expect(whole.points).toEqual(parts.flatMap(({ points }, group) => points.map((point) => ({ ...point, group }))));
    }),
  );
});

test('the limits hold the centre, and what is near them lies two thirds of the way', () => {
  fc.assert(
    fc.property(valuesWithGaps, askedWithout(), (values, asked) => {
      for (const group of chartOf(values, asked).groups) {
        if (group.kind !== 'limits') continue;
        const { centre, lower, upper, nearLower, nearUpper } = group;
        expect([lower, nearLower, centre, nearUpper, upper]).toEqual(
          [lower, nearLower, centre, nearUpper, upper].sort((one, other) => one - other),
        );
        expect(nearUpper - centre).toBeCloseTo((2 * (upper - centre)) / 3, 9);
        expect(centre - nearLower).toBeCloseTo((2 * (centre - lower)) / 3, 9);
      }
    }),
  );
});

test('screening never widens the limits, and never leaves them without width where values vary', () => {
  fc.assert(
    fc.property(
      wholeValues.filter(({ length }) => length > 1),
      (values) => {
        const [all, screened] = (['none', 'outlying-ranges'] as const).map(
          (screen) => chartOf(values, { screen }).groups[0],
        );
        if (all?.kind !== 'limits' || screened?.kind !== 'limits') throw new Error('There are limits.');
        expect(screened.meanRange).toBeLessThanOrEqual(all.meanRange);
        expect(screened.meanRange > 0).toBe(all.meanRange > 0);
      },
    ),
  );
});

test('a point has the class of its first rule, and none but the last decides the variation', () => {
  fc.assert(
    fc.property(valuesWithGaps, askedWithout(), (values, asked) => {
      const chart = chartOf(values, asked);
      const charted = chart.points.filter((point) => point.kind === 'charted');
      for (const { rules, zone, class: named } of charted) {
        if (rules.length === 0) expect(named).toBe(zone === 'no-limits' ? 'not-judged' : 'common-cause');
        else expect(['common-cause', 'not-judged']).not.toContain(named);
        expect(zone === 'outside').toBe(rules[0]?.rule === 'outside-limits');
      }
      const last = charted.at(-1);
      if (last !== undefined && last.class !== 'not-judged') {
        expect(chart.variation).toEqual({ kind: 'judged', class: last.class, date: last.date });
      } else expect(chart.variation.kind).toBe('not-judged');
    }),
  );
});

test('a chart is plain data, without NaN and the like, and leaves its input as it was', () => {
  const numbers = fc.oneof(fc.double({ min: -1e100, max: 1e100, noNaN: true }), fc.constant('missing' as const));
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 30 }), askedWithout(), (values, asked) => {
      const series = Object.freeze(seriesOf(values).map((point) => Object.freeze(point)));
      const chart = controlChart(series, Object.freeze(asked));
      expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
      expect(structuredClone(chart)).toEqual(chart);
    }),
  );
});

test('a value of -0 is 0', () => {
  expect(chartOf([-0, 1]).points[0]).toMatchObject({ value: 0 });
  expect(chartOf([-0, -0]).groups).toMatchObject([{ centre: 0, lower: 0, upper: 0, meanRange: 0 }]);
});
