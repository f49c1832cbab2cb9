import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proportionFunnel, wilsonLimits } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';
import { drawnLimits, isPlain, levels, part, scaled } from './arbitrary.ts';

const parts = fc.array(part, { minLength: 1, maxLength: 20 });

test('four-hour performance of four departments stands as PHEindicatormethods has it', () => {
  const units = [
    { count: 2998, denominator: 4121 },
    { count: 4636, denominator: 5956 },
    { count: 236, denominator: 284 },
    { count: 320, denominator: 425 },
  ];
  const { points } = proportionFunnel(units, { levels: '95/99.8', per: 100, target: 76.9158874403788 });
  expect(points.map(({ against }) => against.map(({ standing }) => standing))).toEqual([
    ['low', 'low'],
    ['within', 'within'],
    ['high', 'within'],
    ['within', 'within'],
  ]);
});

test('limits are those of the tool, and go no further than 0 and what the funnel is told per', () => {
  const asked = { levels: '95/99.8', per: 100, target: 76.9158874403788, drawAt: [2, 14, 19_000] } as const;
  const drawn = drawnLimits(proportionFunnel([{ count: 1, denominator: 2 }], asked), 0);
  expect(drawn.map(({ lower }) => lower.toFixed(9))).toEqual(['18.517922579', '54.843531427', '76.316736963']);
  expect(drawn.map(({ upper }) => upper.toFixed(9))).toEqual(['100.000000000', '98.988243454', '77.515037918']);
  expect(drawn.map(({ level }) => level)).toEqual([0.95, 0.95, 0.95]);
  const small = { ...asked, target: 2, drawAt: [1] };
  expect(drawnLimits(proportionFunnel([{ count: 1, denominator: 2 }], small), 1)[0]?.lower).toBe(0);
});

test('the cap of a limit is what the funnel is told per, and 100 as in PHEindicatormethods', () => {
  const units = [{ count: 90, denominator: 100 }];
  const upper = (per: number, asIn: object) => {
    const asked = { levels: '95/99.8', per, target: 'pooled', drawAt: [3], ...asIn } as const;
    return drawnLimits(proportionFunnel(units, asked), 0)[0]?.upper.toFixed(4);
  };
  expect([upper(1, {}), upper(100, {}), upper(1000, {})]).toEqual(['1.0000', '100.0000', '1000.0000']);
  const tool = { asIn: 'PHEindicatormethods' };
  expect([upper(1, tool), upper(100, tool), upper(1000, tool)]).toEqual(['1.2395', '100.0000', '100.0000']);
});

test('a unit is outside a limit exactly where its Wilson interval leaves the target out', () => {
  fc.assert(
    fc.property(parts, levels, (units, levels) => {
      const { target, points } = proportionFunnel(units, { levels, per: 1, target: 'pooled' });
      points.forEach(({ against }, at) => {
        const { count = 0, denominator = 1 } = units[at] ?? {};
        for (const { level, standing } of against) {
          const { lower, upper } = wilsonLimits(count, denominator, level);
          const isClear = Math.min(Math.abs(lower - target), Math.abs(upper - target)) > 1e-9;
          if (isClear) expect(standing).toBe(lower > target ? 'high' : upper < target ? 'low' : 'within');
        }
      });
    }),
  );
});

test('limits hold the target, narrow as units grow, and are the wider the surer', () => {
  fc.assert(
    fc.property(parts, levels, fc.integer({ min: 1, max: 100_000 }), (units, levels, size) => {
      const funnel = proportionFunnel(units, { levels, per: 100, target: 'pooled', drawAt: [size, 4 * size] });
      const [inner, outer] = [drawnLimits(funnel, 0), drawnLimits(funnel, 1)];
      for (const [small, large] of [inner, outer]) {
        expect(small?.lower).toBeLessThanOrEqual(large?.lower ?? NaN);
        expect(large?.lower).toBeLessThanOrEqual(funnel.target);
        expect(large?.upper).toBeGreaterThanOrEqual(funnel.target);
        expect(small?.upper).toBeGreaterThanOrEqual(large?.upper ?? NaN);
      }
      expect(outer[0]?.lower).toBeLessThanOrEqual(inner[0]?.lower ?? NaN);
      expect(outer[0]?.upper).toBeGreaterThanOrEqual(inner[0]?.upper ?? NaN);
      expect(isPlain(funnel)).toBe(true);
    }),
  );
});

