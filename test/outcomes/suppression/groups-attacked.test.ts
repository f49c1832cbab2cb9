import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  estimateIndicators,
  nnhipSmallNumbers,
  type CountSum,
  type Indicator,
  type IndicatorsOfGroups,
  type IndicatorTerms,
  type PublishedCounts,
} from 'neighbourhood-contracts/outcomes';
import { twoValuesOf } from './tables-that-agree.ts';

const terms: IndicatorTerms = { id: 'seen', label: 'Seen', level: 0.95, per: 100, direction: 'higher-is-better' };

/** A numerator and a denominator, often near each other and small: all tables that agree are tried, so that larger take minutes. */
const group = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 7 }))
  .map(([count, others]) => ({ count, denominator: count + others }));
interface Group {
  readonly count: number;
  readonly denominator: number;
}

const added = (groups: readonly Group[]): Group => ({
  count: groups.reduce((sum, { count }) => sum + count, 0),
  denominator: groups.reduce((sum, { denominator }) => sum + denominator, 0),
});

/** What somebody can make of indicators who works with numerators, denominators and those in the one and not in the other. */
function published({ indicators }: IndicatorsOfGroups, sums: readonly CountSum[]): PublishedCounts {
  const numbers = (indicator: Indicator): PublishedCounts['cells'] => {
    const { group: name = '' } = indicator;
    if (indicator.kind === 'suppressed')
      return ['n', 'r', 'd'].map((of) => ({ id: of + name, count: 'suppressed' as const }));
    const { numerator, denominator = 0 } = indicator;
    return [
      { id: `n${name}`, count: numerator },
      { id: `r${name}`, count: denominator - numerator },
      { id: `d${name}`, count: denominator },
    ];
  };
  const { below, rounding, mark } = nnhipSmallNumbers;
  return {
    cells: indicators.flatMap(numbers),
    sums: [
      ...indicators.map(({ group: name = '' }) => ({ total: `d${name}`, parts: [`n${name}`, `r${name}`] })),
      ...sums.flatMap(({ total, parts }) =>
        ['n', 'd'].map((of) => ({ total: of + total, parts: parts.map((part) => of + part) })),
      ),
    ],
    rule: { below, zero: 'hidden', rounding, secondary: 'on', mark },
  };
}

test.each(['not-counted', 'counted'] as const)(
  'no small numerator, denominator or %s complement of a proportion can be found from those of other groups',
  (complement) => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), (parts) => {
        const all = [added(parts), ...parts].map((numbers, at) => {
          return { group: at === 0 ? 'all' : `g${at}`, figures: { method: 'proportion' as const, ...numbers } };
        });
        const sums = [{ total: 'all', parts: all.slice(1).map((each) => each.group) }];
        const result = estimateIndicators(terms, { groups: all, sums }, { ...nnhipSmallNumbers, complement });
        expect(result.recoverable).toEqual([]);
        const seen = published(result, sums);
        const most = (all[0]?.figures.denominator ?? 0) + 3;
        for (const { group: name, figures } of all) {
          const { count, denominator } = figures;
          const small = [
            ...(count < 6 ? [`n${name}`] : []),
            ...(denominator < 6 ? [`d${name}`] : []),
            ...(complement === 'counted' && denominator - count < 6 ? [`r${name}`] : []),
          ];
          for (const id of small) expect(twoValuesOf(id, seen, most), id).toHaveLength(2);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('proportions by neighbourhood and by age of one population are worked out, and not searched', () => {
  const small = (at: number): Group => ({ count: (at * 7) % 40, denominator: 60 + (at % 50) });
  const neighbourhoods = Array.from({ length: 400 }, (_, at) => small(at));
  const whole = added(neighbourhoods);
  const ages = Array.from({ length: 9 }, () => ({ count: 12, denominator: 400 }));
  const rest = { count: whole.count - 108, denominator: whole.denominator - 3_600 };
  const named = (name: string, numbers: readonly Group[]) =>
    numbers.map((each, at) => ({ group: `${name}${at}`, figures: { method: 'proportion' as const, ...each } }));
  const all = named('all', [whole]);
  const [places, bands, others] = [
    named('n', neighbourhoods),
    named('a', [...ages, rest]),
    named('e', [rest, ...ages]),
  ];
  const sums = [places, bands, others].map((parts) => ({ total: 'all0', parts: parts.map((each) => each.group) }));
  const { indicators, recoverable } = estimateIndicators(terms, {
    groups: [...all, ...places, ...bands, ...others],
    sums,
  });
  expect(recoverable).toEqual([]);
  const isHidden = (name: string) => indicators.find((each) => each.group === name)?.kind === 'suppressed';
  expect([isHidden('all0'), isHidden('n0'), isHidden('n5'), isHidden('a0')]).toEqual([false, true, false, false]);
});
