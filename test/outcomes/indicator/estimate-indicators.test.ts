import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  estimateIndicator,
  estimateIndicators,
  hesSmallNumbers,
  nnhipSmallNumbers,
  recoverableCells,
  type Indicator,
  type IndicatorFigures,
  type IndicatorTerms,
  type SuppressionRule,
} from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';

const terms: IndicatorTerms = { id: 'falls', label: 'Falls', level: 0.95, per: 1_000, direction: 'lower-is-better' };
const open = { kind: 'not-suppressed', reason: 'for use within the team that holds the records' } as const;
const rate = (count: number, denominator: number): IndicatorFigures => ({ method: 'rate', count, denominator });
const proportion = (count: number, denominator: number): IndicatorFigures => {
  return { method: 'proportion', count, denominator };
};
const strata = [
  { count: 30, population: 1_000, standard: 2 },
  { count: 60, population: 2_000, standard: 1 },
];
const reference = [{ population: 3_000, referenceCount: 400, referencePopulation: 80_000 }];

describe('one indicator', () => {
  test('has its value, interval, level, method, what it is told per, and the numbers behind it', () => {
    expect(estimateIndicator(terms, rate(24, 3_000))).toMatchObject({
      kind: 'shown',
      id: 'falls',
      label: 'Falls',
      per: 1_000,
      direction: 'lower-is-better',
      method: 'rate',
      estimate: { value: 8, level: 0.95, method: 'byar' },
      numerator: 24,
      denominator: 3_000,
      warnings: [],
      suppression: { kind: 'rule', chosen: 'by-default', rule: nnhipSmallNumbers },
    });
  });

  test.each<[IndicatorFigures, string]>([
    [proportion(70, 100), 'wilson'],
    [rate(9, 100), 'exact-poisson'],
    [{ method: 'mean', values: [1, 2, 3, 4, 5, 6, 7] }, 'student-t'],
    [{ method: 'directly-standardised-rate', strata }, 'dobson'],
    [
      {
        method: 'directly-standardised-rate-of-repeat-events',
        strata: [{ people: [{ events: 2, people: 20 }], population: 900, standard: 1 }],
      },
      'dobson',
    ],
    [{ method: 'indirectly-standardised-ratio', observed: 54, strata: reference }, 'byar'],
    [{ method: 'indirectly-standardised-rate', observed: 54, strata: reference }, 'byar'],
  ])('is worked out by its method: %o', (figures, method) => {
    const indicator = estimateIndicator(terms, figures, open);
    if (indicator.kind !== 'shown') throw new Error(indicator.reason);
    const { value, lower, upper } = indicator.estimate;
    expect(indicator.estimate.method).toBe(method);
    expect([lower, value, upper]).toEqual([lower, value, upper].sort((a, b) => a - b));
  });

  test('a rate may be above one, and a proportion may not', () => {
    expect(estimateIndicator(terms, rate(60, 30)).kind).toBe('shown');
    expect(refusalsOf(() => estimateIndicator(terms, proportion(60, 30)))).toEqual(['figures.count contradiction']);
  });

  test('nobody to count has no figure and a reason, and is not zero', () => {
    const nobody = estimateIndicator(terms, rate(0, 0), open);
    expect(nobody).toMatchObject({ kind: 'not-estimated', numerator: 0, denominator: 0 });
    expect(estimateIndicator(terms, proportion(0, 0), open).kind).toBe('not-estimated');
    expect(estimateIndicator(terms, { method: 'mean', values: [7] }, open)).toMatchObject({
      kind: 'not-estimated',
      reason: 'One value has no interval.',
    });
  });

  test('fewer than ten events have no standardised rate, and say so', () => {
    const few = [{ count: 9, population: 1_000, standard: 1 }];
    const figures = { method: 'directly-standardised-rate', strata: few } as const;
    expect(estimateIndicator(terms, figures)).toMatchObject({ kind: 'not-estimated', numerator: 9 });
  });
});

