import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  neighbourhoodFunnel,
  type NeighbourhoodCount,
  type NeighbourhoodFunnelAsked,
  type NeighbourhoodsCompared,
} from 'neighbourhood-contracts/outcomes';
import { overdispersedFunnel, proportionFunnel, rateFunnel, ratioFunnel } from 'neighbourhood-contracts/statistics';
import { casesOf } from '../../conformance/reference-cases/cases-of.ts';
import { refusalsOf } from '../../support/refusals.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const asked: NeighbourhoodFunnelAsked = {
  measure: 'rate',
  levels: '95/99.8',
  per: 1000,
  target: 'pooled',
  scale: 'square-root',
  trim: { kind: 'winsorise', share: 0.1 },
};
const of = (counts: readonly number[], denominator: number): readonly NeighbourhoodCount[] =>
  counts.map((count, at) => ({ id: `N${at + 1}`, count, denominator }));
const compared = (neighbourhoods: readonly NeighbourhoodCount[], own: Partial<NeighbourhoodFunnelAsked> = {}) => {
  const funnel = neighbourhoodFunnel(neighbourhoods, { ...asked, ...own });
  if (funnel.kind !== 'compared') throw new Error(funnel.reason);
  return funnel;
};
const standings = ({ neighbourhoods }: NeighbourhoodsCompared, by: 'byChance' | 'allowing') =>
  neighbourhoods.map((each) => each[by].map(({ standing }) => standing).join(', '));
const counts = [480, 560, 650, 700, 575, 790, 520, 600];

/** 43 sites of a reference case, whose limits are those of the national programme's dashboard. */
const [sites] = casesOf('funnel_nnhip', 'funnel_nnhip').cases;
const input = sites?.input as { readonly counts: readonly number[]; readonly patients: readonly number[] };
const programme: readonly NeighbourhoodCount[] = input.counts.map((count, at) => ({
  id: `P${at + 1}`,
  count,
  denominator: input.patients[at] ?? 1,
}));

test('of 43 sites as many are outside as chance would have, those that the dashboard has outside too', () => {
  const { outside, overdispersion, target, neighbourhoods } = compared(programme, { levels: '95/99' });
  expect(target).toBeCloseTo(79.5716125912044, 9);
  const expected = sites?.expected as Readonly<Record<string, readonly number[]>>;
  const outsideThere = (level: string) =>
    (expected['rate'] ?? []).filter((rate, at) => {
      return rate < (expected[`lower_${level}`]?.[at] ?? 0) || rate > (expected[`upper_${level}`]?.[at] ?? 0);
    }).length;
  expect(outside.map(({ byChance }) => byChance)).toEqual([outsideThere('95'), outsideThere('99')]);
  expect(outside.map(({ expected: byItself }) => byItself)).toEqual([2.15, 0.43]);
  expect(overdispersion.dispersion).toBeLessThan(1.3);
  // The smallest sites are furthest from the target and within their limits.
  const smallest = neighbourhoods.find(({ denominator }) => denominator === 1192);
  expect(smallest?.value).toBeCloseTo(91.44, 2);
  expect(smallest?.byChance[0]?.standing).toBe('within');
});

test('a neighbourhood that chance alone calls different may vary as they all do', () => {
  const funnel = compared(of(counts, 6000));
  expect(standings(funnel, 'byChance')).toEqual([
    'low, low',
    'low, within',
    'within, within',
    'high, high',
    'within, within',
    'high, high',
    'low, low',
    'within, within',
  ]);
  expect(standings(funnel, 'allowing')).toEqual([
    'within, within',
    'within, within',
    'within, within',
    'within, within',
    'within, within',
    'high, within',
    'within, within',
    'within, within',
  ]);
  expect(funnel.outside).toEqual([
    { level: 0.95, byChance: 5, allowing: 1, expected: 0.4 },
    { level: 0.998, byChance: 4, allowing: 0, expected: 0.016 },
  ]);
  // By hand, on the square root: φ and τ² of the winsorised scores.
  expect(funnel.overdispersion.dispersion).toBeCloseTo(9.339075634, 8);
  expect(funnel.overdispersion.betweenVariance).toBeCloseTo(0.00040305122, 10);
  expect(funnel.overdispersion).toMatchObject({ scale: 'square-root', trim: { kind: 'winsorise', share: 0.1 } });
  expect(funnel.neighbourhoods[5]?.zScore).toBeCloseTo(6.842833144892, 9);
  expect(funnel.caution).toBe(
    'A funnel says which neighbourhoods differ, not why: their people, their records and their care may. They vary by more than chance, so that limits of chance alone call too many different.',
  );
});

