import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overdispersedFunnel, type Counted, type OverdispersedFunnelAsked } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';
import { drawnLimits, isPlain, levels, manyEvents, part, scaled } from './arbitrary.ts';

const scales = fc.constantFrom('log', 'square-root', 'log-of-counts');
const trims = fc.record({
  kind: fc.constantFrom('winsorise', 'truncate'),
  share: fc.constantFrom(0, 0.05, 0.1, 0.2, 0.25),
});
const many = fc.array(manyEvents, { minLength: 2, maxLength: 40 });
const asked: fc.Arbitrary<OverdispersedFunnelAsked> = fc.record({
  levels,
  scale: scales,
  trim: trims,
  per: fc.constantFrom(1, 100),
  target: fc.constant('pooled'),
  drawAt: fc.constant([30, 400, 1e9]),
});
const untrimmed = { kind: 'winsorise', share: 0 } as const;
const basics = { levels: '95/99.8', per: 1, target: 1, scale: 'square-root', trim: untrimmed } as const;
const of = (...counts: readonly number[]) => counts.map((count): Counted => ({ count, denominator: 100 }));

test('the variance between units is that of the method of moments', () => {
  fc.assert(
    fc.property(many, asked, (units, asked) => {
      const { dispersion, betweenVariance, scores } = overdispersedFunnel(units, asked);
      const kept = scores.filter(({ trimmedZScore }) => trimmedZScore !== null);
      const meanSquare = kept.reduce((sum, { trimmedZScore }) => sum + (trimmedZScore ?? 0) ** 2, 0) / kept.length;
      expect(dispersion).toBeCloseTo(meanSquare, 9);
      const weights = kept.map(({ standardError }) => standardError ** -2);
      const [sum, squares] = [1, 2].map((power) => weights.reduce((total, weight) => total + weight ** power, 0));
      const under = (sum ?? NaN) - (squares ?? NaN) / (sum ?? NaN);
      const expected = (kept.length * meanSquare - (kept.length - 1)) / under;
      expect(Math.max(0, expected)).toBeCloseTo(betweenVariance, 9);
    }),
  );
});

test('where units vary by no more than chance, the funnel is the one for chance alone', () => {
  const quiet = overdispersedFunnel(of(98, 99, 100, 101, 102), basics);
  expect(quiet.betweenVariance).toBe(0);
  expect(quiet).toMatchObject(quiet.byChanceAlone);
});

test('what varies between units widens limits, moves nothing else, and never closes on the target', () => {
  fc.assert(
    fc.property(many, asked, (units, asked) => {
      const funnel = overdispersedFunnel(units, asked);
      const { betweenVariance, byChanceAlone, target } = funnel;
      expect(betweenVariance).toBeGreaterThanOrEqual(0);
      for (const place of [0, 1] as const) {
        drawnLimits(funnel, place).forEach(({ lower, upper }, at) => {
          const alone = drawnLimits(byChanceAlone, place)[at];
          expect(lower).toBeLessThanOrEqual(alone?.lower ?? NaN);
          expect(upper).toBeGreaterThanOrEqual(alone?.upper ?? NaN);
          expect(lower).toBeLessThanOrEqual(target);
          expect(upper).toBeGreaterThanOrEqual(target);
        });
        const [few, more, most] = drawnLimits(funnel, place);
        expect((few?.upper ?? NaN) - (few?.lower ?? NaN)).toBeGreaterThan((more?.upper ?? NaN) - (more?.lower ?? NaN));
        if (betweenVariance > 1e-6) expect((most?.upper ?? NaN) / target).toBeGreaterThan(1.0005);
      }
      expect(funnel.points.map(({ value }) => value)).toEqual(byChanceAlone.points.map(({ value }) => value));
      expect(isPlain(funnel)).toBe(true);
    }),
  );
});

