import fc from 'fast-check';
import type {
  CorridorRate,
  GainRate,
  GainShareFacts,
  GainShareTerms,
  GainStep,
  GainTerms,
  Gate,
  Limit,
  LossRate,
  LossStep,
  LossTerms,
  MinimumRate,
  QualityFacts,
  QualityGate,
  Relief,
  SavingFacts,
  Told,
} from 'neighbourhood-contracts/sharing';
import { agreed, toThePenny } from '../../support/payment.ts';
import { year } from './settled.ts';

/** Terms and facts drawn at random, all of them agreed and known; and facts of which less is known. */

export const share = fc.nat(100).map((percent) => String(percent / 100));
const smallShare = fc.nat(150).map((part) => String(part / 1_000));
const orders = <Step>(steps: readonly Step[]) => fc.shuffledSubarray([...steps], { minLength: steps.length });

const minimum: fc.Arbitrary<MinimumRate> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  smallShare.map((rate) => ({ kind: 'fixed', rate }) as const),
  fc.tuple(smallShare, smallShare, smallShare).map(([a, b, c]) => ({
    kind: 'by-population' as const,
    points: [
      { people: 0, rate: a },
      { people: 5_000, rate: b },
      { people: 20_000, rate: c },
    ],
  })),
  fc.constant({ kind: 'by-chance', coefficientOfVariation: '2.15', confidence: '0.95', places: 4 } as const),
);

export const gate: fc.Arbitrary<Gate> = fc.record({
  minimum,
  passes: fc.constantFrom('at-or-above', 'above'),
  counts: fc.constantFrom('whole-saving', 'excess'),
  below: fc.oneof(
    fc.constant('nothing' as const),
    share.map((shareOfRate) => ({ shareOfRate })),
  ),
});

const quality: fc.Arbitrary<QualityGate> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.constant({ kind: 'as-judged' } as const),
  fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => ({
    kind: 'thresholds' as const,
    scaledFrom: String(Math.min(a, b) / 100),
    passFrom: String(Math.max(a, b) / 100),
  })),
);

export const corridors: fc.Arbitrary<CorridorRate> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
    fc.array(share, { minLength: 5, maxLength: 5 }),
  )
  .map(([edges, rates]) => ({
    kind: 'corridors',
    bands: [...edges.sort((a, b) => a - b).map((edge) => String(edge / 100)), 'no-end' as const].map((upTo, place) => ({
      upTo,
      rate: rates[place] ?? '0',
    })),
  }));

const flat = share.map((rate) => ({ kind: 'flat', rate }) as const);
const gainRate: fc.Arbitrary<GainRate> = fc.oneof(
  flat,
  share.map((most) => ({ kind: 'by-quality', most }) as const),
  corridors,
);
const lossRate: fc.Arbitrary<LossRate> = fc.oneof(
  flat,
  corridors,
  fc.tuple(share, share, share).map(([most, a, b]) => ({
    kind: 'less-by-quality' as const,
    most,
    floor: Number(a) < Number(b) ? a : b,
    ceiling: Number(a) < Number(b) ? b : a,
  })),
);

const limit: fc.Arbitrary<Limit> = fc.oneof(
  smallShare.map((part) => ({ kind: 'share-of-expected', share: part }) as const),
  share.map((part) => ({ kind: 'share-of-income', share: part, of: ['acute'], period: year }) as const),
  fc.nat(1_000_000).map((pounds) => ({ kind: 'pounds', pounds }) as const),
);
const limits = fc.array(limit, { maxLength: 3 });

export const gains: fc.Arbitrary<GainTerms> = fc.record({
  gate,
  quality,
  rate: gainRate,
  retention: share,
  caps: limits,
  order: orders<GainStep>(['share', 'retention', 'cap']),
});

export const losses: fc.Arbitrary<LossTerms> = fc.record({
  gate,
  rate: lossRate,
  limits,
  excessBorneBy: fc.constant('the ICB'),
  relief: fc.constantFrom('none', 'as-told'),
  order: orders<LossStep>(['share', 'limit', 'relief']),
});