test('where they vary by no more than chance, it says so, and the two sets of limits nearly meet', () => {
  const funnel = compared(of([600, 610, 590, 605, 595], 6000));
  expect(funnel.overdispersion.betweenVariance).toBe(0);
  expect(funnel.caution).toContain('They vary by no more than chance would have it.');
  for (const { byChance, allowing } of funnel.neighbourhoods) {
    byChance.forEach(({ lower, upper }, place) => {
      expect((allowing[place]?.lower ?? 0) / lower).toBeCloseTo(1, 1);
      expect((allowing[place]?.upper ?? 0) / upper).toBeCloseTo(1, 1);
    });
  }
});

test.each([
  ['rate', 'square-root', rateFunnel],
  ['rate', 'log', rateFunnel],
  ['ratio', 'log', ratioFunnel],
  ['proportion', 'arcsine', proportionFunnel],
] as const)('a %s on the scale %s stands as in the funnel of its kind', (measure, scale, funnelOf) => {
  const trim = { kind: 'truncate', share: 0.1 } as const;
  const own = { measure, scale, trim, levels: '95/99', per: 100, target: 10 } as const;
  const units = counts.map((count) => ({ count, denominator: 6000 }));
  const how = { levels: '95/99', per: 100, target: 10 } as const;
  const [plain, wide] = [funnelOf(units, how), overdispersedFunnel(units, { ...how, scale, trim })];
  const funnel = compared(of(counts, 6000), own);
  expect(funnel.neighbourhoods.map(({ byChance }) => byChance)).toEqual(plain.points.map(({ against }) => against));
  expect(funnel.neighbourhoods.map(({ allowing }) => allowing)).toEqual(wide.points.map(({ against }) => against));
  expect(funnel.neighbourhoods.map(({ value }) => value)).toEqual(plain.points.map(({ value }) => value));
  expect(funnel).toMatchObject({ measure, levels: '95/99', per: 100, target: 10 });
  expect(JSON.parse(JSON.stringify(funnel))).toEqual(funnel);
});

describe('a neighbourhood that may not be told', () => {
  const hidden = { id: 'S', suppressed: 'fewer than 6 events' };
  test('is named and left out, and changes nothing of the others', () => {
    const [first, ...rest] = of(counts, 6000);
    const without = compared(of(counts, 6000));
    const beside = compared([...(first ? [first] : []), hidden, ...rest]);
    expect(beside.leftOut).toEqual([{ id: 'S', reason: 'fewer than 6 events' }]);
    expect({ ...beside, leftOut: [] }).toEqual(without);
  });

  test('leaves no funnel where fewer than two are told', () => {
    for (const told of [[], of([5], 100)]) {
      expect(neighbourhoodFunnel([...told, hidden], asked)).toEqual({
        kind: 'no-funnel',
        reason: 'There are not two neighbourhoods to compare.',
        leftOut: [{ id: 'S', reason: 'fewer than 6 events' }],
      });
    }
  });
});

test('no events anywhere leave nobody different, and no figure that is no number', () => {
  const funnel = compared(of([0, 0, 0], 500));
  expect(funnel.outside.map(({ byChance, allowing }) => byChance + allowing)).toEqual([0, 0]);
  expect(JSON.parse(JSON.stringify(funnel))).toEqual(funnel);
  const all = compared(of([500, 500, 500], 500), { measure: 'proportion', scale: 'arcsine' });
  expect(JSON.parse(JSON.stringify(all))).toEqual(all);
});