test('what a funnel is told per scales its figures and nothing else', () => {
  fc.assert(
    fc.property(parts, levels, fc.constantFrom(2, 64, 1024), (units, levels, per) => {
      const asked = { levels, target: 'pooled', drawAt: [1, 50] } as const;
      expect(proportionFunnel(units, { ...asked, per })).toEqual(
        scaled(proportionFunnel(units, { ...asked, per: 1 }), per),
      );
    }),
  );
});

test('a unit alone is on the target that it makes, even of none or all, and within', () => {
  fc.assert(
    fc.property(part, levels, (unit, levels) => {
      const { points } = proportionFunnel([unit], { levels, per: 100, target: 'pooled' });
      expect(points[0]?.against.map(({ standing }) => standing)).toEqual(['within', 'within']);
    }),
  );
  for (const count of [0, 7]) {
    const { points } = proportionFunnel([{ count, denominator: 7 }], { levels: '95/99', per: 1, target: 'pooled' });
    expect(points[0]?.against[0]).toMatchObject({ lower: count / 7, upper: count / 7, standing: 'within' });
  }
});

test('a limit of a level is named by it', () => {
  const levelsNamed = (levels: '95/99.8' | '95/99') => {
    const funnel = proportionFunnel([{ count: 1, denominator: 4 }], { levels, per: 1, target: 0.5 });
    return [funnel.levels, ...(funnel.points[0]?.against.map(({ level }) => level) ?? [])];
  };
  expect(levelsNamed('95/99.8')).toEqual(['95/99.8', 0.95, 0.998]);
  expect(levelsNamed('95/99')).toEqual(['95/99', 0.95, 0.99]);
});

test('weighted counts are allowed where it is said that they are', () => {
  const units = [{ count: 35078.488, denominator: 41980 }];
  const asked = { levels: '95/99.8', per: 100, target: 81 } as const;
  expect(refusalsOf(() => proportionFunnel(units, asked))).toEqual(['units[0].count not-whole']);
  const halves = [{ count: 3, denominator: 4.5 }];
  expect(refusalsOf(() => proportionFunnel(halves, asked))).toEqual(['units[0].denominator not-whole']);
  expect(proportionFunnel(units, { ...asked, isWeighted: true }).points[0]?.value.toFixed(3)).toBe('83.560');
  expect(refusalsOf(() => proportionFunnel([{ count: 5, denominator: 4.5 }], { ...asked, isWeighted: true }))).toEqual([
    'units[0].count contradiction',
  ]);
});

test('what is not possible is refused all at once', () => {
  const run = (units: unknown, asked: unknown) => refusalsOf(() => proportionFunnel(units as never, asked as never));
  expect(run([], { levels: '95/99.8', per: 0, target: -1, colour: 'red' })).toEqual([
    'units missing',
    'asked.colour unknown-key',
    'asked.per out-of-range',
    'asked.target out-of-range',
  ]);
  const asked = { levels: '95/99.8', per: 100, target: 'pooled' };
  // A hole in a list, an item of nothing, and counts of every wrong kind.
  expect(run([, null, { count: 5, denominator: 4 }], asked)).toEqual([
    'units[0] missing',
    'units[1] missing',
    'units[2].count contradiction',
  ]);
  expect(
    run(
      [
        { count: NaN, denominator: 0 },
        { count: -1, denominator: Infinity },
      ],
      asked,
    ),
  ).toEqual([
    'units[0].count out-of-range',
    'units[0].denominator out-of-range',
    'units[1].count out-of-range',
    'units[1].denominator out-of-range',
  ]);
  const unit = [{ count: 1, denominator: 4 }];
  expect(run(unit, { ...asked, target: 101 })).toEqual(['asked.target out-of-range']);
  expect(run(unit, { ...asked, target: 100 })).toEqual([]);
  expect(run(unit, { ...asked, levels: '2s/3s', drawAt: [0], asIn: 'NNHIP', isWeighted: 1 })).toEqual([
    'asked.levels unknown-value',
    'asked.drawAt[0] out-of-range',
    'asked.isWeighted wrong-type',
    'asked.asIn unknown-value',
  ]);
  for (const nothing of [undefined, null, 5, 'units', []]) {
    expect(run(nothing, nothing).length).toBeGreaterThan(1);
  }
});