export const terms: fc.Arbitrary<GainShareTerms> = fc.record({
  period: fc.constant(year),
  direction: fc.constantFrom(
    { kind: 'two-sided' } as const,
    { kind: 'upside-only', until: '2030-04-01' } as const,
    { kind: 'upside-only', until: '2027-04-01' } as const,
  ),
  gains,
  losses,
  payableUpTo: fc.constantFrom('commissioner-cash', 'sharing-terms-alone'),
  countsUpTo: fc.constantFrom('cohort-saving', 'smaller-of-cohort-and-population'),
  rounding: fc.constant(toThePenny),
  grounds: fc.constant(agreed),
});

/** A number that lies between two, and the way to a number between them: 0 is the least and 100 the most. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

const spanOf = (least: number, most: number, widest: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.oneof(fc.constant(0), fc.nat(widest)))
    .map(([low, width]): Span => ({ low, high: low + width }));

/** What is told of a year, each number between two; percentages are whole. */
export interface Spans {
  readonly expected: Span;
  readonly actual: Span;
  readonly added: Span;
  readonly cash: Span;
  readonly people: Span;
  readonly score: Span;
  readonly income: Span;
  readonly relief: Span;
  readonly everybody: Span;
}

export const spans: fc.Arbitrary<Spans> = fc.record({
  expected: spanOf(1_000_000, 1_100_000, 100_000),
  actual: spanOf(700_000, 1_300_000, 200_000),
  added: spanOf(-50_000, 50_000, 50_000),
  cash: spanOf(-50_000, 300_000, 100_000),
  people: spanOf(100, 30_000, 20_000),
  score: spanOf(0, 80, 20),
  income: spanOf(0, 2_000_000, 500_000),
  relief: spanOf(0, 50_000, 50_000),
  everybody: spanOf(8_000_000, 12_000_000, 500_000),
});

/** How each number is told, and everything that is not a number. */
export interface Telling {
  readonly number: (name: keyof Spans, span: Span, under: number) => Told;
  readonly judged: NonNullable<QualityFacts['judged']>;
  readonly isActivity: boolean;
}

export function factsFrom(drawn: Spans, { number, judged, isActivity }: Telling): GainShareFacts {
  const told = (name: keyof Spans, under = 1) => number(name, drawn[name], under);
  const adjustments = [
    { kind: 'factor', id: 'growth', label: 'Growth', factor: '1.02' },
    { kind: 'pounds', id: 'scope', label: 'Scope', pounds: told('added') },
  ] as const;
  const contract = {
    id: 'emergency',
    provider: 'RXX',
    unit: 'admissions',
    expectedUnits: told('expected'),
    actualUnits: told('actual'),
    pricePounds: '1.5',
    variableShare: '0.3',
    rebased: { from: '2027-10-01', unitsSince: told('relief') },
    release: 'not-known',
  } as const;
  const saving: SavingFacts = isActivity
    ? { kind: 'activity', contracts: [contract], adjustments }
    : {
        kind: 'spend',
        expectedPounds: told('expected'),
        adjustments,
        actualPounds: told('actual'),
        commissionerCash: told('cash'),
      };
  const relief: Relief = { kind: 'pounds', pounds: told('relief') };
  return {
    about: 'our-mnp',
    people: told('people'),
    saving,
    wholePopulation: { expectedPounds: '10000000', actualPounds: told('everybody') },
    chance: 'not-known',
    quality: { score: told('score', 100), judged },
    incomes: [{ of: 'acute', period: year, pounds: told('income') }],
    relief,
    grounds: agreed,
  };
}

/** A whole number of units, where `under` of them make one. */
export const plain = (units: number, under: number) => (under === 1 ? units : String(units / under));

/** Every number as it may be: between two. */
export function told(span: Span, under: number): Told {
  if (span.low === span.high) return plain(span.low, under);
  return { low: plain(span.low, under), high: plain(span.high, under), question: 'the close of the year' };
}

/** The number at a way between two, from 0 to 100. */
export const at = ({ low, high }: Span, way: number) => low + Math.round(((high - low) * way) / 100);