describe('by law', () => {
  const drawn = fc.array(fc.record({ count: fc.nat(300), denominator: fc.integer({ min: 300, max: 9000 }) }), {
    minLength: 2,
    maxLength: 12,
  });
  const named = (units: readonly { count: number; denominator: number }[]) =>
    units.map((unit, at) => ({ id: `N${at}`, ...unit }));

  test('the order of neighbourhoods changes nobody’s standing', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom('rate' as const, 'proportion' as const), (units, measure) => {
        const scale = measure === 'rate' ? 'square-root' : 'arcsine';
        const all = named(units);
        const [to, fro] = [all, [...all].reverse()].map((each) => compared(each, { measure, scale }));
        if (to === undefined || fro === undefined) throw new Error('no result');
        expect([...standings(fro, 'byChance')].reverse()).toEqual(standings(to, 'byChance'));
        expect(fro.overdispersion.betweenVariance).toBeCloseTo(to.overdispersion.betweenVariance, 12);
        expect(fro.outside.map(({ byChance }) => byChance)).toEqual(to.outside.map(({ byChance }) => byChance));
      }),
    );
  });

  test('the multiplier changes no standing, and nobody outside the outer limits is within the inner', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom('95/99.8' as const, '95/99' as const), (units, levels) => {
        const funnel = compared(named(units), { levels });
        const perHundred = compared(named(units), { levels, per: 100 });
        expect(standings(perHundred, 'allowing')).toEqual(standings(funnel, 'allowing'));
        for (const by of ['byChance', 'allowing'] as const) {
          for (const each of standings(funnel, by)) expect(each).not.toMatch(/^within, (low|high)$/);
        }
        for (const { zScore, value } of funnel.neighbourhoods) {
          expect(Number.isFinite(zScore) && Number.isFinite(value)).toBe(true);
        }
        const [inner, outer] = funnel.outside;
        expect(outer?.byChance).toBeLessThanOrEqual(inner?.byChance ?? 0);
      }),
    );
  });
});

const pair = of([5, 6], 100);
test.each<[string, readonly unknown[], object, readonly string[]]>([
  ['a neighbourhood twice', [...pair, pair[0]], {}, ['neighbourhoods[2].id: "N1" was given already']],
  [
    'a count below 0 of nobody',
    [{ id: 'A', count: -1, denominator: 0 }],
    {},
    ['neighbourhoods[0].count: -1 events', 'neighbourhoods[0].denominator: 0 is not possible here.'],
  ],
  [
    'a count that is suppressed and given',
    [{ id: 'A', count: 1, suppressed: 'few' }],
    {},
    ['neighbourhoods[0].count: There is no field "count" here.'],
  ],
  [
    'more who count than there are',
    of([101, 5], 100),
    { measure: 'proportion', scale: 'arcsine' },
    ['neighbourhoods[0].count: There cannot be 101 of 100.'],
  ],
  [
    'a proportion of half a person',
    of([1, 5], 10.5).slice(0, 1),
    { measure: 'proportion', scale: 'arcsine' },
    ['neighbourhoods[0].denominator: A proportion of 10.5 is of no number of people.'],
  ],
  [
    'no events on a logarithm',
    of([0, 5], 100),
    { scale: 'log', target: 0 },
    ['asked.target: There is no logarithm of 0.', 'neighbourhoods[0].count: There is no logarithm of 0.'],
  ],
  [
    'a rate on the scale of a proportion',
    pair,
    { scale: 'arcsine' },
    ['asked.scale: The scale "arcsine" is not one of a rate.'],
  ],
  [
    'a proportion on the scale of a rate',
    pair,
    { measure: 'proportion' },
    ['asked.scale: The scale "square-root" is not one of a proportion.'],
  ],
  [
    'a target above all',
    pair,
    { measure: 'proportion', scale: 'arcsine', per: 100, target: 101 },
    ['asked.target: A proportion told per 100 cannot be 101. Give 100 at most.'],
  ],
  ['levels of another pair', pair, { levels: '90/95' }, ['asked.levels: ']],
  ['a trim of everybody', pair, { trim: { kind: 'truncate', share: 0.5 } }, ['asked.trim.share: ']],
  ['no trim', pair, { trim: undefined }, ['asked.trim: ']],
  ['a multiplier that is no number', pair, { per: NaN }, ['asked.per: ']],
])('refuses %s', (_, neighbourhoods, own, problems) => {
  const found = problemsOf(() => neighbourhoodFunnel(neighbourhoods as never, { ...asked, ...own }));
  expect(found).toEqual(problems.map((problem) => expect.stringContaining(problem) as string));
});

test.each([undefined, null, 3, 'all', {}])('refuses %s for neighbourhoods', (value) => {
  expect(refusalsOf(() => neighbourhoodFunnel(value as never, value as never)).length).toBeGreaterThan(1);
});