test('what a funnel is told per scales its figures and nothing else', () => {
  fc.assert(
    fc.property(many, asked, (units, asked) => {
      const [one, scaledUp] = [1, 64].map((per) => overdispersedFunnel(units, { ...asked, per }));
      if (one === undefined) return;
      expect(scaledUp).toEqual({ ...scaled(one, 64), byChanceAlone: scaled(one.byChanceAlone, 64) });
    }),
  );
});

test('the order of units changes their order and nothing else', () => {
  fc.assert(
    fc.property(many, asked, (units, asked) => {
      const target = asked.per;
      const there = overdispersedFunnel(units, { ...asked, target });
      const back = overdispersedFunnel([...units].reverse(), { ...asked, target });
      expect(back.dispersion).toBeCloseTo(there.dispersion, 9);
      expect(back.points.map(({ value }) => value).reverse()).toEqual(there.points.map(({ value }) => value));
    }),
  );
});

test('a unit on the target is within, whatever varies', () => {
  const { points, scores } = overdispersedFunnel(of(40, 100, 190), { ...basics, scale: 'log' });
  expect(points[1]?.against.map(({ standing }) => standing)).toEqual(['within', 'within']);
  expect(scores[1]?.zScore).toBe(0);
});

test('scores on each scale are those of its formula', () => {
  const units = [
    { count: 25, denominator: 16 },
    { count: 16, denominator: 16 },
  ];
  const scoreOn = (scale: OverdispersedFunnelAsked['scale'], target: number) =>
    overdispersedFunnel(units, { ...basics, scale, target }).scores[0];
  expect(scoreOn('log', 1)?.zScore).toBeCloseTo(4 * Math.log(25 / 16), 12);
  expect(scoreOn('log', 4)?.zScore).toBeCloseTo(8 * Math.log(25 / 64), 12);
  expect(scoreOn('square-root', 1)).toMatchObject({ zScore: 2, standardError: 0.125 });
  expect(scoreOn('log-of-counts', 1)?.standardError).toBeCloseTo(Math.sqrt(25 / 25.5 ** 2 + 16 / 16.5 ** 2), 12);
  expect(scoreOn('log-of-counts', 2)?.zScore).toBeCloseTo(
    Math.log(25.5 / 16.5 / 2) / Math.sqrt(25 / 25.5 ** 2 + 16 / 16.5 ** 2),
    12,
  );
  const halves = [
    { count: 50, denominator: 100 },
    { count: 100, denominator: 100 },
  ];
  const { scores } = overdispersedFunnel(halves, { ...basics, scale: 'arcsine', target: 0.5 });
  expect(scores.map(({ zScore }) => zScore.toFixed(9))).toEqual(['0.000000000', (5 * Math.PI).toFixed(9)]);
});

test('extremes are pulled in to the quantile at their end, or left out', () => {
  const units = of(1, 81, 100, 100, 100, 100, 100, 100, 121, 400);
  const trimmedBy = (kind: 'winsorise' | 'truncate', share: number) =>
    overdispersedFunnel(units, { ...basics, trim: { kind, share } }).scores.map(({ trimmedZScore }) =>
      trimmedZScore === null ? null : Number(trimmedZScore.toFixed(9)),
    );
  expect(trimmedBy('truncate', 0.1)).toEqual([null, -2, 0, 0, 0, 0, 0, 0, 2, null]);
  expect(trimmedBy('truncate', 0.05)).not.toContain(null);
  // A tenth of the way up ten units lies nine tenths of the way from the first to the second.
  expect(trimmedBy('winsorise', 0.1)).toEqual([-3.6, -2, 0, 0, 0, 0, 0, 0, 2, 3.8]);
  expect(trimmedBy('winsorise', 0)).toEqual([-18, -2, 0, 0, 0, 0, 0, 0, 2, 20]);
});

test('as many are left out as the share says, though multiplying falls just short of a whole', () => {
  expect(Math.floor(360 * 0.175)).toBe(62);
  const units = of(...Array.from({ length: 360 }, (_, at) => 80 + at));
  const { scores } = overdispersedFunnel(units, { ...basics, trim: { kind: 'truncate', share: 0.175 } });
  expect(scores.filter(({ trimmedZScore }) => trimmedZScore === null)).toHaveLength(2 * 63);
});