describe('small numbers', () => {
  test('five are hidden and six are shown, and nought is hidden too by the default rule', () => {
    const kinds = [0, 1, 5, 6].map((count) => estimateIndicator(terms, rate(count, 3_000)).kind);
    expect(kinds).toEqual(['suppressed', 'suppressed', 'suppressed', 'shown']);
    expect(estimateIndicator(terms, rate(0, 3_000), hesSmallNumbers).kind).toBe('shown');
  });

  test('nothing of what is hidden is told, in whatever place', () => {
    const told = (count: number, denominator: number) => estimateIndicator(terms, rate(count, denominator));
    expect(told(1, 3_000)).toEqual(told(5, 2_000));
    expect(Object.keys(told(1, 3_000))).not.toContain('denominator');
  });

  test('few people hide a figure however many events they had', () => {
    expect(estimateIndicator(terms, rate(60, 5)).kind).toBe('suppressed');
    const oneOften = [{ people: [{ events: 30, people: 2 }], population: 900, standard: 1 }];
    const figures = { method: 'directly-standardised-rate-of-repeat-events', strata: oneOften } as const;
    expect(estimateIndicator(terms, figures).kind).toBe('suppressed');
    expect(estimateIndicator(terms, { method: 'mean', values: [1, 2, 3, 4, 5] }).kind).toBe('suppressed');
  });

  test('those who are not in the numerator are few as well, where the rule counts them', () => {
    const counted: SuppressionRule = { ...nnhipSmallNumbers, complement: 'counted' };
    expect(estimateIndicator(terms, proportion(98, 100)).kind).toBe('shown');
    expect(estimateIndicator(terms, proportion(98, 100), counted).kind).toBe('suppressed');
  });

  test('a rounded rule shows rounded numbers, and a figure made from those alone', () => {
    const a = estimateIndicator(terms, rate(21, 1_001), hesSmallNumbers);
    const b = estimateIndicator(terms, rate(19, 999), hesSmallNumbers);
    expect(a).toMatchObject({ kind: 'shown', numerator: 20, denominator: 1_000 });
    expect(a).toEqual(b);
    expect(a.kind === 'shown' && a.warnings).toHaveLength(1);
    const all = estimateIndicator({ ...terms, per: 1 }, proportion(8, 8), hesSmallNumbers);
    expect(all).toMatchObject({ kind: 'shown', estimate: { value: 1 } });
  });

  test('strata that are not rounded do not give a rounded count away', () => {
    const eleven = [{ count: 11, population: 1_000, standard: 1 }];
    const figures = { method: 'directly-standardised-rate', strata: eleven } as const;
    expect(estimateIndicator(terms, figures, hesSmallNumbers)).toMatchObject({ kind: 'not-estimated', numerator: 10 });
  });

  test('not suppressing is asked for by name, with a reason that the result keeps', () => {
    expect(estimateIndicator(terms, rate(1, 3_000), open)).toMatchObject({ kind: 'shown', suppression: open });
    expect(refusalsOf(() => estimateIndicator(terms, rate(1, 3_000), { kind: 'not-suppressed' } as never))).toEqual([
      'suppression.reason missing',
    ]);
  });
});

describe('indicators of several groups', () => {
  const groups = [
    { group: 'ICB', figures: rate(49, 9_000) },
    { group: 'north', figures: rate(4, 2_000) },
    { group: 'east', figures: rate(15, 3_000) },
    { group: 'south', figures: rate(30, 4_000) },
  ];
  const sums = [{ total: 'ICB', parts: ['north', 'east', 'south'] }];
  const kindsOf = (indicators: readonly Indicator[]) => indicators.map(({ kind }) => kind);

  test('one small group hides another with it, for it could be found from the others', () => {
    const { indicators, recoverable } = estimateIndicators(terms, { groups, sums });
    expect(kindsOf(indicators)).toEqual(['shown', 'suppressed', 'suppressed', 'shown']);
    expect(recoverable).toEqual([]);
    expect(indicators[1]).toEqual({ ...indicators[2], group: 'north' });
  });

  test('without their sums, each group stands alone', () => {
    expect(kindsOf(estimateIndicators(terms, { groups, sums: [] }).indicators)).toEqual([
      'shown',
      'suppressed',
      'shown',
      'shown',
    ]);
  });

  test('a rule that hides no others says which can be found', () => {
    const { indicators, recoverable } = estimateIndicators(
      terms,
      { groups, sums },
      { ...nnhipSmallNumbers, secondary: 'off' },
    );
    expect(kindsOf(indicators)).toEqual(['shown', 'suppressed', 'shown', 'shown']);
    expect(recoverable).toEqual(['north']);
  });

  test('what is shown of numerators never gives a hidden one away', () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 6 }), (counts) => {
        const parts = counts.map((each, at) => ({ group: `g${at}`, figures: rate(each, 1_000) }));
        const all = {
          group: 'all',
          figures: rate(
            counts.reduce((sum, each) => sum + each, 0),
            1_000 * counts.length,
          ),
        };
        const sum = { total: 'all', parts: parts.map(({ group }) => group) };
        const { indicators, recoverable } = estimateIndicators(terms, { groups: [all, ...parts], sums: [sum] });
        const cells = indicators.map((indicator) => {
          const shown = indicator.kind === 'suppressed' ? ('suppressed' as const) : indicator.numerator;
          return { id: indicator.group ?? '', count: shown };
        });
        const { below, zero, rounding, secondary, mark } = nnhipSmallNumbers;
        const { found } = recoverableCells({ cells, sums: [sum], rule: { below, zero, rounding, secondary, mark } });
        expect(found).toEqual([]);
        expect(recoverable).toEqual([]);
      }),
    );
  });

  test('what a figure is told per changes the figure and nothing else', () => {
    const per = (scale: number) => estimateIndicators({ ...terms, per: scale }, { groups, sums }).indicators;
    const [ones, eights] = [per(1), per(8)];
    ones.forEach((one, at) => {
      const eight = eights[at];
      if (one.kind !== 'shown' || eight?.kind !== 'shown') return;
      const { value, lower, upper } = one.estimate;
      const estimate = { ...one.estimate, value: value * 8, lower: lower * 8, upper: upper * 8 };
      expect(eight).toEqual({ ...one, per: 8, estimate });
    });
  });

  test('1,300 neighbourhoods in 36 ICBs and England take little time', () => {
    const neighbourhoods = Array.from({ length: 1_296 }, (_, at) => {
      return { group: `n${at}`, figures: rate((at * 37) % 60, 40_000) };
    });
    const icbs = Array.from({ length: 36 }, (_, at) => neighbourhoods.slice(at * 36, (at + 1) * 36));
    const totalOf = (parts: readonly { readonly figures: IndicatorFigures }[]) =>
      parts.reduce((sum, { figures }) => sum + (figures.method === 'rate' ? figures.count : 0), 0);
    const wholes = icbs.map((parts, at) => ({ group: `icb${at}`, figures: rate(totalOf(parts), 36 * 40_000) }));
    const england = { group: 'england', figures: rate(totalOf(neighbourhoods), 1_296 * 40_000) };
    const sums = [
      ...icbs.map((parts, at) => ({ total: `icb${at}`, parts: parts.map(({ group }) => group) })),
      { total: 'england', parts: wholes.map(({ group }) => group) },
    ];
    const all = { groups: [england, ...wholes, ...neighbourhoods], sums };
    const { indicators, recoverable } = estimateIndicators(terms, all);
    expect(indicators).toHaveLength(1_333);
    expect(recoverable).toEqual([]);
  });
});