test('of equal scores the earlier are the lower', () => {
  const { scores } = overdispersedFunnel(of(100, 100, 100, 400), {
    ...basics,
    trim: { kind: 'truncate', share: 0.25 },
  });
  expect(scores.map(({ trimmedZScore }) => trimmedZScore)).toEqual([null, 0, 0, null]);
});

test('limits of proportions stay from nothing to all, and those of square roots from nothing', () => {
  const wild = [1, 9, 2, 8, 0, 10].map((count) => ({ count, denominator: 10 }));
  const drawn = overdispersedFunnel(wild, { ...basics, scale: 'arcsine', target: 0.5, drawAt: [1, 5] }).drawn;
  for (const { limits } of drawn) {
    for (const { lower, upper } of limits) expect([lower, upper]).toEqual([0, 1]);
  }
  const roots = overdispersedFunnel(of(1, 400), { ...basics, drawAt: [1] });
  expect(drawnLimits(roots, 1)[0]?.lower).toBe(0);
});

test('limits are the target and so many standard errors to either side, taken back from the scale', () => {
  const at100 = (scale: OverdispersedFunnelAsked['scale'], more: object = {}) => {
    const units = [
      { count: 31, denominator: 100 },
      { count: 30, denominator: 100 },
    ];
    const asked = { ...basics, scale, target: 0.3, drawAt: [100], ...more } as const;
    const [told] = drawnLimits(overdispersedFunnel(units, asked), 0);
    return [told?.lower.toFixed(6), told?.upper.toFixed(6)];
  };
  const z = 1.959963984540054;
  expect(at100('log')).toEqual([-1, 1].map((side) => (0.3 * Math.exp((side * z) / Math.sqrt(30))).toFixed(6)));
  expect(at100('square-root')).toEqual([-1, 1].map((side) => ((Math.sqrt(0.3) + (side * z) / 20) ** 2).toFixed(6)));
  expect(at100('arcsine')).toEqual(
    [-1, 1].map((side) => (Math.sin(Math.asin(Math.sqrt(0.3)) + (side * z) / 20) ** 2).toFixed(6)),
  );
  const error = Math.sqrt(30 / 30.5 ** 2 + 100 / 100.5 ** 2);
  expect(at100('log-of-counts')).toEqual([-1, 1].map((side) => (0.3 * Math.exp(side * z * error)).toFixed(6)));
  const tool = { asIn: 'FunnelPlotR' };
  expect(at100('square-root', tool)).toEqual([-1, 1].map((side) => (Math.sqrt(0.3) + (side * z) / 20).toFixed(6)));
  expect(at100('log-of-counts', tool)).toEqual([-1, 1].map((side) => (0.3 * Math.exp((side * z) / 20)).toFixed(6)));
});

test('as in FunnelPlotR expected events are rounded to two decimals on the log, and to the even one of two as near', () => {
  const denominatorOf = (denominator: number, scale: 'log' | 'square-root') => {
    const units = [
      { count: 1, denominator },
      { count: 1, denominator: 1 },
    ];
    const { points } = overdispersedFunnel(units, { ...basics, scale, asIn: 'FunnelPlotR' });
    return 1 / (points[0]?.value ?? NaN);
  };
  expect([0.125, 0.375, 10.234, 10.2351, 7].map((number) => denominatorOf(number, 'log').toFixed(6))).toEqual([
    '0.120000',
    '0.380000',
    '10.230000',
    '10.240000',
    '7.000000',
  ]);
  // 1.005 is held as a little less, 0.615 as a little more.
  expect([1.005, 0.615].map((number) => denominatorOf(number, 'log').toFixed(6))).toEqual(['1.000000', '0.620000']);
  expect(denominatorOf(10.234, 'square-root').toFixed(6)).toBe('10.234000');
  const funnel = overdispersedFunnel(of(90, 110), { ...basics, scale: 'log', asIn: 'FunnelPlotR', drawAt: [3.14159] });
  expect(funnel.drawn[0]?.denominator).toBe(3.14);
});