const one = { group: 'a', figures: rate(10, 100) };

test.each<[string, () => unknown, readonly string[]]>([
  ['no terms', () => estimateIndicator(undefined as never, rate(1, 2)), ['terms missing']],
  [
    'a level of 2, per nothing, no direction',
    () => estimateIndicator({ id: 'a', label: 'A', level: 2, per: 0 } as never, rate(1, 2)),
    ['terms.level out-of-range', 'terms.per out-of-range', 'terms.direction missing'],
  ],
  ['no figures', () => estimateIndicator(terms, undefined as never), ['figures missing']],
  [
    'a method that is not known',
    () => estimateIndicator(terms, { method: 'toString' } as never),
    ['figures.method unknown-value'],
  ],
  [
    'a misspelt field',
    () => estimateIndicator(terms, { method: 'rate', count: 1, denominater: 3 } as never),
    ['figures.denominater unknown-key', 'figures.denominator missing'],
  ],
  ['half a person', () => estimateIndicator(terms, rate(1.5, 100)), ['figures.count not-whole']],
  ['fewer than none', () => estimateIndicator(terms, rate(-1, 100)), ['figures.count out-of-range']],
  ['events of nobody', () => estimateIndicator(terms, rate(Number.NaN, 0)), ['figures.count out-of-range']],
  ['an infinite denominator', () => estimateIndicator(terms, rate(1, Infinity)), ['figures.denominator out-of-range']],
  ['no values', () => estimateIndicator(terms, { method: 'mean', values: [] }), ['figures.values missing']],
  [
    'a stratum without people',
    () =>
      estimateIndicator(terms, {
        method: 'directly-standardised-rate',
        strata: [{ count: 1, population: 0, standard: 1 }],
      }),
    ['figures.strata[0].population out-of-range'],
  ],
  ['a group twice', () => estimateIndicators(terms, { groups: [one, one], sums: [] }), ['groups[1].group duplicate']],
  [
    'a sum of a group that is not there',
    () => estimateIndicators(terms, { groups: [one], sums: [{ total: 'a', parts: ['b'] }] }),
    ['sums[0].parts[0] unknown-reference'],
  ],
  [
    'a total that is not the sum of its parts',
    () =>
      estimateIndicators(terms, {
        groups: [one, { group: 'b', figures: rate(9, 99) }],
        sums: [{ total: 'a', parts: ['b'] }],
      }),
    ['sums[0] contradiction', 'sums[0] contradiction'],
  ],
])('%s is an error', (_, act, expected) => {
  expect(refusalsOf(act)).toEqual(expected);
});