test('as in FunnelPlotR a reach is that of its six decimals', () => {
  const upper = (asIn: object) => {
    const [told] = drawnLimits(overdispersedFunnel(of(99, 101), { ...basics, scale: 'log', drawAt: [1], ...asIn }), 1);
    return Math.log(told?.upper ?? NaN);
  };
  expect(upper({}).toFixed(9)).toBe('3.090232306');
  expect(upper({ asIn: 'FunnelPlotR' }).toFixed(9)).toBe('3.090232000');
});

test('what is not possible is refused all at once', () => {
  const run = (units: unknown, asked: unknown) => refusalsOf(() => overdispersedFunnel(units as never, asked as never));
  expect(run(of(1), { ...basics, scale: 'cube', trim: { kind: 'cut', share: 0.3 } })).toEqual([
    'units missing',
    'asked.scale unknown-value',
    'asked.trim.kind unknown-value',
    'asked.trim.share out-of-range',
  ]);
  expect(run(of(0, 3), { ...basics, scale: 'log', target: 0 })).toEqual([
    'units[0].count out-of-range',
    'asked.target out-of-range',
  ]);
  expect(run(of(0, 3), { ...basics, scale: 'log-of-counts' })).toEqual(['units[0].count out-of-range']);
  expect(run(of(0, 3), basics)).toEqual([]);
  expect(run(of(0, 101), { ...basics, scale: 'arcsine', target: 1.5 })).toEqual([
    'units[1].count contradiction',
    'asked.target out-of-range',
  ]);
  const tiny = [
    { count: 1, denominator: 0.004 },
    { count: 1, denominator: 1 },
  ];
  const tool = { ...basics, scale: 'log', asIn: 'FunnelPlotR', drawAt: [0.003] };
  expect(run(tiny, tool)).toEqual(['units[0].denominator out-of-range', 'asked.drawAt[0] out-of-range']);
  expect(run(tiny, { ...basics, scale: 'log' })).toEqual([]);
  for (const nothing of [undefined, null, 5, 'log', []]) expect(run(nothing, nothing).length).toBeGreaterThan(1);
});

test('no counts at all, all the same, and the smallest and largest possible make only numbers', () => {
  const extremes = [
    { count: 1, denominator: 1e-6 },
    { count: 1e12, denominator: 1e12 },
    { count: 1, denominator: 1e12 },
  ];
  for (const scale of ['log', 'square-root', 'log-of-counts'] as const) {
    for (const kind of ['winsorise', 'truncate'] as const) {
      const asked = { ...basics, scale, target: 'pooled', trim: { kind, share: 0.25 }, drawAt: [1e-6, 1e12] } as const;
      expect(isPlain(overdispersedFunnel(extremes, asked))).toBe(true);
      expect(isPlain(overdispersedFunnel(of(5, 5, 5, 5), asked))).toBe(true);
    }
  }
  expect(isPlain(overdispersedFunnel(of(0, 0), { ...basics, target: 'pooled' }))).toBe(true);
  expect(isPlain(overdispersedFunnel(of(0, 0), { ...basics, scale: 'arcsine', target: 'pooled' }))).toBe(true);
});

test('proportions are taken on the arcsine', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 30 }), levels, trims, (units, levels, trim) => {
      const funnel = overdispersedFunnel(units, {
        levels,
        trim,
        per: 1,
        target: 'pooled',
        scale: 'arcsine',
        drawAt: [1, 1e6],
      });
      expect(isPlain(funnel)).toBe(true);
      for (const { lower, upper } of [...drawnLimits(funnel, 0), ...drawnLimits(funnel, 1)]) {
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
      }
    }),
  );
});
